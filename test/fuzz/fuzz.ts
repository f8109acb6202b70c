/** Reads many damaged files of every format: `node --import tsx test/fuzz/fuzz.ts CASES SEED`. One in ten is a container. */
import { fuzzContainers, fuzzPages } from './cases.ts'

const [cases = 200_000, seed = 20241125] = process.argv.slice(2).map(Number)
const STEP = 10_000
const began = performance.now()
let [pages, containers] = [0, 0]
while (pages + containers < cases) {
  const step = Math.min(STEP, cases - pages - containers)
  const inContainers = Math.floor(step / 10)
  fuzzPages(step - inContainers, seed + pages)
  await fuzzContainers(inContainers, seed + containers)
  pages += step - inContainers
  containers += inContainers
  const seconds = Math.round((performance.now() - began) / 1000)
  process.stdout.write(
    `${pages} pages and ${containers} containers read in ${seconds} s: no crash, no hang, none lost\n`,
  )
}
