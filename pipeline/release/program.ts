import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { filesBelow } from './checksums.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** SHA-256 over the program's own files: two releases with the same one were read by the same rules. */
export function programFingerprint(): string {
  const hash = createHash('sha256')
  for (const folder of ['pipeline', 'schemas']) {
    for (const path of filesBelow(join(root, folder)).filter(name => /\.(ts|json)$/.test(name))) {
      hash
        .update(`${folder}/${path}\0`)
        .update(readFileSync(join(root, folder, path)))
        .update('\0')
    }
  }
  return hash.digest('hex')
}
