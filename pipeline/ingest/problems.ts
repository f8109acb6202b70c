import type { Issue } from '../../schemas/generated/types.ts'
import { makeIssue } from '../issues.ts'

/** A problem that ingest met in `path` (relative to the input directory). */
export const problem = (path: string, severity: Issue['severity'], code: string, message: string): Issue =>
  makeIssue({ stage: 'ingest', severity, code, source_file: path, message })
