import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { articleFigures, root } from '../e2e/command.ts'
import { gzip, tarOf } from '../ingest/containers/makeFiles.ts'
import { scratch } from '../release/scratch.ts'
import { storiesOf, writeArchive } from './archive.ts'
import { inOrder, type Name, type Rows, rowsOfRelease, TABLES } from './rows.ts'

/** What `make cluster` installs. */
const python = join(root, 'build/cluster/bin/python')
const submit = join(root, 'build/cluster/bin/spark-submit')
const hasJava = spawnSync('java', ['-version']).status === 0
const isThere = existsSync(python) && existsSync(submit) && hasJava
const MINUTES = 60_000
/** A document that needs more ends its worker; the others need far less. */
const LIMITS = 'worker-megabytes=100'

const temporary = scratch()
afterAll(temporary.remove)
const archive = temporary.path('archive')
const stories = storiesOf(60)

type Ended = { code: number | null; stdout: string; log: string }

/** Starts the job on a cluster of two workers, each a process that starts executors as processes of their own. */
function startSpark(
  args: readonly string[],
  extra: readonly string[] = [],
): { child: ChildProcess; ended: Promise<Ended> } {
  const java = '-XX:TieredStopAtLevel=1 -XX:+UseSerialGC'
  const conf = {
    'spark.ui.enabled': 'false',
    'spark.sql.shuffle.partitions': '2',
    'spark.executor.extraJavaOptions': java,
    // Each file is a task of its own, so that one is under way when a worker is killed.
    'spark.sql.files.openCostInBytes': '134217728',
    'spark.network.timeout': '600s',
    'spark.local.dir': temporary.path('spark'),
  }
  const settings = Object.entries(conf).flatMap(([name, value]) => ['--conf', `${name}=${value}`])
  const script = join(root, 'cluster/spark_figures.py')
  const child = spawn(
    submit,
    ['--master', 'local-cluster[2,1,1024]', '--driver-java-options', java, ...settings, ...extra, script, ...args],
    {
      cwd: temporary.path('.'),
      env: {
        ...process.env,
        PYSPARK_PYTHON: python,
        PYSPARK_DRIVER_PYTHON: python,
        // Everything stays on the loopback address, whatever the name of the machine leads to.
        SPARK_LOCAL_IP: '127.0.0.1',
        SPARK_LOCAL_HOSTNAME: '127.0.0.1',
      },
    },
  )
  const [out, log]: [Buffer[], Buffer[]] = [[], []]
  child.stdout?.on('data', chunk => out.push(chunk))
  child.stderr?.on('data', chunk => log.push(chunk))
  const ended = new Promise<Ended>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', code =>
      resolve({ code, stdout: Buffer.concat(out).toString(), log: Buffer.concat(log).toString() }),
    )
  })
  return { child, ended }
}

type Process = { pid: number; parent: number; command: string }

const processes = (): Process[] =>
  execFileSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8', maxBuffer: 1 << 26 })
    .trimEnd()
    .split('\n')
    .flatMap(line => {
      const [, pid, parent, command] = /^\s*(\d+)\s+(\d+)\s(.*)$/.exec(line) ?? []
      return command === undefined ? [] : [{ pid: Number(pid), parent: Number(parent), command }]
    })

/** Processes under one of ours, nearest first: nothing else on the machine is touched. */
function below(pid: number, all: readonly Process[]): Process[] {
  const children = all.filter(({ parent }) => parent === pid)
  return [...children, ...children.flatMap(child => below(child.pid, all))]
}

/** Kills the executor that runs a filter as soon as there is one, and tells whether it did. */
async function killAnExecutor(job: ChildProcess): Promise<boolean> {
  while (job.exitCode === null && job.pid !== undefined) {
    const all = processes()
    const busy = below(job.pid, all).find(
      ({ pid, command }) =>
        /CoarseGrainedExecutorBackend/.test(command) &&
        below(pid, all).some(under => /bin\.mjs extract --arrow/.test(under.command)),
    )
    if (busy !== undefined) {
      process.kill(busy.pid, 'SIGKILL')
      return true
    }
    await new Promise(resolve => setTimeout(resolve, 100))
  }
  return false
}

