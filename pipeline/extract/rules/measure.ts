import { CHAR } from '../chars.ts'
import type { Draft, QuantityRule, Sentence } from '../draft.ts'
import { proposeFigure } from '../figure.ts'
import { internWord, wordSet } from '../lexicon.ts'
import { roughly } from '../number.ts'
import type { Quantity } from '../quantity.ts'
import { DIGITS, isMark } from '../tokens.ts'
import { unitAfter } from '../units.ts'
import type { WordSet } from '../wordSet.ts'

const COMPASS = wordSet('north south east west angle latitude longitude turn')
const DEGREES = wordSet('degree degrees')
const WARMTH = wordSet(
  'temperature temperatures warming warmer cooler hotter colder heat heatwave celsius fahrenheit weather thermometer',
)
const ANGLE_WORDS = wordSet(
  'angle angles slope gradient tilt tilted tilts turn turned turns turning rotate rotated rotates rotation pivot pivoted spin spun lens camera panorama panoramic bend incline arc launch steep listing leaning lean leans',
)
const TEMPERATURE_WORDS = wordSet(
  'temperature temperatures warming warmer cooler hotter colder heat heatwave record warm cold celsius weather thermometer average normal seasonal',
)

/** Physical quantities with a unit: `122mm`, `482 millimetres`, `1 million barrels`, `44.6C`. */
export const measure: QuantityRule = {
  name: 'measure',
  read(s, q, propose) {
    if (q.unit?.entry.kind !== 'measure') return
    const { id } = q.unit.entry
    if (id === 'L' && readConsumption(s, q, propose)) return
    let unit = id === 'deg' && degreesAreWarmth(s, q) ? 'Cel' : id === 'Cel' && degreesAreAngle(s, q) ? 'deg' : id
    if (unit === 'Cel' && degreesAreFahrenheit(s, q)) unit = '[degF]'
    proposeFigure(s, q, { rule: 'measure', kind: 'measure', cost: 3, unit }, propose)
  },
}

/** `5.9 litres per 100 km`: the fuel that a car takes is one unit. */
function readConsumption(s: Sentence, q: Quantity, propose: (draft: Draft) => void): boolean {
  const { t } = s
  const per = q.last + 1
  if (t.lex[per] !== PER && !isMark(t, per, CHAR.slash)) return false
  const hundred = s.numbers.get(per + 1)
  const of = hundred?.amount?.mantissa === 100 ? unitAfter(t, hundred.last, s.last, false) : null
  if (of?.entry.id !== 'km') return false
  const draft = proposeFigure(s, q, { rule: 'measure', kind: 'measure', cost: 2, unit: 'L/(100.km)' }, propose)
  draft.last = of.last
  draft.unitLast = of.last
  return true
}
const PER = internWord('per')

/** `2.3 degrees above the record` speaks of temperature, `12 degrees north` of an angle. */
function degreesAreWarmth(s: Sentence, q: Quantity): boolean {
  const { t } = s
  if (COMPASS.has(t.lex[q.last + 1])) return false
  for (let i = s.first; i < s.last; i++)
    if (TEMPERATURE_WORDS.has(t.lex[i]) || isWarmUnit(t.text, t.start[i], t.end[i])) return true
  return false
}

const WEATHER = wordSet(
  'temperature temperatures weather forecast forecasters heatwave heat highs lows humidity afternoon sunshine meteorologists',
)
const COOKING = wordSet('oven water engine engines furnace reactor boiler boil boiling coolant lava steam bake baked')
const FAHRENHEIT = wordSet('fahrenheit f')
const CELSIUS = wordSet('celsius centigrade c')
/** Warmer than any air measured in Celsius. */
const HOTTEST_AIR = 57
/** How many tokens to each side a scale may be named. */
const SCALE_REACH = 300

/** Bare degrees of a text that names Fahrenheit and not Celsius, and air that would be too hot in Celsius. */
function degreesAreFahrenheit(s: Sentence, q: Quantity): boolean {
  const { t } = s
  if (!q.unit || !DEGREES.has(t.lex[q.unit.last]) || q.unit.first !== q.unit.last) return false
  const value = q.amount ? roughly(q.amount) : q.max ? roughly(q.max) : 0
  if (value > HOTTEST_AIR && value < 135 && speaksOf(s, WEATHER) && !speaksOf(s, COOKING)) return true
  let fahrenheit = false
  for (let i = Math.max(1, q.first - SCALE_REACH); i < Math.min(t.count, q.last + SCALE_REACH); i++) {
    const named = t.end[i] - t.start[i] > 1 || t.kind[i - 1] === DIGITS || isMark(t, i - 1, CHAR.degree)
    if (CELSIUS.has(t.lex[i]) && named) return false
    fahrenheit ||= FAHRENHEIT.has(t.lex[i]) && named
  }
  return fahrenheit
}

function speaksOf(s: Sentence, words: WordSet): boolean {
  for (let i = s.first; i < s.last; i++) if (words.has(s.t.lex[i])) return true
  return false
}

/** `turned 90 degrees`, `a 45-degree slope`: bare degrees where the sentence speaks of an angle and not of warmth. */
function degreesAreAngle(s: Sentence, q: Quantity): boolean {
  if (!q.unit || !DEGREES.has(s.t.lex[q.unit.last])) return false
  if (COMPASS.has(s.t.lex[q.last + 1])) return true
  let angle = false
  for (let i = s.first; i < s.last; i++) {
    const { lex } = s.t
    if (WARMTH.has(lex[i])) return false
    angle ||= ANGLE_WORDS.has(lex[i])
  }
  return angle
}

const isWarmUnit = (text: string, start: number, end: number): boolean =>
  end - start === 1 && (text[start] === 'C' || text[start] === 'F')
