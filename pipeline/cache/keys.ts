import { createHash } from 'node:crypto'
import type { Source } from '../ingest/document.ts'
import { KEY_BYTES } from './segment.ts'

/** The key of what ingest makes of a document: all that it is told of it, its bytes, and the version of ingest. */
export function ingestKey(version: string, { bytes, sidecar, ...told }: Source): Uint8Array {
  const facts = JSON.stringify([version, told, sidecar?.length ?? null, bytes.length])
  return createHash('sha256')
    .update(`${facts}\0`)
    .update(sidecar ?? '')
    .update(bytes)
    .digest()
    .subarray(0, KEY_BYTES)
}

/** The key of the rows of a document: what ingest made of it, and the version of the stages that make rows of that. */
export const rowsKey = (version: string, ingested: Uint8Array): Uint8Array =>
  createHash('sha256').update(`${version}\0`).update(ingested).digest().subarray(0, KEY_BYTES)
