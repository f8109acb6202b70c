import { internWord } from './lexicon.ts'
import { edge, type NumberEdge, whole } from './number.ts'
import { GROUP_VALUE, SCALE_POWER, VAGUE_BOUNDS } from './numberTables.ts'
import type { Tokens } from './tokens.ts'

const A = internWord('a')
const OF = internWord('of')
const FEW = internWord('few')
const COUPLE = internWord('couple')
const HANDFUL = internWord('handful')
const SCORE = internWord('score')
const TENS_WORD = internWord('tens')
const SEVERAL = internWord('several')
/** `dozens`, `several hundred`, `a few dozen`, `a couple of hundred`, `tens of thousands`, `a dozen`. */
export function readVague(t: Tokens, i: number, limit: number): NumberEdge | null {
  const lex = t.lex[i]
  const group = GROUP_VALUE.get(lex)
  const hasArticle = i > 0 && t.lex[i - 1] === A
  if (group !== undefined) return edge(hasArticle ? i - 1 : i, i, 'words', whole(group))
  if (lex === TENS_WORD) return readTensOf(t, i, limit)
  const bounds = VAGUE_BOUNDS.get(lex)
  if (!bounds) return null
  const result = edge(hasArticle && needsArticle(lex) ? i - 1 : i, i, 'vague', null)
  let [min, max] = bounds
  let at = i + 1
  if (at < limit && t.lex[at] === OF) at++
  const power = at < limit ? SCALE_POWER.get(t.lex[at]) : undefined
  const following = at < limit ? VAGUE_BOUNDS.get(t.lex[at]) : undefined
  const dozens = at < limit ? GROUP_VALUE.get(t.lex[at]) : undefined
  if (dozens !== undefined && (lex === FEW || lex === SEVERAL || lex === COUPLE)) {
    min *= dozens
    max *= dozens
    result.last = at
  } else if (power !== undefined && (lex === FEW || lex === SEVERAL || lex === COUPLE || lex === HANDFUL)) {
    min *= 10 ** power
    max *= 10 ** power
    result.last = at
  } else if (at === i + 2 && following && min >= 100 && following[0] % 1000 === 0 && isScalePlural(following[0])) {
    // hundreds of thousands: from two hundred thousand to just below a million
    const unit = following[0] / 2
    max = (max + 1) * unit - 1
    min *= unit
    result.last = at
  }
  result.min = min
  result.max = max
  return result
}

const needsArticle = (lex: number): boolean => lex === FEW || lex === COUPLE || lex === HANDFUL || lex === SCORE
const isScalePlural = (min: number): boolean => min === 2e3 || min === 2e6 || min === 2e9 || min === 2e12

function readTensOf(t: Tokens, i: number, limit: number): NumberEdge | null {
  if (i + 2 >= limit) return null
  const following = VAGUE_BOUNDS.get(t.lex[i + 2])
  if (!following || !isScalePlural(following[0])) return null
  const unit = following[0] / 2
  const result = edge(i, i + 2, 'vague', null)
  result.min = 20 * unit
  result.max = 100 * unit - 1
  return result
}
