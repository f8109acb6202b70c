import fc from 'fast-check'
import { expect, it } from 'vitest'
import { kindOf, LETTER, NUMBER, RARE, SPACE } from '../../pipeline/characterKinds.ts'
import { wordsOf } from '../../pipeline/normalise/stems.ts'

it('a unit is of the kind that its class in Unicode says', () => {
  for (let code = 0; code < 0x10000; code++) {
    const unit = String.fromCharCode(code)
    const kind = kindOf(code)
    if (kind === RARE) continue
    const wanted = /\s/.test(unit) ? SPACE : /\p{N}/u.test(unit) ? NUMBER : /\p{L}/u.test(unit) ? LETTER : null
    if (wanted === null) expect([SPACE, NUMBER, LETTER], unit).not.toContain(kind)
    else expect(kind, unit).toBe(wanted)
  }
})

it('words are those of the pattern in classes of Unicode', () => {
  const text = fc.stringMatching(/^(?:[ a-cX-Z0-9'’“½éßŒ₹жİ-]|\u0301){0,30}$/)
  fc.assert(
    fc.property(text, found => {
      expect(wordsOf(found)).toEqual([...(found.match(/\p{L}[\p{L}\p{M}]*(?:['’-]\p{L}+)*/gu) ?? [])])
    }),
    { seed: 13, numRuns: 3_000 },
  )
})
