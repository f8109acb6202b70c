import { cleanName } from './clean.ts'

/** What a page, its sidecar or its text says about an article, already in the forms of `schemas/article.json`. */
export type Metadata = {
  url: string | null
  publisher: string | null
  title: string | null
  author: string | null
  language: string | null
  published: string | null
  modified: string | null
}

type EachField<T> = Record<keyof Metadata, T | null>

const eachField = <T>(read: (field: keyof Metadata) => T | null): EachField<T> => ({
  url: read('url'),
  publisher: read('publisher'),
  title: read('title'),
  author: read('author'),
  language: read('language'),
  published: read('published'),
  modified: read('modified'),
})

export const NO_METADATA: Metadata = eachField(() => null)

/** Each field from the first of the accounts that states it. */
export const firstStated = (...accounts: Metadata[]): Metadata =>
  eachField(field => accounts.find(account => account[field] !== null)?.[field] ?? null)

/** Where a field comes from, as `published_basis` in `schemas/article.json`. */
export type Basis = 'sidecar' | 'metadata' | 'transport' | 'url' | 'text'

/** The name of the first of the accounts that states each field. */
export const basesOf = (accounts: readonly (readonly [Basis, Metadata])[]): EachField<Basis> =>
  eachField(field => accounts.find(([, account]) => account[field] !== null)?.[0] ?? null)

/**
 * The address without its fragment, as an RFC 3986 URI, or null where it is not an absolute http(s) address. The query stays:
 * many papers number their articles there.
 */
export function readUrl(stated: string | null | undefined): string | null {
  let url: URL
  try {
    url = new URL((stated ?? '').trim())
  } catch {
    return null
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null
  url.hash = ''
  const afterHost = url.pathname + url.search
  const legal = afterHost
    .replace(/[^A-Za-z0-9\-._~:/?@!$&'()*+,;=%]/gu, c => encodeURIComponent(c))
    .replace(/%(?![0-9A-Fa-f]{2})/g, '%25')
  return url.origin + legal
}

/** A BCP 47 tag (`en_US` becomes `en-US`), or null where it is none. */
export function readLanguage(stated: string | null | undefined): string | null {
  const tag = (stated ?? '').trim().replaceAll('_', '-')
  return /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(tag) ? tag : null
}

/** Names joined as the schema wants them; null where there are none. */
export const joinNames = (names: readonly (string | null | undefined)[]): string | null => {
  const clean = names.map(cleanName).filter(name => name !== null)
  return [...new Set(clean)].join('; ') || null
}
