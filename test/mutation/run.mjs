/**
 * Mutation testing of extract and normalise: Stryker's instrumenter makes all mutants at once, a seeded sample of them is checked, each
 * with the tests that reach it. `node --import tsx test/mutation/run.mjs SAMPLE SEED [PATH]`; PATH limits the mutants to files whose
 * path holds it, SAMPLE 0 checks all of them. The report goes to build/mutation.json.
 *
 * Stryker's own runners start the tests anew for each mutant, which takes seconds for this code; here a process loads them once and
 * switches from mutant to mutant. Only a mutant that is read while the program loads needs a process of its own.
 */
import { fork } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { Instrumenter } from '@stryker-mutator/instrumenter'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('../..', import.meta.url))
const here = fileURLToPath(new URL('.', import.meta.url))
const bundle = join(root, 'build/mutation/tests.mjs')

const MUTATED = ['pipeline/extract', 'pipeline/normalise']
const TESTED = ['test/extract', 'test/normalise']
/** Files of tests with thousands of random texts: too slow to be run for each mutant. */
const LEFT_OUT = /properties|gold/
/** A mutant that is entered so many times more often than the code it replaces runs for ever. */
const HITS = 100
/** Milliseconds after which a process that checks a mutant is ended; the machine may be busy. */
const PATIENCE_MS = 400_000

const [sample = 1000, seed = 1] = process.argv.slice(2, 4).map(Number)
const only = process.argv[4] ?? ''

const filesBelow = folder =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map(name => `${folder}/${name.replaceAll('\\', '/')}`)
    .sort()

/** Mulberry32: the same draws for the same seed everywhere. */
function draws(state) {
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** `count` of the items in their order, each as likely as any other. */
function drawn(items, count) {
  if (count === 0 || count >= items.length) return items
  const draw = draws(seed)
  const keyed = items.map((item, index) => ({ item, index, key: draw() }))
  const chosen = keyed.sort((a, b) => a.key - b.key).slice(0, count)
  return chosen.sort((a, b) => a.index - b.index).map(({ item }) => item)
}

async function instrumented() {
  const names = MUTATED.flatMap(filesBelow).filter(name => name.endsWith('.ts'))
  const files = names.map(name => ({
    name: join(root, name),
    mutate: true,
    content: readFileSync(join(root, name), 'utf8'),
  }))
  const silent = () => {}
  const logger = { debug: silent, info: silent, warn: silent, isDebugEnabled: () => false }
  return new Instrumenter(logger).instrument(files, { plugins: null, excludedMutations: [], ignorers: [] })
}

/** The tests and the program in one file; each module keeps its own address, by which it finds its data. */
async function bundled(files) {
  const contents = new Map(files.map(({ name, content }) => [name, content]))
  const tests = TESTED.flatMap(filesBelow).filter(name => name.endsWith('.test.ts') && !LEFT_OUT.test(name))
  const imports = tests.map(name => `await import(${JSON.stringify(join(root, name))})`)
  const entry = `import { tests } from ${JSON.stringify(join(here, 'expectations.mjs'))}
export { tests }
export const ready = (async () => { ${imports.join('\n')} })()`
  mkdirSync(join(root, 'build/mutation'), { recursive: true })
  await build({
    stdin: { contents: entry, resolveDir: root, loader: 'js' },
    outfile: bundle,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    alias: { vitest: join(here, 'expectations.mjs') },
    logLevel: 'error',
    plugins: [
      {
        name: 'mutants',
        setup({ onLoad, onResolve }) {
          onResolve({ filter: /^(@vitest\/expect|chai)$/ }, ({ path }) => ({
            path: fileURLToPath(import.meta.resolve(path)),
            external: true,
          }))
          onLoad({ filter: /\.ts$/ }, ({ path }) => {
            const text = contents.get(path) ?? readFileSync(path, 'utf8')
            return {
              contents: text.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href)),
              loader: 'ts',
            }
          })
        },
      },
    ],
  })
}

