import type { Figure } from '../../../schemas/generated/types.ts'
import { CHAR } from '../chars.ts'
import type { Sentence } from '../draft.ts'
import {
  ADVERB,
  AUXILIARY,
  CONJUNCTION,
  DETERMINER,
  internWord,
  lemmaOf,
  MODAL,
  NEGATION,
  PAST,
  PREPOSITION,
  PRESENT,
  PRONOUN,
  REPORT,
  SUBORDINATOR,
} from '../lexicon.ts'
import { isCapital, isMark, MARK, WORD } from '../tokens.ts'
import { isGerund, isVerb } from '../wordClass.ts'
import {
  claims,
  DENIES,
  ESTIMATES,
  estimatedTo,
  estimateNouns,
  moodOf,
  PROJECTS,
  PROJECTS_INFINITIVE,
  PUTS_AT,
  possibleModals,
  possibleWords,
  projectedModals,
  projectedNouns,
  projectingWords,
  REJECTS,
  SEES,
  WEIGHS,
} from './modalityCues.ts'
import { wordSet } from './sourceCues.ts'
import { isQuoteMark } from './speechSubject.ts'

type Modality = Figure['modality']

const IS = wordSet('is are')
const TO = internWord('to')
const AT = internWord('at')
const THAT = internWord('that')
const OF = internWord('of')
const WITH = internWord('with')
const THAN = internWord('than')
const ACCORDING = internWord('according')
const CITING = internWord('citing')
const BE = wordSet("is are was were be been being isn't aren't wasn't weren't")
const RELATIVE = wordSet('who which that')
/** How many verbs of one subject may share a modal: `will trim …, delay … and reduce …`. */
const SHARED = 4

const isModal = (s: Sentence, i: number): boolean =>
  (s.t.role[i] & MODAL) !== 0 && (!isCapital(s.t, i) || i === s.first)

const skips = (s: Sentence, i: number): boolean => (s.t.role[i] & (ADVERB | NEGATION)) !== 0 && !isModal(s, i)

/**
 * The auxiliary or modal of which the figure is the subject (`40 people may …`), -1 where the figure stands after its verb. An
 * apposition between commas may stand before it.
 */
export function verbAfterSubject(s: Sentence, first: number, last: number): number {
  const { t } = s
  let commas = 0
  let joined = false
  for (let i = last + 1; i < s.last && i < last + 24; i++) {
    if (t.kind[i] === MARK) {
      if (isQuoteMark(t, i) || t.code[i] === CHAR.hyphen || t.code[i] === CHAR.percent) continue
      if (t.code[i] !== CHAR.comma || ++commas > 2) return -1
      continue
    }
    if (t.kind[i] !== WORD) continue
    const role = t.role[i]
    // `scored 19 goals and will wear …`: a second predicate
    if ((role & CONJUNCTION) !== 0) {
      if (opensPredicate(s, i + 1)) return -1
      joined = true
    }
    if ((role & (AUXILIARY | MODAL)) !== 0 && (!isCapital(t, i) || (role & MODAL) === 0)) {
      if (commas > 0 && (!isMark(t, i - 1, CHAR.comma) || isInVerbalInsertion(s, first))) return -1
      // `will close 3 halls, and 90 weavers have …`
      if (joined && isObject(s, first)) return -1
      return governsLeft(s, first) ? -1 : i
    }
    // `40 respondents said they would …`: another verb stands between
    if (isVerb(s, i) && ((role & REPORT) !== 0 || (t.role[i + 1] & PRONOUN) !== 0)) return -1
    // a tax cut worth 1,000 for those earning more than 60,000 will take effect
    if (t.lex[i] === THAN && s.numbers.has(i + 1)) continue
    if (RELATIVE.has(t.lex[i]) || (role & SUBORDINATOR) !== 0 || ((role & CONJUNCTION) !== 0 && commas > 0)) return -1
    if (t.lex[i] === TO) return -1
  }
  return -1
}

/** `the project, first costed at 33bn, could …`: the figure belongs to the participle before it. */
function isInVerbalInsertion(s: Sentence, first: number): boolean {
  for (let i = first - 1; i >= s.first && !isMark(s.t, i, CHAR.comma); i--) if (isVerb(s, i)) return true
  return false
}

