import { describe, expect, test } from 'vitest'
import * as words from '../../pipeline/knowledge/en/time.ts'
import { readTime } from '../../pipeline/normalise/time/read.ts'
import { tokenise } from '../../pipeline/normalise/time/tokens.ts'

const { MONTHS, WEEKDAYS, SEASONS, UNITS, COUNTS, ORDINALS, DECADES, NEARNESS, NEAR_DAYS, HOLIDAYS, LEADS } = words
const title = (word: string): string => word[0].toUpperCase() + word.slice(1)

describe('the English words for time', () => {
  test('are single tokens in lower case', () => {
    const tables = [MONTHS, WEEKDAYS, SEASONS, UNITS, COUNTS, ORDINALS, DECADES, NEARNESS, NEAR_DAYS]
    const all = [
      ...tables.flatMap(table => [...table.keys()]),
      ...[...HOLIDAYS, ...LEADS].flatMap(({ words }) => words),
    ]
    expect(all.length).toBeGreaterThan(150)
    expect(all.filter(word => word !== word.toLowerCase() || tokenise(word).length !== 1)).toEqual([])
  })

  test('name longer phrases before the phrases that they begin with', () => {
    for (const table of [HOLIDAYS, LEADS]) {
      const names = table.map(({ words }) => `${words.join(' ')} `)
      expect(names.filter((name, index) => names.slice(0, index).some(earlier => name.startsWith(earlier)))).toEqual([])
    }
  })

  test.each([...MONTHS])('%s is month %i', (word, month) => {
    expect(readTime(`in ${title(word)} 2024`, null)?.edtf).toBe(`2024-${String(month).padStart(2, '0')}`)
    // A dot belongs to an abbreviation; behind a full name it ends the sentence, and the year is another's.
    const dotted = readTime(`in ${title(word)}. 2024`, null)?.edtf.length
    expect(dotted).toBe(word.length <= 4 ? 7 : undefined)
  })

  // 2024-12-23 is a Monday.
  test.each([...WEEKDAYS])('%s is weekday %i', (word, weekday) => {
    expect(readTime(`this ${title(word)}`, '2024-12-23')?.edtf).toBe(`2024-12-${22 + weekday}`)
  })

  test.each(HOLIDAYS.map(({ words }) => words.map(title).join(' ')))('%s falls on one day a year', name => {
    const time = readTime(`${name} 2024`, null)
    expect(time?.start).toMatch(/^2024-\d\d-\d\d$/)
    expect(time?.end).toBe(time?.start)
    const latest = readTime(name, '2025-06-30')
    expect(latest?.edtf.slice(0, 4)).toMatch(/^202[45]$/)
  })
})
