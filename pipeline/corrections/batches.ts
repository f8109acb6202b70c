import type { Issue } from '../../schemas/generated/types.ts'
import type { ReleaseBatch } from '../release/write.ts'
import { correctionIssue } from './issue.ts'
import { readCorrections } from './read.ts'

/** Applies the corrections of a folder to the rows on their way into a release. */
export function openCorrections(folder: string | null) {
  const { byFigure, issues: unreadable } = readCorrections(folder)
  let failures = 0
  const failed = (issues: readonly Issue[]): Issue[] => {
    failures += issues.length
    return [...issues]
  }
  return {
    /** Corrections that were not applied so far; after the last batch, all of them. */
    failures: (): number => failures,
    async *apply(batches: AsyncIterable<ReleaseBatch>): AsyncGenerator<ReleaseBatch> {
      if (unreadable.length > 0) yield { records: null, issues: failed(unreadable) }
      const met = new Set<string>()
      for await (const batch of batches) {
        if (batch.records === null || !batch.records.figures.some(({ figure_id }) => byFigure.has(figure_id))) {
          yield batch
          continue
        }
        for (const { figure_id } of batch.records.figures) if (byFigure.has(figure_id)) met.add(figure_id)
        const { correctArticle } = await import('./article.ts')
        const { records, corrections, issues } = correctArticle(batch.records, byFigure)
        yield { records, corrections, issues: [...batch.issues, ...failed(issues)] }
      }
      const lost = [...byFigure.values()].filter(({ figure_id }) => !met.has(figure_id))
      const issues = lost.map(({ file, figure_id }) =>
        correctionIssue(
          'correction-unmatched',
          file,
          figure_id,
          `no article has the figure ${figure_id}. Its quote changed, or its article is gone: find the row anew, or remove the correction.`,
        ),
      )
      if (issues.length > 0) yield { records: null, issues: failed(issues) }
    },
  }
}
