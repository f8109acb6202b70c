import { CHAR } from '../chars.ts'
import { isBracketed } from '../compared.ts'
import type { FigureDraft, Sentence } from '../draft.ts'
import { ADVERB, CONJUNCTION, internWord, lemmaOf, PERIOD, PREPOSITION, wordSet } from '../lexicon.ts'
import { fullNounPhraseAfter, nounPhraseBefore, type Span, widePhraseBefore } from '../nounPhrase.ts'
import { isCapital, isJoiner, isMark, MARK, type Tokens } from '../tokens.ts'
import { holdsVerb, isVerb } from '../wordClass.ts'
import { economyAfter, MORE_LESS, objectOfMultiple, phraseAfter } from './itemAfter.ts'
import {
  alikeBefore,
  countedBefore,
  earlierCount,
  earlierShare,
  HARMING,
  isOfAnother,
  listed,
  PEOPLE,
  sameUnitBefore,
  subjectOfBefore,
} from './itemBefore.ts'
import { phraseLeft } from './itemLeft.ts'
import { carried, type ItemProposal, proposal } from './itemText.ts'
import type { AttachRule, FigureContext } from './proposal.ts'

const TO = internWord('to')
const FROM = internWord('from')
const OF = internWord('of')
const IT_THEM = wordSet('it them')
const THEM = internWord('them')

/** What is counted or measured: the noun phrase after the number, or what the number is said of. */
export const item: AttachRule = {
  name: 'item',
  prepare: article => {
    // the figures before the current one, for nouns that are said once (`three …, two of them`)
    const { figures } = article
    return (figure, propose) => {
      const found = itemOf(figure, figures)
      if (found) propose(found)
    }
  },
}

function previousOf(figures: readonly FigureContext[], figure: FigureContext): FigureContext | null {
  const before = figure.index > 0 ? figures[figure.index - 1] : null
  return before && before.sentence.index >= figure.sentence.index - 1 ? before : null
}

