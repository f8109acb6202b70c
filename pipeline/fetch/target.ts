import { FetchRefusal } from './refusal.ts'

/** An address that may be asked for: absolute, http or https, without a user or password. The fragment is dropped. */
export function readTarget(text: string, base?: URL): URL {
  if (!URL.canParse(text, base?.href)) {
    throw new FetchRefusal('not an absolute address; write it as in https://example.org/page')
  }
  const url = new URL(text, base?.href)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new FetchRefusal(`${url.protocol} is not fetched; only http and https are`)
  }
  if (url.username !== '' || url.password !== '') {
    throw new FetchRefusal(
      'the address holds a user name or password, and none is ever sent; take it out of the address',
    )
  }
  url.hash = ''
  return url
}

/** An address as messages show it: without what stands before the host's `@`, which may be a password. */
export function shownTarget(text: string): string {
  if (!URL.canParse(text)) return text.replace(/^.*@/s, '…@')
  return text.replace(/^([^/?#]*:)?([/\\]*)[^/\\?#]*@/, '$1$2…@')
}
