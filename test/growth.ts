/**
 * How much longer `factor` times the work takes, as a ratio of processor times: 1 × `factor` where it grows with its size, `factor` squared where
 * it grows with its square. The small work is done `factor` times in a row, so that both sides are measured over a like span with a like
 * heap; of three such pairs the least ratio counts, so that a busy machine hardly shows. A bound well between is a sound test.
 */
export function growth(work: (size: number) => void, size: number, factor: number): number {
  const cost = (n: number, times: number): number => {
    const before = process.cpuUsage()
    for (let i = 0; i < times; i++) work(n)
    const { user, system } = process.cpuUsage(before)
    return user + system
  }
  const ratio = (): number => cost(factor * size, 1) / Math.max(cost(size, factor), 1000)
  work(size)
  return factor * Math.min(ratio(), ratio(), ratio())
}
