import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { addressOf, serveFolder } from '../serve/server.ts'
import { exitCode, type Io, UsageError } from './io.ts'

const DEFAULT_PORT = '8000'

export const help = `Serves a release to this machine, so that its page can read all figures where it embeds only some of them.

usage: article-figures serve [DIR] [--port N]

  DIR        the release (default: dist/latest)
  --port N   the port (default: ${DEFAULT_PORT}; 0: any free one)

It listens on 127.0.0.1 only, reads nothing outside DIR, and ends with Ctrl-C.
`

const isTaken = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'

/** Serves until it is interrupted. */
export async function run(args: string[], io: Io): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { port: { type: 'string', default: DEFAULT_PORT } },
  })
  if (positionals.length > 1) throw new UsageError('one release at a time')
  const directory = positionals[0] ?? 'dist/latest'
  if (!/^\d{1,5}$/.test(values.port) || Number(values.port) > 65_535)
    throw new UsageError(`--port: ${values.port} is no port; a port is a number from 0 to 65535`)
  if (!existsSync(join(directory, 'index.html')))
    throw new UsageError(`${directory}: no release there; \`make\` builds one`)
  const server = await serveFolder(directory, Number(values.port)).catch((error: unknown) => {
    if (isTaken(error)) throw new UsageError(`port ${values.port} is in use; name another with --port`)
    throw error
  })
  io.stdout.write(`${directory} is at ${addressOf(server)} (Ctrl-C ends)\n`)
  await new Promise<void>(resolve => {
    const end = (): void => {
      server.close(() => resolve())
      server.closeAllConnections()
    }
    process.once('SIGINT', end)
    process.once('SIGTERM', end)
  })
  return exitCode.ok
}
