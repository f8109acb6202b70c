import { cleanName } from './clean.ts'
import { readTimestamp } from './dates.ts'
import { textOfHtml } from './html-tree.ts'
import { joinNames, type Metadata, readLanguage, readUrl } from './metadata.ts'

/** An object of parsed JSON. */
export type JsonObject = { readonly [key: string]: unknown }

const MAXIMUM_DEPTH = 6
const ARTICLE_TYPE = /(?:Article|Posting|^Report)$/

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]

/** Text of a JSON value; pages write entities (`&amp;`) even here. Numbers count, because dates and years come as numbers. */
export function textIn(value: unknown): string | null {
  if (typeof value === 'number') return String(value)
  if (typeof value !== 'string') return null
  return /&#?\w+;/.test(value) ? textOfHtml(value.replaceAll('<', '&lt;')) : value
}

export const typesOf = (node: JsonObject): string[] => listOf(node['@type']).filter(type => typeof type === 'string')

/** All nodes of a JSON-LD document: the top, the members of arrays and of `@graph`, and main entities. */
export function nodesIn(value: unknown, depth = 0): JsonObject[] {
  if (depth > MAXIMUM_DEPTH) return []
  if (Array.isArray(value)) return value.flatMap(member => nodesIn(member, depth + 1))
  if (!isObject(value)) return []
  const inside = [value['@graph'], value.mainEntity, value.hasPart, value.itemListElement, value.item]
  return [
    value,
    ...inside.flatMap(member => (isObject(member) || Array.isArray(member) ? nodesIn(member, depth + 1) : [])),
  ]
}

/** Whether a node is an article in schema.org's sense, or looks like one without saying so. */
export const isArticleNode = (node: JsonObject): boolean =>
  typesOf(node).some(type => ARTICLE_TYPE.test(type)) ||
  (typesOf(node).length === 0 && typeof node.articleBody === 'string')

/** The name of a person or organisation, given as a string, an object, or a reference to a node of the same document. */
function namesOf(value: unknown, nodes: readonly JsonObject[]): (string | null)[] {
  return listOf(value).map(member => {
    if (!isObject(member)) return textIn(member)
    const target =
      member.name === undefined ? nodes.find(node => node['@id'] === member['@id'] && node.name !== undefined) : member
    return textIn(listOf(target?.name)[0])
  })
}

const addressIn = (value: unknown): string | null =>
  readUrl(textIn(isObject(value) ? (value['@id'] ?? value.url) : value))

const languageIn = (value: unknown): string | null => {
  const [first] = listOf(value)
  return readLanguage(textIn(isObject(first) ? (first.alternateName ?? first.name) : first))
}

const isAddress = (name: string | null): boolean => name === null || !/^https?:/.test(name)

/** What an article node says about itself; `nodes` are all nodes of its document, which it may refer to. */
export const metadataOfNode = (node: JsonObject, nodes: readonly JsonObject[]): Metadata => ({
  url: addressIn(node.url) ?? addressIn(node.mainEntityOfPage) ?? addressIn(node['@id']),
  publisher: cleanName(namesOf(node.publisher, nodes)[0] ?? namesOf(node.sourceOrganization, nodes)[0]),
  title: cleanName(textIn(node.headline) ?? textIn(node.name)),
  author: joinNames(namesOf(node.author ?? node.creator, nodes).filter(isAddress)),
  language: languageIn(node.inLanguage),
  published: readTimestamp(textIn(node.datePublished) ?? textIn(node.dateCreated) ?? ''),
  modified: readTimestamp(textIn(node.dateModified) ?? ''),
})

/** Captions of a node's pictures, in order, each once. */
export function captionsOf(node: JsonObject): string[] {
  const captions = listOf(node.image).map(image => (isObject(image) ? cleanName(textIn(image.caption)) : null))
  return [...new Set(captions.filter(caption => caption !== null))]
}
