/**
 * How much longer `factor` times the work takes, as a ratio of processor times: the least of three runs each, so that a busy
 * machine hardly shows. Work that grows with its square gives `factor` squared; a bound well between is a sound test.
 */
export function growth(work: (size: number) => void, size: number, factor: number): number {
  const cost = (n: number): number => {
    const before = process.cpuUsage()
    work(n)
    return process.cpuUsage(before).user
  }
  cost(size)
  const least = (n: number): number => Math.min(cost(n), cost(n), cost(n))
  return least(factor * size) / Math.max(least(size), 1000)
}
