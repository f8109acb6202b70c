import { PassThrough } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { createProgress } from '../../pipeline/cli/progress.ts'

function watch(isTTY: boolean) {
  let clock = 0
  const stream = Object.assign(new PassThrough(), { isTTY, columns: 20 })
  const progress = createProgress(stream, () => clock)
  const pass = (ms: number): void => {
    clock += ms
  }
  return { progress, pass, seen: () => String(stream.read() ?? '') }
}

describe('progress', () => {
  it('is one line for each stage in a log', () => {
    const { progress, pass, seen } = watch(false)
    progress.stage('reading')
    pass(500)
    progress.update('1 of 2')
    progress.done('2 documents')
    progress.stage('writing')
    progress.done('7 formats')
    expect(seen()).toBe('reading 2 documents\nwriting 7 formats\n')
  })
  it('is a live line on a terminal, no wider than it, and not drawn too often', () => {
    const { progress, pass, seen } = watch(true)
    progress.stage('reading')
    seen()
    progress.update('1 of 100')
    expect(seen()).toBe('')
    pass(200)
    progress.update('2 of 100 documents, 17 figures')
    expect(seen()).toBe('\r\u001b[Kreading 2 of 100 do')
    progress.done('100 documents')
    expect(seen()).toBe('\r\u001b[Kreading 100 documents\n')
  })
})
