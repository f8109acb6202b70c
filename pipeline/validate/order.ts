type Placed = { start: number; end: number }

/** By position, then by key, so that the order of rows never depends on how they were found. */
export const byPosition =
  <Row extends Placed>(key: (row: Row) => string) =>
  (a: Row, b: Row): number =>
    a.start - b.start || a.end - b.end || (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0)
