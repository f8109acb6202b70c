import { text } from 'node:stream/consumers'
import { parseArgs } from 'node:util'
import { explainText } from '../extract/explain.ts'
import { exitCode, type Io, UsageError } from './io.ts'

export const help = `Shows how a text is read: its words, every reading of a number, the one that won, what is attached to it, and what is
left out and why.

usage: article-figures explain TEXT
       article-figures explain < FILE

Put the text in single quotes, so that the shell leaves \`$\` alone:
       article-figures explain 'North Korea sent about 20,000 containers worth $5.5 billion.'
`

/** Explains the text of the arguments, or of standard input where there are none. */
export async function run(args: string[], io: Io): Promise<number> {
  const { positionals } = parseArgs({ args, allowPositionals: true, options: {} })
  if (positionals.length === 0 && io.stdin.isTTY) throw new UsageError("no text; try: explain 'about 200 people'")
  const given = positionals.length > 0 ? positionals.join(' ') : await text(io.stdin)
  if (given.trim() === '') throw new UsageError("no text; try: explain 'about 200 people'")
  const explanation = explainText(given)
  io.stdout.write(explanation.endsWith('\n') ? explanation : `${explanation}\n`)
  return exitCode.ok
}
