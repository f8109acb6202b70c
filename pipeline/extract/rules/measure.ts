import type { QuantityRule, Sentence } from '../draft.ts'
import { proposeFigure } from '../figure.ts'
import { internWord } from '../lexicon.ts'
import type { Quantity } from '../quantity.ts'

const COMPASS = new Set('north south east west angle latitude longitude turn'.split(' ').map(internWord))
const TEMPERATURE_WORDS = new Set(
  'temperature temperatures warming warmer cooler hotter colder heat heatwave record warm cold celsius weather thermometer average normal seasonal'
    .split(' ')
    .map(internWord),
)

/** Physical quantities with a unit: `122mm`, `482 millimetres`, `1 million barrels`, `44.6C`. */
export const measure: QuantityRule = {
  name: 'measure',
  read(s, q, propose) {
    if (q.unit?.entry.kind !== 'measure') return
    const unit = q.unit.entry.id === 'deg' && degreesAreWarmth(s, q) ? 'Cel' : q.unit.entry.id
    proposeFigure(s, q, { rule: 'measure', kind: 'measure', cost: 3, unit }, propose)
  },
}

/** `2.3 degrees above the record` speaks of temperature, `12 degrees north` of an angle. */
function degreesAreWarmth(s: Sentence, q: Quantity): boolean {
  const { t } = s
  if (COMPASS.has(t.lex[q.last + 1])) return false
  for (let i = s.first; i < s.last; i++)
    if (TEMPERATURE_WORDS.has(t.lex[i]) || isWarmUnit(t.text, t.start[i], t.end[i])) return true
  return false
}

const isWarmUnit = (text: string, start: number, end: number): boolean =>
  end - start === 1 && (text[start] === 'C' || text[start] === 'F')
