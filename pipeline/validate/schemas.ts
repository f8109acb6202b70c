import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import articleSchema from '../../schemas/article.json' with { type: 'json' }
import figureSchema from '../../schemas/figure.json' with { type: 'json' }
import issueSchema from '../../schemas/issue.json' with { type: 'json' }
import numberSchema from '../../schemas/number.json' with { type: 'json' }
import sentenceSchema from '../../schemas/sentence.json' with { type: 'json' }

/** Our own keywords: they describe tables and columns and say nothing about a record. */
const VOCABULARY = ['x-table', 'x-primary-key', 'x-foreign-keys', 'x-rights', 'x-internal']

const ajv = new Ajv2020({ allErrors: false, allowUnionTypes: true, verbose: false })
ajv.addVocabulary(VOCABULARY)
addFormats.default(ajv)

const validators = {
  article: ajv.compile(articleSchema),
  figure: ajv.compile(figureSchema),
  number: ajv.compile(numberSchema),
  sentence: ajv.compile(sentenceSchema),
  issue: ajv.compile(issueSchema),
} satisfies Record<string, ValidateFunction>

/** What the record's JSON Schema says against it (`kind must be equal to one of the allowed values`), or null. */
export function schemaFault(kind: keyof typeof validators, record: object): string | null {
  const validate: ValidateFunction = validators[kind]
  if (validate(record)) return null
  const error = validate.errors?.[0]
  if (!error) return 'does not follow its schema'
  const place = error.instancePath === '' ? 'the record' : `\`${error.instancePath.slice(1).replaceAll('/', '.')}\``
  const extra = error.keyword === 'additionalProperties' ? ` (${JSON.stringify(error.params)})` : ''
  return `${place} ${error.message ?? 'is wrong'}${extra}`
}
