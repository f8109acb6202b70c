import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const read = (name: string): string => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8')

type Manifest = { dependencies: Record<string, string>; devDependencies: Record<string, string> }
const manifest = JSON.parse(read('package.json')) as Manifest
const chosen = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies }).sort()

/** The packages in the first cell of each row, up to the table of what we do without. */
const [documented] = read('docs/dependencies.md').split('## What we do without')
const named = [...documented.matchAll(/^\| (`[^|]+`) \|/gm)].flatMap(([, cell]) =>
  [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name),
)

describe('docs/dependencies.md', () => {
  it('has a row for each package of package.json, and for no other', () => expect(named.sort()).toEqual(chosen))
  it('can count on exact versions', () => {
    const versions = Object.values({ ...manifest.dependencies, ...manifest.devDependencies })
    expect(versions.filter(version => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([])
  })
})
