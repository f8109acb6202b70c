import { splitLines } from './lines.ts'
import { NO_METADATA } from './metadata.ts'
import { classifyPage } from './page.ts'
import type { Drafts, RawPage } from './reader.ts'

/** A plain-text page, with or without the furniture of the site around it. */
export const readText = ({ text, title, publisher }: RawPage): Drafts => ({
  drafts: [{ blocks: classifyPage(splitLines(text), { title, publisher }), metadata: NO_METADATA }],
  issues: [],
})
