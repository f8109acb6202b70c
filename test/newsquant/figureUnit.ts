import type { Reading } from '../../pipeline/extract/article.ts'
import type { Sentence } from '../../pipeline/extract/draft.ts'
import { internWord } from '../../pipeline/extract/lexicon.ts'
import { roughly } from '../../pipeline/extract/number.ts'
import { isJoiner, isMark, wordAt } from '../../pipeline/extract/tokens.ts'
import { unitAfter } from '../../pipeline/extract/units.ts'
import type { Mention } from '../../schemas/generated/types.ts'
import { lemma } from './lemma.ts'
import { type Counted, nounUnit } from './nounUnit.ts'
import { nameOfCurrency, nameOfUnit } from './unitNames.ts'

export type FigureContext = NonNullable<Reading['drafts'][number]['figure']>
/** A unit's name, and the power of ten by which a value is written larger than in the record. */
export type Named = { unit: string; power: number }

/** Money of which a hundredth has its own name here. */
const MINOR: Readonly<Record<string, string>> = {
  cent: 'cent',
  cents: 'cent',
  '¢': 'cent',
  p: 'point',
  penny: 'penny',
  pence: 'penny',
  pennies: 'penny',
  sen: 'sen',
}
/** Words that these labels tell apart where our code is one. */
const BY_LABEL: readonly (readonly [RegExp, string])[] = [
  [/^(?:degrees?|deg\.?|°|º)$/, 'degree'],
  [/^tons?$/, 'ton'],
  [/^(?:lb|ft)\b.*(?:ft|lb|lbf)$/, 'foot pound-force'],
  [/^gigatonn?e?s?$/, 'gigaton'],
  [/^megatonn?e?s?$/, 'megaton'],
  [/^kilotonn?e?s?$/, 'kiloton'],
]

/** The name of a figure's unit. */
export function unitOfFigure(s: Sentence, mention: Mention, figure: FigureContext): Named {
  const unit = mention.unit ?? '1'
  const label = (mention.unit_label ?? '').toLowerCase()
  const per = perOf(mention.per)
  switch (mention.kind) {
    case 'money': {
      const minor = label in MINOR && mention.value !== null && mention.value.exponent < 0
      const hundredths = minor && !/\d\s*[a-z]+\W*\d/i.test(mention.number)
      return hundredths ? { unit: MINOR[label] + per, power: 2 } : { unit: nameOfCurrency(unit) + per, power: 0 }
    }
    case 'age':
      return { unit: `${nameOfUnit(unit)} of age`, power: 0 }
    case 'multiple':
      return { unit: 'count', power: 0 }
    case 'measure':
    case 'duration': {
      const told = BY_LABEL.find(([words]) => words.test(label))
      return { unit: (told ? told[1] : (nameOfUnit(unit) ?? unit)) + per, power: 0 }
    }
    case 'change':
    case 'proportion':
      if (unit === '%') return { unit: `percentage${per}`, power: 0 }
      if (unit === '[pp]') return pointsOf(s, label, figure.draft.numberLast)
      return { unit: shareOf(s, mention, figure), power: 0 }
    default: {
      // the Sensex fell 120 points
      if (label === 'point' || label === 'points') return { unit: 'point', power: 0 }
      const noun = countedNoun(s, mention, figure)
      return { unit: noun ? noun + per : '-', power: 0 }
    }
  }
}

/** `a third of the voters` is of `% voter`; `half a turn`, `1/16 of a pint` is in its unit. */
function shareOf(s: Sentence, mention: Mention, figure: FigureContext): string {
  const { t } = s
  let at = figure.draft.numberLast + 1
  while (at < s.last && (t.lex[at] === OF || ARTICLES.has(t.lex[at]) || /^u\.?s$/i.test(wordAt(t, at)))) at++
  const measured = at > figure.draft.numberLast + 1 ? unitAfter(t, at - 1, s.last, false) : null
  if (measured && measured.entry.kind === 'measure') return nameOfUnit(measured.entry.id) ?? measured.entry.id
  const noun = countedNoun(s, mention, figure)
  // 1/2 cup olive oil; make a half turn
  if (/^cups?\b/.test(noun)) return 'cup'
  if (noun && t.lex[figure.draft.numberLast + 1] !== OF && ARTICLES.has(t.lex[figure.draft.numberLast - 1])) return noun
  return `% ${noun || '-'}`
}
const OF = internWord('of')
const ARTICLES = new Set(['a', 'an'].map(internWord))

const POINTS = new Set(['point', 'points'].map(internWord))
function pointsOf(s: Sentence, label: string, last: number): Named {
  if (label.startsWith('basis') || label.startsWith('bp')) return { unit: 'basis point', power: 2 }
  return { unit: POINTS.has(s.t.lex[last + 1]) ? 'point' : 'percentage point', power: 0 }
}

const EACH = new Set(['each', 'apiece', 'every'])
/** ` per barrel`; `each` names no unit. */
const perOf = (per: string | null): string =>
  per === null || EACH.has(per) ? '' : ` per ${per === 'annum' ? 'year' : (nameOfUnit(per) ?? lemma(per))}`

/** The noun that is counted: the item after the number, or the one carried over from another number. */
function countedNoun(s: Sentence, mention: Mention, { draft, itemFirst }: FigureContext): string {
  const { t } = s
  // ₿0.5: a currency that no state issues
  if (isMark(t, draft.numberFirst - 1, 0x20bf)) return 'bitcoin'
  const follows = itemFirst > draft.last
  if (!mention.item || !(follows || /item>(?:list|conversion)/.test(mention.rule))) return ''
  const value = draft.amount ? roughly(draft.amount) : 2
  const counted: Counted = {
    many: mention.unit === '1' && mention.kind === 'count' && value !== 1,
    joined: follows && isJoiner(t, draft.numberLast + 1),
  }
  // those screened: a pronoun is no unit
  if (mention.item.startsWith('those ')) return ''
  const inner = counted.joined && itemFirst > draft.last + 2 ? wordAt(t, draft.last + 2) : ''
  return nounUnit(`${inner} ${mention.item}`, counted)
}
