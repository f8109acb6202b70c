import { IDIOMS } from '../../knowledge/en/idioms.ts'
import { CHAR } from '../chars.ts'
import { type RefuseRule, refusal, type Sentence } from '../draft.ts'
import {
  ADVERB,
  CONJUNCTION,
  DETERMINER,
  internWord,
  PAST,
  PERIOD,
  PREPOSITION,
  roleOf,
  SUBORDINATOR,
  TEMPORAL,
} from '../lexicon.ts'
import { DIGITS, type Tokens, WORD, wordAt } from '../tokens.ts'
import { WordMap } from '../wordMap.ts'

/** A word of an idiom in lower case, and its id where it is no digits or mark. */
type Part = { text: string; word: number }
/** An idiom and which of its parts is the number. */
type Idiom = { parts: readonly Part[]; at: number }

const LONGEST_DIGITS = Math.max(
  ...IDIOMS.flatMap(phrase =>
    phrase
      .split(' ')
      .filter(word => /^\d+$/.test(word))
      .map(word => word.length),
  ),
)

/** Idioms by each of their words, so that a number looks only at those that hold its own word. */
const byText = new Map<string, Idiom[]>()
for (const phrase of IDIOMS) {
  const parts = phrase.split(' ').map(text => ({ text, word: /\p{L}/u.test(text) ? internWord(text) : 0 }))
  for (const [at, { text }] of parts.entries()) {
    const list = byText.get(text) ?? []
    list.push({ parts, at })
    byText.set(text, list)
  }
}
const byWord = new WordMap([...byText].map(([text, idioms]) => [internWord(text), idioms]))
/** Those with a number in digits, by its value, and none for a number with a decimal point. */
const DECIMAL = 10 ** LONGEST_DIGITS
const byValue = Array.from({ length: DECIMAL + 1 }, (_, value) => byText.get(String(value)))

/** The idioms that hold token `i`. */
const idiomsWith = (t: Tokens, i: number): Idiom[] | undefined => {
  if (t.kind[i] === WORD) return byWord.get(t.lex[i])
  return t.kind[i] === DIGITS && t.end[i] - t.start[i] <= LONGEST_DIGITS ? byValue[valueAt(t, i)] : undefined
}

/** The value of a whole number in digits. */
function valueAt({ units, end, start }: Tokens, i: number): number {
  let value = 0
  for (let at = start[i]; at < end[i]; at++) {
    if (units[at] === CHAR.period) return DECIMAL
    value = 10 * value + units[at] - ZERO
  }
  return value
}
const ZERO = 0x30

/** Fixed phrases: `24/7`, `one day`, `a thousand thanks`, `back to square one`. */
export const idiom: RefuseRule = {
  name: 'idiom',
  read(s, number, propose) {
    const { t } = s
    const idioms = idiomsWith(t, number.first)
    if (!idioms) return
    for (const { parts, at } of idioms) {
      if (!stands(s, parts, number.first - at)) continue
      if (parts.length === 2 && parts[1].word === DAY && isMeasured(s, number.first)) continue
      if (parts.length === 2 && parts[1].word === OVER && opensStretch(s, number.first + 2)) continue
      // 24/7: both numbers are one mention
      const slash = at + 1 < parts.length && parts[at + 1].text === '/' ? number.first + 2 : number.last
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

/** `doubled over the year`, `over five years`: what it doubled over is a time. */
const opensStretch = ({ t, numbers }: Sentence, i: number): boolean =>
  numbers.has(i) || (t.role[i] & (DETERMINER | TEMPORAL | PERIOD)) !== 0
function stands(s: Sentence, parts: readonly Part[], from: number): boolean {
  if (from < s.first || from + parts.length > s.last) return false
  for (let k = 0; k < parts.length; k++) if (!isPart(s.t, from + k, parts[k])) return false
  return true
}

const isPart = (t: Tokens, i: number, { text, word }: Part): boolean =>
  word !== 0 ? t.lex[i] === word : t.kind[i] !== WORD && wordAt(t, i) === text
const DAY = internWord('day')
const OVER = internWord('over')
