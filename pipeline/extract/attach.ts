import { attachRules } from './attach/order.ts'
import type { FigureContext, Proposal, ReadArticle } from './attach/proposal.ts'

/**
 * Fills the slots of every figure, in reading order. Each rule runs once for a figure and proposes; the cheapest proposal of a
 * slot wins, then the nearest to the number, then the earlier rule. A rule sees what the rules before it have settled.
 */
export function attachSlots(article: ReadArticle): void {
  const prepared = attachRules.map(rule => rule.prepare(article))
  const proposals: Proposal[] = []
  const propose = (proposal: Proposal): void => {
    proposals.push(proposal)
  }
  for (const figure of article.figures) {
    for (const attach of prepared) {
      proposals.length = 0
      attach(figure, propose)
      settle(figure, proposals)
    }
  }
}

function settle(figure: FigureContext, proposals: Proposal[]): void {
  if (proposals.length > 1) {
    const distance = (p: Proposal): number =>
      Math.min(Math.abs(p.first - figure.draft.last), Math.abs(figure.draft.first - p.last))
    proposals.sort((a, b) => a.cost - b.cost || distance(a) - distance(b))
  }
  for (const proposal of proposals) {
    if (figure.slots[proposal.slot] !== undefined) continue
    fill(figure, proposal)
    if (proposal.implied) figure.implied.add(proposal.slot)
    if (proposal.slot === 'item') {
      figure.itemFirst = proposal.first
      figure.itemLast = proposal.last
    }
    figure.rules.push(proposal.rule)
  }
}

/** One case a slot: a write by a computed name would cost more than the rule that proposed it. */
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
