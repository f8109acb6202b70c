import * as words from '../../knowledge/en/actorWords.ts'
import { isDistance } from '../change.ts'
import { CHAR } from '../chars.ts'
import { isClauseMark } from '../clause.ts'
import type { FigureDraft, Sentence } from '../draft.ts'
import {
  ADVERB,
  AUXILIARY,
  CONJUNCTION,
  DETERMINER,
  GIVE,
  internWord,
  lemmaOf,
  MONTH,
  PAST,
  PERIOD,
  PREPOSITION,
  SUBORDINATOR,
  TEMPORAL,
  WEEKDAY,
  wordSet,
} from '../lexicon.ts'
import type { Span } from '../nounPhrase.ts'
import { countriesOf } from '../places.ts'
import { isMark, type Tokens, WORD } from '../tokens.ts'
import { isNominal, isVerb } from '../wordClass.ts'
import { actorAfter } from './actorsAfter.ts'
import { dealOfVerb } from './actorsDeal.ts'
import { headlineSubject } from './actorsHeadline.ts'
import { isNameWord, type Names, namesOf, runStart } from './actorsNames.ts'
import type { Deal } from './actorsObject.ts'
import { type Actor, ownerAt } from './actorsPhrase.ts'
import { givenTo, transferOf } from './actorsRecipient.ts'
import { type Resolver, resolverOf } from './actorsReference.ts'
import { subjectOf } from './actorsSubject.ts'
import { isPassive, phraseStart, sentencePartStart, verbGroup, verbToLeft } from './actorsVerb.ts'
import { absoluteSubject, gappedSubject, holderOf } from './actorsVerbless.ts'
import { windowAround } from './attachWindow.ts'
import type { AttachRule, FigureContext, Proposal } from './proposal.ts'
import { isSpeech } from './timeHolds.ts'
import { isBaseLevel } from './timeReach.ts'

const GETTING = wordSet(words.GETTING)
const TELLING = wordSet(words.TELLING)
const ITS = wordSet('its their his her')
const BE = wordSet('is are was were be been')
const END = wordSet('end start middle beginning close')
const THAT = internWord('that')
const THAT_WHICH = wordSet('that which')
const BY = internWord('by')
const DOCUMENTS = wordSet('survey report study poll review paper analysis inquiry audit')
const FORESEEN = wordSet('expected forecast predicted projected anticipated estimated')
const OF = internWord('of')
const AT = internWord('at')
const NOBODY: Deal = { agent: null, recipient: null }
const THAN = internWord('than')
const I = internWord('i')
const POSSESSIVE_S = internWord("'s")

/** The actors of a figure's clause: the subject of its verb, who is named after `by` or before `'s`, and to whom something is given. */
export const actors: AttachRule = {
  name: 'actors',
  prepare: article => {
    const names = namesOf(article, countriesOf(article))
    const resolve = resolverOf(article, names)
    let before: Told | null = null
    return (figure, propose) => {
      const { draft } = figure
      const s = windowAround(figure.sentence, draft)
      if (s.part === 'table' || s.part === 'boilerplate' || draft.kind === 'age') return
      const own = dealOf(s, draft, figure, names, resolve)
      const deal = own.agent === null && before && isRestated(figure, before.figure) ? before.deal : own
      before = { figure, deal }
      if (isSomeoneElse(s, figure, deal.agent)) return
      // passengers rose to 40: those counted are nobody who does it
      const counted =
        deal.agent?.kind === 'people' && deal.agent.last === figure.itemLast && !figure.implied.has('item')
      if (counted && (draft.kind === 'count' || draft.kind === 'change') && figure.itemFirst < draft.first) return
      put('agent', deal.agent, s, propose)
      const recipient = deal.recipient ?? receiverBefore(s, draft, names)
      if (recipient && recipient.text !== deal.agent?.text) put('recipient', recipient, s, propose)
    }
  },
}

/** A figure and who acts in it. */
type Told = { readonly figure: FigureContext; readonly deal: Deal }

/** `$412 million, or $1.36 per share`, `50,000 ringgit ($11,800)`: the same thing in another measure. */
function isRestated({ draft, sentence: s }: FigureContext, before: FigureContext): boolean {
  if (before.sentence !== s) return false
  // earned $1.87, compared with $1.74 a year ago
  if (draft.unit === before.draft.unit && isBaseLevel(s, draft)) return true
  // operates 618 aircraft, 180 of them leased
  if (s.t.lex[draft.last + 1] === OF && THEM.has(s.t.lex[draft.last + 2]) && draft.kind === before.draft.kind)
    return true
  if (draft.first - before.draft.last > 3) return false
  return s.t.lex[draft.first - 1] === OR || isMark(s.t, draft.first - 1, CHAR.openParen)
}
const OR = internWord('or')
const THEM = wordSet('them which whom')