function itemOf(figure: FigureContext, figures: readonly FigureContext[]): ItemProposal | null {
  const previous = previousOf(figures, figure)
  const { sentence: s, draft } = figure
  if (s.part === 'table') return rowHead(s, draft)
  const near = previous && previous.sentence.index === s.index ? previous : null
  if (isConversion(s, draft, near)) return carried(previous, 'item>conversion', 1)
  if (isSecondLevel(s, draft, near)) return carried(near, 'item>level', 1)
  // free cash flow rose 22% to $1.4 billion
  const levelOfChange = near?.draft.kind === 'change' && near.draft.last === draft.first - 2 && near.draft.unit === '%'
  if (levelOfChange && s.t.lex[draft.first - 1] === TO) return carried(near, 'item>level', 1)
  // to 15 percent of output from 3 percent now
  const goesFrom = near && s.t.lex[draft.first - 1] === FROM && near.draft.unit === draft.unit
  if (goesFrom && near.draft.kind === 'proportion' && s.t.lex[near.draft.first - 1] === TO)
    return carried(near, 'item>level', 1)
  // a 12% rise in passenger numbers to 6.3 million
  const reaches = near?.draft.kind === 'change' && near.itemFirst > near.draft.last && near.itemLast === draft.first - 2
  if (reaches && s.t.lex[draft.first - 1] === TO) return carried(near, 'item>level', 1)
  if (near && isLevelOfMultiple(s, draft, near)) return carried(near, 'item>level', 1)
  // held its rate at 11%, having halved it
  if (near && draft.kind === 'multiple' && draft.direction !== null && IT_THEM.has(s.t.lex[draft.last + 1]))
    return carried(near, 'item>same', 3)
  const after = draft.kind === 'multiple' ? objectOfMultiple(s, draft) : phraseAfter(s, draft)
  if (after === 'antecedent') {
    // the data of 3.4 million customers, including the numbers of 12,000 of them
    const earlier = s.t.lex[draft.last + 2] === THEM ? countedBefore(figure, figures) : null
    const counted = earlier && carried(earlier, 'item>antecedent', 2)
    if (counted) return counted
    const before = phraseLeft(s, draft)
    if (before && before !== 'previous') return proposal(s, before, 'item>antecedent', 2)
    const noun = near ? null : nounBeforeColon(s, draft.first)
    return noun
      ? proposal(s, noun, 'item>antecedent', 3)
      : carried(near ?? subjectOfBefore(figure, figures), 'item>antecedent', 2)
  }
  if (after) return proposal(s, after, 'item>after', 1)
  // 122mm and 152mm shells: sizes belong to the noun after them before anything to their left
  const sizes = draft.kind === 'measure' ? sharedNoun(figure, figures) : null
  const found = sizes ? null : phraseLeft(s, draft)
  // up 9.4 per cent to $84: the unit of the figure before
  const left = near && found && found !== 'previous' && isWithin(near.draft, found) ? 'previous' : found
  // Turkey took less than half as much: not of itself
  const isDoer = left && left !== 'previous' && draft.kind === 'multiple' && isCapital(s.t, left.last)
  if (isDoer && isAsMuch(s.t, draft.last + 1)) return carried(near, 'item>as-much', 3)
  const shared = sizes ?? (left ? null : sharedNoun(figure, figures))
  if (shared) return proposal(s, shared, 'item>series', 2)
  // followed by Bosnia (2,870)
  if (left === 'previous' && !near && isMark(s.t, draft.first - 1, CHAR.openParen) && isCapital(s.t, draft.first - 2))
    return carried(previous, 'item>bracketed', 5)
  // two in three patients lost a tenth, and one in four a fifth: of the same people
  const alike = draft.rule === 'proportion>inEvery' && near ? alikeBefore(figure, figures) : null
  if (alike) return carried(alike, 'item>same', 3)
  // Eighty per cent had none: of those told of before
  if (!left && draft.kind === 'proportion' && draft.first === s.first && isVerb(s, draft.last + 1))
    return carried(earlierShare(figure, figures), 'item>same', 5)
  const opening = left === 'previous' && draft.kind === 'count' ? wholeBefore(s, draft) : null
  if (opening) return proposal(s, opening, 'item>whole', 2)
  if (left === 'previous') {
    const source = earlierCount(figure, figures) ?? sameUnitBefore(figure, figures) ?? listed(figure, figures)
    // a 6.2-magnitude quake, killing eight
    const isType = draft.kind === 'count' && source?.slots.role === 'specification'
    // runs 72 buses; one fell into a ravine, killing 20
    const harms = draft.kind === 'count' && HARMING.has(lemmaOf(s.t.lex[draft.first - 1]))
    if (harms && source && !PEOPLE.has(source.sentence.t.lex[source.itemLast])) return null
    // £2 to each of his three sons and £5m to a sanctuary; won with 11 balls to spare after chasing 241
    if (source && isOfAnother(s, draft, source)) return apposed(s, draft)
    return (isType ? null : carried(source, 'item>list', 4)) ?? apposed(s, draft)
  }
  if (left) return proposal(s, left, 'item>left', 2)
  // traders see a quarter-point move: another verb speaks of something else
  if (draft.kind === 'change' && near && !holdsVerb(s, near.draft.last + 1, draft.first))
    return carried(near, 'item>same', 5)
  const whole = draft.kind === 'proportion' ? economyAfter(s, draft) : null
  return whole && proposal(s, whole, 'item>after', 3)
}

/** `Of the crew, 16 were Spanish`: the phrase that opens the sentence is what the number is a part of. */
function wholeBefore(s: Sentence, draft: FigureDraft): Span | null {
  if (s.t.lex[s.first] !== OF || !isMark(s.t, draft.first - 1, CHAR.comma) || s.numbers.has(s.first + 2)) return null
  const whole = fullNounPhraseAfter(s, s.first + 1)
  return whole?.last === draft.first - 2 ? whole : null
}

/** `pays for mobile teams: there are 12 of them`. */
function nounBeforeColon(s: Sentence, to: number): Span | null {
  for (let at = to - 1; at > s.first && at > to - 5; at--)
    if (isMark(s.t, at, CHAR.colon) || isMark(s.t, at, CHAR.emDash)) return nounPhraseBefore(s, at - 1, s.first)
  return null
}

const isWithin = (draft: FigureDraft, { first, last }: Span): boolean => first >= draft.first && last <= draft.last

/** `as much`, `as many` with nothing counted after it. */
const isAsMuch = (t: Tokens, i: number): boolean =>
  t.lex[i] === AS && MUCH_MANY.has(t.lex[i + 1]) && (t.kind[i + 2] === MARK || t.lex[i + 2] === AS)
const AS = internWord('as')
const MUCH_MANY = wordSet('much many')

