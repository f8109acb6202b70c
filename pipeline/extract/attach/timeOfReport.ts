import { CHAR } from '../chars.ts'
import { clauseStart, subjectBefore, verbBefore } from '../clause.ts'
import type { FigureDraft, Sentence } from '../draft.ts'
import { AUXILIARY, FALL, MONTH, PAST, RISE, wordSet } from '../lexicon.ts'
import { DIGITS, isMark, sliceOf, type Tokens } from '../tokens.ts'
import type { Proposal, ReadArticle } from './proposal.ts'
import { holdOf } from './timeHolds.ts'
import { reportedStretch } from './timeReports.ts'
import { readTimes, type TimeReader, type TimeSpan } from './timeSpans.ts'

/** Nouns of statistics and of a business: what a report on a month or a quarter tells of. */
const MEASURED = wordSet(
  `number rate level employment unemployment jobs jobless payrolls inflation prices output production sales exports imports orders shipments
  deliveries revenue revenues profit profits earnings income loss losses margin ebitda ebit turnover costs expenses deficit surplus growth consumption
  spending investment wages arrivals registrations manufacturing construction retail services ticket gdp economy cash capex bookings subscribers users`,
)
/** What is told of a day, whatever the report is about. */
const OF_A_DAY = wordSet(
  'shares share stock stocks index dollar euro yen won yuan pound rupee rouble yield yields bonds bond brent crude oil gold futures',
)
const AHEAD = wordSet('outlook forecast forecasts guidance target targets expectations estimate estimates consensus')
const HAVE = wordSet('has have had')
const HAD = wordSet('was were')
/** Sentences of the body that may name the period. */
const LEAD = 2

/** The words for the month or the quarter that a report is about, where its first sentences name it. */
export type ReportedPeriod = { readonly words: string; readonly first: number; readonly last: number }

/** The period that an article on statistics or on a company's results reports on: the one that its first figures hold in. */
export function reportedPeriod(article: ReadArticle, taken: TimeReader['taken']): ReportedPeriod | null {
  const body = article.sentences.filter(s => s.part === 'body').slice(0, LEAD)
  const lead = body.find(s => s.numbers.size > 0)
  if (!lead) return null
  const stretch = reportedStretch(article, taken)
  const spans = readTimes({ s: lead, taken }, lead.first, lead.last)
  if (stretch && (namesQuarter(lead) || (stretch.first >= lead.first && stretch.first < lead.last))) return stretch
  const month = spans.find(
    span => isMonth(lead, span) && holdOf(lead, span) === 'clause' && tellsMeasure(lead, span.first),
  )
  return month ? { words: sliceOf(lead.t, month.first, month.last), first: month.first, last: month.last } : null
}

const QUARTERS = wordSet('quarter half')
const namesQuarter = ({ t, first, last }: Sentence): boolean => {
  for (let i = first; i < last; i++) if (QUARTERS.has(t.lex[i])) return true
  return false
}

/** `in March`, not `on March 5`. */
function isMonth({ t }: Sentence, span: TimeSpan): boolean {
  if (span.form !== 'point' || span.middle >= 0) return false
  let month = false
  for (let i = span.core; i <= span.last; i++) {
    if ((t.role[i] & MONTH) !== 0) month = true
    else if (t.kind[i] === DIGITS && t.end[i] - t.start[i] < 4) return false
  }
  return month
}

/** What is measured is named before the month: `added 193,000 jobs in March`. */
function tellsMeasure({ t, first }: Sentence, to: number): boolean {
  for (let i = first; i < to; i++) if (MEASURED.has(t.lex[i])) return true
  return false
}

/** A figure that tells in the past what such a report measures, and is not told of a day: `The jobless rate stood at 3 percent`. */
export function isOfReport(s: Sentence, draft: FigureDraft): boolean {
  if (s.part !== 'body' || draft.kind === 'age' || draft.kind === 'duration' || isQuoted(s, draft)) return false
  const { t } = s
  const verb = verbBefore(s, draft.first, clauseStart(s, draft.first)) ?? verbBefore(s, draft.first, s.first)
  if (!verb || HAVE.has(t.lex[verb.first])) return false
  const role = t.role[verb.last]
  if ((role & PAST) === 0 && !HAD.has(t.lex[verb.last])) return false
  if ((role & AUXILIARY) !== 0 && !HAD.has(t.lex[verb.last])) return false
  const subject = subjectBefore(s, verb.first)
  if (!subject) return false
  for (let i = verb.first; i < draft.first; i++) if (AHEAD.has(t.lex[i])) return false
  let measured = false
  for (let i = subject.first; i <= subject.last; i++) {
    if (OF_A_DAY.has(t.lex[i])) return false
    if (MEASURED.has(t.lex[i])) measured = true
  }
  return measured || ((role & (RISE | FALL)) !== 0 && holdsMeasure(s, verb.last + 1))
}

const holdsMeasure = ({ t, last }: Sentence, from: number): boolean => {
  for (let i = from; i < last && i < from + 6; i++) if (MEASURED.has(t.lex[i])) return true
  return false
}

function isQuoted(s: Sentence, draft: FigureDraft): boolean {
  for (let i = s.first; i < draft.first; i++) if (isQuote(s.t, i)) return true
  return false
}
const isQuote = (t: Tokens, i: number): boolean => isMark(t, i, CHAR.quote) || isMark(t, i, CHAR.openQuote)

export const ofReport = ({ words, first, last }: ReportedPeriod): Extract<Proposal, { slot: 'time' }> => ({
  slot: 'time',
  value: { words, from: null },
  first,
  last,
  implied: true,
  cost: 6,
  rule: 'time>report',
})
