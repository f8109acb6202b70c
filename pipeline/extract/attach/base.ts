import { CHAR } from '../chars.ts'
import { isClauseMark, opensPeriod } from '../clause.ts'
import { isBracketed } from '../compared.ts'
import type { FigureDraft, Sentence } from '../draft.ts'
import { endsInIng } from '../endings.ts'
import {
  AUXILIARY,
  CONJUNCTION,
  DETERMINER,
  internWord,
  MODAL,
  POSSESSIVE,
  PREPOSITION,
  PRONOUN,
  SUBORDINATOR,
  TEMPORAL,
  wordSet,
} from '../lexicon.ts'
import { isMark, MARK } from '../tokens.ts'
import { isVerb } from '../wordClass.ts'
import type { AttachRule, Proposal } from './proposal.ts'
import { isSuperlative } from './timeHolds.ts'

const THAN = internWord('than')
const TO = internWord('to')
const AS = internWord('as')
const FROM = internWord('from')
const COMPARATIVES = wordSet(
  'higher lower more less fewer larger smaller bigger greater longer shorter faster slower above below stronger weaker cheaper dearer up down better worse older younger',
)
const MANY = wordSet(
  'many much high big large long often fast good wide tall deep old heavy strong hot bright likely massive expensive dense bad great small',
)
const RATHER = internWord('rather')
const SHORT = wordSet('short shy ahead')
const OF = internWord('of')
const ABOVE = wordSet('above below')
const RELATIVES = wordSet('which who whom whose')
const EARLIER = wordSet('earlier before ago previously')
const POSSESSIVE_S = internWord("'s")
const BUT = internWord('but')
const THAT = internWord('that')
const WORTH = internWord('worth')
const ON = internWord('on')
const PRIOR = wordSet('earlier before ago previously last previous prior same')
const COMPARED = wordSet('compared')

/** What a multiple, a change or a comparison is measured against: `twice the quota`, `8% more than a year before`. */
export const base: AttachRule = {
  name: 'base',
  prepare: article => (figure, propose) => {
    const previous = figure.index > 0 ? article.figures[figure.index - 1] : null
    if (
      previous?.slots.base &&
      previous.sentence === figure.sentence &&
      isBracketed(figure.sentence, previous.draft, figure.draft)
    ) {
      const { first, last } = previous.draft
      propose({
        slot: 'base',
        value: previous.slots.base,
        first,
        last,
        implied: true,
        cost: 1,
        rule: 'base>conversion',
      })
      return
    }
    const found = baseOf(
      figure.sentence,
      figure.draft,
      Math.max(figure.draft.last, figure.itemFirst > figure.draft.last ? figure.itemLast : 0),
    )
    if (found) propose(found)
  },
}

type BaseProposal = Extract<Proposal, { slot: 'base' }>

function baseOf(s: Sentence, draft: FigureDraft, after: number): BaseProposal | null {
  const { t } = s
  let next = draft.last + 1
  // 700 feet (213 metres) higher than: the conversion is passed over
  if (isMark(t, next, CHAR.openParen)) next = afterParenthesis(s, next)
  if (next >= s.last) return null
  if (draft.kind === 'multiple') {
    const role = t.role[next]
    // twice last year's level; but twice last year
    const isTimes = (role & TEMPORAL) !== 0 && t.lex[next + 2] === POSSESSIVE_S
    const opens = (role & (DETERMINER | POSSESSIVE)) !== 0 || isTimes
    if (draft.direction === null && opens && !COMPARATIVES.has(t.lex[next])) return to(s, next, 'base>of', true)
    if (
      draft.direction === null &&
      (role & (PRONOUN | SUBORDINATOR)) !== 0 &&
      t.lex[next] !== AS &&
      t.lex[next] !== THAN
    )
      return to(s, next, 'base>what')
  }
  if (t.lex[next] === AS && MANY.has(t.lex[next + 1])) {
    for (let i = next + 2; i < s.last && i < next + 6; i++) if (t.lex[i] === AS) return to(s, i + 1, 'base>as')
  }
  const isDistance = draft.kind === 'measure' || draft.kind === 'money' || draft.kind === 'change'
  if (isDistance && ABOVE.has(t.lex[next])) return to(s, next + 1, 'base>above')
  if (isDistance && SHORT.has(t.lex[next]) && t.lex[next + 1] === OF) return to(s, next + 2, 'base>above')
  // taller than: any comparative with its `than`
  if (
    COMPARATIVES.has(t.lex[next]) ||
    (t.lex[next + 1] === THAN && t.lex[next] !== RATHER && t.text.endsWith('er', t.end[next]))
  ) {
    for (let i = next + 1; i < s.last && i < next + 5; i++) {
      if (t.lex[i] === THAN) return to(s, i + 1, 'base>than')
      if (isMark(t, i, CHAR.comma)) break
    }
  }
  for (const i of [next, after + 1]) {
    if (t.lex[i] === FROM && i < s.last && saysEarlier(s, i + 1)) return to(s, i + 1, 'base>from')
    // up 3% on the same period last year
    // a rise of 8% on 2024
    const onYear = s.numbers.get(i + 1)?.plain === true && t.end[i + 1] - t.start[i + 1] === 4
    if (t.lex[i] === ON && draft.kind === 'change' && (onYear || saysEarlier(s, i + 1, PRIOR)))
      return to(s, i + 1, 'base>on')
    if (COMPARED.has(t.lex[i]) && draft.kind === 'change') return to(s, i + 2, 'base>compared')
  }
  return null
}

