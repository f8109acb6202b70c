// Loaded before the program: a clock that was set back to 1980 and runs backwards, a day with each look at it.
const RealDate = Date
let now = RealDate.UTC(1980, 0, 2)
const back = () => {
  now -= 86_400_000
  return now
}
globalThis.Date = class extends RealDate {
  constructor(...parts) {
    super(...(parts.length === 0 ? [back()] : parts))
  }
  static now() {
    return back()
  }
}
