import type { Sentence } from './draft.ts'
import { internWord, wordSet } from './lexicon.ts'
import type { NumberEdge } from './number.ts'
import type { UnitAt } from './units.ts'
import type { WordSet } from './wordSet.ts'

const POUNDS = wordSet('pound pounds')
const DEGREES = wordSet('degree degrees')
const POUND: UnitAt['entry'] = { id: 'pound', kind: 'money', mantissa: 1, exponent: 0 }
/** Verbs and prepositions whose pounds are money. */
const PAYING = wordSet(
  'cost costs costing paid pay pays paying spent spend spends spending earn earns earned earning owe owes owed worth fined charge charges charged donated raised borrowed borrow saved priced price fetched sold invested budget grant fine fines penalty reward deposit fee bail compensation ransom salary wage wages bribe bribes debt loan',
)
const HOLDING = wordSet('holds held holding earned awarded received conferred honorary postgraduate bachelor')
const OF = internWord('of')
const MARKS = wordSet('mark marks')
const FREEDOM = wordSet('freedom separation')
const LEARNING = wordSet('from in')
/** How far before the number such a word may stand: `cost about 300 pounds`. */
const REACH = 3

/** The unit as the words around it mean it: pounds that are paid are money, degrees that are held or of freedom are no unit. */
export function unitInContext(s: Sentence, number: NumberEdge, unit: UnitAt): UnitAt | null {
  const { t } = s
  const lex = t.lex[unit.first]
  if (POUNDS.has(lex) && unit.entry.kind === 'measure' && unit.first === number.last + 1)
    return follows(s, number.first, PAYING) && t.lex[unit.last + 1] !== OF ? { ...unit, entry: POUND } : unit
  // the 50,000 mark, 40 marks in the exam
  if (MARKS.has(lex) && unit.first === unit.last && !follows(s, number.first, PAYING)) return null
  // a file of 100 mb
  if (unit.entry.id === MILLIBAR && lex === MB && speaksOf(s, DATA))
    return { ...unit, entry: { ...unit.entry, id: MEGABYTE } }
  // 40 ounces of gold
  if (unit.entry.id === OUNCE && speaksOfMetal(s)) return { ...unit, entry: { ...unit.entry, id: TROY } }
  if (!DEGREES.has(lex) || unit.first !== unit.last) return unit
  if (t.lex[unit.last + 1] === OF && FREEDOM.has(t.lex[unit.last + 2])) return null
  return LEARNING.has(t.lex[unit.last + 1]) && follows(s, number.first, HOLDING) ? null : unit
}

const MILLIBAR = 'mbar'
const MEGABYTE = 'MBy'
const MB = internWord('mb')
const DATA = wordSet(
  'file files download downloads upload data storage memory disk attachment app video image images broadband',
)
const speaksOf = (s: Sentence, words: WordSet): boolean => {
  for (let i = s.first; i < s.last; i++) if (words.has(s.t.lex[i])) return true
  return false
}

export const OUNCE = '[oz_av]'
export const TROY = '[oz_tr]'
const METALS = wordSet('gold silver platinum palladium bullion rhodium')

/** How many tokens before the sentence such a metal may have been told. */
const METAL_REACH = 60

/** An ounce of precious metal is a troy ounce. */
export function speaksOfMetal({ t, first, last }: Sentence): boolean {
  for (let i = Math.max(0, first - METAL_REACH); i < last; i++) if (METALS.has(t.lex[i])) return true
  return false
}

function follows(s: Sentence, first: number, words: WordSet): boolean {
  for (let i = first - 1; i >= s.first && i >= first - REACH; i--) if (words.has(s.t.lex[i])) return true
  return false
}
