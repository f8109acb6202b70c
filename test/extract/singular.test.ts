import { describe, expect, it } from 'vitest'
import { lemmaOfNoun } from '../../pipeline/extract/singular.ts'

/** Phrases and the lemma of their head, by the kind of ending. */
const LEMMAS: readonly (readonly [string, string])[] = [
  ['confirmed cases', 'case'],
  ['nurses', 'nurse'],
  ['doses of vaccine', 'dose'],
  ['new houses', 'house'],
  ['losses', 'loss'],
  ['electric buses', 'bus'],
  ['viruses', 'virus'],
  ['causes', 'cause'],
  ['prizes', 'prize'],
  ['boxes', 'box'],
  ['tranches', 'tranche'],
  ['churches', 'church'],
  ['potatoes', 'potato'],
  ['shoes', 'shoe'],
  ['cookies', 'cookie'],
  ['factories', 'factory'],
  ['ties', 'tie'],
  ['taxis', 'taxi'],
  ['crises', 'crisis'],
  ['bacteria', 'bacterium'],
  ['fishermen', 'fisherman'],
  ['specimens', 'specimen'],
  ['grandchildren', 'grandchild'],
  ['bookshelves', 'bookshelf'],
  ['gloves', 'glove'],
  ['Israelis', 'Israeli'],
  ['Women', 'Woman'],
  ['containers used by the army', 'container'],
]
/** Words that end as plurals do and are none. */
const KEPT = ['bus', 'crisis', 'chaos', 'series', 'headquarters', 'progress', 'gas', 'specimen', 'Texas', 'data', 'oil']

describe('the head of an item is named in the singular:', () => {
  for (const [phrase, lemma] of LEMMAS) it(phrase, () => expect(lemmaOfNoun(phrase)).toBe(lemma))
})

describe('a singular stays as it is:', () => {
  for (const word of KEPT) it(word, () => expect(lemmaOfNoun(word)).toBe(word))
})
