import type { Article, Figure, Sentence } from '../../schemas/generated/types.ts'
import { isConversion } from './conversions.ts'
import { sameStatement } from './sameStatement.ts'
import { levelOf } from './sameValue.ts'
import { type Statement, statementsOf } from './statement.ts'
import type { Cut } from './text.ts'

/** Neighbouring steps of this ratio hold every number that `compatibleValues` may take for the same. */
const STEP = Math.log(1.34)
/** No more earlier figures of one kind, unit, item and size are compared: it keeps the time linear in a list of thousands. */
const COMPARED = 12

/** A figure that later ones may repeat, with the key of the one that it repeats itself, or its own. */
type Original = { readonly statement: Statement; readonly order: number; readonly root: string }

/** Earlier figures by what a repeat must share with them. */
class Shelf {
  readonly #originals = new Map<string, Original[]>()

  put(key: string, original: Original): void {
    const there = this.#originals.get(key)
    if (!there) this.#originals.set(key, [original])
    else if (there.length < COMPARED) there.push(original)
  }

  /** The earliest figure on any of the places that the statement repeats. */
  first(keys: readonly string[], statement: Statement): Original | null {
    let found: Original | null = null
    for (const key of keys) {
      for (const original of this.#originals.get(key) ?? []) {
        if (found && original.order >= found.order) break
        if (sameStatement(original.statement, statement)) found = original
      }
    }
    return found
  }
}

const sizeOf = (level: number): number => (level === 0 ? 0 : Math.round(Math.log(Math.abs(level)) / STEP))

/** Where a figure stands on the shelf, and where an earlier figure that it repeats may stand. */
function placesOf({ figure, items }: Statement): { put: string[]; look: string[] } {
  const frame = `${figure.kind}\0${figure.unit}\0${figure.per ?? ''}\0${figure.role}\0`
  const { value_min, value_max } = figure
  const level = levelOf(figure)
  const equal = `${frame}=${level ?? `${value_min}\0${value_max}`}`
  const head = items.head ?? [...items.all].at(-1)
  if (head === undefined) return { put: [equal], look: [equal] }
  const thing = `${frame}#${head}`
  // a range or a vague word has no size; it is compared with the first figures about its thing
  if (level === null) return { put: [equal, thing, `${thing}~`], look: [equal, thing] }
  const size = sizeOf(level)
  return {
    put: [equal, thing, `${thing}@${size}`],
    look: [equal, `${thing}~`, `${thing}@${size - 1}`, `${thing}@${size}`, `${thing}@${size + 1}`],
  }
}

/**
 * Fills `repeat_of` of an article's figures, which come in order of position: the key of the earliest figure that states the
 * same thing, or that a conversion in parentheses converts. A figure that others repeat never repeats one itself.
 */
export function linkRepeats(
  article: Article,
  figures: readonly Figure[],
  sentences: readonly Sentence[],
  cut: Cut,
): Figure[] {
  const shelf = new Shelf()
  const roots: string[] = []
  return statementsOf(article, figures, sentences, cut).map((statement, order) => {
    const { figure } = statement
    const { put, look } = placesOf(statement)
    const earlier = shelf.first(look, statement)
    const converted = !earlier && order > 0 && isConversion(figures[order - 1], figure, cut)
    const root = earlier ? earlier.root : converted ? roots[order - 1] : figure.figure_id
    roots.push(root)
    // a plain repeat adds nothing that the figure it repeats does not say; a conversion adds a unit
    if (!earlier) for (const key of put) shelf.put(key, { statement, order, root })
    return root === figure.figure_id ? figure : { ...figure, repeat_of: root }
  })
}
