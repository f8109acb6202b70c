import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openCache } from '../../pipeline/cache/cache.ts'
import { openReader, type SharedCache } from '../../pipeline/cache/reader.ts'
import { contentOf, damage, entry, keyOf, opened, scratchFolder, segmentsIn } from './scratch.ts'

/** The names that a cache knows, of those asked for. */
function known(shared: SharedCache, names: readonly string[]): string[] {
  const reader = openReader(shared)
  const found = names.filter(name => {
    const content = reader.find(keyOf(name))
    if (content !== null) expect(Buffer.from(content).equals(contentOf(name, content.length))).toBe(true)
    return content !== null
  })
  reader.close()
  return found
}

/** A folder with one segment that holds some names. */
function filled(names: readonly string[]): string {
  const folder = scratchFolder()
  const cache = opened(folder)
  cache.keep(names.map(name => entry(name)))
  expect(cache.finish()).toEqual([])
  return folder
}

const MANY = Array.from({ length: 300 }, (_, i) => `entry ${i}`)

/** The number of a process that has ended. */
const deadProcess = (): number => spawnSync(process.execPath, ['--version']).pid

describe('a cache', () => {
  it('gives back what was kept, and nothing else', () => {
    const folder = filled(MANY)
    expect(known(opened(folder).shared, [...MANY, 'another'])).toEqual(MANY)
  })

  it('keeps entries with the same first half of their keys apart', () => {
    const folder = scratchFolder()
    const cache = opened(folder)
    const [one, other] = ['one', 'other'].map(name =>
      Buffer.concat([keyOf('same').subarray(0, 8), keyOf(name).subarray(0, 8)]),
    )
    cache.keep([{ stage: 'rows', key: one, content: contentOf('one') }])
    cache.finish()
    const reader = openReader(opened(folder).shared)
    expect(reader.find(other)).toBeNull()
    expect(reader.find(one)).not.toBeNull()
    reader.close()
  })

  it('drops every entry in which a byte changed, says so once, and believes the others', () => {
    const folder = filled(MANY)
    const [path] = segmentsIn(folder)
    const { size } = statSync(path)
    // in an entry's key, length, check and content
    for (const at of [8 + 3, 8 + 1032 + 17, 8 + 2 * 1032 + 21, 8 + 3 * 1032 + 900]) damage(path, at, size)
    const cache = opened(folder)
    expect(known(cache.shared, MANY)).toEqual(MANY.slice(4))
    expect(cache.finish()).toEqual([`cache: dropped from ${folder}, and made again: 4 damaged entries`])
    const again = opened(folder)
    expect(known(again.shared, MANY)).toEqual(MANY.slice(4))
    expect(again.finish()).toEqual([])
  })

  it('does without an index that is damaged', () => {
    const folder = filled(MANY)
    const [path] = segmentsIn(folder)
    const { size } = statSync(path)
    damage(path, -100, size)
    const cache = opened(folder)
    expect(known(cache.shared, MANY)).toEqual(MANY)
    expect(cache.finish()).toEqual([`cache: dropped from ${folder}, and made again: 1 damaged file`])
    const again = opened(folder)
    expect(known(again.shared, MANY)).toEqual(MANY)
    expect(again.finish()).toEqual([])
  })

  it('believes what is whole of a segment that was cut at any byte', () => {
    const folder = filled(['a', 'b', 'c'])
    const [path] = segmentsIn(folder)
    const whole = readFileSync(path)
    for (const size of [0, 5, 8, 30, 700, 8 + 1032, 8 + 1033, 8 + 2 * 1032 + 5, 8 + 3 * 1032, whole.length - 1]) {
      writeFileSync(path, whole)
      truncateSync(path, size)
      const cache = opened(folder)
      const expected = ['a', 'b', 'c'].slice(0, Math.max(0, Math.floor((size - 8) / 1032)))
      expect(known(cache.shared, ['a', 'b', 'c']), `cut to ${size} bytes`).toEqual(expected)
      expect(cache.finish()).toHaveLength(1)
      for (const left of segmentsIn(folder)) rmSync(left)
    }
  })

  it('does not take a foreign file for its own, and leaves files alone that are not named like its own', () => {
    const folder = filled(['a'])
    writeFileSync(join(folder, 'rows-abc-1-00000000.pack'), 'something else')
    writeFileSync(join(folder, 'notes.txt'), 'mine')
    const cache = opened(folder)
    expect(known(cache.shared, ['a'])).toEqual(['a'])
    expect(cache.finish()).toHaveLength(1)
    expect(existsSync(join(folder, 'rows-abc-1-00000000.pack'))).toBe(false)
    expect(existsSync(join(folder, 'notes.txt'))).toBe(true)
  })

  it('does not believe a whole entry that stands in the place of another', () => {
    const [here, there] = [filled(['a']), filled(['b'])]
    const [from] = segmentsIn(there)
    const [to] = segmentsIn(here)
    // the index of the one over the entries of the other
    const index = readFileSync(to).subarray(8 + 1032)
    writeFileSync(to, Buffer.concat([readFileSync(from).subarray(0, 8 + 1032), index]))
    const cache = opened(here)
    expect(known(cache.shared, ['a', 'b'])).toEqual([])
    expect(cache.finish()).toHaveLength(1)
  })

  it('takes over what a build that was killed had kept, up to its last whole entry', () => {
    const folder = filled(['a', 'b', 'c'])
    const [path] = segmentsIn(folder)
    const left = join(folder, `rows-abc-${deadProcess()}-0000abcd.part`)
    copyFileSync(path, left)
    rmSync(path)
    truncateSync(left, 8 + 2 * 1032 + 500)
    const cache = opened(folder)
    expect(known(cache.shared, ['a', 'b', 'c'])).toEqual(['a', 'b'])
    expect(cache.finish()).toEqual([])
    expect(existsSync(left)).toBe(false)
    expect(known(opened(folder).shared, ['a', 'b', 'c'])).toEqual(['a', 'b'])
  })

  it('leaves alone what a living build is writing', () => {
    const folder = scratchFolder()
    const [one, other] = [opened(folder), opened(folder)]
    one.keep([entry('a')])
    other.keep([entry('b')])
    expect(segmentsIn(folder, 'part')).toHaveLength(2)
    expect(other.finish()).toEqual([])
    one.keep([entry('c')])
    expect(one.finish()).toEqual([])
    expect(known(opened(folder).shared, ['a', 'b', 'c'])).toEqual(['a', 'b', 'c'])
  })

  it('can be removed at any time', () => {
    const folder = filled(MANY)
    const cache = opened(folder)
    cache.keep([entry('new')])
    rmSync(folder, { recursive: true })
    expect(known(cache.shared, MANY)).toEqual([])
    cache.keep([entry('newer')])
    expect(cache.finish()).toHaveLength(1)
    expect(known(opened(folder).shared, [...MANY, 'new'])).toEqual([])
  })

  it('stays within its limit, and what was used longest ago goes first, whatever the clock says', () => {
    const folder = scratchFolder()
    const names = ['old', 'used', 'unused', 'new']
    for (const name of names.slice(0, 3)) {
      const cache = opened(folder)
      cache.keep([entry(name, 10_000)])
      cache.finish()
    }
    // a clock that was far ahead once
    const ahead = new Date('2999-01-01')
    for (const path of segmentsIn(folder)) utimesSync(path, ahead, ahead)
    const using = opened(folder)
    expect(known(using.shared, ['unused', 'used'])).toEqual(['unused', 'used'])
    using.finish()
    const later = opened(folder, 25_000)
    expect(known(later.shared, ['used'])).toEqual(['used'])
    later.keep([entry('new', 10_000)])
    later.finish()
    expect(known(opened(folder).shared, names)).toEqual(['used', 'new'])
    const bytes = segmentsIn(folder).reduce((sum, path) => sum + statSync(path).size, 0)
    expect(bytes).toBeLessThanOrEqual(25_000)
  })

  it('keeps no more than its limit where one build makes more than that', () => {
    const folder = scratchFolder()
    const cache = opened(folder, 20_000)
    cache.keep(MANY.map(name => entry(name)))
    cache.finish()
    const bytes = segmentsIn(folder).reduce((sum, path) => sum + statSync(path).size, 0)
    expect(bytes).toBeLessThanOrEqual(20_000)
    const rest = opened(folder, 100_000)
    rest.keep(MANY.slice(0, 40).map(name => entry(name)))
    rest.finish()
    expect(known(opened(folder).shared, MANY)).toEqual(MANY.slice(0, 40))
  })

  it('puts many small segments together', () => {
    const folder = scratchFolder()
    for (const name of MANY.slice(0, 40)) {
      const cache = opened(folder)
      cache.keep([entry(name), entry(`${name} as read`, 100, 'ingest')])
      cache.finish()
    }
    expect(segmentsIn(folder).length).toBeLessThan(40)
    expect(known(opened(folder).shared, MANY)).toEqual(MANY.slice(0, 40))
  })

  it('is done without where its place cannot be used, and says why', () => {
    const folder = scratchFolder()
    const file = join(folder, 'file')
    writeFileSync(file, '')
    for (const place of [file, join(file, 'below')]) {
      expect(openCache(place, 1000, { ingest: '', rows: '' })).toEqual({
        unusable: expect.stringContaining(`${basename(file)}`),
      })
    }
    const sealed = join(folder, 'sealed')
    mkdirSync(sealed)
    chmodSync(sealed, 0o500)
    // root may write anywhere
    if (process.getuid?.() !== 0) expect(openCache(sealed, 1000, { ingest: '', rows: '' })).toHaveProperty('unusable')
  })
})
