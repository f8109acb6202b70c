const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?'
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?'

/** Ways to write a full calendar day. Dots and hyphens put the day first; slashes only count where they cannot be misread. */
const DAYS: { pattern: RegExp; order: 'ymd' | 'dmy' | 'mdy' | 'slash' }[] = [
  { pattern: /(?<!\d)(\d{4})([-./])(\d{1,2})\2(\d{1,2})(?!\d)/giu, order: 'ymd' },
  { pattern: /(?<!\d)(\d{4})년\s*(\d{1,2})월\s*(\d{1,2})일/gu, order: 'ymd' },
  { pattern: /(?<!\d)(\d{4})年\s*(\d{1,2})月\s*(\d{1,2})日/gu, order: 'ymd' },
  { pattern: new RegExp(`(?<![\\d\\p{L}])${DAY}\\s+(?:of\\s+)?${MONTH},?\\s+(\\d{4})(?!\\d)`, 'giu'), order: 'dmy' },
  { pattern: new RegExp(`(?<!\\p{L})${MONTH}\\s+${DAY},?\\s+(\\d{4})(?!\\d)`, 'giu'), order: 'mdy' },
  { pattern: /(?<![\d.])(\d{1,2})([-.])(\d{1,2})\2(\d{4})(?!\d)/giu, order: 'dmy' },
  { pattern: /(?<![\d/])(\d{1,2})(\/)(\d{1,2})\2(\d{4})(?!\d)/giu, order: 'slash' },
]

/** Every way has a year of four digits. */
const YEAR = /\d{4}/

const CLOCK =
  /^[\s,|·•–-]*(?:at\s+|T\s*)?(\d{1,2})(?:[:.](\d{2}))?(?::(\d{2})(\.\d{1,9})?)?(?!\d|%)(?:\s*([ap])\.?m(?!\p{L})\.?)?/iu
const ZONE = /^\s*(?:(z|gmt|utc)(?!\p{L})|([+-])(\d{2}):?(\d{2})(?!\d))/iu

export type StatedDate = { value: string; start: number; end: number }

const two = (n: number): string => String(n).padStart(2, '0')

function calendarDay(year: number, month: number, day: number): string | null {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  const length = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  if (length === undefined || day < 1 || day > length || year < 1400) return null
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`
}

const monthNumber = (word: string): number =>
  /^\d+$/.test(word) ? Number(word) : MONTHS.findIndex(name => name.startsWith(word.slice(0, 3).toLowerCase())) + 1

/** The clock time right after a day, as `T05:30` with its zone where one is stated. */
function clockAfter(rest: string): { text: string; length: number } | null {
  const match = CLOCK.exec(rest)
  if (!match) return null
  const [whole, hours, minutes, seconds, fraction, half] = match
  if (minutes === undefined && half === undefined) return null
  let hour = Number(hours)
  if (half !== undefined) {
    if (hour < 1 || hour > 12) return null
    hour = (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0)
  }
  if (hour > 23 || Number(minutes ?? 0) > 59 || Number(seconds ?? 0) > 59) return null
  const zone = ZONE.exec(rest.slice(whole.length))
  const offset = zone
    ? zone[1]
      ? 'Z'
      : Number(zone[3]) <= 14 && Number(zone[4]) <= 59
        ? `${zone[2]}${zone[3]}:${zone[4]}`
        : ''
    : ''
  const text = `T${two(hour)}:${minutes ?? '00'}${seconds ? `:${seconds}${fraction ?? ''}` : ''}${offset}`
  return { text, length: whole.length + (zone && offset !== '' ? zone[0].length : 0) }
}

/** Every full date in a line (day, month and year), in order, with the clock time that follows it. Invalid days are left out. */
export function findDates(line: string): StatedDate[] {
  const found: StatedDate[] = []
  if (!YEAR.test(line)) return found
  for (const { pattern, order } of DAYS) {
    for (const match of line.matchAll(pattern)) {
      const words = match.slice(1).filter(word => !/^[-./]$/.test(word))
      const numbers = words.map(monthNumber)
      if (order === 'slash' && numbers[0] <= 12 && numbers[1] <= 12 && numbers[0] !== numbers[1]) continue
      const monthFirst = order === 'mdy' || (order === 'slash' && numbers[1] > 12)
      const [year, month, day] =
        order === 'ymd' ? numbers : [numbers[2], ...(monthFirst ? numbers.slice(0, 2) : [numbers[1], numbers[0]])]
      const value = calendarDay(year, month, day)
      if (value === null) continue
      const end = match.index + match[0].length
      const clock = clockAfter(line.slice(end, end + 60))
      found.push({ value: value + (clock?.text ?? ''), start: match.index, end: end + (clock?.length ?? 0) })
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

/**
 * A date or date-time of the metadata as ISO 8601 in the shape of the schema, with the time zone that the source states; null
 * where it states no valid calendar day. Reads ISO 8601, RFC 5322 and the ways that pages write dates; of several joined
 * dates it takes the first.
 */
export function readTimestamp(stated: string): string | null {
  const text = stated.trim().slice(0, 200)
  const compact = /^(\d{4})(\d{2})(\d{2})(?=$|T)/.exec(text)
  const spelled = compact ? text.replace(compact[0], `${compact[1]}-${compact[2]}-${compact[3]}`) : text
  return findDates(spelled)[0]?.value ?? null
}

const DAY_IN_URL = /\/((?:19|20)\d{2})[/-]?(\d{2})[/-]?(\d{2})(?=[/-]|$)|\/((?:19|20)\d{2})\/(\d{1,2})\/(\d{1,2})\//

/** The calendar day in an address such as `/2024/03/05/story` or `/20240305/`, as ISO 8601; null where there is none. */
export function dateOfUrl(url: string | null): string | null {
  const path = (url ?? '').replace(/^https?:\/\/[^/]*/, '').replace(/[?#].*$/, '')
  const match = DAY_IN_URL.exec(path)
  if (match === null) return null
  const [year, month, day] = match.slice(1).filter(part => part !== undefined)
  return readTimestamp(`${year}-${month}-${day}`)
}

/** How many days lie between two ISO dates, whatever their order. */
export function daysBetween(one: string, other: string): number {
  const dayOf = (date: string): number => {
    const [year, month, day] = date.slice(0, 10).split('-').map(Number)
    return Date.UTC(year, month - 1, day) / 86_400_000
  }
  return Math.abs(dayOf(one) - dayOf(other))
}

/** Whether a date-time names a day that exists and a time of day. */
export const isRealDate = (value: string): boolean => readTimestamp(value)?.slice(0, 16) === value.slice(0, 16)

/**
 * Milliseconds since 1970 of a date or date-time in the shape of the schema, for telling which of two is later; without a time zone it
 * counts as UTC, without a time of day as the start of the day.
 */
export function instantOf(value: string): number | null {
  const match =
    /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,3})\d*)?)?(?:Z|([+-])(\d\d):(\d\d))?)?$/.exec(value)
  if (!match) return null
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map(part => Number(part ?? 0))
  const milliseconds = Number((match[7] ?? '').padEnd(3, '0'))
  const offset = match[8] === undefined ? 0 : (match[8] === '-' ? -1 : 1) * (Number(match[9]) * 60 + Number(match[10]))
  return Date.UTC(year, month - 1, day, hour, minute - offset, second, milliseconds)
}
