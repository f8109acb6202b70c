import type { Issue } from '../../schemas/generated/types.ts'
import type { Block } from './blocks.ts'
import type { Metadata } from './metadata.ts'

/** A page in the hands of its format reader: its text, and the title and publisher that its sidecar gives. */
export type RawPage = { path: string; text: string; title: string | null; publisher: string | null }

/** One article as its format reader leaves it: blocks in reading order and what the page says about itself. */
export type Draft = { blocks: Block[]; metadata: Metadata }

/** What a format reader makes of a page: a draft for each article, and an error issue for each document that is none. */
export type Drafts = { drafts: Draft[]; issues: Issue[] }
