import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'

export const root = fileURLToPath(new URL('../..', import.meta.url))
export const bin = join(root, 'pipeline/bin.mjs')
export const rawDirectory = join(root, 'raw')

export type Outcome = { code: number | null; signal: NodeJS.Signals | null; stdout: string; stderr: string }
type Surroundings = {
  cwd?: string
  env?: Record<string, string>
  input?: string | Uint8Array
  /** Ends the process with SIGKILL after so many milliseconds. */
  killAfter?: number
}

/** Runs a program to its end. What make exports to its tests does not reach it. */
export function runProgram(program: string, args: readonly string[], around: Surroundings = {}): Promise<Outcome> {
  const { MAKEFLAGS: _f, MFLAGS: _m, MAKELEVEL: _l, MAKEOVERRIDES: _o, ...env } = process.env
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: around.cwd ?? root, env: { ...env, ...around.env } })
    const out: Buffer[] = []
    const err: Buffer[] = []
    child.stdout.on('data', chunk => out.push(chunk))
    child.stderr.on('data', chunk => err.push(chunk))
    child.stdin.on('error', () => {})
    child.stdin.end(around.input)
    const timer = around.killAfter === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), around.killAfter)
    child.on('error', reject)
    child.on('close', (code, signal) => {
      clearTimeout(timer)
      resolve({ code, signal, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString() })
    })
  })
}

/** Runs `article-figures`. */
export const articleFigures = (args: readonly string[], around?: Surroundings): Promise<Outcome> =>
  runProgram(process.execPath, [bin, ...args], around)

/** A new empty folder that goes when the test ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'article-figures-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** All files below a folder, as paths with forward slashes, sorted. */
export const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(path => statSync(join(folder, path)).isFile())
    .map(path => path.replaceAll('\\', '/'))
    .sort()

/** The content of SHA256SUMS, after checking that it lists exactly the files that are there and that each sum is right. */
export function completeSums(release: string): string {
  const sums = readFileSync(join(release, 'SHA256SUMS'), 'utf8')
  const listed = new Map(
    sums
      .trimEnd()
      .split('\n')
      .map(line => [line.slice(66), line.slice(0, 64)]),
  )
  const found = filesBelow(release).filter(path => path !== 'SHA256SUMS')
  const missing = [...listed.keys()].filter(path => !found.includes(path))
  const extra = found.filter(path => !listed.has(path))
  const wrong = found.filter(path => {
    const digest = createHash('sha256')
      .update(readFileSync(join(release, path)))
      .digest('hex')
    return listed.has(path) && listed.get(path) !== digest
  })
  if (missing.length + extra.length + wrong.length > 0) {
    throw new Error(`${release} is not complete: missing [${missing}], extra [${extra}], wrong [${wrong}]`)
  }
  return sums
}

/** A copy of the articles of this repository; `only` chooses among the file names. */
export function copyArticles(into: string, only: (name: string) => boolean = () => true): void {
  for (const name of readdirSync(rawDirectory).filter(only)) cpSync(join(rawDirectory, name), join(into, name))
}

/** Seeded numbers in [0, 1) (mulberry32), so that a failing draw can be drawn again. */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
