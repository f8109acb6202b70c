import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import datasetSchema from '../../schemas/dataset.json' with { type: 'json' }
import type { Dataset } from '../../schemas/generated/types.ts'
import { UsageError } from './io.ts'

const followsSchema = addFormats.default(new Ajv2020()).compile<Dataset>(datasetSchema)

/** How a release describes itself where its articles come without a `dataset.json`. */
const UNNAMED: Dataset = {
  title: 'Figures in news articles',
  description:
    'Every number that the articles state: what is counted or measured, how much, how sure, when, by whom, and who says so. Each row cites the words that it comes from and their place in the article.',
}

/**
 * Title and description of a release from a JSON file of the shape of schemas/dataset.json. A missing file gives a general title;
 * a broken one is a usage error, for a release must not go out under the wrong name.
 */
export function datasetOf(path: string | undefined): Dataset {
  if (path === undefined) return UNNAMED
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch {
    return UNNAMED
  }
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    throw new UsageError(
      `${path}: this is not JSON (${error instanceof Error ? error.message : 'unknown'}); mend or remove it`,
    )
  }
  if (followsSchema(value)) return value
  const error = followsSchema.errors?.[0]
  const place = error?.instancePath === '' ? '' : ` (${error?.instancePath.slice(1)} ${error?.message})`
  throw new UsageError(
    `${path}: "title" and "description" are needed, as texts${place}; schemas/dataset.json says what else it may hold; mend or remove it`,
  )
}
