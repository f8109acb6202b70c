/**
 * Scores predictions against NewsQuant's labels, by the rules of its published evaluation and by a strict one-to-one matching.
 * Published: gold and predictions of a sentence are sorted by unit; each pair of equal values counts, at most as many as the
 * sentence has gold values; a prediction is used up by the gold with its unit. One-to-one: a maximum matching for each measure.
 */
import type { Value } from './value.ts'

export type Tag = { value: Value; normalized_unit: string; change: string; referred_concepts: string[] }
type GoldQuantity = { value: string; normalized_unit: string; change?: string; referred_concepts?: string }
export type GoldSentence = { text: string; quantities: GoldQuantity[] }

export const MEASURES = ['value', 'unit', 'change', 'partial', 'complete'] as const
export type Measure = (typeof MEASURES)[number]
type Hits = Record<Measure, number>
export type Tally = {
  gold: number
  predicted: number
  published: Hits
  oneToOne: Hits
  /** Sentences without a quantity, and on how many of them the reader stayed silent. */
  empty: number
  silent: number
}

/** `6.0-8.0` is a range, `-1.3` and `1e-6` are not. */
export function goldValue(text: string): Value {
  if (/^-|e/i.test(text) || !text.includes('-')) return Number(text)
  const [low, high] = text.split('-')
  return [Number(low), Number(high)]
}

/** Equal within one in a hundred thousand of the predicted number. */
const near = (gold: number, predicted: number): boolean =>
  gold === predicted || Math.abs(gold - predicted) <= 1e-8 + 1e-5 * Math.abs(predicted)

export function sameValue(gold: Value, predicted: Value): boolean {
  if (typeof gold === 'number') return typeof predicted === 'number' && near(gold, predicted)
  return typeof predicted !== 'number' && near(gold[0], predicted[0]) && near(gold[1], predicted[1])
}

const distinct = (words: readonly string[]): Set<string> => new Set(words.map(word => word.toLowerCase()))

type Side = { value: Value; unit: string; raw: string; change: string; concepts: string[] }
const goldSide = (quantity: GoldQuantity): Side => ({
  value: goldValue(quantity.value),
  unit: quantity.normalized_unit.toLowerCase(),
  raw: quantity.normalized_unit,
  change: quantity.change ?? '',
  concepts: (quantity.referred_concepts ?? '').split(/[,\s]+/),
})
const tagSide = (tag: Tag): Side => ({
  value: tag.value,
  unit: tag.normalized_unit.toLowerCase(),
  raw: tag.normalized_unit,
  change: tag.change,
  concepts: tag.referred_concepts,
})

function shares(gold: Side, tag: Side): number {
  const found = distinct(tag.concepts)
  return [...distinct(gold.concepts)].filter(word => found.has(word)).length
}

/** What must hold besides the value. */
const ALSO: Readonly<Record<Measure, (gold: Side, tag: Side) => boolean>> = {
  value: () => true,
  unit: (gold, tag) => gold.unit === tag.unit,
  change: (gold, tag) => gold.change === tag.change,
  partial: (gold, tag) => shares(gold, tag) > 0,
  complete: (gold, tag) => gold.concepts.length === tag.concepts.length && shares(gold, tag) === gold.concepts.length,
}

function byUnit(sides: readonly Side[]): Side[] {
  return [...sides].sort((a, b) => (a.raw < b.raw ? -1 : a.raw > b.raw ? 1 : 0))
}

const noHits = (): Hits => ({ value: 0, unit: 0, change: 0, partial: 0, complete: 0 })

function published(golds: readonly Side[], tags: readonly Side[]): Hits {
  const hits = noHits()
  const left = byUnit(tags)
  for (const gold of byUnit(golds)) {
    for (let at = 0; at < left.length; at++) {
      const tag = left[at]
      if (!sameValue(gold.value, tag.value)) continue
      if (hits.value < golds.length) hits.value++
      for (const measure of ['change', 'partial', 'complete'] as const) if (ALSO[measure](gold, tag)) hits[measure]++
      if (gold.unit !== tag.unit) continue
      hits.unit++
      left.splice(at, 1)
      break
    }
  }
  return hits
}

