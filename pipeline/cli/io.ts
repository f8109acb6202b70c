import type { Readable, Writable } from 'node:stream'

/** The outside world of a command; `process` is one, and a test makes another. */
export type Io = {
  readonly stdin: Readable & { readonly isTTY?: boolean }
  readonly stdout: Writable & { readonly isTTY?: boolean }
  readonly stderr: Writable & { readonly isTTY?: boolean; readonly columns?: number }
  readonly env: { readonly [name: string]: string | undefined }
}

/** What a command tells its caller. */
export const exitCode = { ok: 0, dataErrors: 1, usage: 2, internal: 70 } as const

/** The command was called in a way that it does not understand; its message is one line that says how to call it. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}
