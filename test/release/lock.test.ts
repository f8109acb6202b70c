import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { holderOf, releaseLock, takeLock } from '../../pipeline/release/lock.ts'
import { scratch } from './scratch.ts'

const temporary = scratch()
afterAll(temporary.remove)
let number = 0
let lock = ''
beforeEach(() => {
  number += 1
  lock = temporary.path(String(number), '.latest.lock')
})
const files = (): string[] => readdirSync(temporary.path(String(number)))

describe('a lock', () => {
  it('is held until it is released, by one only', () => {
    expect(takeLock(lock)).toBe(true)
    expect(holderOf(lock)).toBe(process.pid)
    expect(takeLock(lock)).toBe(false)
    expect(files()).toEqual(['.latest.lock'])
    releaseLock(lock)
    expect(existsSync(lock)).toBe(false)
    expect(takeLock(lock)).toBe(true)
    releaseLock(lock)
  })
  it('of a process that has ended is taken over', () => {
    takeLock(lock)
    releaseLock(lock)
    const { pid } = spawnSync(process.execPath, ['-e', ''])
    writeFileSync(lock, `${pid} 123`)
    expect(holderOf(lock)).toBeNull()
    expect(takeLock(lock)).toBe(true)
    expect(readFileSync(lock, 'utf8')).toMatch(new RegExp(`^${process.pid} `))
    expect(files()).toEqual(['.latest.lock'])
    releaseLock(lock)
  })
  it.skipIf(!existsSync('/proc/self/stat'))(
    'of an earlier process with the number of a living one is taken over',
    () => {
      takeLock(lock)
      releaseLock(lock)
      writeFileSync(lock, `${process.ppid} 1`)
      expect(takeLock(lock)).toBe(true)
      releaseLock(lock)
    },
  )
  it('of another living process is left alone', () => {
    takeLock(lock)
    const [, start] = readFileSync(lock, 'utf8').split(' ')
    releaseLock(lock)
    const stat = existsSync('/proc/self/stat') ? readFileSync(`/proc/${process.ppid}/stat`, 'utf8') : ''
    const own = stat === '' ? start : stat.replace(/^.*\)/s, '').trim().split(' ')[19]
    writeFileSync(lock, `${process.ppid} ${own}`)
    expect(takeLock(lock)).toBe(false)
    releaseLock(lock)
    expect(existsSync(lock)).toBe(true)
  })
  it('that was not written to its end counts as none', () => {
    takeLock(lock)
    releaseLock(lock)
    writeFileSync(lock, '')
    expect(takeLock(lock)).toBe(true)
    releaseLock(lock)
  })
})
