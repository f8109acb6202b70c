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