const opensPredicate = (s: Sentence, i: number): boolean =>
  i < s.last && ((s.t.role[i] & (AUXILIARY | MODAL)) !== 0 || isVerb(s, i))

/** A verb other than one of speech has the figure as its object. */
function isObject(s: Sentence, first: number): boolean {
  const verb = verbLeft(s, first)
  return verb >= s.first && (s.t.role[verb] & REPORT) === 0
}

/** The figure is the object of an infinitive or of a relative clause before it: `a plan to cut 40 jobs was …`. */
function governsLeft(s: Sentence, first: number): boolean {
  const { t } = s
  for (let i = first - 1; i >= s.first && i > first - 8; i--) {
    if (t.kind[i] === MARK) return false
    if (t.lex[i] === TO && i + 1 < first && (t.role[i + 1] & PRESENT) !== 0) return true
    if (isVerb(s, i)) return (t.role[i] & REPORT) === 0 && i > s.first && RELATIVE.has(t.lex[i - 1])
    if ((t.role[i] & SUBORDINATOR) !== 0) return false
  }
  return false
}

/** What the verb group that starts with the auxiliary at token `i` says about its subject. */
export function moodOfSubject(s: Sentence, i: number): Modality {
  const { t } = s
  for (let k = i; k < s.last && k < i + 6; k++) {
    if (t.kind[k] !== WORD) break
    const modal = moodOfModal(s, k)
    if (modal) return modal
    if (skips(s, k) && !projectingWords.has(t.lex[k])) continue
    if (t.lex[k] === TO) return BE.has(t.lex[k - 1]) ? 'projected' : 'asserted'
    if ((t.role[k] & AUXILIARY) !== 0) continue
    const passive = BE.has(t.lex[k - 1]) || (skips(s, k - 1) && BE.has(t.lex[k - 2]))
    if (!passive) return 'asserted'
    if (possibleWords.has(t.lex[k])) return 'possible'
    if (t.lex[k + 1] === TO && projectingWords.has(t.lex[k])) return 'projected'
    const bits = moodOf[t.lex[k]]
    if ((bits & PROJECTS) !== 0) return 'projected'
    if ((bits & ESTIMATES) !== 0 || (t.lex[k + 1] === TO && estimatedTo.has(t.lex[k]))) return 'estimated'
    return 'asserted'
  }
  return 'asserted'
}

function moodOfModal(s: Sentence, i: number): Modality | null {
  if (!isModal(s, i)) return null
  const { lex } = s.t
  return possibleModals.has(lex[i]) ? 'possible' : projectedModals.has(lex[i]) ? 'projected' : null
}

/** The nearest verb left of token `first` in its clause, -1 where the clause has none there. */
function verbLeft(s: Sentence, first: number): number {
  const { t } = s
  // `…, taking the total to 40`, `…, with 40% against`: what they belong to is the finite verb, not an infinitive on the way
  let loose = false
  for (let i = first - 1; i >= s.first; i--) {
    if (t.kind[i] === MARK) {
      if (t.code[i] === CHAR.comma && i + 1 < first && opensLoosely(s, i + 1)) loose = true
      if (t.code[i] === CHAR.semicolon || t.code[i] === CHAR.colon) return -1
      if ((t.code[i] === CHAR.enDash || t.code[i] === CHAR.emDash) && (t.flags[i] & 4) !== 0) return -1
      continue
    }
    const role = t.role[i]
    if (t.lex[i] === ACCORDING || t.lex[i] === CITING) return -1
    if (loose && i > s.first && t.lex[i - 1] === TO) continue
    // are to strike after 87% of them backed it: a clause of its own
    if (i + 1 === first && AFTER.has(t.lex[i]) && verbSoon(s, first + 1)) return -1
    if ((role & SUBORDINATOR) !== 0 && !(t.lex[i] === THAT && (t.role[i + 1] & DETERMINER) !== 0) && i + 1 < first)
      return -1
    // the 96 cents expected, on revenue of $9bn: said of what stands before it
    if (i + 1 < first && isMark(t, i + 1, CHAR.comma) && isReduced(s, i)) continue
    if (isVerb(s, i) && !(isCapital(t, i) && i > s.first)) return i
    if (i > s.first && t.lex[i - 1] === TO && (role & PRESENT) !== 0) return i
  }
  return -1
}

