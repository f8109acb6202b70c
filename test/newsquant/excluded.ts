import type { Sentence } from '../../pipeline/extract/draft.ts'
import { internWord, PERIOD, roleOf } from '../../pipeline/extract/lexicon.ts'
import { nounPhraseAfter } from '../../pipeline/extract/nounPhrase.ts'
import { type NumberEdge, roughly } from '../../pipeline/extract/number.ts'
import { sliceOf, wordAt } from '../../pipeline/extract/tokens.ts'
import { conceptOfCount, conceptOfMeasure, type Place } from './concept.ts'
import { lemma } from './lemma.ts'
import { nounUnit } from './nounUnit.ts'
import type { Tag } from './score.ts'

const ONE = internWord('one')
const OF = internWord('of')
const G = internWord('g')
const SINGLE = { many: false, joined: false }

const tagOf = (value: number, normalized_unit: string, referred_concepts: string[]): Tag => ({
  value,
  normalized_unit,
  change: '=',
  referred_concepts,
})

/** Numbers that we exclude and these labels keep: `the two companies`, `the past three months`, `one of the four`, `5G`. */
export function excludedTag(s: Sentence, number: NumberEdge, reason: string, covered: ReadonlySet<number>): Tag | null {
  const { t } = s
  if (!number.amount) return null
  const next = number.last + 1
  const value = roughly(number.amount)
  if (reason === 'name' && t.lex[next] === G && value >= 2 && value <= 6) return tagOf(value, 'generation wireless', [])
  if (reason === 'date' && next < s.last && (roleOf[t.lex[next]] & PERIOD) !== 0 && number.form !== 'ordinal') {
    const place: Place = { s, first: number.first, last: next, itemFirst: -1, itemLast: -1, covered }
    return tagOf(value, lemma(wordAt(t, next)), conceptOfMeasure(place))
  }
  if (reason !== 'reference') return null
  if (isOneOf(s, number)) return oneOf(s, next + 1, covered)
  const noun = nounPhraseAfter(s, next)
  const unit = noun && nounUnit(sliceOf(t, noun.first, noun.last), { many: value !== 1, joined: false })
  if (!noun || !unit) return null
  const place: Place = {
    s,
    first: number.first,
    last: number.last,
    itemFirst: noun.first,
    itemLast: noun.last,
    covered,
  }
  return tagOf(value, unit, conceptOfCount(place))
}

export const isOneOf = ({ t }: Sentence, number: NumberEdge): boolean =>
  t.lex[number.first] === ONE && t.lex[number.last + 1] === OF

/** `one of the best screens` is 1 `good screen`, `one of four concepts` a quarter. */
function oneOf(s: Sentence, from: number, covered: ReadonlySet<number>): Tag | null {
  const among = s.numbers.get(from)
  if (among?.amount) {
    const group = nounPhraseAfter(s, among.last + 1)
    const place: Place = { s, first: from - 2, last: among.last, itemFirst: -1, itemLast: group?.last ?? -1, covered }
    const unit = group ? nounUnit(sliceOf(s.t, group.first, group.last), SINGLE) : ''
    return tagOf(1 / roughly(among.amount), `% ${unit || '-'}`, conceptOfCount(place))
  }
  const noun = nounPhraseAfter(s, from)
  const unit = noun && nounUnit(sliceOf(s.t, noun.first, noun.last), { many: true, joined: false })
  return noun && unit ? tagOf(1, unit + wholeOf(s, noun.last + 1), []) : null
}

const IN = internWord('in')
const WHOLES = new Set('life world history country league market industry nation region'.split(' '))
/** `the hottest car in the world`: the whole that a superlative ranges over is in the unit. */
function wholeOf(s: Sentence, at: number): string {
  if (s.t.lex[at] !== IN) return ''
  const noun = nounPhraseAfter(s, at + 1)
  const word = noun ? wordAt(s.t, noun.last).toLowerCase() : ''
  return WHOLES.has(word) ? ` ${word}` : ''
}
