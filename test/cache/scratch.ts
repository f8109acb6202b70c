import { createHash } from 'node:crypto'
import { closeSync, mkdtempSync, openSync, readdirSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { type Cache, openCache } from '../../pipeline/cache/cache.ts'
import type { Stage } from '../../pipeline/cache/reader.ts'

const VERSIONS = { ingest: 'one', rows: 'two' }
export const PLENTY = 1_000_000_000

export function scratchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'article-figures-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A cache that can be used; anything else is a fault of the test. */
export function opened(folder: string, maxBytes: number = PLENTY): Cache {
  const cache = openCache(folder, maxBytes, VERSIONS)
  if ('unusable' in cache) throw new Error(cache.unusable)
  return cache
}

export const keyOf = (name: string): Uint8Array => createHash('sha256').update(name).digest().subarray(0, 16)
export const contentOf = (name: string, bytes = 1000): Uint8Array => Buffer.alloc(bytes, `${name} `)

export const entry = (name: string, bytes?: number, stage: Stage = 'rows') => ({
  stage,
  key: keyOf(name),
  content: contentOf(name, bytes),
})

/** The segments of a folder, by their names. */
export const segmentsIn = (folder: string, ending = 'pack'): string[] =>
  readdirSync(folder)
    .filter(name => name.endsWith(`.${ending}`))
    .sort()
    .map(name => join(folder, name))

/** Changes one byte of a file; `at` below zero counts from its end. */
export function damage(path: string, at: number, size: number): void {
  const file = openSync(path, 'r+')
  writeSync(file, Buffer.from([0x5a]), 0, 1, at < 0 ? size + at : at)
  closeSync(file)
}
