import type { Article, Figure } from '../../../schemas/generated/types.ts'
import type { FigureDraft, Sentence } from '../draft.ts'
import type { Tokens } from '../tokens.ts'

/** Who states something: the name or description, and how the text says so. */
export type Speaker = {
  name: string
  role: string | null
  kind: Figure['source_kind']
  cue: string | null
}

/** When it holds, in the text's words; `from` are those of the time that relative words count from (`a year earlier`). */
export type TimeWords = { words: string; from: string | null }

/** What may fill a slot of a figure. */
export type SlotValues = {
  item: string
  base: string
  role: Figure['role']
  modality: Figure['modality']
  per: string
  time: TimeWords
  agent: string
  recipient: string
  source: Speaker
  via: string
}
export type Slot = keyof SlotValues

/**
 * A proposal to fill one slot. `first` to `last` are the tokens it rests on; `implied` says that they stand outside the figure's
 * own clause. The cheapest proposal of a slot wins, then the nearest, then the earlier rule.
 */
export type Proposal = {
  [S in Slot]: {
    slot: S
    value: SlotValues[S]
    first: number
    last: number
    implied: boolean
    cost: number
    rule: string
  }
}[Slot]

/** What has been settled so far. */
export type FilledSlots = { [S in Slot]: SlotValues[S] | undefined }

/** All slots from the start, so that the engine sees one shape of object for all figures. */
export const emptySlots = (): FilledSlots => ({
  item: undefined,
  base: undefined,
  role: undefined,
  modality: undefined,
  per: undefined,
  time: undefined,
  agent: undefined,
  recipient: undefined,
  source: undefined,
  via: undefined,
})

/** A figure while its slots are filled. `slots` holds what earlier figures and rules have settled. */
export type FigureContext = {
  draft: FigureDraft
  sentence: Sentence
  /** Index of the figure in the article, in reading order. */
  index: number
  /** Tokens of the item, where one was found: the quote reaches to its end when it stands after the number. */
  itemFirst: number
  itemLast: number
  slots: FilledSlots
  implied: Set<Slot>
  rules: string[]
}

/** The whole article as the attach rules see it. */
export type ReadArticle = {
  t: Tokens
  article: Pick<Article, 'title' | 'publisher' | 'published'>
  /** All sentences in order, those without numbers too. */
  sentences: readonly Sentence[]
  figures: readonly FigureContext[]
}

/**
 * A rule that proposes slot values for one figure, or prepares the article once (`prepare`) and then answers for each figure.
 * Linear: `prepare` may look at every sentence, `attach` only near the figure.
 */
export type AttachRule = {
  name: string
  prepare: (article: ReadArticle) => (figure: FigureContext, propose: (proposal: Proposal) => void) => void
}
