import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { sha256 } from '../identify.ts'

/** A statement that names a module, or a file that is started or read: `from './x.ts'`, `import('x')`, `new URL('./x.mjs', …)`. */
const NAMED = /(?:\bfrom|\bimport|\bimport\s*\(|\bnew\s+URL\s*\(|\brequire\s*\(|\)\s*\()\s*(['"])([^'"\n]+)\1/g
/** What is only a type is not there when the program runs. */
const TYPES_ONLY = /^(?:import|export)\s+type\b[^'"]*?from\s*(['"])[^'"\n]+\1/gm

type Parts = { readonly files: Set<string>; readonly packages: Map<string, string> }

const root = fileURLToPath(new URL('../..', import.meta.url))

/** The folder of an installed package as Node finds it from a file, or null. */
function packageFolder(name: string, from: string): string | null {
  for (let folder = dirname(from); ; folder = dirname(folder)) {
    const candidate = join(folder, 'node_modules', name)
    if (existsSync(join(candidate, 'package.json'))) return candidate
    if (dirname(folder) === folder) return null
  }
}

/** Takes note of a package and all that it needs: name and version. */
function addPackage(name: string, from: string, packages: Parts['packages']): void {
  const folder = packageFolder(name, from)
  if (folder === null || packages.has(folder)) return
  const file = join(folder, 'package.json')
  const described: { version?: string; dependencies?: Record<string, string> } = JSON.parse(readFileSync(file, 'utf8'))
  packages.set(folder, `${name}@${described.version}`)
  for (const needed of Object.keys(described.dependencies ?? {})) addPackage(needed, file, packages)
}

const packageName = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')

function addFile(file: string, parts: Parts): void {
  if (parts.files.has(file)) return
  parts.files.add(file)
  if (!/\.(?:ts|mjs|js)$/.test(file)) return
  const code = readFileSync(file, 'utf8').replace(TYPES_ONLY, '')
  for (const [, , specifier] of code.matchAll(NAMED)) {
    if (specifier.startsWith('.')) {
      const path = fileURLToPath(new URL(specifier, pathToFileURL(file)))
      if (existsSync(path)) addFile(path, parts)
    } else if (!specifier.startsWith('node:')) addPackage(packageName(specifier), file, parts.packages)
  }
}

/** The files that a module is made of, itself and all that it imports, and the packages with their versions, sorted. */
export function partsOf(entry: string): { files: string[]; packages: string[] } {
  const parts: Parts = { files: new Set(), packages: new Map() }
  addFile(entry, parts)
  return { files: [...parts.files].sort(), packages: [...new Set(parts.packages.values())].sort() }
}

/**
 * Tells programs apart that may give different results for the same input: a hash over the files of a module and of all that it imports,
 * the versions of the packages among them, and those of Node and its tables of characters. Read from the files as they are, so that
 * nobody has to remember to change a number.
 */
export function programVersion(entry: string): string {
  const { files, packages } = partsOf(entry)
  const { node, unicode, icu } = process.versions
  const hash = createHash('sha256').update(JSON.stringify({ node, unicode, icu, packages }))
  for (const file of files) hash.update(`\0${relative(root, file)}\0${sha256(readFileSync(file))}`)
  return hash.digest('hex')
}
