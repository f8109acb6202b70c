import type { Figure } from '../../../schemas/generated/types.ts'
import { CHAR } from '../chars.ts'
import { isClauseMark } from '../clause.ts'
import type { Sentence } from '../draft.ts'
import {
  ADVERB,
  AUXILIARY,
  CONJUNCTION,
  DETERMINER,
  internWord,
  MODAL,
  PAST,
  PERIOD,
  POSSESSIVE,
  PREPOSITION,
  REPORT,
  spellingOf,
} from '../lexicon.ts'
import { isMark, MARK, WORD } from '../tokens.ts'
import { isGerund, isVerb } from '../wordClass.ts'
import {
  claims,
  compared,
  comparedFrom,
  DENIES,
  ESTIMATES,
  estimateNouns,
  moodOf,
  PROJECTS,
  possibleAdverbs,
  possibleWords,
  projectedNouns,
  REJECTS,
} from './modalityCues.ts'
import { moodOfSubject, moodOfVerbBefore, verbAfterSubject } from './modalityVerbs.ts'
import type { AttachRule, FigureContext } from './proposal.ts'
import { wordSet } from './sourceCues.ts'
import { isSuperlative } from './timeHolds.ts'

type Modality = Figure['modality']

const NOT = internWord('not')
const THAT = internWord('that')
const ESTIMATED = internWord('estimated')
const FOR = internWord('for')
const IN = internWord('in')
const FROM = internWord('from')
const TO = internWord('to')
const AFTER = internWord('after')
const TIMES = internWord('times')
const AT = internWord('at')
const OF = internWord('of')
const WITH = internWord('with')
/** How far a noun such as `target` may stand from its figure. */
const NOUN_REACH = 12

/** How the clause of a figure commits itself to it. Every figure gets exactly one; `asserted` unless the clause says otherwise. */
export const modality: AttachRule = {
  name: 'modality',
  prepare: () => (figure, propose) => {
    const { first, last } = figure.draft
    const value = modalityOf(figure)
    propose({
      slot: 'modality',
      value,
      first,
      last,
      implied: false,
      cost: value === 'asserted' ? 9 : 1,
      rule: 'modality',
    })
  },
}

function modalityOf(figure: FigureContext): Modality {
  const { draft, sentence: s } = figure
  const cue = moodOfCue(figure)
  if (cue === 'denied') return cue
  // then doubled the number: a finite verb of its own
  if (draft.kind === 'multiple' && isFinitePast(s, draft.numberFirst)) return 'asserted'
  // a person's age is a fact, whatever the person is going to do
  if (draft.kind === 'age') return 'asserted'
  if (draft.kind === 'duration' && isRecordFor(s, draft.first)) return 'asserted'
  if (isDenied(s, draft.first)) return 'denied'
  if (isEstimated(s, draft.first, draft.numberFirst)) return 'estimated'
  if (isForeseenBy(s, draft.last + 1)) return 'projected'
  // firms want staff with three years of experience
  if (draft.kind === 'duration' && s.t.lex[draft.first - 1] === WITH) return 'asserted'
  if (isCompared(s, draft.first) || isPast(s, draft.first)) return 'asserted'
  if (draft.kind === 'count' && isSpeaker(s, draft.first, draft.last)) return 'asserted'
  const noun = moodOfNoun(s, draft.first, draft.kind === 'count' ? s.last : draft.last)
  if (noun) return noun
  if (isOwned(s, draft.first, draft.last)) return 'asserted'
  if (draft.kind === 'count' && isDoneTo(s, draft.first, draft.last)) return 'asserted'
  if (isOldValue(s, draft.first)) return 'asserted'
  if (isApposition(s, draft.first) || isNow(s, draft.first) || isInserted(s, draft.first)) return 'asserted'
  const right = verbAfterSubject(s, draft.first, draft.last)
  const mood = right >= 0 ? moodOfSubject(s, right) : moodOfVerbBefore(s, draft.first)
  if (mood && mood !== 'asserted') return mood
  if (isPossible(s, draft.first) || isDoubted(s, draft.last) || isSupposed(s, draft.first)) return 'possible'
  return cue ?? 'asserted'
}

/** What the verb of speech says: `…, the agencies estimate`. A quotation carried over from another sentence says nothing. */
function moodOfCue({ slots, implied }: FigureContext): Modality | null {
  const cue = slots.source?.cue
  if (!cue || implied.has('source')) return null
  const bits = moodOf[internedCue(cue)]
  if ((bits & DENIES) !== 0) return 'denied'
  if ((bits & ESTIMATES) !== 0) return 'estimated'
  return (bits & PROJECTS) !== 0 ? 'projected' : null
}

const cueIds = new Map<string, number>()
for (let id = 1; id < moodOf.length; id++) if (moodOf[id] !== 0) cueIds.set(spellingOf(id), id)
const internedCue = (cue: string): number => cueIds.get(cue) ?? cueIds.get(cue.toLowerCase()) ?? 0