/** `went from 48 stops an hour to 23`: the second level has the noun of the first. */
function isSecondLevel(s: Sentence, draft: FigureDraft, near: FigureContext | null): boolean {
  // agreed to triple funding to $300bn
  if (near && s.t.lex[draft.first - 1] === TO && near.draft.kind === 'multiple' && near.itemLast === draft.first - 2)
    return true
  if (draft.kind !== 'count' || !near || near.draft.kind !== 'count' || near.itemFirst <= near.draft.last) return false
  // passed by 218 votes to 211
  if (s.t.lex[draft.first - 1] === TO && near.itemLast === draft.first - 2 && draft.nounAfter !== true) return true
  return s.t.lex[draft.first - 1] === TO && s.t.lex[near.draft.first - 1] === FROM && draft.nounAfter !== true
}

/** `winter losses will be twice last year's €60 million`: the level is of what is twice as much. */
const isLevelOfMultiple = (s: Sentence, draft: FigureDraft, near: FigureContext): boolean =>
  near.draft.kind === 'multiple' &&
  draft.kind !== 'count' &&
  draft.first - near.draft.last <= 5 &&
  s.t.lex[draft.first - 1] === POSSESSIVE_S &&
  (s.t.role[draft.first - 2] & PERIOD) !== 0
const POSSESSIVE_S = internWord("'s")

/** In a table: the words of the row's first cell before a comma, or before the number where it stands in that cell. */
function rowHead(s: Sentence, draft: FigureDraft): ItemProposal | null {
  const { t } = s
  let last = s.first
  while (last < s.last && !isMark(t, last, CHAR.tab) && !isMark(t, last, CHAR.comma) && last < draft.first) last++
  return last > s.first ? proposal(s, { first: s.first, last: last - 1 }, 'item>row', 1) : null
}

/** `122mm and 152mm shells`: the noun after the next quantity of the same unit serves both. */
function sharedNoun(figure: FigureContext, figures: readonly FigureContext[]): Span | null {
  const { sentence: s, draft } = figure
  const next = figures[figure.index + 1]
  if (!next || next.sentence.index !== s.index) return null
  if (isModifier(s, draft, next.draft)) {
    const phrase = phraseAfter(s, next.draft)
    return phrase === 'antecedent' ? null : phrase
  }
  if (next.draft.unit !== draft.unit || next.draft.kind !== draft.kind) return null
  const joint = draft.last + 1
  const between = next.draft.first - joint
  if (between < 1 || between > 2 || !(isMark(s.t, joint, CHAR.comma) || (s.t.role[joint] & CONJUNCTION) !== 0))
    return null
  const phrase = phraseAfter(s, next.draft)
  return phrase === 'antecedent' ? null : (phrase ?? sharedNoun(next, figures))
}

/** `a six-year, $84 million contract`: both describe one noun. */
const isModifier = ({ t }: Sentence, draft: FigureDraft, next: FigureDraft): boolean =>
  isMark(t, draft.last + 1, CHAR.comma) && next.first === draft.last + 2 && isJoiner(t, draft.numberLast + 1)

const RATES = wordSet('rate share margin proportion ratio turnout yield level')

/** `paracetamol, no more than 4 g`: a measure in apposition to the noun before the comma. */
function apposed(s: Sentence, draft: FigureDraft): ItemProposal | null {
  // £1,912 a year from April, £91 more than now: the difference to what was said before
  if (MORE_LESS.has(s.t.lex[draft.last]) || MORE_LESS.has(s.t.lex[draft.last + 1])) return null
  let comma = draft.first - 1
  while (comma > s.first && (s.t.role[comma] & ADVERB) !== 0) comma--
  if (!isMark(s.t, comma, CHAR.comma)) return null
  // the fatality rate, 2.2%, remains
  const inserted =
    draft.kind === 'proportion' && isMark(s.t, draft.last + 1, CHAR.comma) && RATES.has(s.t.lex[comma - 1])
  if (draft.kind !== 'measure' && draft.kind !== 'money' && !inserted) return null
  const noun = widePhraseBefore(s, comma - 1)
  // $388,000 came from Brookvale, $215,000 from Tuki: a list of givers
  if (noun && (s.t.role[noun.first - 1] & PREPOSITION) !== 0 && s.t.lex[noun.first - 1] === s.t.lex[draft.last + 1])
    return null
  return noun ? proposal(s, noun, 'item>apposed', 4) : null
}

/** `110 km/h (68 mph)`: the same thing in another unit. */
function isConversion(s: Sentence, draft: FigureDraft, near: FigureContext | null): boolean {
  return near !== null && draft.kind === near.draft.kind && draft.kind !== 'age' && isBracketed(s, near.draft, draft)
}
