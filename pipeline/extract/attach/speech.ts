import type { Sentence } from '../draft.ts'

/**
 * One place where the text says who states something. `own` are its own words, in which no figure is attributed; `subject` the
 * speaker's words (-1: the speaker of the attribution before). `reaches` are the tokens that it governs as first and last pairs;
 * `quoteLeft` and `quoteRight` the marks of quotations beside it (-1: none).
 */
export type Attribution = {
  sentence: Sentence
  ownFirst: number
  ownLast: number
  cueFirst: number
  cueLast: number
  subjectFirst: number
  subjectLast: number
  reaches: number[]
  quoteLeft: number
  quoteRight: number
  /** The object may be the subject's own deed (`reported 40 deaths`): any other attribution is better. */
  weak: boolean
  via: string | null
  /** An outlet that passes the statement on: `WSJ cited …`. Tokens of its words, or -1. */
  outletFirst: number
  outletLast: number
}

/** An attribution of one cue, still without reach. */
export const attributionOf = (
  sentence: Sentence,
  cueFirst: number,
  cueLast: number,
  subjectFirst: number,
  subjectLast: number,
): Attribution => ({
  sentence,
  ownFirst: subjectFirst >= 0 ? Math.min(subjectFirst, cueFirst) : cueFirst,
  ownLast: Math.max(cueLast, subjectLast),
  cueFirst,
  cueLast,
  subjectFirst,
  subjectLast,
  reaches: [],
  quoteLeft: -1,
  quoteRight: -1,
  weak: false,
  via: null,
  outletFirst: -1,
  outletLast: -1,
})
