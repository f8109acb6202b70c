import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import correctionSchema from '../../schemas/correction.json' with { type: 'json' }
import type { Correction, Issue } from '../../schemas/generated/types.ts'
import { correctionIssue } from './issue.ts'

const followsSchema = new Ajv2020({ allowUnionTypes: true }).compile<Correction>(correctionSchema)

/** A correction and the name of its file. */
export type FiledCorrection = Correction & { readonly file: string }

/** The corrections of a folder by their figure, and an issue for each file that is none. */
export type Corrections = { readonly byFigure: ReadonlyMap<string, FiledCorrection>; readonly issues: readonly Issue[] }

function faultOf(value: unknown): string | null {
  if (!followsSchema(value)) {
    const error = followsSchema.errors?.[0]
    const extra = error?.keyword === 'additionalProperties' ? ` (${error.params.additionalProperty})` : ''
    return `${error?.instancePath.slice(1) || 'the correction'} ${error?.message ?? 'is wrong'}${extra}`
  }
  if (value.action === 'override' && value.set === undefined)
    return 'an override says with `set` what the right values are'
  if (value.action !== 'override' && value.set !== undefined)
    return `\`set\` belongs to an override, not to a ${value.action}`
  return null
}

function read(folder: string, file: string): FiledCorrection | Issue {
  const unusable = (what: string): Issue =>
    correctionIssue(
      'correction-invalid',
      file,
      null,
      `${what}. It is not applied. Mend it; schemas/correction.json says what it needs.`,
    )
  let value: unknown
  try {
    value = JSON.parse(readFileSync(join(folder, file), 'utf8'))
  } catch (error) {
    return unusable(`this is not JSON (${error instanceof Error ? error.message : 'unknown'})`)
  }
  const fault = faultOf(value)
  return fault === null && followsSchema(value)
    ? { ...value, file }
    : unusable(fault ?? 'it does not follow its schema')
}

/** Reads all `*.json` of a folder, in the order of their names. A folder that is not there has none. */
export function readCorrections(folder: string | null): Corrections {
  const byFigure = new Map<string, FiledCorrection>()
  const issues: Issue[] = []
  if (folder === null || !existsSync(folder)) return { byFigure, issues }
  const files = readdirSync(folder).filter(name => name.endsWith('.json'))
  for (const file of files.toSorted((a, b) => (a < b ? -1 : 1))) {
    const found = read(folder, file)
    if ('issue_id' in found) issues.push(found)
    else if (byFigure.has(found.figure_id)) {
      const first = byFigure.get(found.figure_id)?.file
      const message = `${found.figure_id} is corrected by ${first} already. It is not applied. Make one correction of the two.`
      issues.push(correctionIssue('correction-repeated', file, found.figure_id, message))
    } else byFigure.set(found.figure_id, found)
  }
  return { byFigure, issues }
}
