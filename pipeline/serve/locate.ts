import { realpath } from 'node:fs/promises'
import { join, sep } from 'node:path'

const decoded = (part: string): string | null => {
  try {
    return decodeURIComponent(part)
  } catch {
    return null
  }
}

/** No part of a path may lead anywhere but one step down. */
const isStep = (part: string | null): part is string =>
  part !== null && part !== '' && part !== '.' && part !== '..' && !/[/\\\0]/.test(part)

/**
 * The real path of what a request's target names below `root`, which is a real path itself; null where there is nothing, or where
 * the target or a symbolic link leads out of it. A folder stands for its `index.html`.
 */
export async function locate(root: string, target: string): Promise<string | null> {
  const [path = ''] = target.split(/[?#]/, 1)
  if (!path.startsWith('/')) return null
  const named = path.endsWith('/') ? `${path}index.html` : path
  const parts = named.slice(1).split('/').map(decoded)
  if (!parts.every(isStep)) return null
  try {
    const real = await realpath(join(root, ...parts))
    return real.startsWith(root.endsWith(sep) ? root : root + sep) ? real : null
  } catch {
    return null
  }
}
