import { makeIssue } from '../issues.ts'
import type { ReleaseBatch } from './write.ts'

/**
 * Keeps keys unique over the whole release: an article whose key came before is left out with an issue, and an issue that came
 * before is not repeated. Remembers one key for each article and issue.
 */
export async function* withoutDuplicates(
  batches: AsyncIterable<ReleaseBatch> | Iterable<ReleaseBatch>,
): AsyncGenerator<ReleaseBatch> {
  const articles = new Set<string>()
  const reported = new Set<string>()
  for await (const batch of batches) {
    let { records } = batch
    const issues = [...batch.issues]
    if (records && articles.has(records.article.article_id)) {
      const { article_id, source_file, url } = records.article
      const same = url === null ? 'the same text' : `the same address ${url}`
      issues.push(
        makeIssue({
          stage: 'release',
          severity: 'error',
          code: 'duplicate-article',
          source_file,
          article_id,
          message: `${source_file} has ${same} as an earlier article, ${article_id}, and is not in the release. Remove one of the two files.`,
        }),
      )
      records = null
    }
    if (records) articles.add(records.article.article_id)
    const fresh = issues.filter(issue => !reported.has(issue.issue_id) && reported.add(issue.issue_id))
    yield { records, issues: fresh, corrections: records ? (batch.corrections ?? []) : [] }
  }
}
