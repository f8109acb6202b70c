import type { Block } from './blocks.ts'
import { cleanProse, fold } from './clean.ts'
import { readFragment } from './html.ts'
import { findJsonFault } from './json-fault.ts'
import { captionsOf, isArticleNode, isObject, type JsonObject, metadataOfNode, nodesIn, textIn } from './json-ld.ts'
import { splitLines } from './lines.ts'
import { classifyText } from './page.ts'
import { problem } from './problems.ts'
import type { Draft, Drafts, RawPage } from './reader.ts'

const HTML_BLOCK = /<(?:p|div|br|h[1-6]|ul|ol|li|table|blockquote|figure|section|article)\b[^>]*>/i

/** Blocks of a text field; some publishers put HTML there. The text stands alone, so nothing in it is a headline. */
function blocksOf(text: string): Block[] {
  if (HTML_BLOCK.test(text)) return readFragment(text) ?? []
  return classifyText(splitLines(text))
}

/** The posts of a live blog, each with its headline. */
const updatesOf = (node: JsonObject): Block[] =>
  (Array.isArray(node.liveBlogUpdate) ? node.liveBlogUpdate : []).filter(isObject).flatMap((post): Block[] => {
    const headline = textIn(post.headline)
    return [
      ...(headline === null ? [] : [{ kind: 'heading' as const, text: cleanProse(headline) }]),
      ...blocksOf(textIn(post.articleBody) ?? ''),
    ]
  })

/** An article node as blocks: headline, description where it says something of its own, captions, text. */
function readNode(node: JsonObject, nodes: readonly JsonObject[]): Draft {
  const metadata = metadataOfNode(node, nodes)
  const text = [...blocksOf(textIn(node.articleBody) ?? textIn(node.text) ?? ''), ...updatesOf(node)]
  const said = fold(text.map(block => block.text).join(' '))
  const description = cleanProse(textIn(node.description) ?? textIn(node.alternativeHeadline) ?? '')
  const start = fold(description.replace(/(?:\.{3}|…|\[…\])$/, ''))
  const isNew = start !== '' && !said.includes(start) && start !== fold(metadata.title ?? '')
  const lead: Block[] = [
    ...(metadata.title === null || text.length === 0 ? [] : [{ kind: 'title' as const, text: metadata.title }]),
    ...(isNew && text.length > 0 ? [{ kind: 'standfirst' as const, text: description }] : []),
    ...(text.length > 0 ? captionsOf(node).map(caption => ({ kind: 'caption' as const, text: caption })) : []),
  ]
  return { blocks: [...lead, ...text], metadata }
}

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
