import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import type { Issue, Sidecar } from '../../schemas/generated/types.ts'
import schema from '../../schemas/sidecar.json' with { type: 'json' }
import { isRealDate } from './dates.ts'
import { problem } from './problems.ts'

const ajv = new Ajv2020({ allErrors: true, strict: false })
addFormats.default(ajv)
const isSidecar = ajv.compile<Sidecar>(schema)

const DATE_FIELDS = ['published', 'modified', 'retrieved'] as const
const FIELDS = Object.keys(schema.properties).join(', ')

function sayError(error: ErrorObject): string {
  if (error.keyword === 'additionalProperties')
    return `unknown field "${error.params.additionalProperty}" (known: ${FIELDS})`
  const field = error.instancePath.slice(1)
  if (field === '') return 'it must be a JSON object'
  if (error.keyword === 'format') return `"${field}" must be an absolute address such as https://example.org/page`
  if (error.keyword !== 'pattern') return `"${field}" ${error.message}`
  return field === 'language'
    ? '"language" must be a language tag such as en or en-GB'
    : `"${field}" must be a date such as 2024-03-19 or 2024-03-19T08:30+02:00`
}

/**
 * Reads the sidecar of the article in `path`. A sidecar that is not JSON or not what `schemas/sidecar.json` asks for gives an
 * issue that names each field, and null: the article goes on without it.
 */
export function readSidecar(path: string, bytes: Uint8Array | null): { sidecar: Sidecar | null; issues: Issue[] } {
  if (bytes === null) return { sidecar: null, issues: [] }
  const refuse = (why: string) => ({
    sidecar: null,
    issues: [
      problem(path, 'error', 'bad-sidecar', `The sidecar of this file is ignored: ${why}. Correct the sidecar.`),
    ],
  })
  if (bytes.length === 0) return refuse('it is empty, too large or cannot be read')
  let value: unknown
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return refuse('it is not valid JSON in UTF-8')
  }
  if (!isSidecar(value)) return refuse((isSidecar.errors ?? []).map(sayError).join('; '))
  const sidecar = value
  const unreal = DATE_FIELDS.filter(field => sidecar[field] !== undefined && !isRealDate(sidecar[field]))
  if (unreal.length > 0) return refuse(unreal.map(field => `"${field}" is not a day of the calendar`).join('; '))
  return { sidecar, issues: [] }
}

/** Fields that describe one article; in a file of several they would make all of them the same. */
const OF_ONE_ARTICLE = ['url', 'title', 'author', 'published', 'modified', 'derived_from'] as const

/** What of a sidecar holds for each of several articles. */
export function sidecarOfMany(path: string, sidecar: Sidecar | null): { sidecar: Sidecar | null; issues: Issue[] } {
  const fields = OF_ONE_ARTICLE.filter(field => sidecar?.[field] !== undefined)
  if (sidecar === null || fields.length === 0) return { sidecar, issues: [] }
  const rest = Object.fromEntries(Object.entries(sidecar).filter(([field]) => !fields.some(name => name === field)))
  const message = `The file holds several articles, so its sidecar's ${fields.join(', ')} are ignored. Put one article into a file to describe it.`
  return { sidecar: rest, issues: [problem(path, 'warning', 'sidecar-of-many', message)] }
}
