import type { Exact, Mention } from '../../schemas/generated/types.ts'
import type { FigureContext } from './attach/proposal.ts'
import type { CodePoints } from './codePoints.ts'
import { confidenceOf } from './confidence.ts'
import type { Refusal, Sentence } from './draft.ts'
import { lemmaOfNoun } from './inflect.ts'
import type { Amount } from './number.ts'
import { DIGITS, type Tokens } from './tokens.ts'

/** What assembling needs of the article: its key and the way from UTF-16 units to code points. */
export type Frame = { articleId: string; t: Tokens; points: CodePoints }

const exact = (amount: Amount | null): Exact | null =>
  amount && { mantissa: String(amount.mantissa), exponent: amount.exponent, denominator: amount.denominator }

type Bounds = Pick<
  Mention,
  | 'article_id'
  | 'sentence_start'
  | 'sentence_end'
  | 'start'
  | 'end'
  | 'quote'
  | 'number_start'
  | 'number_end'
  | 'number'
>

function bounds(
  { articleId, t, points }: Frame,
  s: Sentence,
  start: number,
  end: number,
  from: number,
  to: number,
): Bounds {
  return {
    article_id: articleId,
    sentence_start: points.toPoint(t.start[s.first]),
    sentence_end: points.toPoint(t.end[s.last - 1]),
    start: points.toPoint(start),
    end: points.toPoint(end),
    quote: t.text.slice(start, end),
    number_start: points.toPoint(from),
    number_end: points.toPoint(to),
    number: t.text.slice(from, to),
  }
}

/** The mention of a figure: its quote runs over the hedge, the number, the unit and an item right after them. */
export function figureMention(frame: Frame, figure: FigureContext, places: string[]): Mention {
  const { t } = frame
  const { draft, sentence: s, slots } = figure
  const itemFollows =
    figure.itemFirst > draft.last && !figure.implied.has('item') && figure.itemFirst - draft.last <= 10
  const last = itemFollows ? Math.max(draft.last, figure.itemLast) : draft.last
  // a unit from the heading of a table stands outside the sentence
  const unit = draft.unitFirst >= s.first ? t.text.slice(t.start[draft.unitFirst], t.end[draft.unitLast]) : null
  const implied = [...figure.implied].filter(
    slot => slot === 'item' || slot === 'time' || slot === 'agent' || slot === 'recipient' || slot === 'source',
  )
  return {
    ...bounds(frame, s, t.start[draft.first], t.end[last], t.start[draft.numberFirst], t.end[draft.numberLast]),
    status: 'figure',
    reason: null,
    kind: draft.kind,
    value: exact(draft.amount),
    value_min: exact(draft.min),
    value_max: exact(draft.max),
    significant_digits: draft.amount && draft.significant > 0 ? draft.significant : null,
    qualifier: draft.qualifier,
    direction: draft.direction,
    unit: draft.unit,
    unit_label: unit,
    per: slots.per ?? null,
    places,
    item: slots.item ?? null,
    item_head: slots.item ? lemmaOfNoun(slots.item) : null,
    base: slots.base ?? null,
    role: slots.role ?? 'quantity',
    modality: slots.modality ?? 'asserted',
    time_text: slots.time ?? null,
    agent: slots.agent ?? null,
    recipient: slots.recipient ?? null,
    source: slots.source?.name ?? null,
    source_role: slots.source?.role ?? null,
    source_kind: slots.source?.kind ?? null,
    via: slots.via ?? null,
    cue: slots.source?.cue ?? null,
    implied,
    rule: [draft.rule, ...figure.rules].join(' '),
    confidence: confidenceOf(figure),
  }
}

/** The mentions of a refusal: one, or one for every digit group of a date. */
export function refusalMentions(frame: Frame, s: Sentence, draft: Refusal): Mention[] {
  const { t } = frame
  if (!draft.split) return [refused(frame, s, draft, draft.numberFirst, draft.numberLast)]
  const mentions: Mention[] = []
  for (const number of s.numbers.values()) {
    if (number.last < draft.first || number.first > draft.last) continue
    mentions.push(refused(frame, s, draft, number.first, number.last))
  }
  // a date in one token, such as 2023.11.06, is one digit group
  return mentions.length > 0 || t.kind[draft.first] !== DIGITS
    ? mentions
    : [refused(frame, s, draft, draft.first, draft.last)]
}

function refused(frame: Frame, s: Sentence, draft: Refusal, first: number, last: number): Mention {
  const { t } = frame
  const start = t.start[first]
  const end = t.end[last]
  return {
    ...bounds(frame, s, start, end, start, end),
    status: 'excluded',
    reason: draft.reason,
    kind: null,
    value: null,
    value_min: null,
    value_max: null,
    significant_digits: null,
    qualifier: null,
    direction: null,
    unit: null,
    unit_label: null,
    per: null,
    places: [],
    item: null,
    item_head: null,
    base: null,
    role: null,
    modality: null,
    time_text: null,
    agent: null,
    recipient: null,
    source: null,
    source_role: null,
    source_kind: null,
    via: null,
    cue: null,
    implied: [],
    rule: draft.rule,
    confidence: 1,
  }
}
