/** English words that express numbers. Values are exact integers; scales are powers of ten. */

export const CARDINALS: Readonly<Record<string, number>> = {
  zero: 0,
  nil: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
}

export const TENS: Readonly<Record<string, number>> = {
  twenty: 20,
  thirty: 30,
  forty: 40,
  fourty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
}

/** Powers of ten that follow a number. */
export const SCALES: Readonly<Record<string, number>> = {
  hundred: 2,
  thousand: 3,
  lakh: 5,
  million: 6,
  crore: 7,
  billion: 9,
  trillion: 12,
  quadrillion: 15,
  lakhs: 5,
  crores: 7,
  mln: 6,
  mn: 6,
  bln: 9,
  bn: 9,
  tn: 12,
  trn: 12,
}

/** Letters that are a scale only where they are glued to digits or follow a sum of money. */
export const SCALE_LETTERS: Readonly<Record<string, number>> = { k: 3, K: 3, m: 6, M: 6, b: 9, B: 9, t: 12, T: 12 }

export const ORDINALS: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  eleventh: 11,
  twelfth: 12,
  thirteenth: 13,
  fourteenth: 14,
  fifteenth: 15,
  sixteenth: 16,
  seventeenth: 17,
  eighteenth: 18,
  nineteenth: 19,
  twentieth: 20,
  thirtieth: 30,
  fortieth: 40,
  fiftieth: 50,
  sixtieth: 60,
  seventieth: 70,
  eightieth: 80,
  ninetieth: 90,
  hundredth: 100,
  thousandth: 1000,
  millionth: 1000000,
}

/** Denominators of fractions in words; most are ordinals too. */
export const FRACTIONS: Readonly<Record<string, number>> = {
  half: 2,
  halves: 2,
  third: 3,
  thirds: 3,
  quarter: 4,
  quarters: 4,
  fourth: 4,
  fourths: 4,
  fifth: 5,
  fifths: 5,
  sixth: 6,
  sixths: 6,
  seventh: 7,
  sevenths: 7,
  eighth: 8,
  eighths: 8,
  ninth: 9,
  ninths: 9,
  tenth: 10,
  tenths: 10,
  twelfth: 12,
  twelfths: 12,
  fifteenth: 15,
  fifteenths: 15,
  sixteenth: 16,
  sixteenths: 16,
  twentieth: 20,
  twentieths: 20,
  thirtieth: 30,
  fortieth: 40,
  fiftieth: 50,
  hundredth: 100,
  hundredths: 100,
  thousandth: 1000,
  thousandths: 1000,
}

/** Decades in words, of a century or of a life: the year or age at which they begin. */
export const DECADES: Readonly<Record<string, number>> = {
  twenties: 20,
  thirties: 30,
  forties: 40,
  fifties: 50,
  sixties: 60,
  seventies: 70,
  eighties: 80,
  nineties: 90,
}

/** Words of collection with an exact number. */
export const GROUPS: Readonly<Record<string, number>> = { dozen: 12 }

/** Vague number words with the bounds of the reading guide. */
export const VAGUE: Readonly<Record<string, readonly [number, number]>> = {
  dozens: [24, 99],
  scores: [40, 99],
  hundreds: [200, 999],
  thousands: [2000, 9999],
  millions: [2e6, 9999999],
  billions: [2e9, 9999999999],
  trillions: [2e12, 9999999999999],
  several: [3, 9],
  few: [2, 5],
  couple: [2, 2],
  handful: [3, 7],
}

/** Periods in the plural that stand for a vague length, in years. */
export const VAGUE_PERIODS: Readonly<Record<string, readonly [number, number]>> = {
  decades: [20, 99],
  centuries: [200, 999],
  millennia: [2000, 9999],
}

/** Words that multiply: the factor, and whether the word itself says that something rose or fell. */
export const MULTIPLES: Readonly<
  Record<string, { factor: readonly [number, number]; direction: 'increase' | 'decrease' | null }>
> = {
  twice: { factor: [2, 1], direction: null },
  thrice: { factor: [3, 1], direction: null },
  double: { factor: [2, 1], direction: null },
  doubles: { factor: [2, 1], direction: 'increase' },
  doubled: { factor: [2, 1], direction: 'increase' },
  doubling: { factor: [2, 1], direction: 'increase' },
  triple: { factor: [3, 1], direction: null },
  triples: { factor: [3, 1], direction: 'increase' },
  tripled: { factor: [3, 1], direction: 'increase' },
  tripling: { factor: [3, 1], direction: 'increase' },
  treble: { factor: [3, 1], direction: null },
  trebled: { factor: [3, 1], direction: 'increase' },
  quadruple: { factor: [4, 1], direction: null },
  quadrupled: { factor: [4, 1], direction: 'increase' },
  quadruples: { factor: [4, 1], direction: 'increase' },
  quadrupling: { factor: [4, 1], direction: 'increase' },
  quintuple: { factor: [5, 1], direction: null },
  quintupled: { factor: [5, 1], direction: 'increase' },
  sextupled: { factor: [6, 1], direction: 'increase' },
  twofold: { factor: [2, 1], direction: null },
  threefold: { factor: [3, 1], direction: null },
  fourfold: { factor: [4, 1], direction: null },
  fivefold: { factor: [5, 1], direction: null },
  sixfold: { factor: [6, 1], direction: null },
  sevenfold: { factor: [7, 1], direction: null },
  eightfold: { factor: [8, 1], direction: null },
  ninefold: { factor: [9, 1], direction: null },
  tenfold: { factor: [10, 1], direction: null },
  twelvefold: { factor: [12, 1], direction: null },
  twentyfold: { factor: [20, 1], direction: null },
  fiftyfold: { factor: [50, 1], direction: null },
  hundredfold: { factor: [100, 1], direction: null },
  thousandfold: { factor: [1000, 1], direction: null },
  halve: { factor: [1, 2], direction: 'decrease' },
  halves: { factor: [1, 2], direction: 'decrease' },
  halved: { factor: [1, 2], direction: 'decrease' },
  halving: { factor: [1, 2], direction: 'decrease' },
}
