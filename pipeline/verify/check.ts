/** One check of a release and what came out of it. `detail` names the file, the row's key and the column where it fails. */
export type Check = { name: string; ok: boolean; detail: string }

/** How many faults of one kind are spelled out. */
const SHOWN = 5

/** A check from the faults it found; `fine` says what was looked at. */
export function checkOf(name: string, faults: readonly string[], fine: string): Check {
  if (faults.length === 0) return { name, ok: true, detail: fine }
  const more = faults.length > SHOWN ? ` · and ${faults.length - SHOWN} more` : ''
  return { name, ok: false, detail: faults.slice(0, SHOWN).join(' · ') + more }
}

/** Runs a check; a file that cannot be read at all is a fault of the release, not of the program that reads it. */
export async function attempt(name: string, check: () => Check | Promise<Check>): Promise<Check> {
  try {
    return await check()
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    return { name, ok: false, detail: message.split('\n')[0] ?? message }
  }
}