function put(
  slot: 'agent' | 'recipient',
  actor: Actor | null,
  s: Sentence,
  propose: (proposal: Proposal) => void,
): void {
  if (!actor) return
  const elsewhere = actor.implied || actor.first < s.first || actor.first >= s.last
  propose({
    slot,
    value: actor.text,
    first: actor.first,
    last: actor.last,
    implied: elsewhere,
    cost: elsewhere ? 2 : 1,
    rule: `actors>${slot}`,
  })
}

/** `"He has lost 40%," she said`: whom a quotation calls he, she or they is not who speaks. */
function isSomeoneElse(s: Sentence, figure: FigureContext, actor: Actor | null): boolean {
  if (!actor?.implied || actor.text !== figure.slots.source?.name || s.t.lex[actor.first] === I) return false
  let quoted = false
  for (let i = s.first; i < figure.draft.first; i++) {
    if (isMark(s.t, i, CHAR.openQuote)) quoted = true
    else if (isMark(s.t, i, CHAR.closeQuote)) quoted = false
    else if (isMark(s.t, i, CHAR.quote)) quoted = !quoted
  }
  // “One was 1 kg. She is now 3 kg,” he said: the quotation opened before the sentence
  return quoted || closesAfter(s, figure.draft.last)
}

/** The first quotation mark after token `i` closes one: it is glued to a comma or a stop. */
function closesAfter({ t, last }: Sentence, i: number): boolean {
  for (let at = i + 1; at < last; at++)
    if (isMark(t, at, CHAR.closeQuote) || isMark(t, at, CHAR.quote))
      return isMark(t, at - 1, CHAR.comma) || isMark(t, at - 1, CHAR.period)
    else if (isMark(t, at, CHAR.openQuote)) return false
  return false
}

function dealOf(s: Sentence, draft: FigureDraft, figure: FigureContext, names: Names, resolve: Resolver): Deal {
  if ((draft.kind === 'measure' && isWhere(s, draft)) || isEnough(s, draft) || isSize(s, draft)) return NOBODY
  // boys spent 42 minutes a day, girls 55
  if (draft.rule === 'elided>unit' && isMark(s.t, draft.first - 2, CHAR.comma) && isNominal(s.t, draft.first - 1))
    return NOBODY
  const owner = ownerOf(s, draft, names, resolve)
  const after = Math.max(draft.last, figure.itemFirst > draft.last ? figure.itemLast : -1)
  if (owner) return { agent: owner, recipient: null }
  const other = heldBy(s, draft, names)
  if (other) return { agent: other, recipient: null }
  const listed = bracketed(s, draft, names) ?? followed(s, draft, names)
  if (listed) return { agent: listed, recipient: null }
  // more than twice the threshold set by the WHO: the threshold's doer
  const doer = draft.kind === 'multiple' && draft.direction === null ? undefined : doneBy(s, draft.last + 1, names)
  if (doer !== undefined && !isTaken(s, draft, names))
    return { agent: doer, recipient: doer ? givenTo(s, names, draft.last + 1) : null }
  const gapped = gappedSubject(s, draft, names)
  if (gapped) return { agent: gapped, recipient: null }
  const relative = relativeAfter(s, after, names)
  if (relative) return relative
  // has halved its audits: the figure is the verb
  const own = isVerb(s, draft.numberFirst) && draft.kind === 'multiple' && !followsComma(s, draft)
  const quoted = draft.first - 1
  // has sent Chile "at least several" boats
  const from = isQuote(s, quoted) && quoted > s.first && s.t.kind[quoted - 1] === WORD ? quoted : draft.first
  const verb = own ? hedged(verbGroup(s, draft.numberFirst), draft) : verbToLeft(s, from)
  if (!verb && s.part !== 'body' && s.part !== 'list') {
    const head = headlineSubject(s, draft, names)
    if (head) return { agent: head, recipient: null }
  }
  const alone = absoluteSubject(s, draft, names)
  if (alone) return { agent: alone, recipient: null }
  if (!verb) {
    const holder = holderOf(s, draft, names)
    if (holder) return { agent: holder, recipient: null }
  }
  if (!verb || (!own && isSubject(s, draft, verb))) return movedFromTo(s, after, names)
  return dealOfVerb(s, figure, verb, names, resolve)
}

