import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const build = fileURLToPath(new URL('../../build', import.meta.url))
const path = `${build}/bench.json`

/** What the benchmarks measured last. */
export function readReport(): Record<string, unknown> {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {}
}

/** Puts the results of one benchmark into `build/bench.json`; those of the others stay. */
export function report(results: Record<string, unknown>): void {
  mkdirSync(build, { recursive: true })
  writeFileSync(path, `${JSON.stringify({ ...readReport(), ...results }, null, 2)}\n`)
}
