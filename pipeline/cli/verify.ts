import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { healRelease } from '../release/publish.ts'
import { verifyRelease } from '../verify/release.ts'
import { exitCode, type Io, UsageError } from './io.ts'

export const help = `Checks a release: every checksum, every row by its schema, every quotation at its place, every reference between the
tables, and that all formats hold the same.

usage: article-figures verify [DIR] [--partial]

  DIR         the release (default: dist/latest)
  --partial   formats that are not there are no fault, as in a checkout that holds only the text formats

exit code: 0 when everything holds, 1 when something does not
`

/** Verifies the release and prints one line for each check. */
export async function run(args: string[], io: Io): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { partial: { type: 'boolean', default: false } },
  })
  if (positionals.length > 1) throw new UsageError('one release at a time')
  const directory = positionals[0] ?? 'dist/latest'
  healRelease(directory)
  if (!existsSync(directory)) throw new UsageError(`${directory}: no release there; \`make\` builds one`)
  const { checks, ok } = await verifyRelease(directory, { partial: values.partial })
  for (const check of checks) io.stdout.write(`${check.ok ? 'ok    ' : 'FAULT '} ${check.name}: ${check.detail}\n`)
  const failed = checks.filter(check => !check.ok).length
  io.stdout.write(
    ok ? `${directory} holds.\n` : `${directory} does not hold: ${failed} of ${checks.length} checks failed.\n`,
  )
  return ok ? exitCode.ok : exitCode.dataErrors
}
