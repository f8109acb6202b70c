/**
 * Prints how well the pipeline reads, measured on gold articles: those of this folder, and those in EVAL_DATA where it is set.
 * `--errors` lists every difference.
 */
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { reliability, scoreboard } from './report.ts'
import { scoreFolder } from './score.ts'

const data = process.env.EVAL_DATA
const own = fileURLToPath(new URL('articles', import.meta.url))
const folders = [
  // the differences of the b articles are not read by those who write rules, so that they measure what the rules have not seen
  { name: 'own, blind', directory: own, prefix: 'b' },
  { name: 'own, read', directory: own, prefix: 'a' },
  ...(data
    ? [
        { name: 'development', directory: `${data}/articles`, prefix: '' },
        { name: 'seed page', directory: `${data}/../seed`, prefix: '' },
      ]
    : []),
].filter(({ directory }) => existsSync(directory))
const sets = folders.map(({ name, directory, prefix }) => ({ name, score: scoreFolder(directory, prefix) }))
console.log(
  `${scoreboard(sets)}\n\n${sets
    .map(({ name, score }) => `${name}\n\n${reliability([score])}`)
    .slice(0, 2)
    .join('\n\n')}`,
)
if (process.argv.includes('--errors')) {
  for (const { name, score } of sets) for (const error of score.errors) console.log(`${name}: ${error}`)
}
