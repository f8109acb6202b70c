import { UsageError } from './io.ts'

/** The number of workers that `--jobs` asks for; none where it is not given. */
export function jobCount(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  if (!/^[1-9]\d{0,3}$/.test(text)) throw new UsageError(`--jobs ${text}: a whole number from 1 on is needed`)
  return Number(text)
}
