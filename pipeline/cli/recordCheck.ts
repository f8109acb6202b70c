import { Ajv2020 } from 'ajv/dist/2020.js'
import mentionSchema from '../../schemas/mention.json' with { type: 'json' }
import type { RecordCheck } from '../ndjson.ts'
import type { RecordLine } from '../records.ts'
import { schemaFault } from '../validate/schemas.ts'

type Kind = RecordLine['record']

const kinds: readonly string[] = ['article', 'mention', 'figure', 'number', 'sentence', 'issue'] satisfies Kind[]

const isMention = new Ajv2020().compile(mentionSchema)

const faultOf = (kind: Kind, fields: object): string | null => {
  if (kind !== 'mention') return schemaFault(kind, fields)
  if (isMention(fields)) return null
  const error = isMention.errors?.[0]
  return `${error?.instancePath.slice(1) || 'the record'} ${error?.message ?? 'is wrong'}`
}

const isRecordLine = (value: unknown): value is RecordLine =>
  typeof value === 'object' &&
  value !== null &&
  'record' in value &&
  typeof value.record === 'string' &&
  kinds.includes(value.record)

/**
 * Checks lines that come from outside: a line must be a record, and one of the kinds that the stage works on must follow
 * its schema, because the stages rely on the types. Records of other kinds are only handed on.
 */
export const recordCheck =
  (...strict: Kind[]): RecordCheck =>
  value => {
    if (!isRecordLine(value)) return { problem: 'it is no record of a kind that the pipeline knows' }
    if (!strict.includes(value.record)) return { record: value }
    const { record: kind, ...fields } = value
    const fault = faultOf(kind, fields)
    return fault === null ? { record: value } : { problem: `${kind}: ${fault}` }
  }
