import type { Issue } from '../schemas/generated/types.ts'
import { identify } from './identify.ts'

type IssueFields = Pick<Issue, 'stage' | 'severity' | 'code' | 'message'> &
  Partial<Pick<Issue, 'source_file' | 'article_id' | 'figure_id'>>

/** Makes an issue with its key. The message says what is wrong, where, and what to do about it; no clock, no machine path. */
export function makeIssue(fields: IssueFields): Issue {
  const { stage, severity, code, message, source_file = null, article_id = null, figure_id = null } = fields
  const issue_id = identify('iss', stage, severity, code, source_file ?? '', article_id ?? '', figure_id ?? '', message)
  return { issue_id, stage, severity, code, source_file, article_id, figure_id, message }
}