/** The token after the bracket that opens at `i`. */
function afterParenthesis(s: Sentence, i: number): number {
  let at = i
  while (at < s.last && !isMark(s.t, at, CHAR.closeParen)) at++
  return at + 1
}

/** `from a year earlier`: no number, but a time or a level before. */
function saysEarlier(s: Sentence, i: number, words = EARLIER): boolean {
  for (let at = i; at < s.last && at < i + 5; at++) {
    if (s.numbers.has(at)) return false
    if (words.has(s.t.lex[at])) return true
    if (isMark(s.t, at, CHAR.comma)) return false
  }
  return false
}

/** The base from token `first` to the end of its clause: a comma, a relative clause or a clause mark. */
function to(s: Sentence, first: number, rule: string, phrase = false): BaseProposal | null {
  const { t } = s
  let last = first
  while (
    last < s.last &&
    !isMark(t, last, CHAR.comma) &&
    !isClauseMark(t, last) &&
    !RELATIVES.has(t.lex[last]) &&
    !isEnd(s, last) &&
    // as wide as Earth circling a star
    !(last > first && rule === 'base>as' && endsInIng(t, last)) &&
    // 40% below normal between June and September
    !(last > first && rule === 'base>above' && opensPeriod(s, last, s.last - 1)) &&
    t.lex[last] !== BUT &&
    // than in 2025 and worth $4 billion
    !((t.role[last] & CONJUNCTION) !== 0 && t.lex[last + 1] === WORTH) &&
    // than expected and that the policy would cost more: another clause
    !((t.role[last] & CONJUNCTION) !== 0 && t.lex[last + 1] === THAT) &&
    // than in 2024 and the lowest on record: what else the figure is
    !(
      (t.role[last] & CONJUNCTION) !== 0 &&
      (t.role[last + 1] & (DETERMINER | POSSESSIVE)) !== 0 &&
      isBest(t, last + 2)
    ) &&
    // on the previous year and 63% higher: another figure
    !((t.role[last] & CONJUNCTION) !== 0 && opensFigure(s, last + 1)) &&
    // than it planned and will charge: the sentence goes on
    !((t.role[last] & CONJUNCTION) !== 0 && isVerb(s, last + 1)) &&
    // from a year earlier to $3 billion: the level that was reached
    !(t.lex[last] === TO && last > first && opensNumber(s, last + 1)) &&
    // a phrase ends where the verb of the sentence begins
    !(phrase && (t.role[last] & (MODAL | AUXILIARY)) !== 0)
  )
    last++
  last--
  // the minimum at which turbines run
  if (last > first && RELATIVES.has(t.lex[last + 1]) && (t.role[last] & PREPOSITION) !== 0) last--
  if (last < first) return null
  return { slot: 'base', value: t.text.slice(t.start[first], t.end[last]), first, last, implied: false, cost: 1, rule }
}

const isBest = (t: Sentence['t'], i: number): boolean => isSuperlative(t, i) || BEST.has(t.lex[i])
const BEST = wordSet('worst best most least first')

/** A number that is no year: `63%`, `40 more`. */
const opensFigure = ({ t, numbers }: Sentence, i: number): boolean =>
  numbers.has(i) && !(numbers.get(i)?.plain === true && t.end[i] - t.start[i] === 4)

const opensNumber = (s: Sentence, i: number): boolean =>
  s.numbers.has(i) || (s.t.kind[i] === MARK && s.numbers.has(i + 1))

const isEnd = (s: Sentence, i: number): boolean =>
  isMark(s.t, i, CHAR.period) ||
  isMark(s.t, i, CHAR.closeParen) ||
  isMark(s.t, i, CHAR.openParen) ||
  isMark(s.t, i, CHAR.question)
