/** Writes the projected predictions for a file of sentences: `make newsquant IN=file OUT=file`. Labels in the file are not read. */
import { readFileSync, writeFileSync } from 'node:fs'
import { project } from './project.ts'

const [from, to] = [process.env.IN, process.env.OUT]
if (!from || !to) {
  console.error('newsquant: name the sentences and the place for the predictions: make newsquant IN=file OUT=file')
  process.exit(2)
}
try {
  const rows: unknown = JSON.parse(readFileSync(from, 'utf8'))
  if (!Array.isArray(rows)) throw new Error('it holds no list of sentences')
  const texts = rows.map((row: unknown, at) => {
    if (typeof row !== 'object' || row === null || !('text' in row) || typeof row.text !== 'string')
      throw new Error(`entry ${at + 1} has no "text"`)
    return row.text
  })
  writeFileSync(
    to,
    `${JSON.stringify(
      texts.map(text => ({ text, tags: project(text) })),
      null,
      1,
    )}\n`,
  )
} catch (error) {
  console.error(`newsquant: ${from}: ${error instanceof Error ? error.message : String(error)}`)
  process.exit(1)
}
