import { existsSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { isAlive } from '../processes.ts'

/** Locks that this process holds. */
const held = new Set<string>()

/** When a process started, in the words of the system, so that another one with its number is told from it; empty where it does not say. */
function startOf(pid: number): string {
  try {
    // The name of the program, in brackets, may hold spaces; the start is the twentieth field after it (proc(5)).
    return readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\)/s, '').trim().split(' ')[19] ?? ''
  } catch {
    return ''
  }
}

/** Who holds a lock: the number of a living process, or null where there is no lock or its process has ended. */
export function holderOf(lock: string): number | null {
  if (held.has(lock)) return process.pid
  const [pid, start] = contentOf(lock).split(' ')
  return isAlive(Number(pid)) && startOf(Number(pid)) === start ? Number(pid) : null
}

function contentOf(lock: string): string {
  try {
    return readFileSync(lock, 'utf8')
  } catch {
    return ''
  }
}

/**
 * Takes a lock, a file that names its process; false where a living process holds it. That of a process that has ended is taken over:
 * moved away first, which only one of several processes can do.
 */
export function takeLock(lock: string): boolean {
  mkdirSync(dirname(lock), { recursive: true })
  while (holderOf(lock) === null) {
    if (existsSync(lock)) moveAway(lock, contentOf(lock))
    if (!createLock(lock)) continue
    held.add(lock)
    return true
  }
  return false
}

/** Makes the file with its content in one step, so that nobody sees it empty; false where it is there. */
function createLock(lock: string): boolean {
  const own = `${lock}-${process.pid}`
  try {
    writeFileSync(own, `${process.pid} ${startOf(process.pid)}`)
    linkSync(own, lock)
    return true
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : ''
    if (code === 'EEXIST' || code === 'ENOENT') return false
    if (code !== 'EPERM' && code !== 'ENOTSUP') throw error
    // A disk without links: two builds that start in the same instant are not told apart there.
    renameSync(own, lock)
    return true
  } finally {
    rmSync(own, { force: true })
  }
}

function moveAway(lock: string, stale: string): void {
  const aside = `${lock}-${process.pid}.old`
  try {
    renameSync(lock, aside)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return
    throw error
  }
  // Another process was faster, and this is its lock by now: back with it.
  if (contentOf(aside) !== stale) renameSync(aside, lock)
  else rmSync(aside)
}

export function releaseLock(lock: string): void {
  if (!held.delete(lock)) return
  rmSync(lock, { force: true })
}
