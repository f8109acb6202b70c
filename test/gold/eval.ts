/**
 * Prints how well the pipeline reads, measured on gold articles: those of this folder, and those in EVAL_DATA where it is set.
 * `--errors` lists every difference.
 */
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { reliability, scoreboard } from './report.ts'
import { scoreFolder } from './score.ts'

const data = process.env.EVAL_DATA
const folders = [
  { name: 'own, blind', directory: fileURLToPath(new URL('articles', import.meta.url)) },
  ...(data
    ? [
        { name: 'development', directory: `${data}/articles` },
        { name: 'seed page', directory: `${data}/../seed` },
      ]
    : []),
].filter(({ directory }) => existsSync(directory))
const sets = folders.map(({ name, directory }) => ({ name, score: scoreFolder(directory) }))
console.log(`${scoreboard(sets)}\n\n${reliability(sets.map(({ score }) => score))}`)
if (process.argv.includes('--errors')) {
  for (const { name, score } of sets) for (const error of score.errors) console.log(`${name}: ${error}`)
}
