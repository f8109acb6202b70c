import * as words from '../../knowledge/en/actorWords.ts'
import { WATCHERS } from '../../knowledge/en/speech.ts'
import { CHAR } from '../chars.ts'
import type { FigureDraft, Sentence } from '../draft.ts'
import { GIVE, internWord, lemmaOf, MODAL, REPORT, wordSet } from '../lexicon.ts'
import type { Span } from '../nounPhrase.ts'
import { isJoiner, isMark, WORD } from '../tokens.ts'
import { isGerund, isVerb } from '../wordClass.ts'
import { actorAfter } from './actorsAfter.ts'
import type { Names } from './actorsNames.ts'
import { afterWord, blamed, type Deal, gerundAfter, hasObject } from './actorsObject.ts'
import { type Actor, actorBefore, ownerAt, type Reference } from './actorsPhrase.ts'
import { givenTo, transferOf } from './actorsRecipient.ts'
import type { Resolver } from './actorsReference.ts'
import { subjectOf } from './actorsSubject.ts'
import { isPassive, phraseStart, sentencePartStart, verbToLeft } from './actorsVerb.ts'
import type { FigureContext } from './proposal.ts'
import { isMereSpeech, isSpeech } from './timeHolds.ts'

const GETTING = wordSet(words.GETTING)
const BUYING = wordSet(words.BUYING)
const ASKING = wordSet(words.ASKING)
const TELLING = wordSet(words.TELLING)
const WATCHING = wordSet(WATCHERS)
const OBSERVING = wordSet('confirm record count document tally log')
const SEEING = wordSet('see watch hear imagine envisage')
const NOTIFYING = wordSet(words.NOTIFYING)
const BLAMING = wordSet(words.BLAMING)
const MEASURES = wordSet(words.BUSINESS_MEASURES)
const MEASURE_WORDS = wordSet(words.MEASURE_WORDS)
const ALSO_DEEDS = wordSet(words.ALSO_DEEDS)
const ITS = wordSet('its their his her')
const AN = wordSet('a an')
const BE = wordSet('is are was were be been')
const BY = internWord('by')
const AT = internWord('at')
const FROM = internWord('from')
const I = internWord('i')
const WE = internWord('we')
const DECLARE = internWord('declare')
const POSSESSIVE_S = internWord("'s")

