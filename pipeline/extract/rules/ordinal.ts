import { type RefuseRule, refusal } from '../draft.ts'

/** Positions in an order: `the first shells`, `third-largest`, `his 100th appearance`, `finish 12th`. */
export const ordinal: RefuseRule = {
  name: 'ordinal',
  read(_s, number, propose) {
    if (number.form === 'ordinal') propose(refusal('ordinal', 'ordinal', 4, number.first, number.last))
  },
}
