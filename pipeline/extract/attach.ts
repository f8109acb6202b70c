import { attachRules } from './attach/order.ts'
import type { FigureContext, Proposal, ReadArticle, Slot } from './attach/proposal.ts'
import type { FigureDraft } from './draft.ts'

/**
 * Fills the slots of every figure, in reading order. Each rule runs once for a figure and proposes; the cheapest proposal of a
 * slot wins, then the nearest to the number, then the earlier rule. A rule sees what the rules before it have settled.
 */
export function attachSlots(article: ReadArticle): void {
  if (article.figures.length === 0) return
  const prepared = attachRules.map(rule => rule.prepare(article))
  const proposals: Proposal[] = []
  let count = 0
  const propose = (proposal: Proposal): void => {
    proposals[count++] = proposal
  }
  for (const figure of article.figures) {
    for (const attach of prepared) {
      count = 0
      attach(figure, propose)
      for (let i = 0; i < count; i++) {
        const proposal = proposals[i]
        if (!isFilled(figure, proposal.slot)) settle(figure, bestFor(figure, proposals, i, count))
      }
    }
  }
}

/** The best of the proposals for the slot of proposal `from`, which is the first of them. */
function bestFor({ draft }: FigureContext, proposals: readonly Proposal[], from: number, count: number): Proposal {
  let best = proposals[from]
  for (let i = from + 1; i < count; i++) {
    const other = proposals[i]
    if (other.slot !== best.slot || other.cost > best.cost) continue
    if (other.cost < best.cost || distance(draft, other) < distance(draft, best)) best = other
  }
  return best
}

const distance = (draft: FigureDraft, { first, last }: Proposal): number =>
  Math.min(Math.abs(first - draft.last), Math.abs(draft.first - last))

function settle(figure: FigureContext, proposal: Proposal): void {
  fill(figure, proposal)
  if (proposal.implied) figure.implied.add(proposal.slot)
  if (proposal.slot === 'item') {
    figure.itemFirst = proposal.first
    figure.itemLast = proposal.last
  }
  figure.rules.push(proposal.rule)
}

/** True where the slot of the proposal has its value. One case a slot: a look by a computed name would cost more than the rule. */
function isFilled({ slots }: FigureContext, slot: Slot): boolean {
  switch (slot) {
    case 'item':
      return slots.item !== undefined
    case 'base':
      return slots.base !== undefined
    case 'role':
      return slots.role !== undefined
    case 'modality':
      return slots.modality !== undefined
    case 'per':
      return slots.per !== undefined
    case 'time':
      return slots.time !== undefined
    case 'agent':
      return slots.agent !== undefined
    case 'recipient':
      return slots.recipient !== undefined
    case 'source':
      return slots.source !== undefined
    case 'via':
      return slots.via !== undefined
  }
}

/** Likewise for writing. */
function fill({ slots }: FigureContext, proposal: Proposal): void {
  switch (proposal.slot) {
    case 'item':
      slots.item = proposal.value
      break
    case 'base':
      slots.base = proposal.value
      break
    case 'role':
      slots.role = proposal.value
      break
    case 'modality':
      slots.modality = proposal.value
      break
    case 'per':
      slots.per = proposal.value
      break
    case 'time':
      slots.time = proposal.value
      break
    case 'agent':
      slots.agent = proposal.value
      break
    case 'recipient':
      slots.recipient = proposal.value
      break
    case 'source':
      slots.source = proposal.value
      break
    case 'via':
      slots.via = proposal.value
      break
  }
}
