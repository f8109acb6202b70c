/** Whether another process with this number runs. */
export function isAlive(pid: number): boolean {
  if (pid === process.pid) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM: there is such a process, but it belongs to somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
