/** Bytes from `start` to `end`, both included. */
export type ByteRange = { readonly start: number; readonly end: number }

/**
 * What a `Range` header asks of so many bytes (RFC 9110, section 14): a range, `unsatisfiable` where it lies beyond the end, or
 * `whole`. A header that is malformed, in another unit or of several ranges is ignored, as the standard allows.
 */
export function rangeOf(header: string | undefined, size: number): ByteRange | 'whole' | 'unsatisfiable' {
  const [, first = '', last = ''] = /^bytes=[ \t]*(\d*)-(\d*)[ \t]*$/i.exec(header ?? '') ?? []
  if (first === '' && last === '') return 'whole'
  if (first === '') {
    const wanted = Number(last)
    return wanted === 0 || size === 0 ? 'unsatisfiable' : { start: Math.max(0, size - wanted), end: size - 1 }
  }
  const start = Number(first)
  if (last !== '' && Number(last) < start) return 'whole'
  if (start >= size) return 'unsatisfiable'
  return { start, end: last === '' ? size - 1 : Math.min(Number(last), size - 1) }
}
