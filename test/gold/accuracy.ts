import type { Accuracy } from '../../schemas/generated/types.ts'
import type { Score } from './score.ts'

/** The sets of gold that are published with the data, by the prefix of their files: those that are in the repository. */
export const PUBLISHED = [
  {
    name: 'newest',
    prefix: 'k',
    about:
      'two articles that were marked before they were read by the program, for whose differences no rule has been changed; they are of one hand with the rules: seven articles of another hand gave a whole record F1 of 74 and 69 when they were new, which is what to expect of new text',
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
