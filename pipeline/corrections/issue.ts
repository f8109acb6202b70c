import type { Issue } from '../../schemas/generated/types.ts'
import { makeIssue } from '../issues.ts'

/** The issue of a correction that is not applied. */
export const correctionIssue = (code: string, file: string, figure_id: string | null, message: string): Issue =>
  makeIssue({
    stage: 'release',
    severity: 'error',
    code,
    source_file: null,
    figure_id,
    message: `The correction ${file}: ${message}`,
  })
