import type { Figure } from '../../schemas/generated/types.ts'
import type { Fault } from './faults.ts'

/** The characters of EDTF levels 0 to 2 (ISO 8601-2): digits, X, qualifiers, sets, intervals and times of day. */
const EDTF = /^[-+0-9XYZTESW:/.?~%{}[\],]+$/
/** A plain year, month or day. Months 21 to 41 are seasons and quarters, whose days are not spelled out. */
const PLAIN = /^\d{4}(-(0[1-9]|1[0-2])(-\d{2})?)?$/

const remedy = 'Check how the time words are resolved against the day of publication.'
const fault = (code: string, what: string): Fault => ({ code, what, remedy })

/** The first and the last day must be in order and, for a plain date or interval, lie in what `time` says. */
export function timeFault(figure: Figure): Fault | null {
  const { time, time_start, time_end } = figure
  if (time === null) {
    return time_start === null && time_end === null
      ? null
      : fault('time-bounds-alone', 'time is empty but its days are given')
  }
  if (!EDTF.test(time)) return fault('time-not-edtf', `\`${time}\` is not EDTF`)
  if (time_start !== null && time_end !== null && time_start > time_end) {
    return fault('time-order', `time_start ${time_start} is after time_end ${time_end}`)
  }
  const [from = '', to = from] = time.split('/')
  if (PLAIN.test(from) && time_start !== null && !time_start.startsWith(from)) {
    return fault('time-not-its-bounds', `time_start ${time_start} is not in \`${from}\``)
  }
  if (PLAIN.test(to) && time_end !== null && !time_end.startsWith(to)) {
    return fault('time-not-its-bounds', `time_end ${time_end} is not in \`${to}\``)
  }
  return null
}
