import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { inOrder } from '../../pipeline/workers/inOrder.ts'

describe('ordered concurrent work', () => {
  it('gives results in the order of the items, however long each takes', async () => {
    const results: number[] = []
    const delays = [30, 1, 20, 2, 10, 3]
    for await (const result of inOrder(delays.keys(), { running: 3, ahead: 5 }, async index => {
      await sleep(delays[index])
      return index
    })) {
      results.push(result)
    }
    expect(results).toEqual([0, 1, 2, 3, 4, 5])
  })
  it('never runs or starts more than it may', async () => {
    let running = 0
    let mostRunning = 0
    let started = 0
    let taken = 0
    let mostAhead = 0
    const items = Array.from({ length: 40 }, (_, index) => index)
    for await (const _ of inOrder(items, { running: 2, ahead: 6 }, async index => {
      started += 1
      running += 1
      mostRunning = Math.max(mostRunning, running)
      mostAhead = Math.max(mostAhead, started - taken)
      await sleep(index % 5)
      running -= 1
    })) {
      taken += 1
      await sleep(1)
    }
    expect(taken).toBe(40)
    expect(mostRunning).toBe(2)
    expect(mostAhead).toBeLessThanOrEqual(6)
  })
  it('passes on a failure when its turn comes', async () => {
    const results: number[] = []
    const work = async (index: number): Promise<number> => {
      if (index === 2) throw new Error('the third')
      await sleep(5)
      return index
    }
    const run = async () => {
      for await (const result of inOrder([0, 1, 2, 3], { running: 4, ahead: 4 }, work)) results.push(result)
    }
    await expect(run()).rejects.toThrow('the third')
    expect(results).toEqual([0, 1])
  })
})
