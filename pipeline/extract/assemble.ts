import type { Exact, Mention } from '../../schemas/generated/types.ts'
import type { FigureContext, Slot } from './attach/proposal.ts'
import type { CodePoints } from './codePoints.ts'
import { confidenceOf } from './confidence.ts'
import type { FigureDraft, Refusal, Sentence } from './draft.ts'
import type { Amount } from './number.ts'
import { lemmaOfNoun } from './singular.ts'
import { DIGITS, type Tokens } from './tokens.ts'
import { isUnit } from './units.ts'

/** What assembling needs of the article: its key and the way from UTF-16 units to code points. */
export type Frame = { articleId: string; t: Tokens; points: CodePoints }

const exact = (amount: Amount | null): Exact | null =>
  amount && { mantissa: String(amount.mantissa), exponent: amount.exponent, denominator: amount.denominator }

/** The mention of a figure: its quote runs over the hedge, the number, the unit and an item right after them. */
export function figureMention(frame: Frame, figure: FigureContext, places: string[]): Mention {
  const { t } = frame
  const { draft, sentence: s, slots } = figure
  const itemFollows =
    figure.itemFirst > draft.last && !figure.implied.has('item') && figure.itemFirst - draft.last <= 10
  const last = itemFollows ? Math.max(draft.last, figure.itemLast) : draft.last
  // a unit from the heading of a table stands outside the sentence
  const unit = draft.unitFirst >= s.first ? t.text.slice(t.start[draft.unitFirst], t.end[draft.unitLast]) : null
  const mention = emptyMention(
    frame,
    s,
    t.start[draft.first],
    t.end[last],
    t.start[draft.numberFirst],
    t.end[draft.numberLast],
  )
  mention.status = 'figure'
  mention.kind = draft.kind
  mention.value = exact(draft.amount)
  mention.value_min = exact(draft.min)
  mention.value_max = exact(draft.max)
  mention.significant_digits = draft.amount && draft.significant > 0 ? draft.significant : null
  mention.qualifier = draft.qualifier
  mention.direction = draft.direction
  mention.unit = rateUnit(draft, slots.per)
  mention.unit_label = unit
  mention.per = mention.unit === draft.unit ? (slots.per ?? null) : null
  mention.places = places
  mention.item = slots.item ?? null
  mention.item_head = slots.item ? lemmaOfNoun(slots.item) : null
  mention.base = slots.base ?? null
  mention.role = slots.role ?? 'quantity'
  mention.modality = slots.modality ?? 'asserted'
  mention.time_text = slots.time?.words ?? null
  mention.time_from = slots.time?.from ?? null
  mention.agent = slots.agent ?? null
  mention.recipient = slots.recipient ?? null
  mention.source = slots.source?.name ?? null
  mention.source_role = slots.source?.role || null
  mention.source_kind = slots.source?.kind ?? null
  mention.via = slots.via ?? null
  mention.cue = slots.source?.cue ?? null
  if (figure.implied.size > 0) mention.implied = [...figure.implied].filter(isMarked)
  mention.rule = `${draft.rule} ${figure.rules.join(' ')}`.trimEnd()
  mention.confidence = confidenceOf(mention)
  return mention
}

type Marked = Mention['implied'][number]
/** Slots whose rows say whether they are stated or implied. */
const isMarked = (slot: Slot): slot is Marked =>
  slot === 'item' || slot === 'time' || slot === 'agent' || slot === 'recipient' || slot === 'source'

/** Adds the mentions of a refusal: one, or one for every digit group of a date. */
export function addRefusals(frame: Frame, s: Sentence, draft: Refusal, mentions: Mention[]): void {
  if (!draft.split) {
    mentions.push(refused(frame, s, draft, draft.numberFirst, draft.numberLast))
    return
  }
  let groups = 0
  for (const number of s.numbers.values()) {
    if (number.last < draft.first || number.first > draft.last) continue
    mentions.push(refused(frame, s, draft, number.first, number.last))
    groups++
  }
  // a date in one token, such as 2023.11.06, is one digit group
  if (groups === 0 && frame.t.kind[draft.first] === DIGITS)
    mentions.push(refused(frame, s, draft, draft.first, draft.last))
}

/** A physical rate keeps one unit (`[bbl_us]/d`, `t/har`); a count or money per something has a denominator of its own. */
const rateUnit = (draft: FigureDraft, per: string | undefined): string =>
  draft.kind === 'measure' && per !== undefined && isUnit(per) ? `${draft.unit}/${per}` : draft.unit

function refused(frame: Frame, s: Sentence, draft: Refusal, first: number, last: number): Mention {
  const start = frame.t.start[first]
  const end = frame.t.end[last]
  const mention = emptyMention(frame, s, start, end, start, end)
  mention.reason = draft.reason
  mention.rule = draft.rule
  return mention
}

/** A mention with its place and no content: one literal with every field, so that all mentions share one shape in memory. */
function emptyMention(frame: Frame, s: Sentence, start: number, end: number, from: number, to: number): Mention {
  const { articleId, t, points } = frame
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
    status: 'excluded',
    reason: null,
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
    time_from: null,
    agent: null,
    recipient: null,
    source: null,
    source_role: null,
    source_kind: null,
    via: null,
    cue: null,
    implied: [],
    rule: '',
    confidence: 1,
  }
}
