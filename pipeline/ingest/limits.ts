/**
 * What one input may cost. Every limit can be set (`--limits`, `LIMITS` of make); docs/limits.md says what each stops and what a
 * limit that is met looks like in the table `issues`.
 */
export const DEFAULT_LIMITS = {
  /** Bytes of one document, unpacked: a page, a row of a table, a line of NDJSON, a record of a WARC. */
  'document-bytes': 20_000_000,
  /** Seconds that a document may take in a worker, which is then replaced. */
  'document-seconds': 60,
  /** Heap of a worker in megabytes; a document that needs more ends its worker, which is then replaced. */
  'worker-megabytes': 2048,
  /** Seconds that a page may take to be fetched, each redirect and robots.txt for itself. */
  'fetch-seconds': 30,
  /** Bytes that one file of the input may unpack to, with all archives in it. */
  'archive-bytes': 100_000_000_000,
  /** Documents in one file of the input. */
  'archive-documents': 20_000_000,
  /** Archives inside archives: 1 is an archive whose members are no archives. */
  'archive-depth': 3,
  /** How many bytes one packed byte may become; checked after the first 10 MB. */
  'archive-ratio': 250,
  /** Articles whose fingerprints are kept for finding near duplicates: the last so many. */
  'near-duplicates': 1_000_000,
  /** Bytes that the cache may take on the disk between builds. */
  'cache-bytes': 10_000_000_000,
}

export type Limits = typeof DEFAULT_LIMITS

/** A file smaller than this once unpacked is no bomb, whatever its ratio. */
export const RATIO_FROM_BYTES = 10_000_000

/** Metadata of a format (headers of a WARC record, long names in a tar) beyond this is refused rather than held in memory. */
export const HEADER_BYTES = 1_000_000

const isLimit = (name: string): name is keyof Limits => Object.hasOwn(DEFAULT_LIMITS, name)

/** Limits from `document-bytes=5000000 archive-depth=1` (spaces or commas between), or what is wrong with it. */
export function readLimits(text: string): Limits | { problem: string } {
  const limits = { ...DEFAULT_LIMITS }
  for (const setting of text.split(/[\s,]+/).filter(piece => piece !== '')) {
    const [name, value] = setting.split('=', 2)
    if (!isLimit(name))
      return { problem: `there is no limit "${name}" (limits: ${Object.keys(DEFAULT_LIMITS).join(', ')})` }
    if (value === undefined || !/^[1-9]\d{0,14}$/.test(value))
      return { problem: `${name} must be a whole number from 1 on, as in ${name}=${DEFAULT_LIMITS[name]}` }
    limits[name] = Number(value)
  }
  return limits
}
