import { carryOver } from './compared.ts'
import { type Draft, refusal, type Sentence, UNCLAIMED_COST } from './draft.ts'
import type { NumberEdge } from './number.ts'
import { type Quantity, readQuantity } from './quantity.ts'
import { readRange } from './quantityRange.ts'
import { isAnchor, readNumber } from './readNumber.ts'
import { isRoman } from './rules/name.ts'
import { quantityRules, refuseRules } from './rules/order.ts'
import { SentenceNumbers } from './sentenceNumbers.ts'

/** Finds the numbers of a sentence: every anchor that no number before it has taken, with its reading. */
export function readNumbers(s: Sentence): void {
  const { t, last } = s
  const numbers: NumberEdge[] = []
  const anchors: number[] = []
  let free = s.first
  for (let k = t.sentenceAnchor[s.index]; k < t.anchorCount && t.anchors[k] < last; k++) {
    const i = t.anchors[k]
    if (i < free) continue
    const roman = isRoman(t, i)
    if (!roman && !isAnchor(t, i)) continue
    const number = roman ? romanEdge(i) : readNumber(t, i, last)
    if (!number) continue
    // the article of `a dozen` stands in the number's own sentence, not at the end of the one before
    if (number.first < s.first) number.first = i
    numbers.push(number)
    anchors.push(i)
    free = number.last + 1
  }
  if (numbers.length > 0) s.numbers = new SentenceNumbers(t, numbers, anchors, s.first, last)
}

const romanEdge = (i: number): NumberEdge => ({
  first: i,
  last: i,
  form: 'code',
  amount: null,
  min: Number.NaN,
  max: Number.NaN,
  letter: false,
  plain: false,
  scaled: false,
  power: 0,
  significant: 0,
})

/** The drafts of the sentence under way. */
let collected: Draft[] = []
const propose = (draft: Draft): void => {
  collected.push(draft)
}

/**
 * Lets every rule propose drafts for the numbers of a sentence and returns the cheapest drafts that cover each number once,
 * from left to right; `trace` sees every proposal. A number that no draft covers is `unclaimed`. Linear in the numbers of the sentence: a draft covers a few.
 */
export function chooseDrafts(s: Sentence, trace?: (draft: Draft) => void): Draft[] {
  const numbers = s.numbers.values()
  collected = []
  const drafts = collected
  for (const number of numbers) {
    for (let r = 0; r < refuseRules.length; r++) refuseRules[r].read(s, number, propose)
    if (!number.amount && Number.isNaN(number.min)) continue
    const quantity = readQuantity(s, number)
    readAsFigure(s, quantity)
    const range = readRange(s, quantity)
    if (range) readAsFigure(s, range)
  }
  if (trace) for (const draft of drafts) trace(draft)
  const chosen = cheapest(numbers, drafts)
  carryOver(s, chosen)
  return chosen
}

function readAsFigure(s: Sentence, quantity: Quantity): void {
  for (let r = 0; r < quantityRules.length; r++) quantityRules[r].read(s, quantity, propose)
}

/** Work space of `cheapest`, by number (`heads`, `best`, `choice`, `nextOf`) and by draft (`links`); grown by need. */
let heads = new Int32Array(64)
let choice = new Int32Array(64)
let nextOf = new Int32Array(64)
let best = new Float64Array(65)
let links = new Int32Array(512)

function makeRoom(numbers: number, drafts: number): void {
  if (numbers > heads.length) {
    heads = new Int32Array(2 * numbers)
    choice = new Int32Array(2 * numbers)
    nextOf = new Int32Array(2 * numbers)
    best = new Float64Array(2 * numbers + 1)
  }
  if (drafts > links.length) links = new Int32Array(2 * drafts)
}

/** Chains the drafts that start at each number, in the order in which they were proposed. */
function chainDrafts(numbers: readonly NumberEdge[], drafts: readonly Draft[]): void {
  const n = numbers.length
  for (let i = 0; i < n; i++) heads[i] = -1
  let at = n - 1
  for (let d = drafts.length - 1; d >= 0; d--) {
    const { numberFirst, numberLast } = drafts[d]
    // drafts come in the order of the numbers, or nearly so
    while (at < n - 1 && numbers[at].last < numberFirst) at++
    while (at > 0 && numbers[at - 1].last >= numberFirst) at--
    if (numbers[at].first > numberLast || numbers[at].last < numberFirst) continue
    links[d] = heads[at]
    heads[at] = d
  }
}

/** Dynamic program over the numbers, from the right: the best cost of explaining all numbers from each one on. */
function cheapest(numbers: readonly NumberEdge[], drafts: readonly Draft[]): Draft[] {
  const n = numbers.length
  if (n === 1) return [cheapestOfOne(numbers[0], drafts)]
  makeRoom(n, drafts.length)
  chainDrafts(numbers, drafts)
  best[n] = 0
  for (let i = n - 1; i >= 0; i--) {
    best[i] = UNCLAIMED_COST + best[i + 1]
    nextOf[i] = i + 1
    choice[i] = -1
    for (let d = heads[i]; d >= 0; d = links[d]) {
      const draft = drafts[d]
      const end = Math.max(draft.numberLast, draft.last)
      let next = i
      // a draft also takes the numbers inside its unit or hedge (`per 100,000 people`)
      while (next < n && numbers[next].first <= end) next++
      const cost = draft.cost + best[next]
      if (cost < best[i]) {
        best[i] = cost
        choice[i] = d
        nextOf[i] = next
      }
    }
  }
  const chosen: Draft[] = []
  for (let i = 0; i < n; i = nextOf[i]) {
    const { first, last } = numbers[i]
    chosen.push(choice[i] >= 0 ? drafts[choice[i]] : refusal('unclaimed', 'unclaimed', UNCLAIMED_COST, first, last))
  }
  return chosen
}

/** Most sentences with a number have just one: the cheapest draft that reads it, the first of equals. */
function cheapestOfOne(number: NumberEdge, drafts: readonly Draft[]): Draft {
  let best: Draft | null = null
  let cost = UNCLAIMED_COST
  for (const draft of drafts) {
    if (draft.cost >= cost || number.first > draft.numberLast || number.last < draft.numberFirst) continue
    best = draft
    cost = draft.cost
  }
  return best ?? refusal('unclaimed', 'unclaimed', UNCLAIMED_COST, number.first, number.last)
}
