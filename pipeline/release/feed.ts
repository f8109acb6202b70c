import { sha256 } from '../identify.ts'
import type { VersionEntry } from './versions.ts'

const XML: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
/** Text of an XML file; characters that XML cannot hold become U+FFFD. */
const xml = (text: string): string =>
  text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd')
    .replace(/[&<>"']/g, mark => XML[mark] ?? mark)

/** A name for a thing that has no address: a UUID from a hash (RFC 9562, version 8). */
function uuid(name: string): string {
  const hash = sha256(name)
  return `urn:uuid:${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${hash.slice(20, 32)}`
}

const wording = ({ figures, articles, changes }: VersionEntry): string => {
  const counts = Object.entries(changes).map(([kind, count]) => `${count} ${kind}`)
  return `${figures} figures from ${articles} articles; since the version before: ${counts.join(', ')}.`
}

/** The Atom feed (RFC 4287) of the releases, newest first: whoever follows it hears of every version. */
export function feedOf(title: string, versions: readonly VersionEntry[]): string {
  const entries = versions.map(
    entry => `  <entry>
    <title>${xml(`${title}, version ${entry.version}`)}</title>
    <id>${uuid(`${title}\0${entry.version}`)}</id>
    <updated>${entry.released}T00:00:00Z</updated>
    <link href="${entry.path}/README.md"/>
    <summary>${xml(wording(entry))}</summary>
  </entry>
`,
  )
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <title>${xml(title)}</title>
  <id>${uuid(title)}</id>
  <updated>${versions[0]?.released ?? ''}T00:00:00Z</updated>
  <author><name>article-figures</name></author>
  <link rel="self" href="feed.xml"/>
${entries.join('')}</feed>
`
}
