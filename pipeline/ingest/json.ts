import { readNode } from './article-node.ts'
import { findJsonFault } from './json-fault.ts'
import { isArticleNode, nodesIn } from './json-ld.ts'
import { problem } from './problems.ts'
import type { Drafts, RawPage } from './reader.ts'

/** A JSON file of schema.org articles: one, an array of them, or a graph. */
export function readJson({ path, text }: RawPage): Drafts {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    const { line, column, expected } = findJsonFault(text)
    const message = `The file is not valid JSON: ${expected} expected in line ${line}, column ${column}. Correct it there, or export the article again.`
    return { drafts: [], issues: [problem(path, 'error', 'broken-json', message)] }
  }
  const nodes = nodesIn(value)
  // a node without a headline and a text only refers to an article
  const articles = nodes.filter(
    node =>
      isArticleNode(node) && [node.headline, node.name, node.articleBody, node.text].some(field => field !== undefined),
  )
  if (articles.length > 0) return { drafts: articles.map(node => readNode(node, nodes)), issues: [] }
  const message =
    'The file holds no schema.org article. Give it an object with "@type": "NewsArticle", "headline" and "articleBody".'
  return { drafts: [], issues: [problem(path, 'error', 'no-article', message)] }
}
