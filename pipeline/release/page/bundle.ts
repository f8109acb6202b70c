import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { buildSync } from 'esbuild'

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url))

/** The page's program in one piece: the same bytes on every machine, ASCII only, and nothing that could end a script element. */
export function clientScript(entry: string): string {
  const { outputFiles } = buildSync({
    absWorkingDir: here('.'),
    entryPoints: [`client/${entry}.ts`],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    platform: 'browser',
    charset: 'ascii',
    minify: true,
    legalComments: 'none',
    logLevel: 'silent',
    tsconfigRaw: '{}',
  })
  const [file] = outputFiles
  if (file === undefined) throw new Error(`page: ${entry}.ts gave no program`)
  return file.text
}

export const styleSheet = (): string => readFileSync(here('style.css'), 'utf8')

/** The source expression of a Content-Security-Policy that lets exactly this text run. */
export const policyHash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
