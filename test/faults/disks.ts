import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

const mount = (...args: string[]): boolean => spawnSync('mount', args, { stdio: 'ignore' }).status === 0

/** A new disk of so many kilobytes in memory, mounted until the test ends; null where this user may not mount one. */
export function smallDisk(kilobytes: number): string | null {
  const folder = mkdtempSync(join(tmpdir(), 'article-figures-disk-'))
  const mounted = mount('-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', folder)
  onTestFinished(() => {
    if (mounted) spawnSync('umount', ['-l', folder], { stdio: 'ignore' })
    rmSync(folder, { recursive: true, force: true })
  })
  return mounted ? folder : null
}

export const makeReadOnly = (disk: string): boolean => mount('-o', 'remount,ro', disk)
export const makeWritable = (disk: string): boolean => mount('-o', 'remount,rw', disk)
