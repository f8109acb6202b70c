/**
 * Converts between UTF-16 units, which JavaScript counts, and Unicode code points, which the records count. Texts without
 * surrogates need no table.
 */
export type CodePoints = { toUnit: (point: number) => number; toPoint: (unit: number) => number }

const SAME: CodePoints = { toUnit: point => point, toPoint: unit => unit }

/** The two ways for a text of `chars` code points. */
export function codePointsOf(text: string, chars: number): CodePoints {
  if (text.length === chars) return SAME
  const units: number[] = []
  const points = new Int32Array(text.length + 1)
  for (let unit = 0, point = 0; unit <= text.length; point++) {
    units.push(unit)
    points[unit] = point
    const wide = unit < text.length && (text.codePointAt(unit) ?? 0) > 0xffff
    if (wide) points[unit + 1] = point
    unit += wide ? 2 : 1
  }
  return { toUnit: point => units[point] ?? text.length, toPoint: unit => points[unit] }
}
