/**
 * The English words for time. Data only. Words are in lower case and without the apostrophe and s of a possessive, so that
 * `New Year's Eve` stands here as `new year eve`.
 */

/** Units of calendar time that the words name; `fortnight` counts as two weeks. */
export type TimeUnit = 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'half' | 'year' | 'decade' | 'century'

export const MONTHS: ReadonlyMap<string, number> = new Map(
  [
    ['january', 'jan'],
    ['february', 'feb'],
    ['march', 'mar'],
    ['april', 'apr'],
    ['may'],
    ['june', 'jun'],
    ['july', 'jul'],
    ['august', 'aug'],
    ['september', 'sept', 'sep'],
    ['october', 'oct'],
    ['november', 'nov'],
    ['december', 'dec'],
  ].flatMap((words, index) => words.map((word): [string, number] => [word, index + 1])),
)

/** ISO 8601 numbers: Monday is 1. */
export const WEEKDAYS: ReadonlyMap<string, number> = new Map(
  [
    ['monday', 'mon'],
    ['tuesday', 'tues', 'tue'],
    ['wednesday', 'weds', 'wed'],
    ['thursday', 'thurs', 'thur', 'thu'],
    ['friday', 'fri'],
    ['saturday', 'sat'],
    ['sunday', 'sun'],
  ].flatMap((words, index) => words.map((word): [string, number] => [word, index + 1])),
)

/** Names that are ordinary words in lower case (`may`, `march`, `sat`): they count as time only with a capital. */
export const CAPITAL_ONLY: ReadonlySet<string> = new Set(['may', 'march', 'mar', 'august', 'sat', 'sun', 'mon', 'wed'])

/** Season codes of ISO 8601-2 (level 1). */
export const SEASONS: ReadonlyMap<string, number> = new Map([
  ['spring', 21],
  ['springtime', 21],
  ['summer', 22],
  ['summertime', 22],
  ['autumn', 23],
  ['fall', 23],
  ['winter', 24],
  ['wintertime', 24],
])

/** `times` units make one of the word: a fortnight is two weeks. */
export const UNITS: ReadonlyMap<string, { readonly unit: TimeUnit; readonly times: number }> = new Map(
  (
    [
      ['hour', 'hours', 'hour', 1],
      ['day', 'days', 'day', 1],
      ['week', 'weeks', 'week', 1],
      ['fortnight', 'fortnights', 'week', 2],
      ['month', 'months', 'month', 1],
      ['quarter', 'quarters', 'quarter', 1],
      ['half', 'halves', 'half', 1],
      ['year', 'years', 'year', 1],
      ['decade', 'decades', 'decade', 1],
      ['century', 'centuries', 'century', 1],
    ] as const
  ).flatMap(([one, many, unit, times]) =>
    [one, many].map((word): [string, { unit: TimeUnit; times: number }] => [word, { unit, times }]),
  ),
)

/** `a` and `an` count as one before a unit of time: `a year ago`. */
export const COUNTS: ReadonlyMap<string, number> = new Map([
  ['a', 1],
  ['an', 1],
  ['one', 1],
  ['two', 2],
  ['couple', 2],
  ['three', 3],
  ['four', 4],
  ['five', 5],
  ['six', 6],
  ['seven', 7],
  ['eight', 8],
  ['nine', 9],
  ['ten', 10],
  ['eleven', 11],
  ['twelve', 12],
  ['dozen', 12],
  ['thirteen', 13],
  ['fourteen', 14],
  ['fifteen', 15],
  ['sixteen', 16],
  ['seventeen', 17],
  ['eighteen', 18],
  ['nineteen', 19],
  ['twenty', 20],
  ['thirty', 30],
  ['forty', 40],
  ['fifty', 50],
  ['sixty', 60],
  ['seventy', 70],
  ['eighty', 80],
  ['ninety', 90],
  ['hundred', 100],
])

/** -1 counts from the end. */
export const ORDINALS: ReadonlyMap<string, number> = new Map([
  ['first', 1],
  ['opening', 1],
  ['second', 2],
  ['third', 3],
  ['fourth', 4],
  ['fifth', 5],
  ['sixth', 6],
  ['seventh', 7],
  ['eighth', 8],
  ['ninth', 9],
  ['tenth', 10],
  ['sixteenth', 16],
  ['seventeenth', 17],
  ['eighteenth', 18],
  ['nineteenth', 19],
  ['twentieth', 20],
  ['last', -1],
  ['final', -1],
  ['closing', -1],
])

/** Decades by name, which only the article marks as years: `the sixties`, not `her sixties`. */
export const DECADES: ReadonlyMap<string, number> = new Map([
  ['thirties', 1930],
  ['forties', 1940],
  ['fifties', 1950],
  ['sixties', 1960],
  ['seventies', 1970],
  ['eighties', 1980],
  ['nineties', 1990],
])

/** Words that pick a period by its distance from the day of publication. */
export const NEARNESS: ReadonlyMap<string, -1 | 0 | 1> = new Map([
  ['last', -1],
  ['past', -1],
  ['this', 0],
  ['current', 0],
  ['ongoing', 0],
  ['next', 1],
  ['coming', 1],
])

/** Words that pick a period by another point in the text, or pick none: `the previous month`, `every Monday`. */
export const POINTERS: ReadonlySet<string> = new Set([
  'previous',
  'preceding',
  'prior',
  'following',
  'subsequent',
  'same',
  'that',
  'each',
  'every',
  'per',
  'next',
])

/** Days by distance from the day of publication. */
export const NEAR_DAYS: ReadonlyMap<string, number> = new Map([
  ['yesterday', -1],
  ['today', 0],
  ['tonight', 0],
  ['tomorrow', 1],
])

