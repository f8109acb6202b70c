import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { CHECKSUMS_FILE, filesBelow, measureFile, readChecksums } from './checksums.ts'
import { holderOf, releaseLock, takeLock } from './lock.ts'
import { Refusal } from './refusal.ts'

/** Where a build works and keeps the old release: hidden siblings of the target, so that renaming never crosses a disk. */
function places(directory: string) {
  const target = resolve(directory)
  const parent = dirname(target)
  const name = basename(target)
  const prefix = `.${name}.building-`
  const [building, old] = [join(parent, prefix + process.pid), join(parent, `.${name}.old`)]
  return { target, parent, prefix, building, old, lock: join(parent, `.${name}.lock`) }
}

/** Whether every file that its checksums name is there, unchanged. */
function isWhole(directory: string): boolean {
  try {
    const sums = [...readChecksums(directory)]
    return sums.length > 0 && sums.every(([path, hash]) => measureFile(join(directory, path)).sha256 === hash)
  } catch {
    return false
  }
}

/**
 * Puts right what a build that died has left beside `directory`: removes its unfinished files, and puts the old release back
 * where it was taken away and the new one never came. Does nothing while a living process builds there.
 */
export function healRelease(directory: string): void {
  const { lock } = places(directory)
  if (leftovers(directory).length === 0 || !takeLock(lock)) return
  heal(directory)
  releaseLock(lock)
}

/** Hidden files beside a release that a build makes and removes again. */
function leftovers(directory: string): string[] {
  const { parent, prefix, old, lock } = places(directory)
  if (!existsSync(parent)) return []
  const beginnings = [prefix, basename(old), basename(lock)]
  return readdirSync(parent).filter(name => beginnings.some(each => name.startsWith(each)))
}

function heal(directory: string): void {
  const { target, parent, old, lock } = places(directory)
  for (const name of leftovers(directory)) {
    const path = join(parent, name)
    if (path !== old && path !== lock) rmSync(path, { recursive: true, force: true })
  }
  if (!existsSync(old)) return
  if (existsSync(target)) rmSync(old, { recursive: true, force: true })
  else if (isWhole(old)) renameSync(old, target)
}

function syncToDisk(path: string): void {
  const descriptor = openSync(path, 'r')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

/**
 * Whether a build may put its release in this place: nothing is there, or an empty folder, or an earlier release. Anything else
 * would be lost.
 */
export const isReplaceable = (directory: string): boolean =>
  !existsSync(directory) || readdirSync(directory).length === 0 || existsSync(join(directory, CHECKSUMS_FILE))

/** A release in the making: its directory, and the two ways in which it can end. */
export type Building = { readonly directory: string; readonly publish: () => void; readonly discard: () => void }

/**
 * Starts a release beside its target, which no other process may build at the same time. `publish` brings it to the disk and puts it in the target's place by two renames without
 * a pause between them; `discard` removes it and leaves the target as it was.
 */
export function startBuilding(directory: string): Building {
  const { target, parent, building, old, lock } = places(directory)
  if (!isReplaceable(target))
    throw new Error(`release: ${directory} holds files that are no release; name another folder`)
  if (!takeLock(lock))
    throw new Refusal(`process ${holderOf(lock)} is building ${directory}; wait for its end, or name another folder`)
  heal(directory)
  mkdirSync(building, { recursive: true })
  const discard = (): void => {
    rmSync(building, { recursive: true, force: true })
    releaseLock(lock)
  }
  const publish = (): void => {
    const folders = new Set<string>([building])
    for (const path of filesBelow(building)) {
      syncToDisk(join(building, path))
      folders.add(dirname(join(building, path)))
    }
    for (const folder of folders) syncToDisk(folder)
    rmSync(old, { recursive: true, force: true })
    const replaces = existsSync(target)
    if (replaces) renameSync(target, old)
    try {
      renameSync(building, target)
    } catch (error) {
      if (replaces) renameSync(old, target)
      throw error
    }
    syncToDisk(parent)
    rmSync(old, { recursive: true, force: true })
    releaseLock(lock)
  }
  return { directory: building, publish, discard }
}
