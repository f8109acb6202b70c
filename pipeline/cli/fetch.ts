import { parseArgs } from 'node:util'
import { fetchPages } from '../fetch/fetch.ts'
import { realWorld, type World } from '../fetch/world.ts'
import { readLimits } from '../ingest/limits.ts'
import { exitCode, type Io, UsageError } from './io.ts'

export const help = `Saves web pages with their sidecars (address, time), for ingest and build to read.

usage: article-figures fetch URL... --out FOLDER --contact WHO [--limits "NAME=N ..."]

  --out FOLDER   where the pages go; a page that is there is only replaced if it changed on the server and not here
  --contact WHO  your mail address or web page: servers are told who asks
  --limits "NAME=N ..."   what a page may cost: document-bytes, fetch-seconds; docs/limits.md explains them

robots.txt is respected, and a host is asked once a second at most. No cookies or passwords are sent, and only public
addresses are asked. exit code 1: a page was not saved, and standard error says which, why and what to do.
`

/** A mail address or an address on the web, safe in a header. */
const CONTACT = /^(?:mailto:)?[\w.+-]+@[\w-]+(?:\.[\w-]+)+$|^https?:\/\/[\w.~:/?#@!$&'*+,=%-]+$/

/** Runs `fetch` in the real world. */
export const run = (args: string[], io: Io): Promise<number> => runFetch(args, io, realWorld)

/** Runs `fetch` with a clock and a network of the caller's. */
export async function runFetch(args: string[], io: Io, world: World): Promise<number> {
  const options = { out: { type: 'string' }, contact: { type: 'string' }, limits: { type: 'string' } } as const
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options })
  if (positionals.length === 0) throw new UsageError('fetch: which page? give its address')
  const { out: folder, contact } = values
  if (folder === undefined) throw new UsageError('fetch: say where the pages go: --out FOLDER')
  if (contact === undefined || !CONTACT.test(contact)) {
    throw new UsageError(
      'fetch: say whom a server can turn to: --contact you@example.org (a mail address or a web page)',
    )
  }
  const limits = readLimits(values.limits ?? '')
  if ('problem' in limits) throw new UsageError(`--limits: ${limits.problem}`)
  let failed = false
  for await (const outcome of fetchPages(positionals, { folder, contact, limits }, world)) {
    if (outcome.result === 'failed') {
      failed = true
      io.stderr.write(`article-figures: ${outcome.address}: ${outcome.reason}\n`)
    } else io.stdout.write(`${outcome.result} ${outcome.file} ${outcome.address}\n`)
  }
  return failed ? exitCode.dataErrors : exitCode.ok
}
