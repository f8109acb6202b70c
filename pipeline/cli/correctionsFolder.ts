import { statSync } from 'node:fs'
import { Refusal } from '../release/refusal.ts'
import { UsageError } from './io.ts'

/** The folder of corrections that an option names, or null. */
export function correctionsFolder(name: string | undefined): string | null {
  if (name === undefined) return null
  if (!statSync(name, { throwIfNoEntry: false })?.isDirectory())
    throw new UsageError(`${name}: no such folder with corrections`)
  return name
}

/** A version does not go out while a correction of it is not applied. */
export function assertCorrected(failures: number): void {
  if (failures === 0) return
  throw new Refusal(
    `${failures === 1 ? 'a correction is' : `${failures} corrections are`} not applied (see the errors)`,
  )
}