/** `the $28.7bn expected by analysts` */
const isForeseenBy = ({ t }: Sentence, i: number): boolean =>
  t.lex[i + 1] === BY && (t.role[i] & PAST) !== 0 && (moodOf[t.lex[i]] & PROJECTS) !== 0
const BY = internWord('by')

/** `not 40`, `but not twice as good`, `rejected claims that 40 had died`. */
function isDenied(s: Sentence, first: number): boolean {
  const { t } = s
  if (first > s.first && t.lex[first - 1] === NOT) return true
  let that = first - 1
  while (that > s.first && t.lex[that] !== THAT && t.kind[that] !== MARK) that--
  if (t.lex[that] !== THAT || that - 1 <= s.first) return false
  let claim = that - 1
  // denied a claim by the rebels that 40 had died
  while (claim > s.first && claim > that - 6 && !claims.has(t.lex[claim]) && !isVerb(s, claim)) claim--
  if (!claims.has(t.lex[claim]) || t.kind[claim] === MARK) return false
  for (let i = claim - 1; i >= s.first && i > claim - 5; i--) {
    if ((moodOf[t.lex[i]] & (REJECTS | DENIES)) !== 0) return true
    if (t.kind[i] === MARK) return false
  }
  return false
}

/** `the lowest for four years`, `its hottest day in 40 years`: the time that has passed is a fact. */
function isRecordFor(s: Sentence, number: number): boolean {
  const { t } = s
  if (t.lex[number - 1] !== FOR && t.lex[number - 1] !== IN) return false
  for (let i = number - 2; i > s.first && i > number - 5 && t.kind[i] === WORD && !isVerb(s, i); i--)
    if (isSuperlative(t, i)) return true
  return false
}

function isEstimated(s: Sentence, first: number, number: number): boolean {
  for (let i = Math.max(s.first, first - 1); i < number; i++) if (s.t.lex[i] === ESTIMATED) return true
  return false
}

/** The other side of a comparison: `…, against 7.5% a year before`, `up from 52`. */
function isCompared(s: Sentence, first: number): boolean {
  const { t } = s
  const before = first - 1
  if (before <= s.first) return false
  if (compared.has(t.lex[before])) return true
  // `150 more, after 148 in 2024`
  if (t.lex[before] === AFTER && isMark(t, before - 1, CHAR.comma)) return true
  // up from 4.5% in 2025 and 2.2% in 2021
  if ((t.role[before] & CONJUNCTION) !== 0) {
    for (let i = before - 1; i > s.first && i > before - 8 && !isVerb(s, i); i--)
      if (s.numbers.has(i) && isCompared(s, i)) return true
    return false
  }
  const linked = t.lex[before] === FROM || t.lex[before] === WITH || t.lex[before] === TO
  return linked && comparedFrom.has(t.lex[before - 1]) && (t.lex[before] !== TO || isMark(t, before - 2, CHAR.comma))
}

/** `will be twice last year's €60 million`: what has been is a fact. */
const isPast = ({ t }: Sentence, first: number): boolean =>
  t.lex[first - 1] === POSSESSIVE_S && (t.role[first - 2] & PERIOD) !== 0 && LAST.has(t.lex[first - 3])
const POSSESSIVE_S = internWord("'s")
const LAST = wordSet('last previous')

/** The figure is itself the past verb of its clause, with no auxiliary before. */
function isFinitePast(s: Sentence, i: number): boolean {
  if ((s.t.role[i] & PAST) === 0 || !isVerb(s, i)) return false
  let before = i - 1
  while (before > s.first && (s.t.role[before] & ADVERB) !== 0) before--
  return before > s.first && (s.t.role[before] & (AUXILIARY | MODAL)) === 0 && s.t.lex[before] !== TO
}

/** `…, two officials close to the talks said`: those who speak are there, whatever they foresee. */
function isSpeaker(s: Sentence, first: number, last: number): boolean {
  if (first > s.first && !isMark(s.t, first - 1, CHAR.comma)) return false
  for (let i = last + 1; i < s.last && s.t.kind[i] === WORD; i++) if (isVerb(s, i)) return (s.t.role[i] & REPORT) !== 0
  return false
}

/** `will pay the families of nine miners killed in 2019`: what has been done to them is a fact. */
function isDoneTo({ t, first: opening, last: end }: Sentence, first: number, last: number): boolean {
  if (first <= opening || t.lex[first - 1] !== OF) return false
  for (let i = last + 2; i < end && i < last + 5 && t.kind[i] === WORD; i++)
    if ((t.role[i] & PAST) !== 0) return (t.role[i - 1] & AUXILIARY) === 0 && (t.role[i + 1] & PREPOSITION) !== 0
  return false
}

/** `will cut 900 of its 7,200 jobs`, `the port's 9,400 workers will strike`: what somebody has is there, whatever will come of it. */
const isOwned = ({ t, first: opening }: Sentence, first: number, last: number): boolean =>
  first > opening &&
  (t.role[first - 1] & POSSESSIVE) !== 0 &&
  t.kind[last + 1] === WORD &&
  (t.role[last + 1] & PREPOSITION) === 0

