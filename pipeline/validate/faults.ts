/** What is wrong with one row: a stable code, the words for it, and what to do about it. */
export type Fault = { code: string; what: string; remedy: string }

/** The first fault that one of the checks finds, in their order. */
export function firstFault<Row>(row: Row, checks: readonly ((row: Row) => Fault | null)[]): Fault | null {
  for (const check of checks) {
    const fault = check(row)
    if (fault) return fault
  }
  return null
}

/** Words of the text inside a message: on one line, and not longer than a line. Takes what a broken record may hold, too. */
export function cite(words: unknown): string {
  if (typeof words !== 'string') return '(no words)'
  const line = words.replace(/\s+/gu, ' ')
  const points = Array.from(line.slice(0, 200))
  return points.length > 80 || line.length > 200 ? `“${points.slice(0, 79).join('')}…”` : `“${line}”`
}