export const PARTS_OF_DAY: ReadonlySet<string> = new Set(['morning', 'afternoon', 'evening', 'night'])

/** Words that follow a number that is a clock time: `5pm`, `0900 GMT`. */
export const CLOCK_WORDS: ReadonlySet<string> = new Set([
  'am',
  'pm',
  'gmt',
  'utc',
  'bst',
  'cet',
  'cest',
  'est',
  'edt',
  'hrs',
])

/** How far a vague count reaches is not known: `the past few years`. */
export const VAGUE_COUNTS: ReadonlySet<string> = new Set(['few', 'several', 'many', 'dozens', 'half', 'number'])

/** A holiday: a fixed day, the nth weekday of a month (-1 the last) with days added, or days after Easter Sunday. */
export type HolidayRule =
  | { readonly month: number; readonly day: number }
  | { readonly month: number; readonly weekday: number; readonly nth: number; readonly plus: number }
  | { readonly easter: number }

/** A holiday's name, word by word, and its rule. Longer names stand before names that they begin with. */
type Holiday = { readonly words: readonly string[]; readonly rule: HolidayRule }

/**
 * Holidays whose day follows from a rule that is the same wherever the English name is used. Left out, because the day
 * depends on the country or the moon: Labour Day, Mother's Day, Independence Day, Lunar New Year, Ramadan, Diwali.
 */
export const HOLIDAYS: readonly Holiday[] = [
  { words: ['new', 'year', 'eve'], rule: { month: 12, day: 31 } },
  { words: ['new', 'year', 'day'], rule: { month: 1, day: 1 } },
  { words: ['valentine', 'day'], rule: { month: 2, day: 14 } },
  { words: ['international', 'women', 'day'], rule: { month: 3, day: 8 } },
  { words: ['st', 'patrick', 'day'], rule: { month: 3, day: 17 } },
  { words: ['ash', 'wednesday'], rule: { easter: -46 } },
  { words: ['palm', 'sunday'], rule: { easter: -7 } },
  { words: ['good', 'friday'], rule: { easter: -2 } },
  { words: ['easter', 'monday'], rule: { easter: 1 } },
  { words: ['easter', 'sunday'], rule: { easter: 0 } },
  { words: ['easter'], rule: { easter: 0 } },
  { words: ['earth', 'day'], rule: { month: 4, day: 22 } },
  { words: ['may', 'day'], rule: { month: 5, day: 1 } },
  { words: ['memorial', 'day'], rule: { month: 5, weekday: 1, nth: -1, plus: 0 } },
  { words: ['pentecost'], rule: { easter: 49 } },
  { words: ['juneteenth'], rule: { month: 6, day: 19 } },
  { words: ['fourth', 'of', 'july'], rule: { month: 7, day: 4 } },
  { words: ['bastille', 'day'], rule: { month: 7, day: 14 } },
  { words: ['halloween'], rule: { month: 10, day: 31 } },
  { words: ['armistice', 'day'], rule: { month: 11, day: 11 } },
  { words: ['thanksgiving', 'day'], rule: { month: 11, weekday: 4, nth: 4, plus: 0 } },
  { words: ['thanksgiving'], rule: { month: 11, weekday: 4, nth: 4, plus: 0 } },
  { words: ['black', 'friday'], rule: { month: 11, weekday: 4, nth: 4, plus: 1 } },
  { words: ['christmas', 'eve'], rule: { month: 12, day: 24 } },
  { words: ['christmas', 'day'], rule: { month: 12, day: 25 } },
  { words: ['christmas'], rule: { month: 12, day: 25 } },
  { words: ['boxing', 'day'], rule: { month: 12, day: 26 } },
]

/** What a word before a date makes of it. */
export type Lead = 'since' | 'from' | 'until' | 'through' | 'by' | 'before' | 'after' | 'between'

/** Words that bound a date, the longest first. */
export const LEADS: readonly { readonly words: readonly string[]; readonly lead: Lead }[] = [
  { words: ['up', 'until'], lead: 'until' },
  { words: ['up', 'to'], lead: 'until' },
  { words: ['prior', 'to'], lead: 'before' },
  { words: ['ahead', 'of'], lead: 'before' },
  { words: ['later', 'than'], lead: 'by' },
  { words: ['not', 'before'], lead: 'from' },
  { words: ['earlier', 'than'], lead: 'from' },
  { words: ['or', 'after'], lead: 'from' },
  { words: ['or', 'before'], lead: 'until' },
  { words: ['since'], lead: 'since' },
  { words: ['from'], lead: 'from' },
  { words: ['starting'], lead: 'from' },
  { words: ['beginning'], lead: 'from' },
  { words: ['commencing'], lead: 'from' },
  { words: ['effective'], lead: 'from' },
  { words: ['until'], lead: 'until' },
  { words: ['till'], lead: 'until' },
  { words: ['through'], lead: 'through' },
  { words: ['by'], lead: 'by' },
  { words: ['before'], lead: 'before' },
  { words: ['pre'], lead: 'before' },
  { words: ['after'], lead: 'after' },
  { words: ['post'], lead: 'after' },
  { words: ['between'], lead: 'between' },
]

/** Words that may stand between such a word and its date without changing what it bounds: `by the end of March`. */
export const FILLERS: ReadonlySet<string> = new Set([
  'the',
  'end',
  'start',
  'beginning',
  'middle',
  'close',
  'mid',
  'early',
  'late',
  'later',
  'earlier',
  'of',
  'in',
  'on',
  'at',
  'about',
  'around',
  'part',
  'month',
  'morning',
  'afternoon',
  'evening',
  'night',
  'with',
  'as',
  'from',
  'least',
])
