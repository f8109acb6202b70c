import { type Freezing, versionFault } from '../release/freeze.ts'
import type { Io } from './io.ts'
import { UsageError } from './io.ts'

/** The options of a version, for `parseArgs`. */
export const freezingOptions = { version: { type: 'string' }, released: { type: 'string' } } as const

export const freezingHelp = `  --version V     freeze the release as version V (year.month.number: 2026.11.0) in the folder vV beside DIR,
                  with its changes since the version before; DIR becomes a copy of it. A version that is there
                  is never replaced
  --released DAY  day of that version (default: the day of SOURCE_DATE_EPOCH, or today)
`

const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/

/** The version that the release is to be frozen as, or null. What cannot be frozen is said before anything is read. */
export function freezingOf(
  values: { version?: string | undefined; released?: string | undefined },
  out: string,
  env: Io['env'],
): Freezing | null {
  const { version, released } = values
  if (version === undefined) {
    if (released !== undefined) throw new UsageError('--released belongs to a version: give --version, too')
    return null
  }
  const fault = versionFault(out, version)
  if (fault !== null) throw new UsageError(`--version: ${fault}`)
  const day = released ?? dayOf(env.SOURCE_DATE_EPOCH)
  if (!DAY.test(day)) throw new UsageError(`--released ${day}: a day like 2026-11-25 is needed`)
  return { version, released: day }
}

function dayOf(epoch: string | undefined): string {
  const milliseconds = epoch === undefined || epoch === '' ? Date.now() : Number(epoch) * 1000
  if (!Number.isFinite(milliseconds)) throw new UsageError(`SOURCE_DATE_EPOCH is ${epoch}: seconds are needed`)
  return new Date(milliseconds).toISOString().slice(0, 10)
}
