import { CHAR } from '../../pipeline/extract/chars.ts'
import type { Sentence } from '../../pipeline/extract/draft.ts'
import { FALL, internWord, PREPOSITION, RISE, roleOf, SUBORDINATOR, wordSet } from '../../pipeline/extract/lexicon.ts'
import { isGlued, isJoiner, isMark, WORD } from '../../pipeline/extract/tokens.ts'
import type { Tag } from './score.ts'

/** A tag with its sentence, the tokens of its quantity, and where a counted noun right after them ends. */
export type Placed = Tag & { s: Sentence; first: number; last: number; end: number }

const FROM = internWord('from')
const TO = internWord('to')
const BY = internWord('by')
/** Tokens between the two ends of a change: `from $36 at dawn last Friday to $34`. */
const REACH = 10

/** A change from one value to another is one pair here, in the order of the text. */
export function joinChanges(tags: readonly Placed[]): Placed[] {
  const joined: Placed[] = []
  for (const tag of tags) {
    const before = joined.at(-1)
    const pair = before && pairOf(before, tag)
    if (pair) joined[joined.length - 1] = pair
    else joined.push(tag)
  }
  return joined
}

function pairOf(from: Placed, to: Placed): Placed | null {
  const { t } = from.s
  if (from.s !== to.s || typeof from.value !== 'number' || typeof to.value !== 'number') return null
  const units = [from.normalized_unit, to.normalized_unit].filter(unit => unit !== '-')
  if (units.length === 2 && units[0] !== units[1]) return null
  const opens = t.lex[from.first - 1] === FROM || t.lex[from.first] === FROM
  const closes = t.lex[to.first - 1] === TO || t.lex[to.first] === TO
  if (!opens || !closes || to.first - from.last > REACH || opensClause(from.s, from.last + 1, to.first - 1)) return null
  return {
    ...from,
    value: [from.value, to.value],
    normalized_unit: units[0] ?? '-',
    change: from.change === '~' || to.change === '~' ? '~' : '=',
    last: to.last,
  }
}

const opensClause = (s: Sentence, from: number, to: number): boolean => {
  for (let at = from; at < to; at++) {
    const role = roleOf[s.t.lex[at]]
    if ((role & SUBORDINATOR) !== 0 && (role & PREPOSITION) === 0) return true
  }
  return false
}

/** `the highest bid is 84.75 cents and the lowest 74.07`: a decimal of the same size has the same unit. */
function isLikeBefore(before: Placed, tag: Placed): boolean {
  if (before.s !== tag.s || typeof before.value !== 'number' || typeof tag.value !== 'number') return false
  const ratio = tag.value / before.value
  return !Number.isInteger(before.value) && !Number.isInteger(tag.value) && ratio > 0.5 && ratio < 2
}

const AND_OR = wordSet('and or to')
const isHanging = ({ t }: Sentence, i: number): boolean =>
  isMark(t, i, CHAR.hyphen) && (isMark(t, i + 1, CHAR.comma) || AND_OR.has(t.lex[i + 1]))

const PLACES = wordSet('top bottom')
/** `the bottom three` are places in a table. */
const isPlace = ({ s, first, normalized_unit }: Placed): boolean =>
  normalized_unit === '-' && PLACES.has(s.t.lex[first - 1])

/** `a family-four-seat car`: a number word inside a compound. */
const isInside = ({ s, first }: Placed): boolean =>
  s.t.kind[first] === WORD && isJoiner(s.t, first - 1) && isGlued(s.t, first) && isGlued(s.t, first - 1)

/** Numbers that we read and these labels leave out. */
export const isLeftOut = (tag: Placed): boolean => isPlace(tag) || isInside(tag)

/** Bounds hold for a conversion in brackets too: `more than 10 miles (16 km)`. */
export function convertBounds(tags: readonly Placed[]): Placed[] {
  return tags.map((tag, at) => {
    const before = tags[at - 1]
    const bounded = before?.s === tag.s && (before.change === '<' || before.change === '>')
    const converted = bounded && isMark(tag.s.t, before.last + 1, CHAR.openParen) && tag.first === before.last + 2
    return converted ? { ...tag, change: before.change } : tag
  })
}

/** Units that a bare number takes from the others of its sentence or from what it is said of. */
export function fillElided(tags: readonly Placed[]): Placed[] {
  return tags.map((tag, at) => {
    // four-, five- and six-room flats
    let whole = at
    while (tags[whole + 1]?.s === tag.s && isHanging(tag.s, tags[whole].last + 1)) whole++
    if (whole > at) return { ...tag, normalized_unit: tags[whole].normalized_unit }
    if (tag.normalized_unit !== '-') return tag
    const said = tag.referred_concepts.join(' ').toLowerCase()
    if (/\b(?:life expectancy|age|ages|aged)\b/.test(said)) return { ...tag, normalized_unit: 'year of age' }
    const others = tags.filter(other => other.s === tag.s)
    // the index fell 30 points to 6,204
    if (typeof tag.value === 'number' && tag.value >= 100 && others.some(other => other.normalized_unit === 'point'))
      return { ...tag, normalized_unit: 'point' }
    const before = tags[at - 1]
    if (before && isLikeBefore(before, tag)) return { ...tag, normalized_unit: before.normalized_unit }
    // rose by 2 percent but fell by 1
    if (before?.s === tag.s && before.normalized_unit === 'percentage' && tag.s.t.lex[tag.first - 1] === BY) {
      const role = roleOf[tag.s.t.lex[tag.first - 2]]
      const change = (role & FALL) !== 0 ? 'down' : (role & RISE) !== 0 ? 'up' : tag.change
      return { ...tag, normalized_unit: 'percentage', change }
    }
    return tag
  })
}
