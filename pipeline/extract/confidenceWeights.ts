/** Written by `make fit` from the gold articles in test/gold/articles. */
export const CONFIDENCE_WEIGHTS = {
  always: 1.68,
  noItem: -0.33,
  itemAfter: 0.15,
  elidedNoun: -0.67,
  money: -0.26,
  measure: -0.38,
  share: -0.65,
  multiple: -0.02,
  age: 0.46,
  speaker: -0.2,
  outlet: -0.59,
  notAsserted: -0.57,
  looseBound: -0.79,
  comparison: -0.59,
  agent: 0.19,
} as const
