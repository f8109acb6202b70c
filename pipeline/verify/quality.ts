import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import type { DuckDBConnection } from '@duckdb/node-api'
import { Ajv2020 } from 'ajv/dist/2020.js'
import accuracySchema from '../../schemas/accuracy.json' with { type: 'json' }
import type { Assertions, Quality } from '../../schemas/generated/types.ts'
import qualitySchema from '../../schemas/quality.json' with { type: 'json' }
import { assertionsOf } from '../release/assertions.ts'
import { measureQuality, QUALITY_FILE } from '../release/quality.ts'
import { type Check, checkOf } from './check.ts'
import { readStatistics } from './statistics.ts'

const ajv = new Ajv2020({ allowUnionTypes: true })
ajv.addVocabulary(['tsType'])
const followsSchema = ajv.compile<Quality>(qualitySchema)
const isAccuracy = ajv.compile(accuracySchema)

/** The expectations that a report lists, as the file that they came from had them. */
function expectedOf(assertions: Quality['assertions']): Assertions {
  const expected: Record<string, object> = {}
  for (const { name, min, max } of assertions) {
    const bounds = { ...(min === null ? {} : { min }), ...(max === null ? {} : { max }) }
    const dot = name.indexOf('.')
    if (dot < 0) expected[name] = bounds
    else expected[name.slice(0, dot)] = { ...expected[name.slice(0, dot)], [name.slice(dot + 1)]: bounds }
  }
  return expected
}

/** The report on quality counted anew from the tables, and no expectation that it falls short of. */
export async function checkQuality(directory: string, connection: DuckDBConnection): Promise<Check> {
  const path = join(directory, QUALITY_FILE)
  if (!existsSync(path)) return checkOf('quality', [`${QUALITY_FILE}: not there`], '')
  const stated: unknown = JSON.parse(readFileSync(path, 'utf8'))
  if (!followsSchema(stated)) {
    const error = followsSchema.errors?.[0]
    return checkOf('quality', [`${QUALITY_FILE}: ${error?.instancePath} ${error?.message}`], '')
  }
  const release = readStatistics(directory)
  const counted = await measureQuality(connection, release)
  const { assertions, accuracy, ...rest } = stated
  const faults = Object.entries(counted).flatMap(([name, value]) => {
    const says = Object.entries(rest).find(([key]) => key === name)?.[1]
    return isDeepStrictEqual(says, value) ? [] : [`${QUALITY_FILE}: ${name} is not what the tables give`]
  })
  if (!isDeepStrictEqual(assertionsOf(expectedOf(assertions), release, counted), assertions)) {
    faults.push(`${QUALITY_FILE}: assertions is not what the tables give`)
  }
  if (!isAccuracy(accuracy)) faults.push(`${QUALITY_FILE}: accuracy ${isAccuracy.errors?.[0]?.message}`)
  for (const { name, value, min } of assertions) {
    if (min !== null && value < min) faults.push(`${QUALITY_FILE}: ${name} is ${value}, at least ${min} is expected`)
  }
  const { numbers, in_figures, excluded } = stated.ledger
  return checkOf('quality', faults, `${numbers} numbers, ${in_figures} in figures and ${excluded} excluded`)
}
