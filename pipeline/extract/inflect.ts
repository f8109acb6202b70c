/** Forms of a verb. */
export type VerbForms = { present: readonly string[]; past: readonly string[]; gerund: string }

const isVowel = (char: string): boolean => 'aeiou'.includes(char)

/** `stop` → `stopp` before an ending: one short vowel between single consonants, in words of one syllable. */
function doubled(lemma: string): string {
  const last = lemma.at(-1) ?? ''
  const vowel = lemma.at(-2) ?? ''
  const before = lemma.at(-3) ?? ''
  const syllables = lemma
    .replace(/[^aeiouy]+/g, ' ')
    .trim()
    .split(' ').length
  const doubles = syllables === 1 && isVowel(vowel) && !isVowel(before) && !'aeiouwxyh'.includes(last)
  return doubles || /(?:[^aeiou]el|mit|fer|cur|pel|ban)$/.test(lemma) ? lemma + last : lemma
}

/** The forms of an English verb from its lemma; irregular past and participle are given. */
export function inflect(lemma: string, past?: string, participle?: string): VerbForms {
  const sibilant = /(?:s|x|z|ch|sh|o)$/.test(lemma)
  const consonantY = /[^aeiou]y$/.test(lemma)
  const stem = lemma.endsWith('e') ? lemma.slice(0, -1) : doubled(lemma)
  const third = consonantY ? `${lemma.slice(0, -1)}ies` : sibilant ? `${lemma}es` : `${lemma}s`
  const regular = consonantY ? `${lemma.slice(0, -1)}ied` : `${stem}ed`
  const gerund = lemma.endsWith('ee') || lemma === 'be' ? `${lemma}ing` : `${stem}ing`
  return { present: [lemma, third], past: [past ?? regular, participle ?? past ?? regular], gerund }
}

const IRREGULAR_NOUNS: ReadonlyMap<string, string> = new Map([
  ['people', 'person'],
  ['children', 'child'],
  ['men', 'man'],
  ['women', 'woman'],
  ['feet', 'foot'],
  ['lives', 'life'],
  ['wives', 'wife'],
  ['knives', 'knife'],
  ['leaves', 'leaf'],
  ['halves', 'half'],
  ['teeth', 'tooth'],
  ['mice', 'mouse'],
  ['geese', 'goose'],
  ['data', 'data'],
  ['series', 'series'],
  ['species', 'species'],
  ['aircraft', 'aircraft'],
  ['crises', 'crisis'],
  ['analyses', 'analysis'],
  ['news', 'news'],
])

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
  return IRREGULAR_NOUNS.get(word) ?? singularOf(word)
}

/** Without its plural ending. Every figure asks, so it looks at the last letters itself: an expression would cost ten times as much. */
function singularOf(word: string): string {
  const last = word.length - 1
  if (last < 1 || word[last] !== 's') return word
  const before = word[last - 1]
  if (before === 'e') {
    const stem = last > 1 ? word[last - 2] : ''
    if (stem === 'i' && last > 2 && !isVowel(word[last - 3])) return `${word.slice(0, -3)}y`
    const hissing = stem === 'h' ? last > 2 && 'cs'.includes(word[last - 3]) : stem !== '' && 'sxz'.includes(stem)
    return word.slice(0, hissing ? -2 : -1)
  }
  return "s'’ui".includes(before) ? word : word.slice(0, -1)
}
