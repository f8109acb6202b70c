import type { Io } from './io.ts'

/** One command of `article-figures`; `run` gives the exit code. */
export type Command = { readonly help: string; readonly run: (args: string[], io: Io) => Promise<number> }

/** A command's line in the list, and where it is: a command loads only what it needs. */
type Entry = { readonly summary: string; readonly load: () => Promise<Command> }

/** All commands, in the order in which the list shows them. */
export const commands: Readonly<Record<string, Entry>> = {
  build: {
    summary: 'read a folder of articles and write the dataset',
    load: () => import('./build.ts'),
  },
  fetch: { summary: 'web pages -> files with their sidecars', load: () => import('./fetch.ts') },
  ingest: { summary: 'files -> articles', load: () => import('./ingest.ts') },
  extract: { summary: 'articles -> the numbers in them, as worded', load: () => import('./extract.ts') },
  normalise: {
    summary: 'worded numbers -> figures with codes, exact values and dates',
    load: () => import('./normalise.ts'),
  },
  validate: { summary: 'rows -> rows that hold, and issues', load: () => import('./validate.ts') },
  release: { summary: 'rows -> the dataset', load: () => import('./release.ts') },
  settle: { summary: 'articles of several machines -> which of them stay', load: () => import('./settle.ts') },
  explain: { summary: 'show how a text is read', load: () => import('./explain.ts') },
  diff: { summary: 'compare two releases', load: () => import('./diff.ts') },
  serve: { summary: 'serve a release to this machine, for its page', load: () => import('./serve.ts') },
  verify: { summary: 'check a release: rows, checksums, formats', load: () => import('./verify.ts') },
}

/** The list of commands, as `article-figures --help` prints it. */
export function overview(): string {
  const lines = Object.entries(commands).map(([name, { summary }]) => `  ${name.padEnd(10)} ${summary}`)
  return `Reads news articles and publishes every number in them as a dataset, each row with its proof.

usage: article-figures COMMAND [OPTIONS]

${lines.join('\n')}

\`article-figures COMMAND --help\` explains a command. The stages from ingest to release read and write lines of JSON and
can be chained with pipes; \`build\` runs them all.

exit codes: 0 done · 1 the data has errors (build --strict, verify) · 2 wrong usage · 70 a fault of the program
`
}
