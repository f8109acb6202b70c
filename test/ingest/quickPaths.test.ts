import fc from 'fast-check'
import { expect, it } from 'vitest'
import { cleanCharacters, cleanProse, fold } from '../../pipeline/ingest/clean.ts'
import { wordHashes } from '../../pipeline/ingest/own-text.ts'
import { countWords } from '../../pipeline/ingest/prose.ts'

/** Texts of the characters that most texts consist of, for which there is a quick way. */
const plain = fc.stringMatching(/^[\n a-cX-Z0-9'$%.,!?:;()“”‘’–—…éßŒÑ€£²½-]{0,40}$/)
const runs = { seed: 11, numRuns: 2_000 }

// A character that the thorough way drops or keeps apart sends the whole text there.
it('plain characters are cleaned as all others are', () => {
  fc.assert(
    fc.property(plain, text => {
      expect(cleanCharacters(text)).toBe(cleanCharacters(`${text}\u200b`))
      expect(cleanProse(text)).toBe(cleanProse(`\u200b${text}`))
      expect(cleanProse(text)).toBe(text.replace(/[ \n]+/g, ' ').trim())
    }),
    runs,
  )
})

it('plain words are folded and counted as all others are', () => {
  fc.assert(
    fc.property(plain, text => {
      expect(fold(text)).toBe(fold(`${text} ж`).slice(0, -1).trim())
      expect(countWords(text)).toBe(countWords(`${text} \u0436`) - 1)
      expect(wordHashes(text, false)).toEqual(wordHashes(`${text} ж`, false).slice(0, -1))
      expect(wordHashes(text, true)).toEqual(wordHashes(`${text} ж`, true).slice(0, -1))
    }),
    runs,
  )
})