/** Size of a maximum matching between golds and tags: from each gold in turn, a path that frees a tag. Index of the gold per tag. */
export function matching(golds: number, tags: number, fits: (gold: number, tag: number) => boolean): number[] {
  const owner = new Array<number>(tags).fill(-1)
  const place = (gold: number, tried: Set<number>): boolean => {
    for (let tag = 0; tag < tags; tag++) {
      if (tried.has(tag) || !fits(gold, tag)) continue
      tried.add(tag)
      if (owner[tag] >= 0 && !place(owner[tag], tried)) continue
      owner[tag] = gold
      return true
    }
    return false
  }
  for (let gold = 0; gold < golds; gold++) place(gold, new Set())
  return owner
}

function oneToOne(golds: readonly Side[], tags: readonly Side[]): Hits {
  const hits = noHits()
  for (const measure of MEASURES) {
    const fits = (g: number, t: number): boolean =>
      sameValue(golds[g].value, tags[t].value) && ALSO[measure](golds[g], tags[t])
    hits[measure] = matching(golds.length, tags.length, fits).filter(gold => gold >= 0).length
  }
  return hits
}

/** One difference between labels and predictions: what kind it is, and the words for it. */
export type Difference = { kind: string; text: string; line: string }

const show = ({ change, value, raw, concepts }: Side): string =>
  `${change} ${[value].flat().join('..')} [${raw}] {${concepts.join(' ')}}`

function differences(text: string, golds: readonly Side[], tags: readonly Side[]): Difference[] {
  const fits = (measure: Measure) => (g: number, t: number) =>
    sameValue(golds[g].value, tags[t].value) && ALSO[measure](golds[g], tags[t])
  // pairs with the right unit first, so that equal values are not crossed
  const owner = matching(golds.length, tags.length, fits('unit'))
  const rest = matching(golds.length, tags.length, (g, t) => owner[t] < 0 && !owner.includes(g) && fits('value')(g, t))
  const pairs = tags.map((_, t) => (owner[t] >= 0 ? owner[t] : rest[t]))
  const found: Difference[] = []
  for (const [g, gold] of golds.entries())
    if (!pairs.includes(g)) found.push({ kind: 'missed', text, line: show(gold) })
  for (const [t, tag] of tags.entries()) {
    const gold = golds[pairs[t]]
    if (!gold) found.push({ kind: 'extra', text, line: show(tag) })
    else {
      for (const measure of ['unit', 'change', 'partial', 'complete'] as const) {
        if (ALSO[measure](gold, tag) || gold.change === '') continue
        if (measure === 'complete' && !ALSO.partial(gold, tag)) continue
        const kind = measure === 'partial' ? 'concept' : measure === 'complete' ? 'concept in part' : measure
        found.push({ kind, text, line: `${show(gold)}  got  ${show(tag)}` })
      }
      if (gold.change === '' && gold.unit !== tag.unit)
        found.push({ kind: 'unit', text, line: `${show(gold)}  got  ${show(tag)}` })
    }
  }
  return found
}

/** Compares the predictions of every sentence with its labels; `predict` sees the text alone. */
export function scoreSentences(
  sentences: readonly GoldSentence[],
  predict: (text: string) => readonly Tag[],
): { tally: Tally; differences: Difference[] } {
  const tally: Tally = { gold: 0, predicted: 0, published: noHits(), oneToOne: noHits(), empty: 0, silent: 0 }
  const all: Difference[] = []
  for (const { text, quantities } of sentences) {
    const golds = quantities.map(goldSide)
    const tags = predict(text).map(tagSide)
    tally.gold += golds.length
    tally.predicted += tags.length
    if (golds.length === 0) {
      tally.empty++
      if (tags.length === 0) tally.silent++
    }
    const [one, two] = [published(golds, tags), oneToOne(golds, tags)]
    for (const measure of MEASURES) {
      tally.published[measure] += one[measure]
      tally.oneToOne[measure] += two[measure]
    }
    all.push(...differences(text, golds, tags))
  }
  return { tally, differences: all }
}

/** F1 in per cent. */
export const f1 = (hits: number, { gold, predicted }: Pick<Tally, 'gold' | 'predicted'>): number =>
  gold + predicted === 0 ? 0 : (200 * hits) / (gold + predicted)
