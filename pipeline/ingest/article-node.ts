import type { Block } from './blocks.ts'
import { cleanProse, fold } from './clean.ts'
import { readFragment } from './html-fragment.ts'
import { captionsOf, isObject, type JsonObject, metadataOfNode, textIn } from './json-ld.ts'
import { splitLines } from './lines.ts'
import { classifyText } from './page.ts'
import type { Draft } from './reader.ts'

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
export function readNode(node: JsonObject, nodes: readonly JsonObject[]): Draft {
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