/** The rows of Parquet folders, read by another program than the one that wrote them. */
async function rowsOfParquet(output: string): Promise<Rows> {
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  const read = async (name: Name) => {
    const files = `read_parquet('${join(output, name, '**/*.parquet')}', hive_partitioning = true)`
    return inOrder(name, await (await connection.run(`SELECT * FROM ${files}`)).getRowObjectsJS())
  }
  try {
    const [articles, figures, numbers, sentences, issues] = await Promise.all(TABLES.map(read))
    return { articles, figures, numbers, sentences, issues }
  } finally {
    connection.closeSync()
    instance.closeSync()
  }
}

async function built(kind: string, ...options: string[]): Promise<Rows> {
  const release = temporary.path(`built-${kind}`)
  const { code, stderr } = await articleFigures(['build', join(archive, kind), '--out', release, ...options])
  expect(code, stderr).toBe(0)
  return rowsOfRelease(release)
}

/** What the job wrote, after checking that it ended well and that its own counts are those of the rows. */
async function rowsOf(output: string, { code, stdout, log }: Ended): Promise<Rows> {
  expect(code, log.slice(-4000)).toBe(0)
  const rows = await rowsOfParquet(output)
  const counts = Object.fromEntries(TABLES.map(name => [name, rows[name].length]))
  expect(JSON.parse(stdout.trim().split('\n').at(-1) ?? '')).toEqual(counts)
  expect(readdirSync(output).filter(name => name.startsWith('_'))).toEqual([])
  return rows
}

if (!isThere)
  console.log('skipped: no local Spark cluster; `make cluster` installs it (Python 3.11 or newer, Java 17 or newer)')

describe.skipIf(!isThere)(
  'a local cluster gives the rows of a build (skipped where `make cluster` has not installed Spark)',
  () => {
    beforeAll(async () => {
      await writeArchive(archive, stories, 6)
      mkdirSync(temporary.path('spark'), { recursive: true })
    }, 5 * MINUTES)

    it(
      'from Parquet, though an executor is killed in the middle of a task',
      async () => {
        const output = temporary.path('out-parquet')
        const { child, ended } = startSpark([join(archive, 'parquet'), output])
        expect(await killAnExecutor(child)).toBe(true)
        const outcome = await ended
        expect(outcome.log).toMatch(/Lost executor|Lost task/)
        const rows = await rowsOf(output, outcome)
        expect(rows).toEqual(await built('parquet'))
        const codes = rows.issues.map(({ code }) => code)
        expect(codes).toEqual(expect.arrayContaining(['duplicate-url', 'duplicate-text', 'empty']))
        expect(rows.figures.length).toBeGreaterThan(300)
      },
      30 * MINUTES,
    )

    it(
      'from lines of JSON, of which one ends the worker that reads it',
      async () => {
        const output = temporary.path('out-lines')
        const { ended } = startSpark([join(archive, 'lines'), output, '--format', 'ndjson', '--limits', LIMITS])
        const rows = await rowsOf(output, await ended)
        expect(rows).toEqual(await built('lines', '--limits', LIMITS))
        expect(rows.issues.filter(({ code }) => code === 'crashed')).toHaveLength(1)
        expect(rows.articles.length).toBeGreaterThan(50)
      },
      30 * MINUTES,
    )

    it(
      'from WARC files, of which one is cut off',
      async () => {
        const output = temporary.path('out-crawl')
        // Node as an archive would bring it: a program that Spark unpacks on each executor.
        const shipped = temporary.path('shipped.tar.gz')
        const node = `#!/bin/sh\nexec "${process.execPath}" "$@"\n`
        writeFileSync(shipped, gzip(await tarOf([{ name: 'node', bytes: node, mode: 0o755 }])))
        const { ended } = startSpark(
          [join(archive, 'crawl'), output, '--format', 'files', '--node', 'af/node'],
          ['--archives', `${shipped}#af`],
        )
        const rows = await rowsOf(output, await ended)
        expect(rows).toEqual(await built('crawl'))
        expect(rows.issues.map(({ code }) => code)).toContain('broken-archive')
      },
      30 * MINUTES,
    )

    it(
      'and never writes into a folder that is there',
      async () => {
        const job = startSpark([join(archive, 'parquet'), archive], ['--master', 'local[1]'])
        const { code, stdout } = await job.ended
        expect(code).not.toBe(0)
        expect(stdout).toMatch(/is there already/)
        expect(readdirSync(archive).sort()).toEqual(['crawl', 'lines', 'parquet'])
      },
      30 * MINUTES,
    )
  },
)
