import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { CHECKSUMS_FILE, filesBelow, measureFile, readChecksums } from './checksums.ts'

/** Builds that this process has under way, so that a leftover of an earlier process with the same number is told from them. */
const underWay = new Set<string>()

/** Where a build works and keeps the old release: hidden siblings of the target, so that renaming never crosses a disk. */
function places(directory: string) {
  const target = resolve(directory)
  const parent = dirname(target)
  const name = basename(target)
  const prefix = `.${name}.building-`
  return { target, parent, prefix, building: join(parent, prefix + process.pid), old: join(parent, `.${name}.old`) }
}

function isAlive(pid: number): boolean {
  if (pid === process.pid) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM: there is such a process, but it belongs to somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
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
 * where it was taken away and the new one never came. Does nothing to what a living process works on.
 */
export function healRelease(directory: string): void {
  const { target, parent, prefix, old } = places(directory)
  if (!existsSync(parent)) return
  let busy = false
  for (const name of readdirSync(parent).filter(each => each.startsWith(prefix))) {
    const path = join(parent, name)
    if (underWay.has(path) || isAlive(Number(name.slice(prefix.length)))) busy = true
    else rmSync(path, { recursive: true, force: true })
  }
  if (busy || !existsSync(old)) return
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
 * Starts a release beside its target. `publish` brings it to the disk and puts it in the target's place by two renames without
 * a pause between them; `discard` removes it and leaves the target as it was.
 */
export function startBuilding(directory: string): Building {
  const { target, parent, building, old } = places(directory)
  if (!isReplaceable(target))
    throw new Error(`release: ${directory} holds files that are no release; name another folder`)
  if (underWay.has(building)) throw new Error(`release: ${directory} is already being built`)
  healRelease(directory)
  mkdirSync(building, { recursive: true })
  underWay.add(building)
  const discard = (): void => {
    rmSync(building, { recursive: true, force: true })
    underWay.delete(building)
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
    underWay.delete(building)
  }
  return { directory: building, publish, discard }
}
