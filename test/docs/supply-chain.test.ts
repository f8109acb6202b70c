import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from '../e2e/command.ts'

type Package = {
  version?: string
  integrity?: string
  hasInstallScript?: boolean
  optional?: boolean
  license?: string
}

/** Every package of a lock file, by its folder. */
function packagesOf(lock: string): [folder: string, entry: Package][] {
  const read = JSON.parse(readFileSync(join(root, lock), 'utf8')) as { packages: Record<string, Package> }
  return Object.entries(read.packages).filter(([folder]) => folder !== '')
}

/** Their install scripts only choose a binary that the package holds anyway; `ignore-scripts` in .npmrc keeps them from running. */
const WITH_SCRIPTS = new Set(['esbuild', 'fsevents'])

/** Licences that ask for no more than their notice, and no source of what uses them. */
const FREE = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'PSF-2.0',
  'Python-2.0',
  'Unlicense',
  'Zlib',
])
/** Used unchanged, as a library or a tool of the tests: the licence covers their own files. */
const FILES_ONLY = new Set(['CC-BY-4.0', 'MPL-2.0'])

/** Whether a licence expression of SPDX allows what we do: one side of an OR, both of an AND. */
const isAllowed = (expression: string): boolean =>
  expression
    .replace(/[()]/g, '')
    .split(' OR ')
    .some(side => side.split(' AND ').every(name => FREE.has(name.trim()) || FILES_ONLY.has(name.trim())))

const nameOf = (folder: string): string => folder.replace(/^.*node_modules\//, '')

describe.each(['package-lock.json', 'test/bench/package-lock.json', 'test/mutation/package-lock.json'])('%s', lock => {
  const packages = packagesOf(lock)
  // npm writes no hash of a package that only another platform would install.
  it('pins every package of this platform to its bytes', () => {
    expect(packages.length).toBeGreaterThan(0)
    const loose = packages.filter(
      ([, { integrity, version, optional = false }]) =>
        version === undefined || !(optional || /^sha512-/.test(integrity ?? '')),
    )
    expect(loose.map(([folder]) => folder)).toEqual([])
  })
  it('has no install script but those that are known', () => {
    const scripted = packages.filter(([, entry]) => entry.hasInstallScript === true).map(([folder]) => nameOf(folder))
    expect(scripted.filter(name => !WITH_SCRIPTS.has(name))).toEqual([])
  })
  it('has only packages whose licence allows their use', () => {
    const unclear = packages.filter(
      ([, { license, optional = false }]) => !(license === undefined ? optional : isAllowed(license)),
    )
    expect(unclear.map(([folder, { license }]) => `${folder}: ${license}`)).toEqual([])
  })
})

it('the licences in the lock file are those of the packages that are installed', () => {
  const installed = packagesOf('package-lock.json').filter(([folder]) => existsSync(join(root, folder, 'package.json')))
  expect(installed.length).toBeGreaterThan(100)
  const differing = installed.filter(([folder, { license }]) => {
    const manifest = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')) as { license?: unknown }
    return typeof manifest.license === 'string' && manifest.license !== license
  })
  expect(differing.map(([folder]) => folder)).toEqual([])
})

it('install scripts are off', () => {
  expect(readFileSync(join(root, '.npmrc'), 'utf8')).toMatch(/^ignore-scripts=true$/m)
})

describe('a licence', () => {
  it.each([
    ['MIT', true],
    ['(MIT OR GPL-3.0-only)', true],
    ['MIT AND GPL-3.0-only', false],
    ['GPL-3.0-only', false],
    ['', false],
  ])('%s: %s', (expression, allowed) => {
    expect(isAllowed(expression)).toBe(allowed)
  })
})