/** `has 370 ships, against 296 for the United States`: whose the other level is. */
function heldBy(s: Sentence, draft: FigureDraft, names: Names): Actor | null {
  return isBaseLevel(s, draft) && s.t.lex[draft.last + 1] === FOR ? actorAfter(s, names, draft.last + 2) : null
}
const FOR = internWord('for')

/** `followed by Bosnia (2,870) and Italy (1,640)`: whose the number in brackets is. */
function bracketed(s: Sentence, draft: FigureDraft, names: Names): Actor | null {
  const open = draft.first - 1
  if (!isMark(s.t, open, CHAR.openParen) || !isMark(s.t, draft.last + 1, CHAR.closeParen)) return null
  const end = open - 1
  const country = names.countryEnds.get(end)
  if (country === undefined) return null
  const actor = actorAfter(s, names, country)
  return actor?.last === end ? actor : null
}

/** `followed by Bornu with 23`: whose the number is. */
function followed(s: Sentence, draft: FigureDraft, names: Names): Actor | null {
  const end = draft.first - 2
  if (s.t.lex[draft.first - 1] !== WITH || !isNameWord(s.t, end)) return null
  const first = runStart(s, end)
  return s.t.lex[first - 1] === BY && s.t.lex[first - 2] === FOLLOWED ? actorAfter(s, names, first) : null
}
const WITH = internWord('with')
const FOLLOWED = internWord('followed')

/** `has spent $40m, nearly double its budget`: no verb. */
function followsComma({ t }: Sentence, draft: FigureDraft): boolean {
  let at = draft.first - 1
  while ((t.role[at] & ADVERB) !== 0) at--
  return isMark(t, at, CHAR.comma)
}

/** `more than tripled`: the subject stands before the hedge. */
const hedged = (group: Span, draft: FigureDraft): Span => ({
  first: Math.min(group.first, draft.first),
  last: group.last,
})

/** `found a planet 1.3 times as wide as Earth`, `a star 41 light years away`: said of the thing found. */
function isSize({ t }: Sentence, { kind, first, last }: FigureDraft): boolean {
  if (kind === 'measure') return t.lex[last + 1] === AWAY || (WHERE.has(t.lex[first]) && livesThere(t, first))
  return kind === 'multiple' && t.lex[last + 1] === AS && t.lex[last + 3] === AS && !MUCH_MANY.has(t.lex[last + 2])
}
/** `lives only above 1,900 metres`: where, not what. */
const livesThere = (t: Tokens, first: number): boolean =>
  LIVING.has(lemmaOf(t.lex[first - 1])) || LIVING.has(lemmaOf(t.lex[first - 2]))
const WHERE = wordSet('above below beneath under over at only')
const LIVING = wordSet('live grow occur nest breed dwell')
const AWAY = internWord('away')
const AS = internWord('as')
const MUCH_MANY = wordSet('much many')

/** `has received 40 doses, enough for a quarter of them`: said of the doses. */
function isEnough({ t }: Sentence, draft: FigureDraft): boolean {
  // were homeless, among them 40 children: they have no children
  if (THEM.has(t.lex[draft.first - 1]) && t.lex[draft.first - 2] === AMONG) return true
  for (let at = draft.first - 1; at > draft.first - 6; at--)
    if (t.lex[at] === ENOUGH) return isMark(t, at - 1, CHAR.comma)
  return false
}
const ENOUGH = internWord('enough')
const AMONG = internWord('among')

/** `at altitudes of 4,100 metres`, `at a depth of about 40 metres`, `in Lodz, 40 km from the sea`: a measure of the place. */
function isWhere(s: Sentence, draft: FigureDraft): boolean {
  const { t } = s
  let comma = draft.first - 1
  while ((t.role[comma] & ADVERB) !== 0) comma--
  if (isMark(t, comma, CHAR.comma) && isDistance(t, draft.last + 1)) return true
  if (t.lex[draft.first - 1] !== OF) return false
  for (let at = draft.first - 2; at > s.first && at > draft.first - 6; at--) {
    if (t.lex[at] === AT) return true
    if ((t.role[at] & (PREPOSITION | CONJUNCTION)) !== 0 || isVerb(s, at) || t.kind[at] !== WORD) return false
  }
  return false
}

