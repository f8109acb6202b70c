import type { Row } from './cells.ts'

/** Writes one table in one format, row by row. */
export type TableWriter = {
  readonly write: (row: Row) => void
  /** Ends a batch: brings its rows to the file, and gives the bytes that the file has now. */
  readonly flush: () => number
  /** Finishes the file. */
  readonly close: () => void
}
