import type { Issue, Mention } from '../../schemas/generated/types.ts'
import { makeIssue } from '../issues.ts'
import type { ArticleRecords, RecordLine } from '../records.ts'

/** An article with what came after it; the mentions are there before normalise, the rows after it. */
export type ArticleGroup = ArticleRecords & { mentions: Mention[] }

/**
 * Puts the lines of each article together; memory holds one article. The lines of an article stand together, the article
 * first; issues keep their place after the articles before them. A row whose article is not before it cannot be used: it is left out and counted in an issue.
 */
export async function* groupByArticle(
  records: AsyncIterable<RecordLine>,
  stage: Issue['stage'],
): AsyncGenerator<{ group: ArticleGroup } | { issue: Issue }> {
  let group: ArticleGroup | undefined
  let behind: Issue[] = []
  const orphans = new Map<string, number>()
  for await (const line of records) {
    if (line.record === 'issue') {
      const { record: _, ...issue } = line
      if (group === undefined) yield { issue }
      else behind.push(issue)
    } else if (line.record === 'article') {
      if (group !== undefined) yield { group }
      for (const issue of behind) yield { issue }
      behind = []
      const { record: _, ...article } = line
      group = { article, mentions: [], figures: [], numbers: [], sentences: [] }
    } else if (group === undefined || line.article_id !== group.article.article_id) {
      orphans.set(String(line.article_id), (orphans.get(String(line.article_id)) ?? 0) + 1)
    } else add(group, line)
  }
  if (group !== undefined) yield { group }
  for (const issue of behind) yield { issue }
  for (const [article, count] of orphans) yield { issue: orphanIssue(stage, article, count) }
}

function add(group: ArticleGroup, line: Exclude<RecordLine, { record: 'article' | 'issue' }>): void {
  if (line.record === 'mention') {
    const { record: _, ...mention } = line
    group.mentions.push(mention)
  } else if (line.record === 'figure') {
    const { record: _, ...figure } = line
    group.figures.push(figure)
  } else if (line.record === 'number') {
    const { record: _, ...number } = line
    group.numbers.push(number)
  } else {
    const { record: _, ...sentence } = line
    group.sentences.push(sentence)
  }
}

function orphanIssue(stage: Issue['stage'], article_id: string, count: number): Issue {
  const message = `Records left out: ${count}. They belong to ${article_id}, which is not the article before them; keep the lines of an article together, its own line first.`
  return makeIssue({ stage, severity: 'error', code: 'records-without-article', article_id, message })
}

/** The records of an article as lines, the article first. */
export function* groupLines({ article, figures, numbers, sentences }: ArticleRecords): Generator<RecordLine> {
  yield { record: 'article', ...article }
  for (const sentence of sentences) yield { record: 'sentence', ...sentence }
  for (const number of numbers) yield { record: 'number', ...number }
  for (const figure of figures) yield { record: 'figure', ...figure }
}
