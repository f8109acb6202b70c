import {
  IRREGULAR_ENDINGS,
  IRREGULAR_PLURALS,
  NAMES_IN_S,
  REGULAR_WORDS,
  SINGULARS_IN_CHE,
  SINGULARS_IN_IE,
  SINGULARS_IN_OE,
  SINGULARS_IN_S,
  SINGULARS_IN_USE,
} from '../knowledge/en/plurals.ts'

/** Words that end the part of a phrase in which its head stands. */
const BREAKS: ReadonlySet<string> = new Set(
  'of in on at for from to by with between against among used that which who'.split(' '),
)

/** The last word of a phrase before its first preposition or relative pronoun. */
function headOf(phrase: string): string {
  let from = 0
  for (let space = phrase.indexOf(' '); space >= 0; ) {
    let end = space + 1
    while (end < phrase.length && isWordUnit(phrase.charCodeAt(end))) end++
    if (end - space <= 8 && BREAKS.has(phrase.slice(space + 1, end))) return phrase.slice(from, space)
    from = space + 1
    space = phrase.indexOf(' ', from)
  }
  return phrase.slice(from)
}

const isWordUnit = (unit: number): boolean =>
  (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x30 && unit <= 0x39) || unit === 0x5f

const lower = (unit: number): boolean => unit >= 0x61 && unit <= 0x7a
const upper = (unit: number): boolean => unit >= 0x41 && unit <= 0x5a

function isLower(word: string): boolean {
  for (let i = 0; i < word.length; i++) if (!lower(word.charCodeAt(i))) return false
  return true
}

/** The lemma of a noun phrase's head: its last word before the first preposition, in the singular and in lower case unless a name. */
export function lemmaOfNoun(phrase: string): string {
  const head = headOf(phrase)
  const named = head.length === phrase.length && upper(head.charCodeAt(0)) && lower(head.charCodeAt(1))
  const word = named || isLower(head) ? head : head.toLowerCase()
  if (!named) return singularOf(word)
  const common = word.toLowerCase()
  if (NAMES_IN_S.has(common)) return word
  const singular = singularOf(common)
  // Israelis, Women, Houses
  return word[0] + singular.slice(1)
}

/**
 * A noun without its plural ending; a word that is no plural stays. Every figure asks, so it looks at the last letters itself: an
 * expression would cost ten times as much.
 */
export function singularOf(word: string): string {
  const irregular = IRREGULAR_PLURALS.get(word)
  if (irregular !== undefined) return irregular
  const last = word.length - 1
  const end = word[last]
  if (end === 'n' || end === 's') {
    for (const [plural, singular] of IRREGULAR_ENDINGS)
      if (word.endsWith(plural))
        return REGULAR_WORDS.has(word) ? regularOf(word) : word.slice(0, -plural.length) + singular
  }
  return regularOf(word)
}

function regularOf(word: string): string {
  const last = word.length - 1
  if (last < 2 || word[last] !== 's') return word
  const before = word[last - 1]
  if (before === 'e') return withoutEs(word)
  return "s'’ui".includes(before) ? word : word.slice(0, -1)
}

/** A plural in `es`: of `e`, of `y`, or of what needs a vowel before its `s`. */
function withoutEs(word: string): string {
  const withE = word.slice(0, -1)
  const bare = word.slice(0, -2)
  switch (bare.at(-1)) {
    case 'i':
      return bare.length < 3 || isVowel(bare.at(-2)) || SINGULARS_IN_IE.has(withE) ? withE : `${bare.slice(0, -1)}y`
    case 'o':
      return SINGULARS_IN_OE.has(withE) || isVowel(bare.at(-2)) ? withE : bare
    case 'h':
      return isHissed(bare) && !SINGULARS_IN_CHE.has(withE) ? bare : withE
    case 'x':
      return bare
    case 'z':
      return bare.endsWith('zz') ? bare : withE
    case 's':
      return endsInS(bare, withE) ? bare : withE
    default:
      return withE
  }
}

const isVowel = (letter: string | undefined): boolean => letter !== undefined && 'aeiou'.includes(letter)

const isHissed = (bare: string): boolean => bare.endsWith('ch') || bare.endsWith('sh')

/** `losses`, `viruses`, `atlases`; but `cases`, `houses`, `causes`, `nurses`. */
function endsInS(bare: string, withE: string): boolean {
  if (bare.endsWith('ss') || SINGULARS_IN_S.has(bare)) return true
  if (!bare.endsWith('us')) return false
  return !bare.endsWith('ous') && !bare.endsWith('aus') && !SINGULARS_IN_USE.has(withE)
}
