import { statSync } from 'node:fs'
import { UsageError } from './io.ts'

/** The folder with articles that the arguments name; `raw` where they name none. */
export function inputDirectory(names: readonly string[]): string {
  if (names.length > 1) throw new UsageError(`one folder at a time, not ${names.length}`)
  const directory = names[0] ?? 'raw'
  const stat = statSync(directory, { throwIfNoEntry: false })
  if (stat === undefined) throw new UsageError(`${directory}: no such folder`)
  if (!stat.isDirectory()) throw new UsageError(`${directory}: a file; a folder with articles is needed`)
  return directory
}
