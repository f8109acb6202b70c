import type { Mention } from '../../schemas/generated/types.ts'
import { extractArticle, readArticle } from './article.ts'
import type { Draft, Sentence } from './draft.ts'
import { chooseDrafts } from './lattice.ts'
import { roughly } from './number.ts'
import { plainArticle } from './plainArticle.ts'
import { sliceOf, type Tokens, wordAt } from './tokens.ts'

/**
 * Prints how a text is read: the tokens of each sentence, every reading that a rule proposed for its numbers with its cost (the
 * chosen ones marked), and the mentions that came out, slot by slot.
 */
export function explainText(text: string): string {
  const article = plainArticle(text)
  const reading = readArticle(article)
  const lines: string[] = []
  for (const sentence of reading.article.sentences) lines.push(...explainSentence(sentence))
  lines.push('mentions')
  for (const mention of extractArticle(article)) lines.push(...explainMention(mention))
  return `${lines.join('\n')}\n`
}

function explainSentence(s: Sentence): string[] {
  const { t } = s
  const lines = [`sentence  ${sliceOf(t, s.first, s.last - 1)}`]
  const tokens: string[] = []
  for (let i = s.first; i < s.last; i++) tokens.push(wordAt(t, i))
  lines.push(`  tokens    ${tokens.join(' · ')}`)
  if (s.numbers.size === 0) return lines
  const proposed: Draft[] = []
  const chosen = new Set(chooseDrafts(s, draft => proposed.push(draft)))
  lines.push('  readings  (* chosen; cost, rule, words)')
  for (const draft of proposed.sort((a, b) => a.numberFirst - b.numberFirst || a.cost - b.cost))
    lines.push(explainDraft(t, draft, chosen.has(draft)))
  return lines
}

function explainDraft(t: Tokens, draft: Draft, chosen: boolean): string {
  const words = sliceOf(t, draft.first, draft.last)
  const what =
    draft.status === 'figure'
      ? `${draft.kind} ${draft.qualifier} ${draft.amount ? roughly(draft.amount) : ''} ${draft.unit}`
      : draft.status === 'excluded'
        ? `excluded: ${draft.reason}`
        : 'part of a rate'
  return `   ${chosen ? '*' : ' '} ${String(draft.cost).padStart(2)}  ${draft.rule.padEnd(20)} ${words}  →  ${what}`
}

/** Slots in the order of the table; bookkeeping is left out. */
const SLOTS = [
  'kind',
  'qualifier',
  'direction',
  'unit',
  'per',
  'item',
  'item_head',
  'role',
  'base',
  'modality',
  'time_text',
  'time_from',
  'agent',
  'recipient',
  'source',
  'source_role',
  'source_kind',
  'via',
  'cue',
  'rule',
  'confidence',
] as const satisfies readonly (keyof Mention)[]

function explainMention(mention: Mention): string[] {
  if (mention.status === 'excluded') return [`  ${mention.number}  excluded: ${mention.reason}  (${mention.rule})`]
  const values = (['value', 'value_min', 'value_max'] as const).flatMap(name => {
    const exact = mention[name]
    return exact
      ? [
          `    ${name.padEnd(12)} ${exact.mantissa} × 10^${exact.exponent}${exact.denominator === 1 ? '' : ` ÷ ${exact.denominator}`}`,
        ]
      : []
  })
  const slots = SLOTS.filter(name => mention[name] !== null).map(name => {
    const implied = mention.implied.some(slot => slot === name) ? '  (implied)' : ''
    return `    ${name.padEnd(12)} ${mention[name]}${implied}`
  })
  return [`  ${mention.quote}`, ...values, ...slots]
}
