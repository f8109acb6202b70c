import { sha256 } from '../identify.ts'

/**
 * The name of the files of an address, without an ending: its host and path in plain letters, for people, and 12 hexadecimal digits of the
 * SHA-256 of the address, so that two addresses never share one. `https://example.org/2024/bridge` is `example.org-2024-bridge-` and these.
 */
export function stemOf(url: URL): string {
  const words = `${url.hostname}${url.pathname}`.replace(/[^A-Za-z0-9.]+/g, '-').replace(/\.{2,}/g, '.')
  // an ending of the page's own would come before ours
  const plain = words.replace(/\.(?:html?|xhtml|txt|md|json|php|aspx?)$/i, '').replace(/^[-.]+/, '')
  return `${plain.slice(0, 80).replace(/[-.]+$/, '')}-${sha256(url.href).slice(0, 12)}`
}