const AFTER = wordSet('after because while')

function verbSoon(s: Sentence, from: number): boolean {
  for (let i = from; i < s.last && i < from + 10 && !isMark(s.t, i, CHAR.comma); i++) if (isVerb(s, i)) return true
  return false
}

/** A participle of foreseeing right after what was foreseen, with no auxiliary: `the 96 cents expected`. */
const isReduced = ({ t, numbers }: Sentence, i: number): boolean =>
  (t.role[i] & PAST) !== 0 && (moodOf[t.lex[i]] & PROJECTS) !== 0 && (numbers.has(i - 1) || numbers.has(i - 2))

const opensLoosely = (s: Sentence, i: number): boolean =>
  s.t.lex[i] === WITH || (s.t.text.endsWith('ing', s.t.end[i]) && !isCapital(s.t, i))

/** What the verb before the figure says: its modal, the verb on which its infinitive hangs, or the verb itself. */
export function moodOfVerbBefore(s: Sentence, first: number): Modality | null {
  const { t } = s
  // `to double`, `could double`: the figure is itself the verb
  let verb = hangsOn(s, first) ? first : verbLeft(s, first)
  for (let hops = 0; verb >= s.first && hops < SHARED; hops++) {
    let i = verb
    const direct = moodOfModal(s, i)
    if (direct) return direct
    while (i > s.first && (skips(s, i - 1) || ((t.role[i - 1] & AUXILIARY) !== 0 && t.kind[i - 1] === WORD))) i--
    if (i > s.first) {
      const modal = moodOfModal(s, i - 1)
      if (modal) return modal
      if (t.lex[i - 1] === TO) return moodOfInfinitive(s, i - 1)
    }
    const own = moodOfVerb(s, verb, first)
    if (own) return own
    // has asked to let it raise prices by 17%
    const letting = lettingBefore(s, verb)
    if (letting >= 0) {
      verb = letting
      continue
    }
    // has denied having more than 12
    if (isGerund(t, verb) && isVerb(s, verb - 1)) {
      verb--
      continue
    }
    if (!sharesModal(s, verb)) return null
    verb = verbLeft(s, i)
  }
  return null
}

/** `let it raise`, `help farmers sell`: the verb whose object does what the base form at token `verb` says; -1 without one. */
function lettingBefore({ t, first }: Sentence, verb: number): number {
  if ((t.role[verb] & PRESENT) === 0 || lemmaOf(t.lex[verb]) !== t.lex[verb]) return -1
  for (let i = verb - 2; i >= first && i > verb - 6 && t.kind[i] === WORD; i--) {
    if (LETTING.has(lemmaOf(t.lex[i]))) return i
    if ((t.role[i] & (CONJUNCTION | PREPOSITION | SUBORDINATOR)) !== 0) return -1
  }
  return -1
}
const LETTING = wordSet('let help make')

/** The token is a verb after `to` or a modal. */
function hangsOn(s: Sentence, i: number): boolean {
  if (i <= s.first) return false
  let before = i - 1
  while (before > s.first && skips(s, before)) before--
  return s.t.lex[before] === TO ? isMultiplying(s, i) : isModal(s, before)
}
const MULTIPLYING = wordSet('double triple quadruple halve')
const isMultiplying = (s: Sentence, i: number): boolean => MULTIPLYING.has(s.t.lex[i])

/** A base form after a comma or `and`: it shares the modal of the verb before. */
function sharesModal(s: Sentence, verb: number): boolean {
  const { t } = s
  const role = t.role[verb]
  if ((role & PRESENT) === 0 || (role & AUXILIARY) !== 0) return false
  if (t.text.charCodeAt(t.end[verb] - 1) === 0x73 && t.text.charCodeAt(t.end[verb] - 2) !== 0x73) return false
  let before = verb - 1
  while (before > s.first && skips(s, before)) before--
  if (before <= s.first) return false
  return (t.role[before] & CONJUNCTION) !== 0 || (isMark(t, before, CHAR.comma) && !closesRelative(s, before))
}

