/** Written by `make fit` from the gold articles in test/gold/articles. */
export const CONFIDENCE_WEIGHTS = {
  always: 1.09,
  noItem: -0.51,
  itemAfter: 0.33,
  elidedNoun: -0.43,
  money: -0.38,
  measure: -0.52,
  share: -0.3,
  multiple: 0.06,
  age: 0.51,
  speaker: -0.2,
  outlet: -0.22,
  notAsserted: -0.33,
  looseBound: -0.43,
  comparison: -0.3,
  agent: 0.1,
} as const
