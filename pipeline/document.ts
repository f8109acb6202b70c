import { ingestKey, rowsKey } from './cache/keys.ts'
import { type CacheReader, type Fresh, readerOf, type SharedCache } from './cache/reader.ts'
import { crashedFile, faultOf } from './faults.ts'
import type { Source } from './ingest/document.ts'
import type { Item } from './ingest/documents.ts'
import { readSource } from './ingest/files.ts'
import { packSketch, sketchOf } from './ingest/sketch.ts'
import { ingestSource, packIngested, unpackIngested } from './ingested.ts'
import type { Ingested } from './records.ts'
import { packResult } from './result.ts'
import { rowsOf } from './rows.ts'
import type { Batch, FileResult, Task } from './workers/files.ts'

/** What a document gave, and what of it the cache does not have yet. */
type Made = { result: Uint8Array; fresh: Fresh[] }

/** What ingest alone makes of a document. */
function articlesAlone(source: Source): Made {
  const { articles, issues } = ingestSource(source)
  const found = articles.map(article => {
    const sketch = packSketch(sketchOf(article))
    return { article, records: null, issues: [], unaccounted: 0, sketch }
  })
  return { result: packResult(found, issues), fresh: [] }
}

/** The result of a document through all stages; each stage is only asked where the cache does not know its answer. */
function makeWithCache(source: Source, { find }: CacheReader, versions: SharedCache['versions']): Made {
  const fresh: Fresh[] = []
  const inKey = ingestKey(versions.ingest, source)
  let made: Ingested | null = null
  let ingested = find(inKey)
  if (ingested === null) {
    made = ingestSource(source)
    if (made.issues.some(({ code }) => code === 'crashed')) return { result: rowsOf(made).result, fresh }
    ingested = packIngested(made)
    fresh.push({ stage: 'ingest', key: inKey, content: ingested })
  }
  const outKey = rowsKey(versions.rows, ingested)
  const kept = find(outKey)
  if (kept !== null) return { result: kept, fresh }
  const { result, isFaulty } = rowsOf(made ?? unpackIngested(ingested))
  if (!isFaulty) fresh.push({ stage: 'rows', key: outKey, content: result })
  return { result, fresh }
}

function make(item: Exclude<Item, { remark: unknown }>, { directory, limits, only, cache }: Task): Made {
  const source = 'bytes' in item ? item : readSource(directory, item, limits['document-bytes'])
  if ('issue_id' in source) return { result: packResult([], [source]), fresh: [] }
  if (only === 'ingest') return articlesAlone(source)
  if (cache === null) return { result: rowsOf(ingestSource(source)).result, fresh: [] }
  return makeWithCache(source, readerOf(cache), cache.versions)
}

/** Runs documents through all stages but release, or through ingest alone; the work of a worker. */
export function runFiles({ files, ...task }: Batch): FileResult[] {
  return files.map(item => {
    const { path } = item
    if ('remark' in item) return { path, isRemark: true, result: packResult([], [item.remark]), fresh: [] }
    try {
      return { path, isRemark: false, ...make(item, task) }
    } catch (error) {
      return { path, isRemark: false, result: packResult([], [crashedFile(path, faultOf(error))]), fresh: [] }
    }
  })
}
