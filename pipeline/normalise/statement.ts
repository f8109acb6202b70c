import type { Article, Figure, Sentence } from '../../schemas/generated/types.ts'
import { FURTHER_WORDS } from '../knowledge/en/sameness.ts'
import { type ItemStems, itemStems } from './sameItem.ts'
import { contentStems, fatesIn, wordsOf } from './stems.ts'
import type { Cut } from './text.ts'

/**
 * A figure with what its surroundings say. Most figures of an article are never compared with another one, so what takes looking through
 * words is made when it is first asked.
 */
export class Statement {
  readonly figure: Figure
  readonly items: ItemStems
  /** In the headline, the standfirst or a caption, which repeat the body in fewer and rounder words. */
  readonly brief: boolean
  readonly table: boolean
  readonly #around: Surroundings
  #fates: number | null = null
  #further: boolean | null = null

  constructor(figure: Figure, kind: Article['parts'][number]['kind'], around: Surroundings) {
    this.figure = figure
    this.items = itemStems(figure)
    this.brief = BRIEF.has(kind)
    this.table = kind === 'table'
    this.#around = around
  }

  /** Stems of its sentence without those that run through the whole article. */
  get context(): ReadonlySet<string> {
    return this.#around.contexts().get(this.figure.sentence_id) ?? NO_STEMS
  }

  /** Fates named in its clause, as bits of `fatesIn`. */
  get fates(): number {
    const { before, after } = this.#around
    this.#fates ??= fatesIn(`${clauseEnd(before)} ${this.figure.quote} ${clauseStart(after)}`)
    return this.#fates
  }

  /** Counted on top of another figure: `another 20`, `20 more`. */
  get further(): boolean {
    const { before, after } = this.#around
    this.#further ??= isFurther(before, this.figure.quote, after)
    return this.#further
  }
}

const NO_STEMS: ReadonlySet<string> = new Set()

/** The words of its sentence before and after a figure, as far as a clause reaches, and the distinctive stems of all sentences. */
type Surroundings = {
  readonly before: string
  readonly after: string
  readonly contexts: () => ReadonlyMap<string, ReadonlySet<string>>
}

/** A clause reaches at most this far from its figure, in code points. */
const CLAUSE = 80
/** More stems of one sentence than this tell nothing new. */
const SENTENCE_STEMS = 200
/** A stem in more sentences than these, in number and in share, is the article's subject and proves nothing. */
const SUBJECT_SENTENCES = 3
const SUBJECT_SHARE = 0.25

const BRIEF = new Set(['title', 'standfirst', 'caption'])

/** Prepares the figures of an article, which come in order of position, for comparison. */
export function statementsOf(
  { parts }: Article,
  figures: readonly Figure[],
  sentences: readonly Sentence[],
  cut: Cut,
): Statement[] {
  let stems: ReadonlyMap<string, ReadonlySet<string>> | null = null
  const contexts = (): ReadonlyMap<string, ReadonlySet<string>> => (stems ??= distinctiveStems(sentences))
  const bySentence = new Map(sentences.map(sentence => [sentence.sentence_id, sentence]))
  let part = 0
  return figures.map(figure => {
    while (part < parts.length && parts[part].end <= figure.start) part++
    const here = parts[part]
    const kind = here && here.start <= figure.start ? here.kind : 'body'
    const sentence = bySentence.get(figure.sentence_id)
    const from = Math.max(sentence?.start ?? 0, figure.start - CLAUSE)
    const to = Math.min(sentence?.end ?? figure.end, figure.end + CLAUSE)
    const before = cut(from, figure.start)
    const after = cut(figure.end, Math.max(figure.end, to))
    return new Statement(figure, kind, { before, after, contexts })
  })
}

const BORDER = /[,;:()–—]|\s(?:and|while|but|as|with|or)\s/g
const clauseEnd = (text: string): string => text.split(BORDER).at(-1) ?? ''
const clauseStart = (text: string): string => text.split(BORDER)[0] ?? ''

function isFurther(before: string, quote: string, after: string): boolean {
  const near = [...wordsOf(before).slice(-2), ...wordsOf(quote), ...wordsOf(after).slice(0, 1)]
  return near.some((word, at) => FURTHER_WORDS.has(word.toLowerCase()) && near[at + 1]?.toLowerCase() !== 'than')
}

/** The content stems of each sentence, without those that many sentences of the article share. */
function distinctiveStems(sentences: readonly Sentence[]): Map<string, Set<string>> {
  const stems = sentences.map(({ sentence_id, text }) => [sentence_id, contentStems(text)] as const)
  const spread = new Map<string, number>()
  for (const [, own] of stems) for (const stem of own) spread.set(stem, (spread.get(stem) ?? 0) + 1)
  const limit = Math.max(SUBJECT_SENTENCES, sentences.length * SUBJECT_SHARE)
  return new Map(
    stems.map(([id, own]) => [
      id,
      new Set([...own].filter(stem => (spread.get(stem) ?? 0) <= limit).slice(0, SENTENCE_STEMS)),
    ]),
  )
}
