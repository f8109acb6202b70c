/**
 * The shortest decimal that reads back as the same float, without an exponent: spreadsheets and data bases differ in how they
 * read `1e+21`, and all of them read 1000000000000000000000.
 */
export function plainDecimal(value: number): string {
  const short = String(value)
  const e = short.indexOf('e')
  if (e < 0) return short
  const sign = short.startsWith('-') ? '-' : ''
  const [whole = '', fraction = ''] = short.slice(sign.length, e).split('.')
  const point = whole.length + Number(short.slice(e + 1))
  const digits = whole + fraction
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`
  if (point >= digits.length) return sign + digits + '0'.repeat(point - digits.length)
  return `${sign}${digits.slice(0, point)}.${digits.slice(point)}`
}