/** `North Korea's 600mm launcher`, `its 40 plants`, `Morocco's offer of one helicopter`. */
function ownerOf(s: Sentence, draft: FigureDraft, names: Names, resolve: Resolver): Actor | null {
  const { t } = s
  let at = draft.first - 1
  if (at > s.first && t.lex[at] === OF) {
    at--
    for (let steps = 0; at > s.first && steps < 3 && t.lex[at] !== POSSESSIVE_S && !ITS.has(t.lex[at]); steps++) {
      if (isMark(t, at, CHAR.comma) || isVerb(s, at)) return null
      at--
    }
  }
  if (at <= s.first) return null
  if (t.lex[at] === POSSESSIVE_S) return resolve(s, ownerAt(s, names, at, s.first))
  if (ITS.has(t.lex[at])) return resolve(s, { refers: 'pronoun', at })
  return null
}

/** `40 shells sent by Peru`, `half of which was paid by the fund`: the actor after `by`; null where a thing stands there, undefined without `by`. */
function doneBy(s: Sentence, from: number, names: Names): Actor | null | undefined {
  const { t } = s
  let participle = false
  // in a round led by, at a plant owned by: what is done to another thing
  let elsewhere = false
  for (let i = from; i < s.last && i < from + 14; i++) {
    if (isClauseMark(t, i) || isMark(t, i, CHAR.comma) || isMark(t, i, CHAR.openParen)) return undefined
    // the $40 expected by analysts: nobody has done anything
    if (t.lex[i] === BY && FORESEEN.has(t.lex[i - 1])) return undefined
    // told a survey by the alliance: who made it did nothing
    if (t.lex[i] === BY && DOCUMENTS.has(t.lex[i - 1])) return undefined
    if (t.lex[i] === BY && participle) {
      const actor = actorAfter(s, names, i + 1)
      return actor ?? (s.numbers.has(i + 1) || isTime(s, i + 1) ? undefined : null)
    }
    const role = t.role[i]
    if ((role & SUBORDINATOR) !== 0 && (role & DETERMINER) === 0 && t.lex[i - 1] !== OF) return undefined
    // the $40 that analysts surveyed by the firm expected
    if (t.lex[i] === THAT && i === from) return undefined
    // dumped 70 cm of rain and caused losses put by the ministry at $40
    if ((role & CONJUNCTION) !== 0 && (isVerb(s, i + 1) || (t.role[i + 1] & PAST) !== 0)) return undefined
    if ((role & CONJUNCTION) !== 0) participle = false
    if (SETTING.has(t.lex[i]) && (t.role[i + 1] & DETERMINER) !== 0) elsewhere = true
    // had received 37% by October: no participle of a passive
    if ((role & PAST) !== 0 && (role & AUXILIARY) === 0) participle = !elsewhere && !isPerfect(s, i)
  }
  return undefined
}

const SETTING = wordSet('in at on through via during')

/** `by the end of October`, `by April`. */
function isTime(s: Sentence, i: number): boolean {
  const at = (s.t.role[i] & DETERMINER) !== 0 ? i + 1 : i
  return END.has(s.t.lex[at]) || (s.t.role[at] & (MONTH | WEEKDAY | PERIOD | TEMPORAL)) !== 0
}

const isPerfect = (s: Sentence, i: number): boolean =>
  i > s.first && (s.t.role[i - 1] & AUXILIARY) !== 0 && !BE.has(s.t.lex[i - 1])

/** `Ukraine shot down 40 drones launched by Russia`: the figure is the object of a deed, and who did that has it. */
function isTaken(s: Sentence, draft: FigureDraft, names: Names): boolean {
  const verb = verbToLeft(s, draft.first)
  if (!verb || draft.first > verb.last + 3 || isPassive(s, verb)) return false
  const lemma = lemmaOf(s.t.lex[verb.last])
  if (isSpeech(s.t, verb.last) || TELLING.has(lemma) || GETTING.has(lemma) || BE.has(s.t.lex[verb.last])) return false
  return subjectOf(s, names, verb) !== null
}

