import { expect, it } from 'vitest'
import { withTables } from './tables.ts'

it('replaces what stands between the marks, and names marks that are missing', () => {
  const text = 'a\n<!-- t: written by make eval -->\nold\n<!-- end of t -->\nb'
  expect(withTables(text, { t: '| new |' })).toBe(
    'a\n<!-- t: written by make eval -->\n\n| new |\n\n<!-- end of t -->\nb',
  )
  expect(() => withTables(text, { other: '' })).toThrow(/markers of “other” are missing/)
})
