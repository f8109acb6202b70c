/**
 * Reads many damaged inputs: `node --import tsx test/fuzz/fuzz.ts CASES SEED`. Of twenty, four are pages, one is a container,
 * twelve are texts of damaged sentences and three are lines for the stages. What was done is kept in `build/fuzz.json`: a run that was stopped goes on
 * where it was, as long as seed and program are the same.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { programFingerprint } from '../../pipeline/release/program.ts'
import { fuzzContainers, fuzzPages } from './cases.ts'
import { fuzzLines } from './lines.ts'
import { fuzzTexts } from './texts.ts'

const STATE = 'build/fuzz.json'
const STEP = 2_000
/** What one step of STEP cases reads. */
const SHARES = [
  { name: 'pages', share: 4, read: fuzzPages },
  { name: 'containers', share: 1, read: fuzzContainers },
  { name: 'texts', share: 12, read: fuzzTexts },
  { name: 'lines', share: 3, read: fuzzLines },
] as const
const PARTS = 20

const [cases = 200_000, seed = 20241125] = process.argv.slice(2).map(Number)
const program = programFingerprint()

type State = { seed: number; program: string; steps: number; seconds: number }

function begun(): State {
  const fresh = { seed, program, steps: 0, seconds: 0 }
  if (!existsSync(STATE)) return fresh
  const found = JSON.parse(readFileSync(STATE, 'utf8')) as State
  return found.seed === seed && found.program === program && found.steps * STEP < cases ? found : fresh
}

const state = begun()
if (state.steps > 0) process.stdout.write(`going on after ${state.steps * STEP} cases\n`)
mkdirSync('build', { recursive: true })
while (state.steps * STEP < cases) {
  const began = performance.now()
  for (const { share, read } of SHARES) await read((STEP * share) / PARTS, seed + state.steps)
  state.steps += 1
  state.seconds += (performance.now() - began) / 1000
  writeFileSync(STATE, `${JSON.stringify(state)}\n`)
  const counts = SHARES.map(({ name, share }) => `${(state.steps * STEP * share) / PARTS} ${name}`)
  process.stdout.write(`${counts.join(', ')} read in ${Math.round(state.seconds)} s: no crash, no hang, none lost\n`)
}
