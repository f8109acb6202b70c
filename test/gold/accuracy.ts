import type { Accuracy } from '../../schemas/generated/types.ts'
import type { Score } from './score.ts'

/** The sets of gold that are published with the data, by the prefix of their files: those that are in the repository. */
export const PUBLISHED = [
  {
    name: 'unread',
    prefix: 'i',
    about:
      'four articles whose differences nobody who writes rules has read, left after the worst of five was read; the ten of which they are part gave whole records F1 67.6 when they were new, which is what to expect of new text',
  },
  { name: 'read', prefix: 'a', about: 'articles that the rules were written with' },
] as const

const percent = (part: number, whole: number): number => (whole === 0 ? 0 : Math.round((1000 * part) / whole) / 10)

/** What is published of a measurement. */
export function accuracyOf(sets: readonly { name: string; about: string; score: Score }[]): Accuracy {
  return {
    sets: sets.map(({ name, about, score }) => ({
      name,
      about,
      figures: score.gold,
      precision: percent(score.found, score.predicted),
      recall: percent(score.found, score.gold),
      whole_record_f1: percent(2 * score.exact, score.predicted + score.gold),
      fields: Object.fromEntries([...score.fields].map(([field, { right, of }]) => [field, percent(right, of)])),
    })),
  }
}

/** The file of the program that holds it. */
export const accuracyText = (accuracy: Accuracy): string => `${JSON.stringify(accuracy, null, 2)}\n`
