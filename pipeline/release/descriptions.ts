import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { CITATION_FILE, citationFile } from './citation.ts'
import { CROISSANT_FILE, describeCroissant } from './croissant.ts'
import { CSVW_FILE, describeCsvw } from './csvw.ts'
import type { ReleaseFacts } from './data-files.ts'
import { DATAPACKAGE_FILE, describePackage } from './datapackage.ts'
import { DCAT_FILE, describeDcat } from './dcat.ts'
import { README_FILE, releaseReadme } from './readme.ts'
import { QUOTES_FILE, quotesTerms } from './rights.ts'
import { SCHEMA_ORG_FILE, schemaOrgDataset } from './schema-org.ts'

export const jsonText = (value: object): string => `${JSON.stringify(value, null, 2)}\n`

/** The files that describe a release: each follows from its facts alone, so that whoever has the release can make them again. */
export function descriptionsOf(facts: ReleaseFacts): ReadonlyMap<string, string> {
  return new Map([
    [DATAPACKAGE_FILE, jsonText(describePackage(facts))],
    [CROISSANT_FILE, jsonText(describeCroissant(facts))],
    [CSVW_FILE, jsonText(describeCsvw(facts))],
    [DCAT_FILE, jsonText(describeDcat(facts))],
    [SCHEMA_ORG_FILE, jsonText(schemaOrgDataset(facts))],
    [CITATION_FILE, citationFile(facts)],
    [README_FILE, releaseReadme(facts)],
    ...(facts.release.quotes ? ([[QUOTES_FILE, quotesTerms()]] as const) : []),
  ])
}

/** Writes all files that describe the release. */
export function writeDescriptions(directory: string, facts: ReleaseFacts): void {
  for (const [path, text] of descriptionsOf(facts)) writeFileSync(join(directory, path), text)
}