/** `cut it from 30 to 18`: the old value is a fact. */
function isOldValue(s: Sentence, first: number): boolean {
  return first > s.first && s.t.lex[first - 1] === FROM
}

/** `the site, a 2.4-acre plot`: an apposition describes what is there. */
function isApposition(s: Sentence, first: number): boolean {
  const { t } = s
  return first - 2 > s.first && (t.lex[first - 1] === A || t.lex[first - 1] === AN) && isMark(t, first - 2, CHAR.comma)
}
/** `the flow, now 14, is expected to …`, `class sizes, now averaging 23, will rise` */
const isNow = ({ t, first: opening }: Sentence, first: number): boolean =>
  first > opening &&
  (NOW.has(t.lex[first - 1]) || ((t.lex[first - 1] === AT || isGerund(t, first - 1)) && NOW.has(t.lex[first - 2])))
const NOW = wordSet('now currently already today')

/** `prices of rice, up 12% since May, are forecast to double`: inserted, with no verb of its own. */
const isInserted = ({ t }: Sentence, first: number): boolean =>
  UP_DOWN.has(t.lex[first - 1]) && isMark(t, first - 2, CHAR.comma)
const UP_DOWN = wordSet('up down')
const A = internWord('a')
const AN = internWord('an')

const isPossible = (s: Sentence, first: number): boolean => {
  for (let i = Math.max(s.first, first - 2); i <= first; i++) if (possibleAdverbs.has(s.t.lex[i])) return true
  for (let i = first - 1; i > s.first && i > first - 6; i--)
    if (s.t.lex[i] === OF && possibleWords.has(s.t.lex[i - 1])) return true
  return false
}

/** `if a third of them took it`, `unless they get at least 7%`: what a condition supposes, where it opens its clause. */
function isSupposed(s: Sentence, first: number): boolean {
  const { t } = s
  for (let i = first - 1; i >= s.first && i > first - SUPPOSED_REACH && t.kind[i] === WORD; i--) {
    if (t.lex[i] === UNLESS) return true
    if (t.lex[i] === IF) return i === s.first || t.kind[i - 1] === MARK || EVEN_ONLY.has(t.lex[i - 1])
  }
  return false
}
const SUPPOSED_REACH = 10
const IF = internWord('if')
const UNLESS = internWord('unless')
const EVEN_ONLY = wordSet('even only and but')

/** `considers a force of 20,000 soldiers unlikely`: an adjective of doubt ends the phrase. */
function isDoubted(s: Sentence, last: number): boolean {
  const { t } = s
  for (let i = last + 1; i < s.last && i < last + 6; i++) {
    if (DOUBTFUL.has(t.lex[i])) return true
    if (t.kind[i] === MARK || isVerb(s, i)) return false
  }
  return false
}
const DOUBTFUL = wordSet('unlikely improbable implausible doubtful')

/** A noun that the figure is the value of: `a target of 40`, `raised its forecast to 96 billion`, `the 40% target`. */
function moodOfNoun(s: Sentence, first: number, last: number): Modality | null {
  const { t } = s
  const link = first - 1
  // the forecast in a poll of 14 analysts
  if (link > s.first && (t.role[link] & PREPOSITION) !== 0 && !(t.lex[link] === OF && SAMPLES.has(t.lex[link - 1]))) {
    for (let i = link - 1; i >= s.first && i > link - NOUN_REACH; i--) {
      if (isMark(t, i, CHAR.comma) || isClauseMark(t, i)) break
      const noun = s.numbers.has(i - 1) ? null : nounMood(t.lex[i])
      // `its forecast for 2024 to 96 billion`, but `target` is not what `missed by 40` counts
      if (noun && (t.lex[link] === OF || linksValue(t.lex[link]))) return isVerb(s, i) ? null : noun
      if (isVerb(s, i)) break
    }
  }
  // vaccinated 87% of its target
  if (isMark(t, last, CHAR.percent) && t.lex[last + 1] === OF) return null
  // three times its estimate
  if (t.lex[last] === TIMES) return null
  for (let i = last + 1; i < s.last && i <= last + 5; i++) {
    if (t.kind[i] === MARK && t.code[i] !== CHAR.hyphen) return null
    // stood at 61% and the goal of 90 was missed
    if ((t.role[i] & CONJUNCTION) !== 0 && (t.role[i + 1] & (DETERMINER | POSSESSIVE)) !== 0) return null
    const noun = nounMood(t.lex[i])
    if (noun) return isVerb(s, i) && i > last + 1 ? null : noun
    if ((t.role[i] & PREPOSITION) !== 0 && t.lex[i] !== OF) return null
    if (isVerb(s, i)) return null
  }
  return null
}

const SAMPLES = wordSet('poll survey panel sample group')
const VALUE_LINKS = wordSet('of to at from for between')
const linksValue = (lex: number): boolean => VALUE_LINKS.has(lex)

const nounMood = (lex: number): Modality | null =>
  estimateNouns.has(lex) ? 'estimated' : projectedNouns.has(lex) ? 'projected' : null