/** True where the figure is (part of) the subject of a verb after it: `said 40 people died`, `and 118 had been treated`. */
function isSubject(s: Sentence, draft: FigureDraft, verb: Span): boolean {
  const { t } = s
  // only three of 142 agencies
  let first = draft.first
  while (first - 2 > verb.last && (t.lex[first - 1] === OF || t.lex[first - 2] === OF) && numberBefore(s, first) > 0)
    first = numberBefore(s, first)
  const before = first - 1 > verb.last && (t.role[first - 1] & ADVERB) !== 0 ? first - 2 : first - 1
  const opens = isSpeech(t, verb.last) || (t.role[before] & CONJUNCTION) !== 0 || isMark(t, before, CHAR.comma)
  if (!opens) return false
  let listed = false
  for (let i = draft.last + 1; i < s.last; i++) {
    const role = t.role[i]
    if (isClauseMark(t, i) || isMark(t, i, CHAR.period)) return false
    if ((role & SUBORDINATOR) !== 0 && (role & DETERMINER) === 0 && !(t.lex[i] === THAN && s.numbers.has(i + 1)))
      return false
    // recalled 40 cars over a fault that has killed two
    if (t.lex[i] === THAT && isVerb(s, i + 1)) return false
    if ((isMark(t, i, CHAR.comma) || (role & CONJUNCTION) !== 0) && !numberSoon(s, i + 1)) return false
    if (isMark(t, i, CHAR.comma)) listed = true
    // 40 more than planned, two delegates said
    if (isVerb(s, i)) return !(listed && isSpeech(t, i))
  }
  return false
}

/** First token of the number that ends right before `of` or `of the` at token `i`, else -1. */
function numberBefore(s: Sentence, i: number): number {
  const of = s.t.lex[i - 1] === OF ? i - 1 : i - 2
  for (const at of [of - 1, of - 2]) {
    const number = s.numbers.get(at)
    if (number && number.last === of - 1) return number.first
  }
  return -1
}

const numberSoon = (s: Sentence, i: number): boolean =>
  s.numbers.has(i) || s.numbers.has(i + 1) || s.numbers.has(i + 2) || s.numbers.has(i + 3)

/** `40 shells have been shipped from North Korea to Russia`: the places of a passive verb are giver and receiver. */
function movedFromTo(s: Sentence, from: number, names: Names): Deal {
  return transferOf(s, names, from + 1)
}

const isQuote = (s: Sentence, i: number): boolean => isMark(s.t, i, CHAR.quote) || isMark(s.t, i, CHAR.openQuote)

/** `40 boats that Chile has sent to Peru`: the deal stands in a relative clause right after the thing. */
function relativeAfter(s: Sentence, thing: number, names: Names): Deal | null {
  const { t } = s
  const at = THAT_WHICH.has(t.lex[thing + 1]) ? thing + 2 : thing + 1
  const actor = at < s.last && isNameWord(t, at) ? actorAfter(s, names, at) : null
  if (!actor || actor.first !== at || actor.last + 1 >= s.last || !isVerb(s, actor.last + 1)) return null
  const group = verbGroup(s, actor.last + 1)
  if ((t.role[group.last] & GIVE) === 0 || isPassive(s, group)) return null
  return { agent: actor, recipient: givenTo(s, names, group.last + 1) }
}

/** `Peru's shipments to China reached 40`: the country that the transfer in the subject goes to. */
function receiverBefore(s: Sentence, draft: FigureDraft, names: Names): Actor | null {
  const { t } = s
  const own = isVerb(s, draft.numberFirst)
  const verb = own ? verbGroup(s, draft.numberFirst) : verbToLeft(s, draft.first)
  if (!verb || (s.part !== 'body' && s.part !== 'list')) return null
  let end = verb.first
  // Sales to Iran, mostly of barley, quintupled
  if (isMark(t, end - 1, CHAR.comma)) end = sentencePartStart(s, end)
  const from = isMark(t, verb.first - 1, CHAR.comma) ? end : phraseStart(s, verb.first - 1)
  for (let at = from; at < verb.first; at++) {
    if (isVerb(s, at) || isMark(t, at, CHAR.comma)) return null
    if (TRANSFER_NOUNS.has(t.lex[at]) && t.lex[at + 1] === TO) {
      const actor = actorAfter(s, names, at + 2)
      return actor?.kind === 'country' && (actor.last === verb.first - 1 || isMark(t, actor.last + 1, CHAR.comma))
        ? actor
        : null
    }
  }
  return null
}
const TO = internWord('to')
const TRANSFER_NOUNS = wordSet(
  'export exports shipment shipments delivery deliveries sale sales supply supplies transfer transfers payment payments aid',
)
