import * as words from '../../knowledge/en/actorWords.ts'
import type { FigureDraft, Sentence } from '../draft.ts'
import { AUXILIARY, CONJUNCTION, internWord, lemmaOf, MODAL, PREPOSITION, wordSet } from '../lexicon.ts'
import { isGerund, isVerb } from '../wordClass.ts'
import type { FigureContext } from './proposal.ts'

/** For a bare count, the count before it in the sentence: `supplied 512 vehicles, a third of the total; B supplied 386`. */
export function earlierCount(figure: FigureContext, figures: readonly FigureContext[]): FigureContext | null {
  if (figure.draft.kind !== 'count') return null
  let other: FigureContext | null = null
  for (let i = figure.index - 1; i >= 0 && i >= figure.index - 4; i--) {
    if (figures[i].sentence.index !== figure.sentence.index) break
    const { draft } = figures[i]
    if (draft.kind !== 'count' || !figures[i].slots.item || doesIt(figures[i], figure)) continue
    // 47,000 walkers from 70 countries; 3,891 dropped out
    const outOf = figure.sentence.t.lex[figure.draft.first - 1] === OF
    if (outOf || !isGoverned(figures[i])) return figures[i]
    other ??= figures[i]
  }
  return isTotal(figure) ? null : other
}

/** `in six matches`, `over 40 years`, `a poll of 15 analysts`: a count that only says where or of whom. */
function isGoverned({ sentence: { t }, draft: { first } }: FigureContext): boolean {
  if (
    [1, 2, 3].some(back => IN_OVER.has(t.lex[first - back]) && (back === 1 || (t.role[first - 1] & PREPOSITION) === 0))
  )
    return true
  return t.lex[first - 1] === OF && SAMPLES.has(t.lex[first - 2])
}
const SAMPLES = wordSet('poll survey panel sample group estimate forecast target average')

/** `410 workers dig out 6,500`: those counted before do what the figure is of. */
function doesIt(before: FigureContext, { sentence: s, draft }: FigureContext): boolean {
  const verb = before.itemLast + 1
  if (before.itemFirst <= before.draft.last || verb >= draft.first || draft.first - verb > 3 || !isVerb(s, verb))
    return false
  return (s.t.role[verb] & (AUXILIARY | MODAL)) === 0
}

/** `44 boats carrying 300 people set out. Six of them …`: what the sentence before counts first, or whom, where they die. */
export function subjectOfBefore(figure: FigureContext, figures: readonly FigureContext[]): FigureContext | null {
  let found: FigureContext | null = null
  const { t } = figure.sentence
  const verb = figure.draft.last + 3
  const suffers = SUFFERING.has(lemmaOf(t.lex[verb])) || SUFFERING.has(lemmaOf(t.lex[verb + 1]))
  for (let i = figure.index - 1; suffers && i >= 0 && figures[i].sentence.index === figure.sentence.index - 1; i--)
    if (figures[i].draft.kind === 'count' && PEOPLE.has(figures[i].sentence.t.lex[figures[i].itemLast]))
      return figures[i]
  for (let i = figure.index - 1; i >= 0 && figures[i].sentence.index >= figure.sentence.index - 1; i--)
    if (figures[i].draft.kind === 'count' || !found) found = figures[i]
  return found
}

const SUFFERING = wordSet('die kill injure wound drown hurt infect test recover survive hospitalise arrest free detain')
export const PEOPLE = wordSet(
  `${words.PEOPLE} people children men women persons civilians adults boys girls infants babies`,
)
export const HARMING = wordSet('kill injure wound hurt hospitalise infect drown arrest detain')

/** The figure of the sentence that was said in the same form before. */
export function alikeBefore(
  { draft, index, sentence }: FigureContext,
  figures: readonly FigureContext[],
): FigureContext | null {
  for (let i = index - 1; i >= 0 && figures[i].sentence === sentence; i--)
    if (figures[i].draft.rule === draft.rule) return figures[i]
  return null
}

