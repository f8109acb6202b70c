import { isReplaceable } from '../release/publish.ts'
import { UsageError } from './io.ts'

/** A release takes the place of an earlier one, never of somebody's other files. */
export function assertReplaceable(directory: string): void {
  if (isReplaceable(directory)) return
  throw new UsageError(
    `${directory}: this folder holds files that are no release, and a build would replace them; name another folder`,
  )
}
