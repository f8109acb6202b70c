import { writeFileSync } from 'node:fs'

/** What one step of a build took: seconds by the clock, seconds of all processors, and the most memory of the run up to its end. */
type Step = { step: string; seconds: number; cpu_seconds: number; peak_mb: number }

const MICRO = 1_000_000
const rounded = (seconds: number): number => Math.round(seconds * 1000) / 1000

/** Node gives kilobytes, also where the system counts in bytes. */
const peakMb = (): number => Math.round(process.resourceUsage().maxRSS / 1024)

/** Times the steps of a build one after the other; all threads of the process count. */
export function startTimes() {
  const steps: Step[] = []
  let current: { step: string; from: number; cpu: NodeJS.CpuUsage } | null = null
  const end = (): void => {
    if (current === null) return
    const { user, system } = process.cpuUsage(current.cpu)
    const seconds = rounded((performance.now() - current.from) / 1000)
    steps.push({ step: current.step, seconds, cpu_seconds: rounded((user + system) / MICRO), peak_mb: peakMb() })
    current = null
  }
  return {
    begin(step: string): void {
      end()
      current = { step, from: performance.now(), cpu: process.cpuUsage() }
    },
    /** Writes what was measured as JSON, with the most memory that the process ever held. */
    write(path: string): void {
      end()
      writeFileSync(path, `${JSON.stringify({ steps, peak_mb: peakMb() }, null, 2)}\n`)
    },
  }
}
