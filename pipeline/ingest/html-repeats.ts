import { fold } from './clean.ts'
import type { MarkedBlock } from './html-blocks.ts'

/** A block of fewer words may stand in another by chance. */
const FEWEST_WORDS = 5
/** Blocks that begin alike are compared with so many others at most. */
const MOST_COMPARED = 8

/**
 * The blocks that say again what another one says: a pull quote beside its paragraph, a second copy of the text for small screens.
 * Of two that are the same the later one is the repeat.
 */
export function findRepeats(marked: readonly MarkedBlock[]): Set<number> {
  const texts = marked.map(({ kind, text }) => (kind === 'caption' || kind === 'table' ? '' : ` ${fold(text)} `))
  const starts = texts.map(text =>
    text
      .split(' ')
      .slice(1, FEWEST_WORDS + 1)
      .join(' '),
  )
  const wanted = new Set(starts.filter(start => start.split(' ').length === FEWEST_WORDS))
  const holders = new Map<string, number[]>()
  texts.forEach((text, i) => {
    const words = text.split(' ')
    for (let k = 1; k + FEWEST_WORDS < words.length; k++) {
      const run = words.slice(k, k + FEWEST_WORDS).join(' ')
      if (!wanted.has(run)) continue
      const known = holders.get(run) ?? []
      if (known.length < MOST_COMPARED && known.at(-1) !== i) holders.set(run, [...known, i])
    }
  })
  const repeats = new Set<number>()
  texts.forEach((text, i) => {
    const { kind, label } = marked[i]
    if (kind === 'title' || text.trim() === '') return
    const others = holders.get(starts[i]) ?? []
    const isRepeat = others.some(
      other =>
        other !== i &&
        marked[other].kind !== 'title' &&
        (texts[other].length > text.length
          ? kind !== 'list' && label !== 'standfirst' && texts[other].includes(text)
          : texts[other] === text && other < i),
    )
    if (isRepeat) repeats.add(i)
  })
  return repeats
}
