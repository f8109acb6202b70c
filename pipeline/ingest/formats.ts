import type { OpenContainer } from './container.ts'

/** A reader that is loaded when the first file of its format comes: some bring large libraries. */
const reader = (load: () => Promise<OpenContainer>): OpenContainer =>
  async function* (container) {
    const open = await load()
    yield* open(container)
  }

/** Files that hold documents, by the end of their name; the first that fits. */
const CONTAINERS: readonly [RegExp, OpenContainer][] = [
  [/\.warc(?:\.gz)?$/i, reader(async () => (await import('./warc.ts')).openWarc)],
  [/\.(?:tar\.gz|tgz)$/i, reader(async () => (await import('./tar.ts')).openTarGz)],
  [/\.tar$/i, reader(async () => (await import('./tar.ts')).openTar)],
  [/\.zip$/i, reader(async () => (await import('./zip.ts')).openZip)],
  [/\.(?:eml|mht|mhtml)$/i, reader(async () => (await import('./mime.ts')).openMime)],
  [/\.(?:ndjson|jsonl)$/i, reader(async () => (await import('./ndjson.ts')).openNdjson)],
  [/\.(?:ndjson|jsonl)\.gz$/i, reader(async () => (await import('./ndjson.ts')).openNdjsonGz)],
  [/\.(?:csv|tsv)$/i, reader(async () => (await import('./csv.ts')).openCsv)],
  [/\.(?:csv|tsv)\.gz$/i, reader(async () => (await import('./csv.ts')).openCsvGz)],
  [/\.parquet$/i, reader(async () => (await import('./parquet.ts')).openParquet)],
  [/\.(?:arrow|feather)$/i, reader(async () => (await import('./arrow.ts')).openArrow)],
  [/\.(?:txt|md|html?|xhtml|json|eml|mht|mhtml)\.gz$/i, reader(async () => (await import('./gzip.ts')).openGzip)],
]

/** What reads the container of this name, or null where the name is none of a container. */
export const openerOf = (name: string): OpenContainer | null => CONTAINERS.find(([end]) => end.test(name))?.[1] ?? null
