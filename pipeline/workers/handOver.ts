import { move, transferableSymbol, valueSymbol } from 'piscina'
import type { FileResult } from './files.ts'

/** The results of a worker with their bytes handed over to the main thread, where they would else be copied. */
export function handOver(results: readonly FileResult[]): unknown {
  const buffers = new Set<ArrayBuffer>()
  for (const { result, fresh } of results) {
    for (const { buffer, byteLength } of [result, ...fresh.map(({ content }) => content)]) {
      // What lies in a larger buffer shares it with others, which would lose it.
      if (buffer instanceof ArrayBuffer && buffer.byteLength === byteLength) buffers.add(buffer)
    }
  }
  return move({ [transferableSymbol]: [...buffers], [valueSymbol]: results })
}
