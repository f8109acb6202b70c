import type { Exact, Figure, Mention } from '../../schemas/generated/types.ts'
import { actorOf, nameOf } from './actors.ts'
import { atHome, resolveCurrency } from './currencies.ts'
import { decimalOf, floatOf, type Ratio, ratioOf } from './decimals.ts'
import type { Outlook } from './time/grammar.ts'
import { readTime } from './time/read.ts'
import { toSi } from './units.ts'

/** The keys of a figure and what its article knows. */
export type FigureContext = {
  readonly figure_id: string
  readonly sentence_id: string
  /** ISO 8601 date or date-time of publication, against which relative time words resolve. */
  readonly published: string | null
  /** ISO 4217 code of what a bare dollar sign means to the outlet, if its address tells. */
  readonly home: string | null
  /** ISO 4217 code of the sum of money before it in its sentence. */
  readonly told: string | null
  /** Modality of the first figure that has its words of time: `0.5% in July, below the 0.6% forecast` are of one July. */
  readonly timed: string | null
}

/** Whether a sentence tells a plan or what is so, by its modality; what is possible may be either. */
const OUTLOOKS: ReadonlyMap<string, Outlook> = new Map([
  ['projected', 'ahead'],
  ['asserted', 'told'],
  ['estimated', 'told'],
  ['denied', 'told'],
])

/** Kinds whose numbers have a unit of physics. */
const PHYSICAL = new Set(['measure', 'duration', 'age'])

/**
 * The row of the table `figures` for a mention: codes instead of words, exact values, dates. `repeat_of` is filled later.
 * What a mention says in closed vocabularies (kind, qualifier …) is handed on as it is; the validate stage checks it.
 */
export function figureOf(
  mention: Mention,
  { figure_id, sentence_id, published, home, told, timed }: FigureContext,
): Figure {
  const value = boundedRatio(mention.value)
  const named = resolveCurrency(mention.unit ?? '1', mention.places, told)
  const currency = atHome(named, mention.unit_label, mention.per, home)
  const { unit } = currency
  const difference = mention.direction !== null || mention.base !== null
  const si = value && PHYSICAL.has(mention.kind ?? '') ? toSi(value, unit, difference) : null
  const time =
    mention.time_text === null
      ? null
      : readTime(mention.time_text, published, OUTLOOKS.get(timed ?? mention.modality ?? '') ?? null, mention.time_from)
  const agent = actorOf(mention.agent)
  const source = nameOf(mention.source)
  return {
    figure_id,
    article_id: mention.article_id,
    sentence_id,
    start: mention.start,
    end: mention.end,
    quote: mention.quote,
    number: mention.number,
    kind: required(mention, 'kind') as Figure['kind'],
    value: value && floatOf(value),
    value_min: boundOf(mention.value_min),
    value_max: boundOf(mention.value_max),
    value_exact: value && decimalOf(value),
    qualifier: required(mention, 'qualifier') as Figure['qualifier'],
    direction: mention.direction as Figure['direction'],
    significant_digits: mention.significant_digits,
    unit,
    unit_label: mention.unit_label,
    per: mention.per === null ? null : resolveCurrency(mention.per, mention.places).unit,
    value_si: si?.value_si ?? null,
    unit_si: si?.unit_si ?? null,
    item: mention.item,
    item_head: mention.item_head,
    item_basis: basisOf(mention, 'item', mention.item),
    role: required(mention, 'role') as Figure['role'],
    base: mention.base,
    modality: required(mention, 'modality') as Figure['modality'],
    time: time?.edtf ?? null,
    time_text: mention.time_text,
    time_basis: basisOf(mention, 'time', mention.time_text),
    time_start: time?.start ?? null,
    time_end: time?.end ?? null,
    agent,
    agent_basis: basisOf(mention, 'agent', agent),
    recipient: actorOf(mention.recipient),
    source,
    source_basis: basisOf(mention, 'source', source),
    source_role: mention.source_role,
    source_kind: mention.source_kind as Figure['source_kind'],
    via: nameOf(mention.via),
    cue: mention.cue,
    repeat_of: null,
    rule: mention.rule,
    confidence: Math.round(mention.confidence * currency.certainty * 1000) / 1000,
    correction: null,
  }
}

/** Whether a column that is filled stands in the figure's own clause. */
function basisOf(
  { implied }: Mention,
  slot: Mention['implied'][number],
  filled: string | null,
): 'implied' | 'stated' | null {
  return filled === null ? null : implied.includes(slot) ? 'implied' : 'stated'
}

function required(mention: Mention, field: 'kind' | 'qualifier' | 'role' | 'modality'): string {
  const filled = mention[field]
  if (filled !== null) return filled
  throw new Error(
    `normalise: the figure \`${mention.quote}\` at ${mention.start} has no ${field}; its rule (${mention.rule}) must give one`,
  )
}

/** The exact number, or null where there is none or no float64 can hold it. */
function boundedRatio(exact: Exact | null): Ratio | null {
  const ratio = exact && ratioOf(exact)
  return ratio && floatOf(ratio) !== null ? ratio : null
}

const boundOf = (exact: Exact | null): number | null => {
  const ratio = boundedRatio(exact)
  return ratio && floatOf(ratio)
}
