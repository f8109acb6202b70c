import { CHAR } from './chars.ts'
import type { Sentence } from './draft.ts'
import { endsInS } from './endings.ts'
import { ADVERB, AUXILIARY, FALL, FUNCTION_WORD, internWord, PREPOSITION, RISE, wordSet } from './lexicon.ts'
import type { NumberEdge } from './number.ts'
import { isMark, type Tokens, WORD } from './tokens.ts'
import type { UnitAt } from './units.ts'
import { isNominal } from './wordClass.ts'
import { WordMap } from './wordMap.ts'

const DIMENSION_WORDS = wordSet(
  'long tall wide deep high thick above below away apart across north south east west from of in at and or to but',
)
/** Races and what is won in them: the letter before is of metres, as in `400m hurdles`. */
const RACE_WORDS = wordSet(
  'hurdles hurdle freestyle backstroke breaststroke butterfly medley relay relays sprint sprints dash race races final finals heat heats steeplechase runner runners swimmer swimmers sprinter event events championship champion record title gold silver bronze rifle pistol individual walk crossing',
)
const SIZES = wordSet('long tall wide deep high thick below above away apart across')
const LETTER_T = internWord('t')

const MONEY_SCALE = new WordMap([
  [internWord('m'), 6],
  [internWord('b'), 9],
])
/** The power of ten of a letter apart from a sum of money: `$4.5 m`; 0 for others. */
export const spacedScale = (t: Tokens, i: number): number => MONEY_SCALE.get(t.lex[i]) ?? 0

/** `1.2 m tonnes`: a lone `m`, spaced, between digits and another unit. */
export const isSpacedScale = (s: Sentence, unit: UnitAt, number: NumberEdge): boolean =>
  unit.entry.id === 'm' &&
  unit.first === unit.last &&
  s.t.lex[unit.first] === M &&
  number.form === 'digits' &&
  !number.scaled &&
  unit.last + 1 < s.last &&
  s.t.kind[unit.last + 1] === WORD
const M = internWord('m')
const WHOM = wordSet('whom')
const TO = internWord('to')
const SUPPLIES = wordSet('power electricity water heating internet supplies broadband')

/** `Passengers rose to 4.3m`, `subscribers reached 1.2m`: the subject is many things, and no stretch of water. */
function saysOfMany(s: Sentence, number: number): boolean {
  const { t } = s
  for (let verb = number - 1; verb > s.first && verb > number - 12; verb--) {
    if ((t.role[verb] & (RISE | FALL)) === 0 && !REACHING.has(t.lex[verb])) continue
    let noun = verb - 1
    while (noun > s.first && (t.role[noun] & (ADVERB | AUXILIARY)) !== 0) noun--
    // passenger numbers at Heathrow hit 8.1m
    for (let at = noun; at > s.first && at > noun - 5 && !endsInS(t, noun); at--)
      if ((t.role[at] & PREPOSITION) !== 0) noun = at - 1
    return endsInS(t, noun) && isNominal(t, noun) && !STRETCHES.has(t.lex[noun])
  }
  return false
}
/** `1.1m tonnes, behind Bangladesh (1.8m)`: the letter has been of millions in the sentence before. */
function isScaleBefore({ t, numbers }: Sentence, to: number): boolean {
  for (const { first, last, form } of numbers.values())
    if (
      first < to &&
      form === 'digits' &&
      t.lex[last] === M &&
      isNominal(t, last + 1) &&
      !DIMENSION_WORDS.has(t.lex[last + 1])
    )
      return true
  return false
}
const REACHING = wordSet('reached reach hit totalled totaled topped exceeded numbered passed')
const STRETCHES = wordSet(
  'levels waves heights depths distances seas tides waters rivers swells floods walls dunes drifts peaks trees lengths widths',
)

/** `5m` is five metres where nothing is counted after it, or a word of dimension follows. */
export function letterIsUnit(s: Sentence, number: NumberEdge): boolean {
  const { t } = s
  if (t.lex[number.last] === LETTER_T) return true
  if (t.lex[number.last] !== M) return false
  // of whom 1.1m were in transit
  if (WHOM.has(t.lex[number.first - 1])) return false
  // cuts power to 1.2m
  if (t.lex[number.first - 1] === TO && SUPPLIES.has(t.lex[number.first - 2])) return false
  const next = number.last + 1
  if (!SIZES.has(t.lex[next]) && (saysOfMany(s, number.first) || isScaleBefore(s, number.first))) return false
  if (next >= s.last || t.kind[next] !== WORD) return !isMark(t, next, CHAR.plus)
  return (
    DIMENSION_WORDS.has(t.lex[next]) || RACE_WORDS.has(t.lex[next]) || (t.role[next] & (FUNCTION_WORD | ADVERB)) !== 0
  )
}
