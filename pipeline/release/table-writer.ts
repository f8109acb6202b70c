import type { Row } from './cells.ts'

/** Writes one table in one format, batch by batch. `close` finishes the file. */
export type TableWriter = { readonly write: (rows: readonly Row[]) => void; readonly close: () => void }
