import type { Figure } from '../../schemas/generated/types.ts'
import { contentStems, stemOf } from './stems.ts'

/** The stems of a figure's item and of its head; no stems where there is no item. */
export type ItemStems = { readonly head: string | null; readonly all: ReadonlySet<string> }

export function itemStems(figure: Figure): ItemStems {
  if (figure.item === null) return { head: null, all: new Set() }
  const all = contentStems(figure.item)
  return { head: figure.item_head === null ? null : stemOf(figure.item_head), all }
}

const within = (some: ReadonlySet<string>, all: ReadonlySet<string>): boolean => {
  for (const stem of some) if (!all.has(stem)) return false
  return true
}

/**
 * Whether two items may be the same thing: the same head, and the words of one among those of the other. `containers` may be
 * `ammunition containers`, but `Russian soldiers` are never `Ukrainian soldiers`.
 */
export function sameItem(a: ItemStems, b: ItemStems): boolean {
  if (a.all.size === 0 || b.all.size === 0) return false
  if (a.head !== null && b.head !== null && a.head !== b.head) return false
  return within(a.all, b.all) || within(b.all, a.all)
}

/** Whether two items have the same head and at least one more word in common: `storm toll`, `death toll from the storm`. */
export function akin(a: ItemStems, b: ItemStems): boolean {
  if (a.head === null || a.head !== b.head) return false
  for (const stem of a.all) if (stem !== a.head && b.all.has(stem)) return true
  return false
}
