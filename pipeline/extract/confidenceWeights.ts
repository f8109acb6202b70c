/** Written by `make fit` from the gold articles in test/gold/articles. */
export const CONFIDENCE_WEIGHTS = {
  always: 1.62,
  noItem: -0.29,
  itemAfter: 0.17,
  elidedNoun: -0.65,
  money: -0.25,
  measure: -0.34,
  share: -0.71,
  multiple: 0.05,
  age: 0.46,
  speaker: -0.22,
  outlet: -0.49,
  notAsserted: -0.6,
  looseBound: -0.75,
  comparison: -0.53,
  agent: 0.21,
} as const