/** `the bank, which targets 6%, cut its rate`: the comma at token `i` closes a relative clause, and the verb after it is the main one. */
function closesRelative({ t, first }: Sentence, i: number): boolean {
  for (let at = i - 1; at > first && at > i - 16; at--)
    if (isMark(t, at, CHAR.comma)) return RELATIVE.has(t.lex[at + 1])
  return false
}

/** What stands before `to`: `is to`, `plans to`, `is expected to`, `expects sales to`. */
function moodOfInfinitive(s: Sentence, to: number): Modality | null {
  const { t } = s
  let i = to - 1
  while (i > s.first && skips(s, i) && !projectingWords.has(t.lex[i])) i--
  if (i < s.first) return 'projected'
  if (BE.has(t.lex[i])) return 'projected'
  if (estimatedTo.has(t.lex[i])) return 'estimated'
  if (projectingWords.has(t.lex[i])) return 'projected'
  if (possibleWords.has(t.lex[i])) return 'possible'
  if (projectedNouns.has(t.lex[i]) || PLANS.has(t.lex[i])) return 'projected'
  if ((moodOf[t.lex[i]] & (PROJECTS | PROJECTS_INFINITIVE)) !== 0) return 'projected'
  const verb = verbLeft(s, to)
  // a headline leaves out its auxiliary: `Spain to send 40 engineers`
  if (verb < s.first) return s.part === 'title' || s.part === 'heading' ? 'projected' : null
  if ((moodOf[t.lex[verb]] & (PROJECTS | PROJECTS_INFINITIVE)) !== 0) return 'projected'
  for (let k = verb; k >= s.first; k--) {
    const modal = moodOfModal(s, k)
    if (modal) return modal
    if (k < verb && !skips(s, k) && (t.role[k] & AUXILIARY) === 0) return null
  }
  return null
}
const PLANS = wordSet(
  'plan plans proposal proposals decision agreement deal bid attempt intention commitment offer scheme project',
)

/** What the verb itself says about its object. */
function moodOfVerb(s: Sentence, verb: number, first: number): Modality | null {
  const { t } = s
  const bits = moodOf[t.lex[verb]]
  if (bits === 0) {
    if (!BE.has(t.lex[verb])) return null
    // `are forecasting 20 cm`
    return (moodOf[t.lex[verb + 1]] & PROJECTS) !== 0 && verb + 1 < first ? 'projected' : moodOfSubjectNoun(s, verb)
  }
  if ((bits & DENIES) !== 0) return 'denied'
  if ((bits & REJECTS) !== 0) return rejectsClaim(s, verb, first) ? 'denied' : null
  if ((bits & ESTIMATES) !== 0) return 'estimated'
  if ((bits & WEIGHS) !== 0) return isGerund(t, verb + 1) ? 'possible' : null
  if ((bits & PUTS_AT) !== 0) return putsAt(s, verb, first) ? 'estimated' : null
  // inflation is seen easing to 2.1%
  if (IS.has(t.lex[verb - 1]) && (bits & SEES) !== 0)
    return isGerund(t, verb + 1) || t.lex[verb + 1] === AT ? 'projected' : null
  if ((bits & SEES) !== 0) return (t.role[verb] & PAST) === 0 && t.lex[first - 1] !== TO ? 'projected' : null
  return (bits & PROJECTS) !== 0 ? 'projected' : null
}

function rejectsClaim(s: Sentence, verb: number, first: number): boolean {
  for (let i = verb + 1; i < first; i++) if (claims.has(s.t.lex[i])) return true
  return false
}

function putsAt(s: Sentence, verb: number, first: number): boolean {
  for (let i = first - 1; i > verb; i--) {
    if (s.t.lex[i] === AT) return true
    if (isMark(s.t, i, CHAR.comma)) return false
  }
  return false
}

/** `Its first guess was 40`: the noun that the figure is the value of. */
function moodOfSubjectNoun(s: Sentence, verb: number): Modality | null {
  const { t } = s
  for (let i = verb - 1; i >= s.first && i > verb - 12; i--) {
    if (isVerb(s, i) || ((t.role[i] & SUBORDINATOR) !== 0 && t.lex[i] !== OF)) return null
    if (estimateNouns.has(t.lex[i])) return 'estimated'
    if (projectedNouns.has(t.lex[i])) return 'projected'
  }
  return null
}
