import { IDIOMS } from '../../knowledge/en/idioms.ts'
import { type RefuseRule, refusal } from '../draft.ts'

/** Fixed phrases by their words in lower case, each with its longest length in tokens. */
const byLength = new Map<number, Set<string>>()
for (const phrase of IDIOMS) {
  const length = phrase.split(' ').length
  byLength.set(length, (byLength.get(length) ?? new Set()).add(phrase))
}

/** Fixed phrases: `24/7`, `one day`, `a thousand thanks`, `back to square one`. */
export const idiom: RefuseRule = {
  name: 'idiom',
  read(s, number, propose) {
    const { t } = s
    for (const [length, phrases] of byLength) {
      for (
        let from = Math.max(s.first, number.first - length + 1);
        from <= number.last && from + length <= s.last;
        from++
      ) {
        if (from + length - 1 < number.last) continue
        let text = ''
        for (let i = from; i < from + length; i++)
          text += (i > from ? ' ' : '') + t.text.slice(t.start[i], t.end[i]).toLowerCase()
        if (phrases.has(text))
          propose(
            refusal(
              'idiom',
              'idiom',
              1,
              number.first,
              Math.max(number.last, t.text[t.start[number.first + 1]] === '/' ? number.first + 2 : number.last),
            ),
          )
      }
    }
  },
}
