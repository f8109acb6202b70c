import { mkdirSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { compiledThread } from '../../pipeline/workers/compiled.ts'
import { scratchFolder } from '../cache/scratch.ts'

/** A module of two files that says where it stands, and the folder for what it is compiled to. */
function program(words: string): { module: URL; folder: string; write: (words: string) => void } {
  const home = scratchFolder()
  const write = (text: string): void => {
    writeFileSync(join(home, 'words.ts'), `export const words: string = ${JSON.stringify(text)}\n`)
  }
  writeFileSync(
    join(home, 'thread.ts'),
    "import { words } from './words.ts'\nexport default (): string => words + new URL('./words.ts', import.meta.url).href\n",
  )
  write(words)
  return { module: pathToFileURL(join(home, 'thread.ts')), folder: join(home, 'compiled'), write }
}

/** What a compiled program answers; the name is not known before, so that no bundler can look. */
async function answerOf(url: URL | null): Promise<string> {
  if (url === null) throw new Error('nothing was compiled')
  const { default: answer }: { default: () => string } = await import(/* @vite-ignore */ url.href)
  return answer()
}

describe('the program of a thread', () => {
  it('is compiled once, says the same, and stands where it was written', async () => {
    const { module, folder } = program('one ')
    const [first, again] = [await compiledThread(module, folder), await compiledThread(module, folder)]
    expect(again?.href).toBe(first?.href)
    expect(readdirSync(folder)).toHaveLength(1)
    expect(await answerOf(first)).toBe(`one ${new URL('words.ts', module).href}`)
  })

  it('is compiled anew when a file that it imports has changed, and what is old goes', async () => {
    const { module, folder, write } = program('one ')
    const first = await compiledThread(module, folder)
    write('two ')
    const second = await compiledThread(module, folder)
    expect(await answerOf(second)).toContain('two ')
    expect(readdirSync(folder)).toHaveLength(2)
    if (first) utimesSync(first, 0, 0)
    write('three ')
    await compiledThread(module, folder)
    expect(readdirSync(folder)).toHaveLength(2)
  })

  it('several at once leave one file', async () => {
    const { module, folder } = program('one ')
    const urls = await Promise.all([1, 2, 3].map(() => compiledThread(module, folder)))
    expect(new Set(urls.map(url => url?.href)).size).toBe(1)
    expect(readdirSync(folder)).toHaveLength(1)
  })

  it('there is none where the folder cannot be made or the module is broken', async () => {
    const { module, folder, write } = program('one ')
    writeFileSync(folder, 'a file')
    expect(await compiledThread(module, folder)).toBeNull()
    expect(statSync(folder).isFile()).toBe(true)
    write('one ')
    const other = `${folder}-other`
    mkdirSync(other)
    writeFileSync(new URL('words.ts', module), 'export const = 1\n')
    expect(await compiledThread(module, other)).toBeNull()
    expect(readdirSync(other)).toEqual([])
  })
})
