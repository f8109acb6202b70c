import { Readable } from 'node:stream'
import Papa from 'papaparse'
import { BrokenContainer, type Container, errorAt, type Found, nameInside } from './container.ts'
import { decodedText } from './decoded.ts'
import { problem } from './problems.ts'
import { documentOfRow, type Layout, layoutOf, NAME_THE_COLUMN, type Row } from './rows.ts'
import { gunzipped, plainBytes } from './unpacked.ts'

/** Text on its way into the parser since the last row came out of it: an open quotation mark would collect the rest of the file. */
type Ahead = { characters: number; isTooMuch: boolean }

/** Hands text on until a row is too large; then the text ends, so that the rows before come out. */
async function* watched(text: AsyncIterable<string>, ahead: Ahead, limit: number): AsyncGenerator<string> {
  for await (const piece of text) {
    ahead.characters += piece.length
    ahead.isTooMuch = ahead.characters > limit + 4 * piece.length
    if (ahead.isTooMuch) return
    yield piece
  }
}

/** Cells of one row after the other. */
async function* rowsOf(container: Container, text: AsyncIterable<string>): AsyncGenerator<string[]> {
  const ahead: Ahead = { characters: 0, isTooMuch: false }
  const parser = Papa.parse(Papa.NODE_STREAM_INPUT, {
    delimiter: /\.tsv(?:\.gz)?$/i.test(container.path) ? '\t' : '',
    delimitersToGuess: [',', ';', '\t', '|'],
    skipEmptyLines: true,
  })
  let fault: unknown
  const limit = container.limits['document-bytes']
  const source = Readable.from(watched(text, ahead, limit))
  source.on('error', error => {
    fault = error
    parser.destroy(error instanceof Error ? error : undefined)
  })
  source.pipe(parser)
  try {
    // One row is held back, because the last one is not whole where the text was too much.
    let held: string[] | null = null
    for await (const row of parser) {
      ahead.characters = 0
      if (held !== null) yield held
      held = Array.isArray(row) ? row.map(String) : null
    }
    if (ahead.isTooMuch) {
      throw new BrokenContainer(
        'row-too-large',
        `A row is larger than ${limit} bytes, so it and what comes after are not read; a quotation mark may never be closed. Correct it, or raise the limit document-bytes.`,
      )
    }
    if (held !== null) yield held
  } catch (error) {
    throw fault ?? error
  } finally {
    source.destroy()
    parser.destroy()
  }
}

async function* readTable(container: Container, bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Found> {
  const { text, remarks } = await decodedText(bytes)
  let layout: Layout | null = null
  let names: string[] = []
  let number = 0
  for await (const cells of rowsOf(container, text)) {
    if (layout === null) {
      names = cells.map(cell => cell.replace(/^\ufeff/, '').trim())
      const found = layoutOf(names, container.columns)
      if ('problem' in found) {
        throw new BrokenContainer('no-text-column', `The table was not read: ${found.problem}. ${NAME_THE_COLUMN}`)
      }
      layout = found
      continue
    }
    number += 1
    if (cells.length > names.length) {
      const message = `Row ${number} has ${cells.length} cells, but there are ${names.length} columns. A cell with a separator in it needs quotation marks.`
      yield errorAt(nameInside(container.path, number), 'broken-row', message)
      continue
    }
    const row: Row = Object.fromEntries(names.map((name, i) => [name, cells[i] ?? '']))
    yield* documentOfRow(nameInside(container.path, number), container.limits, row, number, layout)
  }
  const { path } = container
  for (const { severity, code, message } of remarks) yield { path, remark: problem(path, severity, code, message) }
}

/** The rows of a `.csv` or `.tsv` file with a header. */
export const openCsv = (container: Container): AsyncIterable<Found> => readTable(container, plainBytes(container))

export const openCsvGz = (container: Container): AsyncIterable<Found> => readTable(container, gunzipped(container))