/** A process that has loaded the tests, with a mutant that is active from the start where one is named. */
async function started(mutant) {
  const env = mutant === undefined ? process.env : { ...process.env, __STRYKER_ACTIVE_MUTANT__: mutant }
  const child = fork(join(here, 'check.mjs'), [bundle], {
    cwd: root,
    env,
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  return (await answer(child)) === null ? null : child
}

/** The next message of a process, or null where it ends or takes too long. */
function answer(child) {
  return new Promise(resolve => {
    const finish = message => {
      clearTimeout(timer)
      child.removeAllListeners()
      if (message === null) child.kill('SIGKILL')
      resolve(message)
    }
    const timer = setTimeout(() => finish(null), PATIENCE_MS)
    child.once('message', finish)
    child.once('exit', () => finish(null))
    child.once('error', () => finish(null))
  })
}

function ask(child, question) {
  const answered = answer(child)
  child.send(question)
  return answered
}

/** Checks one mutant after the other; yields how each ended. */
async function* checked(mutants, coverage, all) {
  let shared = null
  for (const mutant of mutants) {
    const { id } = mutant
    const isStatic = coverage.static[id] > 0
    const names = isStatic ? all : all.filter(name => coverage.perTest[name]?.[id] > 0)
    if (names.length === 0) {
      yield { mutant, status: 'uncovered' }
      continue
    }
    const hits = names.reduce((sum, name) => sum + (coverage.perTest[name]?.[id] ?? 0), coverage.static[id] ?? 0)
    if (!isStatic) shared ??= await started()
    const child = isStatic ? await started(id) : shared
    const said = child === null ? null : await ask(child, { mutant: id, names, hitLimit: hits * HITS })
    if (isStatic) child?.kill('SIGKILL')
    if (said === null && !isStatic) shared = null
    yield { mutant, status: said?.killedBy === null ? 'survived' : 'killed', by: said?.killedBy ?? 'it ended or hung' }
  }
  shared?.kill('SIGKILL')
}

/** Wilson's interval of a share, 95 %. */
function interval(hits, count) {
  const z = 1.96
  const share = hits / count
  const middle = (share + z ** 2 / (2 * count)) / (1 + z ** 2 / count)
  const half = (z / (1 + z ** 2 / count)) * Math.sqrt((share * (1 - share)) / count + z ** 2 / (4 * count ** 2))
  return [middle - half, middle + half]
}

const percent = share => (100 * share).toFixed(1)
const began = performance.now()
const { files, mutants } = await instrumented()
await bundled(files)
const first = await started()
const measured = await ask(first, { measuring: true })
first.kill('SIGKILL')
if (measured === null) throw new Error('the tests did not end without a mutant')
const failed = measured.results.filter(({ fault }) => fault !== null)
for (const { name, fault } of failed) process.stdout.write(`without any mutant: ${name}: ${fault}\n`)
const usable = measured.results.filter(({ fault }) => fault === null).map(({ name }) => name)
const eligible = mutants.filter(({ fileName }) => relative(root, fileName).includes(only))
const chosen = drawn(eligible, sample)
process.stdout.write(
  `${usable.length} tests, ${eligible.length} mutants, ${chosen.length} of them drawn with the seed ${seed}\n`,
)

const report = []
for await (const { mutant, status, by } of checked(chosen, measured.coverage, usable)) {
  const { fileName, location, mutatorName, replacement } = mutant
  const place = `${relative(root, fileName)}:${location.start.line + 1}:${location.start.column + 1}`
  report.push({ place, mutatorName, replacement, status, by: status === 'killed' ? by : undefined })
  if (report.length % 50 === 0) {
    const killed = report.filter(each => each.status === 'killed').length
    process.stdout.write(
      `${report.length} checked, ${killed} killed, ${Math.round((performance.now() - began) / 1000)} s\n`,
    )
    writeFileSync(join(root, 'build/mutation.json'), `${JSON.stringify(report, null, 1)}\n`)
  }
}
const count = status => report.filter(each => each.status === status).length
const [low, high] = interval(count('killed'), report.length)
writeFileSync(join(root, 'build/mutation.json'), `${JSON.stringify(report, null, 1)}\n`)
for (const folder of MUTATED) {
  const own = report.filter(({ place }) => place.startsWith(`${folder}/`))
  const killed = own.filter(each => each.status === 'killed').length
  if (own.length > 0)
    process.stdout.write(`${folder}: ${killed} of ${own.length} killed, ${percent(killed / own.length)} %\n`)
}
process.stdout.write(
  `${count('killed')} of ${report.length} mutants killed: ${percent(count('killed') / report.length)} % (95 %: ${percent(low)}–${percent(high)}); ` +
    `${count('survived')} survived, ${count('uncovered')} are reached by no test; seed ${seed}\n`,
)
