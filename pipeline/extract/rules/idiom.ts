import { IDIOMS } from '../../knowledge/en/idioms.ts'
import { type RefuseRule, refusal, type Sentence } from '../draft.ts'
import { ADVERB, CONJUNCTION, PAST, PREPOSITION, roleOf, SUBORDINATOR, wordSet } from '../lexicon.ts'
import { DIGITS, WORD, wordAt } from '../tokens.ts'

/** An idiom as its words in lower case, and which of them is the number. */
type Idiom = { words: readonly string[]; at: number }

const LONGEST_DIGITS = Math.max(
  ...IDIOMS.flatMap(phrase =>
    phrase
      .split(' ')
      .filter(word => /^\d+$/.test(word))
      .map(word => word.length),
  ),
)

/** Idioms by each of their words, so that a number looks only at those that hold its own word. */
const byWord = new Map<string, Idiom[]>()
for (const phrase of IDIOMS) {
  const words = phrase.split(' ')
  for (const [at, word] of words.entries()) {
    const list = byWord.get(word) ?? []
    list.push({ words, at })
    byWord.set(word, list)
  }
}

const IDIOM_WORDS = wordSet([...byWord.keys()].join(' '))

/** Fixed phrases: `24/7`, `one day`, `a thousand thanks`, `back to square one`. */
export const idiom: RefuseRule = {
  name: 'idiom',
  read(s, number, propose) {
    const { t } = s
    // no idiom has a long number in digits
    if (t.kind[number.first] === DIGITS && t.end[number.first] - t.start[number.first] > LONGEST_DIGITS) return
    if (t.kind[number.first] === WORD && !IDIOM_WORDS.has(t.lex[number.first])) return
    const idioms = byWord.get(wordAt(t, number.first).toLowerCase())
    if (!idioms) return
    for (const { words, at } of idioms) {
      if (!stands(s, words, number.first - at)) continue
      if (words.length === 2 && words[1] === 'day' && isMeasured(s, number.first)) continue
      // 24/7: both numbers are one mention
      const slash = words[at + 1] === '/' ? number.first + 2 : number.last
      propose(refusal('idiom', 'idiom', 1, number.first, Math.max(number.last, slash)))
    }
  },
}

/** `for one day`, `took just one day`: a length, not `one day, she said`. */
function isMeasured(s: Sentence, i: number): boolean {
  if (i === s.first) return false
  const before = s.t.lex[i - 1]
  return (roleOf[before] & (PREPOSITION | ADVERB | SUBORDINATOR | PAST)) !== 0 && (roleOf[before] & CONJUNCTION) === 0
}

function stands(s: Sentence, words: readonly string[], from: number): boolean {
  if (from < s.first || from + words.length > s.last) return false
  return words.every((word, k) => wordAt(s.t, from + k).toLowerCase() === word)
}