/** Who does what the verb group says with the figure, and to whom. */
export function dealOfVerb(s: Sentence, figure: FigureContext, verb: Span, names: Names, resolve: Resolver): Deal {
  const { t } = s
  const { draft } = figure
  const lemma = lemmaOf(t.lex[verb.last])
  const role = t.role[verb.last]
  const passive = isPassive(s, verb)
  // a handout that the minister said would cost 40: the minister has nothing
  if ((t.role[verb.first] & REPORT) !== 0 && (t.role[verb.first + 1] & MODAL) !== 0)
    return { agent: null, recipient: null }
  const phrase = subjectOf(s, names, verb)
  const subject = resolve(s, phrase) ?? spoken(s, figure, verb, resolve)
  if (passive) {
    // was given 40 trucks: the subject receives
    if ((role & GIVE) !== 0 && subject && draft.first <= verb.last + 2)
      return { agent: null, recipient: phrase && 'refers' in phrase && ITS.has(t.lex[phrase.at]) ? null : subject }
    const deal = relativeDeal(s, verb, names, resolve)
    if (deal) return deal
    // its motion was defeated by 29 votes
    const beaten = draft.kind === 'count' && t.lex[draft.first - 1] === BY
    return { agent: subject && !beaten && isOwner(s, subject, verb) ? subject : null, recipient: null }
  }
  // the hospital is a six-hour walk away
  const isLength = draft.kind === 'duration' && BE.has(t.lex[verb.last]) && draft.first <= verb.last + 3
  if (isLength) return { agent: null, recipient: null }
  // said 40; `, a daily reported, citing two brokers`
  const told = isSpeech(t, verb.last) && isMark(t, verb.last + 1, CHAR.comma)
  if (!subject && BE.has(t.lex[verb.last])) {
    const deal = relativeDeal(s, verb, names, resolve)
    if (deal) return deal
  }
  // sees Brent averaging $78: who sees it has nothing
  if (SEEING.has(lemma) && isGerund(t, draft.first - 1) && draft.first - 2 > verb.last)
    return { agent: resolve(s, actorBefore(s, names, draft.first - 2, verb.last + 1)), recipient: null }
  // pulled 29 bodies from the rubble, bringing the number of dead to 40
  if (isTotalling(s, verb, draft.first)) return { agent: null, recipient: null }
  const gerund = gerundAfter(s, verb, draft.first)
  if (gerund >= 0 && BLAMING.has(lemma)) return blamed(s, names, verb, gerund)
  const speaks =
    isMereSpeech(t, verb.last) &&
    gerund !== verb.last + 1 &&
    !(ALSO_DEEDS.has(lemma) && hasObject(s, verb) && !(subject?.kind === 'institution' && draft.kind === 'money'))
  // put its losses at six
  const owner = speaks ? objectOwner(s, names, verb, draft) : null
  if (owner) return { agent: resolve(s, owner), recipient: null }
  if (speaks && subject && !told && (isOwnMeasure(s, verb, draft) || (subject.kind === 'body' && isForecast(s, verb))))
    return { agent: subject, recipient: null }
  if (speaks || told) return { agent: null, recipient: null }
  const tells = subject?.kind === 'institution' ? TELLING : NOTIFYING
  const awards = lemma === DECLARE && draft.kind === 'money'
  if (!awards && tells.has(lemma) && (subject?.kind === 'institution' || subject?.kind === 'people'))
    return { agent: null, recipient: null }
  // the World Health Organization has confirmed 612 cases: it has none of them
  const observes = draft.kind !== 'money' && OBSERVING.has(lemma) && subject?.kind === 'body'
  if (observes && WATCHING.has(t.lex[subject.last])) return { agent: null, recipient: null }
  if (GETTING.has(lemma)) {
    const giver = afterWord(s, names, FROM, draft.last + 1)
    // received 51% of the vote
    if (!giver && draft.kind === 'proportion') return { agent: subject, recipient: null }
    return { agent: giver, recipient: subject }
  }
  if (ASKING.has(lemma) && subject) return { agent: subject, recipient: actorAfter(s, names, verb.last + 1) }
  if (BUYING.has(lemma) && draft.kind === 'money' && subject)
    return { agent: subject, recipient: afterWord(s, names, FROM, verb.last + 1, draft.first) }
  const gives = (role & GIVE) !== 0 ? givenTo(s, names, verb.last + 1, draft.first) : null
  const given = gives ?? aimedAt(s, names, lemma, draft)
  if (subject) return { agent: subject, recipient: given }
  if (given) return { agent: null, recipient: given }
  return transferredBefore(s, verb, names)
}

/** A comma and `bringing`, `taking` or `raising` stand between the verb and the figure, and `to` right before it. */
function isTotalling({ t }: Sentence, verb: Span, to: number): boolean {
  if (t.lex[to - 1] !== TO) return false
  for (let i = to - 2; i > verb.last + 1; i--) if (TOTALLING.has(t.lex[i])) return isMark(t, i - 1, CHAR.comma)
  return false
}
const TO = internWord('to')
const TOTALLING = wordSet('bringing taking raising pushing lifting')

/** `launched 40 drones at Peru`: whom a weapon is aimed at. */
function aimedAt(s: Sentence, names: Names, lemma: number, draft: FigureDraft): Actor | null {
  const target = AIMING.has(lemma) ? afterWord(s, names, AT, draft.last + 1) : null
  return target?.kind === 'country' ? target : null
}
const AIMING = wordSet('launch fire shoot hurl lob aim throw')

