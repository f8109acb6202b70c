import { CHAR } from '../chars.ts'
import type { FigureDraft, Sentence } from '../draft.ts'
import { internWord, wordSet } from '../lexicon.ts'
import { MAGNITUDE } from '../rules/count.ts'
import { isGlued, isJoiner, isMark, type Tokens } from '../tokens.ts'
import type { AttachRule, FigureContext } from './proposal.ts'

const OF = internWord('of')
/** Nouns of extent: the number measures the thing itself (`a 300-metre section`), it does not name its type. */
const EXTENTS = wordSet(
  'section stretch strip plot site area trip journey tow gap radius distance drop rise fall increase decrease reduction cut gain loss wait delay walk drive ride flight queue border coastline perimeter',
)
/** Nouns whose length of time names their type. */
const PERIOD_TYPES = wordSet(
  'high low peak record bond bonds week note notes treasury mortgage yield yields bill bills gilt gilts bund bunds plan day shift',
)
const DIMENSIONS = wordSet('tall high long wide deep thick')
const CALIBRE = wordSet('calibre caliber')

/** Whether the number describes a type of thing (`122mm shells`, `a 10-storey block`) or says how much there is. */
export const role: AttachRule = {
  name: 'role',
  prepare: () => (figure, propose) => {
    const specification = isSpecification(figure)
    const { first, last } = figure.draft
    propose({
      slot: 'role',
      value: specification ? 'specification' : 'quantity',
      first,
      last,
      implied: false,
      cost: 1,
      rule: 'role',
    })
  },
}

function isSpecification(figure: FigureContext): boolean {
  const { draft, sentence: s } = figure
  const { t } = s
  const itemAfter = figure.itemFirst > draft.last
  // the first cell of a row names a thing by its size: `Maize flour, 2 kg`
  if (s.part === 'table' && draft.kind === 'measure') return !tabBefore(s, draft.first)
  const head = figure.itemLast >= 0 ? t.lex[figure.itemLast] : 0
  if (draft.kind === 'measure') {
    // 2.4kg of heroin
    const isAmount = t.lex[figure.itemFirst - 1] === OF || t.lex[figure.itemFirst - 2] === OF
    if (itemAfter && !isAmount && (isCompound(s, draft) || figure.itemFirst === draft.last + 1))
      return !EXTENTS.has(t.lex[firstNoun(figure)]) && !EXTENTS.has(head)
    if (CALIBRE.has(head)) return true
    // blocks over 18 metres tall: a bound on which things are meant
    return DIMENSIONS.has(t.lex[draft.last + 1]) && figure.itemLast === draft.first - 1 && draft.qualifier !== 'exact'
  }
  if (draft.kind === 'duration') return itemAfter && isCompound(s, draft) && PERIOD_TYPES.has(head)
  if (draft.kind === 'count' && isMagnitude(t, draft.first)) return true
  if (draft.kind === 'count') return itemAfter && isJoiner(t, draft.last + 1)
  if (draft.kind === 'age')
    return (
      draft.qualifier !== 'exact' &&
      !isCompound(s, draft) &&
      draft.qualifier !== 'vague' &&
      draft.first > s.first &&
      AGED.has(t.lex[draft.first - 1])
    )
  return false
}

const isMagnitude = (t: Tokens, first: number): boolean =>
  t.lex[first - 1] === MAGNITUDE || (t.lex[first - 2] === MAGNITUDE && isJoiner(t, first - 1))

function tabBefore(s: Sentence, i: number): boolean {
  for (let at = s.first; at < i; at++) if (isMark(s.t, at, CHAR.tab)) return true
  return false
}

const AGED = wordSet('aged')

const firstNoun = (figure: FigureContext): number => figure.itemFirst

/** The unit is joined to the number: `122mm`, `300-metre`, `14-tonne`. */
function isCompound(s: Sentence, draft: FigureDraft): boolean {
  const { t } = s
  if (draft.unitFirst <= draft.numberLast) return false
  return isGlued(t, draft.unitFirst) && (draft.unitFirst === draft.numberLast + 1 || isJoiner(t, draft.unitFirst - 1))
}
