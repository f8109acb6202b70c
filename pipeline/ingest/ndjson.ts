import { splitLines } from '../ndjson.ts'
import { type Columns, type Container, errorAt, type Found, nameInside, tooLarge } from './container.ts'
import { isArticleNode, isObject, nodesIn } from './json-ld.ts'
import type { Limits } from './limits.ts'
import { documentOfRow, layoutOf, NAME_THE_COLUMN } from './rows.ts'
import { gunzipped, plainBytes } from './unpacked.ts'

/** One line: a schema.org article as in a `.json` file, or an object with a text among its fields. */
export function* documentOfLine(
  path: string,
  limits: Limits,
  columns: Columns,
  bytes: Uint8Array,
  number: number,
): Generator<Found> {
  let value: unknown
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (error) {
    const what = error instanceof SyntaxError ? 'is not JSON' : 'is not UTF-8'
    yield errorAt(path, 'broken-line', `Line ${number} ${what}. Each line must be one JSON object; export it again.`)
    return
  }
  if (!isObject(value) || nodesIn(value).some(isArticleNode)) {
    yield { path, bytes, sidecar: null, format: 'json', charset: 'utf-8' }
    return
  }
  const layout = layoutOf(Object.keys(value), columns)
  if ('problem' in layout) {
    yield errorAt(path, 'no-text-column', `Line ${number} was not read: ${layout.problem}. ${NAME_THE_COLUMN}`)
    return
  }
  yield* documentOfRow(path, limits, value, number, layout)
}

async function* readLines(container: Container, bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Found> {
  let number = 0
  for await (const line of splitLines(bytes, container.limits['document-bytes'])) {
    number += 1
    const path = nameInside(container.path, number)
    if (line === null) yield tooLarge(path, container.limits)
    else if (line.some(byte => byte > 32))
      yield* documentOfLine(path, container.limits, container.columns, line, number)
  }
}

/** The lines of a `.ndjson` or `.jsonl` file; empty ones are skipped. */
export const openNdjson = (container: Container): AsyncIterable<Found> => readLines(container, plainBytes(container))

export const openNdjsonGz = (container: Container): AsyncIterable<Found> => readLines(container, gunzipped(container))