/** `expects revenue of $40 billion`: of a company, what it expects is its own. */
function isForecast({ t }: Sentence, verb: Span): boolean {
  let at = verb.last + 1
  while (at < verb.last + 7 && (MEASURE_WORDS.has(t.lex[at]) || AN.has(t.lex[at]) || isJoiner(t, at))) at++
  return MEASURES.has(t.lex[at])
}

/** `put its losses at 40`: the figure measures what the speaker has. */
function isOwnMeasure(s: Sentence, verb: Span, draft: FigureDraft): boolean {
  const { t } = s
  if (!ITS.has(t.lex[verb.last + 1])) return false
  for (let i = verb.last + 2; i < draft.first; i++) if (t.kind[i] !== WORD || isVerb(s, i)) return false
  return true
}

/** `put the army's losses at 40`: who has what is put at the figure. */
function objectOwner(s: Sentence, names: Names, verb: Span, draft: FigureDraft): Actor | Reference | null {
  const { t } = s
  if (t.lex[draft.first - 1] !== AT) return null
  for (let i = draft.first - 2; i > verb.last; i--) {
    if (t.kind[i] !== WORD || isVerb(s, i)) return null
    if (t.lex[i] === POSSESSIVE_S) return ownerAt(s, names, i, verb.last + 1)
  }
  return null
}

const LEADING = ['chief executive', 'chief financial', 'CEO', 'CFO', 'founder', 'managing director']
/** The role of somebody who speaks for a company. */
const leads = (role: string): boolean => LEADING.some(word => role.includes(word))

/** `Now I walk for two hours`: the person who is quoted. */
function spoken(s: Sentence, figure: FigureContext, verb: Span, resolve: Resolver): Actor | null {
  const at = verb.first - 1
  const { source } = figure.slots
  // "We paid $48," said the chief executive: the company did
  if (at >= s.first && s.t.lex[at] === WE && source?.role && leads(source.role))
    return resolve(s, { refers: 'business', at })
  if (at < s.first || s.t.lex[at] !== I || source?.kind !== 'person') return null
  return { text: source.name, first: at, last: at, kind: 'person', implied: true }
}

/** The subject that a passive verb has as the owner of its thing: `Peru's exports were cut by 40%`. */
const isOwner = (s: Sentence, actor: Actor, verb: Span): boolean =>
  actor.last < verb.first - 1 && (s.t.lex[actor.last + 1] === POSSESSIVE_S || actor.implied)

/** `the amount Russia has paid North Korea … is estimated at 40`: the deal stands in a relative clause of the subject. */
function relativeDeal(s: Sentence, verb: Span, names: Names, resolve: Resolver): Deal | null {
  const { t } = s
  const inner = verbToLeft(s, verb.first)
  if (!inner || (t.role[inner.last] & GIVE) === 0 || isPassive(s, inner)) return null
  for (let i = inner.last + 1; i < verb.first; i++) if (isMark(t, i, CHAR.comma)) return null
  const agent = resolve(s, subjectOf(s, names, inner))
  const before = agent ? agent.first - 1 : -1
  if (!agent || before < s.first || phraseStart(s, inner.first - 1) === agent.first) return null
  const object = actorAfter(s, names, inner.last + 1)
  return { agent, recipient: object ?? givenTo(s, names, inner.last + 1) }
}

/** `Exports to Brazil fell 5%`, `Deliveries from Spain to Portugal rose to 40`: the subject is a transfer. */
function transferredBefore(s: Sentence, verb: Span, names: Names): Deal {
  // Exports to Brazil, its second-biggest customer, fell 5%
  const inserted = isMark(s.t, verb.first - 1, CHAR.comma)
  const from = inserted ? sentencePartStart(s, verb.first) : phraseStart(s, verb.first - 1)
  // The drugs, hidden in a shipment from Peru, had: the transfer is none of the subject
  let to = from
  while (to < verb.first && !isMark(s.t, to, CHAR.comma)) to++
  return transferOf(s, names, from, to)
}
