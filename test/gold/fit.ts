/** Fits the weights of `confidence` on the gold articles of this folder and writes them into pipeline/extract. */
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { fitWeights, leaveOneOut } from './calibration.ts'
import { reliabilityOf } from './report.ts'
import { scoreFolder } from './score.ts'

const { rows } = scoreFolder(fileURLToPath(new URL('articles', import.meta.url)))
const lines = fitWeights(rows).map(([sign, weight]) => `  ${sign}: ${weight},\n`)
const path = fileURLToPath(new URL('../../pipeline/extract/confidenceWeights.ts', import.meta.url))
writeFileSync(
  path,
  `/** Written by \`make fit\` from the gold articles in test/gold/articles. */\nexport const CONFIDENCE_WEIGHTS = {\n${lines.join('')}} as const\n`,
)
console.log(
  `${rows.length} rows; each article estimated by a model fitted on the others:\n\n${reliabilityOf(leaveOneOut(rows))}`,
)
