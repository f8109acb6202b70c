import type { QuantityRule, RefuseRule } from '../draft.ts'
import { age } from './age.ts'
import { clock } from './clock.ts'
import { count } from './count.ts'
import { date } from './date.ts'
import { decadeOfLife } from './decadeOfLife.ts'
import { denominator } from './denominator.ts'
import { duration } from './duration.ts'
import { elapsed } from './elapsed.ts'
import { identifier } from './identifier.ts'
import { idiom } from './idiom.ts'
import { listMarker } from './listMarker.ts'
import { measure } from './measure.ts'
import { money } from './money.ts'
import { multiple } from './multiple.ts'
import { name } from './name.ts'
import { ordinal } from './ordinal.ts'
import { percent } from './percent.ts'
import { period } from './period.ts'
import { proportion } from './proportion.ts'
import { ratio } from './ratio.ts'
import { reference } from './reference.ts'
import { score } from './score.ts'

/** The only place of order. Every rule proposes with a cost; between equal costs the earlier rule wins. */
export const quantityRules: readonly QuantityRule[] = [
  money,
  measure,
  percent,
  age,
  period,
  duration,
  multiple,
  proportion,
  count,
]

export const refuseRules: readonly RefuseRule[] = [
  listMarker,
  denominator,
  elapsed,
  ratio,
  clock,
  idiom,
  date,
  identifier,
  score,
  name,
  decadeOfLife,
  ordinal,
  reference,
]
