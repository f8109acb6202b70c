import { isClosedPipe } from '../ndjson.ts'
import { Refusal } from '../release/refusal.ts'
import { commands, overview } from './commands.ts'
import { exitCode, type Io, UsageError } from './io.ts'

/**
 * Runs one command and gives its exit code. Whatever goes wrong is told in one line on standard error; with DEBUG=1 the
 * stack follows.
 */
export async function main(args: readonly string[], io: Io): Promise<number> {
  // A reader that closes the pipe early (`| head`) raises an event on the stream, which would end the process with a stack.
  let broken: Error | undefined
  for (const stream of [io.stdout, io.stderr]) {
    stream.on('error', error => {
      if (!isClosedPipe(error)) broken ??= error
    })
  }
  try {
    const code = await dispatch(args, io)
    if (broken !== undefined) throw broken
    return code
  } catch (error) {
    if (isClosedPipe(error)) return exitCode.ok
    const { message, code } = describe(error)
    io.stderr.write(`article-figures: ${message}\n`)
    if (io.env.DEBUG === '1' && error instanceof Error) io.stderr.write(`${error.stack}\n`)
    return code
  }
}

async function dispatch([name, ...args]: readonly string[], io: Io): Promise<number> {
  if (name === undefined) throw new UsageError('which command? `article-figures --help` lists them')
  if (name === '--help' || name === '-h' || name === 'help') {
    io.stdout.write(overview())
    return exitCode.ok
  }
  const entry = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (entry === undefined)
    throw new UsageError(`there is no command \`${name}\`; \`article-figures --help\` lists them`)
  const command = await entry.load()
  const end = args.indexOf('--')
  const options = end < 0 ? args : args.slice(0, end)
  if (options.includes('--help') || options.includes('-h')) {
    io.stdout.write(command.help)
    return exitCode.ok
  }
  return command.run(args, io)
}

/** An error in one line, and the exit code that goes with it. */
function describe(error: unknown): { message: string; code: number } {
  if (!(error instanceof Error)) return { message: `internal error: ${String(error)}`, code: exitCode.internal }
  const firstLine = error.message.split('\n', 1)[0]
  if (error instanceof UsageError) return { message: firstLine, code: exitCode.usage }
  if (error instanceof Refusal) return { message: `not published: ${firstLine}`, code: exitCode.dataErrors }
  const system = 'code' in error && typeof error.code === 'string' ? error.code : ''
  if (system.startsWith('ERR_PARSE_ARGS')) {
    return { message: `${firstLine} (see --help)`, code: exitCode.usage }
  }
  const reason = systemReasons[system]
  if (reason !== undefined) {
    const path = 'path' in error && typeof error.path === 'string' ? `${error.path}: ` : ''
    return { message: `${path}${reason}`, code: exitCode.internal }
  }
  // The libraries that write databases have words of their own for it.
  if (/no space left|disk is full/i.test(error.message))
    return { message: systemReasons.ENOSPC, code: exitCode.internal }
  if (/disk I\/O error/i.test(error.message))
    return { message: 'a disk is full, read-only or damaged', code: exitCode.internal }
  return { message: `internal error: ${firstLine} (DEBUG=1 shows where)`, code: exitCode.internal }
}

/** What the operating system says, in words. */
const systemReasons: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  ENOSPC: 'no space left on the disk',
  EDQUOT: 'the disk quota is used up',
  EROFS: 'the disk is read-only',
  EEXIST: 'a file of this name is in the way',
  EMFILE: 'too many open files',
  ENOENT: 'no such file or folder',
  ENOTDIR: 'a part of the path is not a folder',
  EISDIR: 'this is a folder, not a file',
}
