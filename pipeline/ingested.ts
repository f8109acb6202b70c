import { crashedFile, faultOf } from './faults.ts'
import { ingestDocument, type Source } from './ingest/document.ts'
import type { Ingested } from './records.ts'

/** What ingest makes of a document. A fault of the program costs this document and no other. */
export function ingestSource(source: Source): Ingested {
  try {
    return ingestDocument(source)
  } catch (error) {
    return { articles: [], issues: [crashedFile(source.path, faultOf(error))] }
  }
}

/** As bytes, which the cache keeps. The cache knows from the files of this module and its imports whether it may still use them. */
export const packIngested = (ingested: Ingested): Uint8Array => new TextEncoder().encode(JSON.stringify(ingested))
export const unpackIngested = (bytes: Uint8Array): Ingested => JSON.parse(Buffer.from(bytes).toString())
