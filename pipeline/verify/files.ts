import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Dataset } from '../../schemas/generated/types.ts'
import { CHECKSUMS_FILE, filesBelow, measureFile, readChecksums } from '../release/checksums.ts'
import type { ReleaseFacts } from '../release/data-files.ts'
import { DATAPACKAGE_FILE } from '../release/datapackage.ts'
import { descriptionsOf } from '../release/descriptions.ts'
import { isOurs } from './changes.ts'
import { type Check, checkOf } from './check.ts'
import { readStatistics } from './statistics.ts'

/** Formats that a copy of a release may leave out, for a repository of text files. */
export const isBinaryFormat = (path: string): boolean => /^(arrow|parquet)\/|\.(sqlite|xlsx)$/.test(path)

/** Every file has its checksum, and every checksum its file. */
export function checkSums(directory: string, partial: boolean): Check {
  const sums = readChecksums(directory)
  const faults: string[] = []
  for (const path of filesBelow(directory)) {
    if (path !== CHECKSUMS_FILE && !sums.has(path)) faults.push(`${path}: not in ${CHECKSUMS_FILE}`)
  }
  for (const [path, hash] of sums) {
    if (!existsSync(join(directory, path))) {
      if (!(partial && isBinaryFormat(path))) faults.push(`${path}: not there`)
    } else if (measureFile(join(directory, path)).sha256 !== hash) {
      faults.push(`${path}: its bytes are not those of ${CHECKSUMS_FILE}`)
    }
  }
  return checkOf('checksums', faults, `${sums.size} files`)
}

/** What this reads from `datapackage.json`. */
export type PackageRecord = {
  about: Dataset
  csvSafe: boolean
  quotes: boolean
  resources: { path: string; bytes: number; hash: string }[]
}

const isResource = (value: unknown): value is PackageRecord['resources'][number] =>
  typeof value === 'object' &&
  value !== null &&
  'path' in value &&
  typeof value.path === 'string' &&
  'bytes' in value &&
  typeof value.bytes === 'number' &&
  'hash' in value &&
  typeof value.hash === 'string'

/** Reads `datapackage.json`; what is not as it must be throws. */
export function readPackage(directory: string): PackageRecord {
  const found: unknown = JSON.parse(readFileSync(join(directory, DATAPACKAGE_FILE), 'utf8'))
  if (typeof found !== 'object' || found === null || !('resources' in found) || !Array.isArray(found.resources)) {
    throw new Error(`${DATAPACKAGE_FILE}: no list of resources`)
  }
  const resources = found.resources.map((resource: unknown) => {
    if (isResource(resource)) return resource
    throw new Error(
      `${DATAPACKAGE_FILE}: a resource without path, bytes or hash: ${JSON.stringify(resource).slice(0, 120)}`,
    )
  })
  const { title, description, homepage, contributors } = { ...found } as Record<string, unknown>
  if (typeof title !== 'string' || typeof description !== 'string') {
    throw new Error(`${DATAPACKAGE_FILE}: no title and description`)
  }
  const [creator] = Array.isArray(contributors) ? contributors : []
  return {
    about: {
      title,
      description,
      ...(typeof homepage === 'string' ? { url: homepage } : {}),
      ...(typeof creator?.title === 'string' ? { creator: creator.title } : {}),
    },
    csvSafe: 'csvSafe' in found && found.csvSafe === true,
    quotes: !('quotes' in found && found.quotes === false),
    resources,
  }
}

/** What the descriptions of the release follow from, read from the release itself. */
export function readFacts(directory: string): ReleaseFacts {
  const { about, csvSafe, resources } = readPackage(directory)
  const files = resources.map(({ path, bytes, hash }) => ({ path, bytes, sha256: hash.replace('sha256:', '') }))
  return { release: readStatistics(directory), about, csvSafe, files }
}

/** Each file that describes the release is what its facts give, down to the byte. */
export function checkDescriptions(directory: string): Check {
  const facts = readFacts(directory)
  if (!isOurs(facts.release))
    return checkOf('descriptions', [], 'worded by another version of the program: not compared')
  const wanted = descriptionsOf(facts)
  const faults = [...wanted].flatMap(([path, text]) => {
    if (!existsSync(join(directory, path))) return [`${path}: not there`]
    return readFileSync(join(directory, path), 'utf8') === text ? [] : [`${path}: does not say what the release holds`]
  })
  return checkOf('descriptions', faults, [...wanted.keys()].join(', '))
}

/** Each resource has the size and the hash that the description says. */
export function checkPackage(directory: string, partial: boolean): Check {
  const { resources } = readPackage(directory)
  const faults: string[] = []
  for (const { path, bytes, hash } of resources) {
    if (!existsSync(join(directory, path))) {
      if (!(partial && isBinaryFormat(path))) faults.push(`${path}: not there`)
      continue
    }
    const measured = measureFile(join(directory, path))
    if (measured.bytes !== bytes) faults.push(`${path}: ${measured.bytes} bytes, ${DATAPACKAGE_FILE} says ${bytes}`)
    else if (`sha256:${measured.sha256}` !== hash)
      faults.push(`${path}: its hash is not the one of ${DATAPACKAGE_FILE}`)
  }
  return checkOf('datapackage', faults, `${resources.length} resources`)
}
