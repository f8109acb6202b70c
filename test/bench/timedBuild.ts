import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const program = fileURLToPath(new URL('../../pipeline/bin.mjs', import.meta.url))

type Times = { steps: { step: string; seconds: number; cpu_seconds: number; peak_mb: number }[]; peak_mb: number }

/** Builds a release of `folder/raw` in `folder/release`, in a process of its own and without the workbook. Times are in seconds by the clock. */
export function timedBuild(
  folder: string,
  jobs: number,
  ...more: string[]
): Times & { seconds: number; release: string } {
  const [release, times] = [join(folder, 'release'), join(folder, 'times.json')]
  const args = ['build', join(folder, 'raw'), '--out', release, '--jobs', String(jobs), '--no-xlsx', '--times', times]
  const began = performance.now()
  execFileSync(process.execPath, [program, ...args, ...more], { stdio: ['ignore', 'ignore', 'inherit'] })
  const seconds = (performance.now() - began) / 1000
  const measured: Times = JSON.parse(readFileSync(times, 'utf8'))
  return { ...measured, seconds, release }
}