/** The last share in the sentence before. */
export function earlierShare(figure: FigureContext, figures: readonly FigureContext[]): FigureContext | null {
  for (let i = figure.index - 1; i >= 0 && figures[i].sentence.index === figure.sentence.index - 1; i--)
    if (figures[i].draft.kind === 'proportion') return isPart(figures[i]) ? figures[i] : null
  return null
}

/** `40% of those infected`: not the 95% of a confidence interval. */
const isPart = ({ sentence: { t }, itemFirst }: FigureContext): boolean =>
  t.lex[itemFirst - 1] === OF || t.lex[itemFirst - 2] === OF

/** `loans of 8.2 trillion rupees, 3.9% of the total, from 6.4 trillion`: the last figure of its unit in the sentence. */
export function sameUnitBefore(
  { draft, index, sentence }: FigureContext,
  figures: readonly FigureContext[],
): FigureContext | null {
  if (draft.kind === 'count') return null
  for (let i = index - 1; i >= 0 && i >= index - 4 && figures[i].sentence.index === sentence.index; i--)
    if (isOfUnit(figures[i].draft, draft)) return figures[i]
  return null
}

/** `$1,349 for a four-week supply, against £122 in Britain`: money is money. */
const isOfUnit = (before: FigureDraft, draft: FigureDraft): boolean =>
  before.kind === draft.kind && (before.unit === draft.unit || draft.kind === 'money')

/** `17 in all`, `40 in total`. */
const isTotal = ({ sentence: { t }, draft: { last } }: FigureContext): boolean =>
  t.lex[last + 1] === IN && ALL_TOTAL.has(t.lex[last + 2])
const OF = internWord('of')
const IN = internWord('in')
const ALL_TOTAL = wordSet('all total')
const IN_OVER = wordSet('in over from')

/** A sum after `and` is not of what a count before it counts, and the object of a gerund after a preposition is its own. */
export function isOfAnother(s: Sentence, draft: FigureDraft, source: FigureContext): boolean {
  const { t } = s
  const before = draft.first - 1
  // the third of nine children came with £12
  if (draft.kind === 'money' && source.draft.kind === 'count')
    return (t.role[before] & CONJUNCTION) !== 0 || t.lex[before] === WITH
  return draft.kind === 'count' && isGerund(t, before) && SEQUENCE.has(t.lex[before - 1])
}
const WITH = internWord('with')
const SEQUENCE = wordSet('after before while')

/**
 * The figure before it in the sentence; a bare count is no count of what a length of time or an age is said of, and a change is not of
 * what a preposition brings in: `earned $61 million from 4,120 cinemas, down 48%`.
 */
export function listed(
  { draft, index, sentence }: FigureContext,
  figures: readonly FigureContext[],
): FigureContext | null {
  let at = index - 1
  while (draft.kind === 'change' && at > 0 && isWithin(figures[at]) && figures[at - 1].sentence === sentence) at--
  const near = at >= 0 && figures[at].sentence.index === sentence.index ? figures[at] : null
  // against a target of 78%, and 71,500 waited
  const isStandard = near?.draft.kind === 'proportion' && STANDARDS.has(near.sentence.t.lex[near.itemLast])
  if (draft.kind === 'count' && isStandard) return null
  return draft.kind === 'count' && (near?.draft.kind === 'duration' || near?.draft.kind === 'age') ? null : near
}
/** For `N of them`, whom the sentence counted before, not where: `2,314 people in nine provinces`. */
export function countedBefore(
  { draft, index, sentence }: FigureContext,
  figures: readonly FigureContext[],
): FigureContext | null {
  let at = index - 1
  while (at > 0 && isWithin(figures[at]) && figures[at - 1].sentence === sentence) at--
  const near = figures[at]
  return near?.sentence === sentence && near.draft.kind === draft.kind ? near : null
}
const STANDARDS = wordSet('target limit quota goal ceiling threshold cap norm average benchmark')
const isWithin = ({ draft, sentence }: FigureContext): boolean =>
  draft.kind === 'count' && IN_OVER.has(sentence.t.lex[draft.first - 1])
