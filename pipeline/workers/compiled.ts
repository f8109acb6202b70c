import { createHash, randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build, type Plugin, version } from 'esbuild'
import { programVersion } from '../cache/program.ts'

/** Beside the packages, so that a compiled program finds those that it needs. */
const FOLDER = fileURLToPath(new URL('../../node_modules/.cache/article-figures', import.meta.url))
/** What an older program was compiled to may still start a thread for so long, in milliseconds. */
const KEPT_MS = 24 * 60 * 60 * 1000

/** What a module names by its own place must be found from where the module was written. */
const staysAtHome: Plugin = {
  name: 'stays at home',
  setup: ({ onLoad }) => {
    onLoad({ filter: /\.ts$/ }, ({ path }) => {
      const url = JSON.stringify(pathToFileURL(path).href)
      return { contents: readFileSync(path, 'utf8').replaceAll('import.meta.url', url), loader: 'ts' }
    })
  },
}

async function compile(entry: string, file: string): Promise<void> {
  const draft = `${file}.${randomUUID()}`
  await build({
    entryPoints: [entry],
    outfile: draft,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'silent',
    tsconfigRaw: '{}',
    plugins: [staysAtHome],
  })
  renameSync(draft, file)
}

function removeOld(folder: string, name: string): void {
  for (const file of readdirSync(folder)) {
    const path = join(folder, file)
    if (file.startsWith(`${name}-`) && Date.now() - statSync(path).mtimeMs > KEPT_MS) rmSync(path, { force: true })
  }
}

/**
 * The program of a thread, a TypeScript module and all of ours that it imports, as one file of JavaScript. A thread that starts from it needs
 * no loader, which would be a second thread with a heap of its own. The file is named by what is in it, made once and kept; null where none
 * can be made, as in a folder that is not ours to write: the thread must then load the TypeScript.
 */
export async function compiledThread(module: URL, folder = FOLDER): Promise<URL | null> {
  const entry = fileURLToPath(module)
  const name = basename(entry, '.ts')
  try {
    const hash = createHash('sha256')
      .update(`${version} ${programVersion(entry)}`)
      .digest('hex')
      .slice(0, 16)
    const file = join(folder, `${name}-${hash}.mjs`)
    if (!existsSync(file)) {
      mkdirSync(folder, { recursive: true })
      removeOld(folder, name)
      await compile(entry, file)
    }
    return pathToFileURL(file)
  } catch {
    return null
  }
}
