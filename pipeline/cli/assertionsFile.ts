import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import assertionsSchema from '../../schemas/assertions.json' with { type: 'json' }
import type { Assertions } from '../../schemas/generated/types.ts'
import { UsageError } from './io.ts'

const followsSchema = new Ajv2020().compile<Assertions>(assertionsSchema)

/** What a file says that the release is expected to be; without a file nothing is. */
export function assertionsFile(path: string | undefined): Assertions {
  if (path === undefined) return {}
  let value: unknown
  try {
    value = JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    throw new UsageError(`${path}: it cannot be read as JSON (${error instanceof Error ? error.message : 'unknown'})`)
  }
  if (followsSchema(value)) return value
  const error = followsSchema.errors?.[0]
  throw new UsageError(
    `${path}: ${error?.instancePath.slice(1)} ${error?.message}; schemas/assertions.json says what it may hold`,
  )
}
