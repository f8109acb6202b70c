import * as words from '../knowledge/en/numbers.ts'
import { internWord } from './lexicon.ts'
import { WordMap } from './wordMap.ts'

/** What number words stand for, by word id. */
const table = <T>(source: Readonly<Record<string, T>>): WordMap<T> =>
  new WordMap(Object.entries(source).map(([word, value]) => [internWord(word), value]))

export const CARDINAL_VALUE = table({ ...words.CARDINALS, ...words.TENS })
export const SCALE_POWER = table(words.SCALES)
export const ORDINAL_VALUE = table(words.ORDINALS)
export const FRACTION_VALUE = table(words.FRACTIONS)
export const VAGUE_BOUNDS = table({ ...words.VAGUE, ...words.VAGUE_PERIODS })
export const DECADE_START = table(words.DECADES)
export const GROUP_VALUE = table(words.GROUPS)
export const MULTIPLE_VALUE = table(words.MULTIPLES)
