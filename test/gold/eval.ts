/**
 * Prints how well the pipeline reads, on one screen: gold articles of this folder and, where it is at hand, the evaluation data in
 * EVAL_DATA. Writes what a release publishes of it, and the tables into docs/measurements.md where all of the data was there. `--errors` lists every difference.
 */
import { existsSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { SETS, scoreSets, setsBoard } from '../newsquant/sets.ts'
import { accuracyOf, accuracyText, PUBLISHED } from './accuracy.ts'
import { leaveOneOut } from './calibration.ts'
import { readingSpeed } from './readingSpeed.ts'
import { reliability, reliabilityOf, scoreboard } from './report.ts'
import { scoreFolder } from './score.ts'
import { writeTables } from './tables.ts'

const beside = fileURLToPath(new URL('../../../shared/eval', import.meta.url))
const data = process.env.EVAL_DATA ?? (existsSync(beside) ? beside : undefined)
const own = fileURLToPath(new URL('articles', import.meta.url))
const folders = [
  { name: 'own, newest', directory: own, prefix: 'k' },
  { name: 'own, of other hands', directory: own, prefix: 'm' },
  { name: 'own, and before', directory: own, prefix: 'l' },
  { name: 'own, seen once', directory: own, prefix: 'i' },
  { name: 'own, read last', directory: own, prefix: 'g' },
  { name: 'own, read before', directory: own, prefix: 'f' },
  { name: 'own, read', directory: own, prefix: 'a' },
  { name: 'own, once blind', directory: own, prefix: 'b' },
  { name: 'own, read later', directory: own, prefix: 'c0' },
  { name: 'own, second check', directory: own, prefix: 'c1' },
  { name: 'own, last check', directory: own, prefix: 'c2' },
  { name: 'own, traps', directory: own, prefix: 'd' },
  ...(data
    ? [
        { name: 'development', directory: `${data}/articles`, prefix: '' },
        { name: 'seed page', directory: `${data}/../seed`, prefix: '' },
      ]
    : []),
].filter(({ directory }) => existsSync(directory))
const sets = folders.map(({ name, directory, prefix }) => ({ name, score: scoreFolder(directory, prefix) }))
const published = PUBLISHED.map(set => ({ ...set, score: scoreFolder(own, set.prefix) }))
writeFileSync(
  fileURLToPath(new URL('../../pipeline/release/accuracy.json', import.meta.url)),
  accuracyText(accuracyOf(published)),
)
const labelled = data ? scoreSets(data) : []

const articles = scoreboard(sets)
const ownRows = sets.filter(({ name }) => name.startsWith('own')).flatMap(({ score }) => score.rows)
const confidence = [
  `Own, newest:\n\n${reliability([sets[0].score])}`,
  `Every article of ours, estimated by a model that was fitted on the others:\n\n${reliabilityOf(leaveOneOut(ownRows))}`,
]
const quantities = labelled.length > 0 ? setsBoard(labelled) : 'NewsQuant: no data (EVAL_DATA)'
const speed = `Extract stage in this run, one thread: ${readingSpeed().toFixed(1)} MB/s.`
console.log([articles, quantities, speed, ...confidence].join('\n\n'))

const complete = sets.some(({ name }) => name === 'seed page') && labelled.length === SETS.length
if (complete) {
  writeTables(fileURLToPath(new URL('../../docs/measurements.md', import.meta.url)), {
    articles,
    quantities,
    confidence: confidence.join('\n\n'),
  })
}
if (process.argv.includes('--errors')) {
  for (const { name, score } of sets) for (const error of score.errors) console.log(`${name}: ${error}`)
  for (const { name, differences } of labelled) {
    for (const kind of new Set(differences.map(difference => difference.kind))) {
      const ofKind = differences.filter(difference => difference.kind === kind)
      console.log(`\n${name}: ${kind} (${ofKind.length})`)
      for (const { line, text } of ofKind) console.log(`  ${line}  | ${text}`)
    }
  }
}
