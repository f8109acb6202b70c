import type { Article, Issue } from '../schemas/generated/types.ts'
import { makeIssue } from './issues.ts'

const REMEDY = 'Take it out of the input, or report this as a fault with the file.'

/** The error of a file that could not be read to its end. */
export const crashedFile = (path: string, reason: string): Issue =>
  makeIssue({
    stage: 'ingest',
    severity: 'error',
    code: 'crashed',
    source_file: path,
    message: `The file was left out: ${reason}. ${REMEDY}`,
  })

/** The error of an article that one stage could not finish. */
export const crashedArticle = (stage: Issue['stage'], { source_file, article_id }: Article, reason: string): Issue =>
  makeIssue({
    stage,
    severity: 'error',
    code: 'crashed',
    source_file,
    article_id,
    message: `The article was left out: ${reason}. ${REMEDY}`,
  })

/** An exception in one line, as the reason of a crash. */
export const faultOf = (error: unknown): string =>
  `a fault of the program (${error instanceof Error ? error.message.split('\n', 1)[0] : String(error)})`
