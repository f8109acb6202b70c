import type { Writable } from 'node:stream'

/** Where progress goes; a terminal has `isTTY`. */
type Terminal = Writable & { readonly isTTY?: boolean; readonly columns?: number }

export type Progress = {
  /** Begins a stage: a new line on a log, the start of a live line on a terminal. */
  stage(name: string): void
  /** How far the current stage is, in words; seen only on a terminal. */
  update(state: string): void
  /** Ends the current stage with its result. */
  done(result: string): void
}

/** At most this often the live line is drawn anew, in milliseconds. */
const REDRAW_MS = 100
const CLEAR_LINE = '\r\u001b[K'

/**
 * Shows progress: a live line on a terminal, elsewhere one line for each stage when it ends. `now` is a clock in milliseconds.
 */
export function createProgress(stream: Terminal, now: () => number): Progress {
  const live = stream.isTTY === true
  let current = ''
  let drawn = Number.NEGATIVE_INFINITY
  const draw = (state: string): void => {
    // Some terminals say that they have no columns at all.
    const width = (stream.columns || 80) - 1
    stream.write(`${CLEAR_LINE}${`${current} ${state}`.slice(0, width)}`)
    drawn = now()
  }
  return {
    stage(name) {
      current = name
      if (live) draw('…')
    },
    update(state) {
      if (live && now() - drawn >= REDRAW_MS) draw(state)
    },
    done(result) {
      stream.write(`${live ? CLEAR_LINE : ''}${current} ${result}\n`)
      drawn = Number.NEGATIVE_INFINITY
    },
  }
}
