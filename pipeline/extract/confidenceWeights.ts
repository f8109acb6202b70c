/** Written by `make fit` from the gold articles in test/gold/articles. */
export const CONFIDENCE_WEIGHTS = {
  always: 1.82,
  noItem: -0.33,
  itemAfter: 0.09,
  elidedNoun: -0.64,
  money: -0.17,
  measure: -0.44,
  share: -0.33,
  multiple: -0.17,
  age: 0.44,
  speaker: -0.25,
  outlet: -0.63,
  notAsserted: -0.57,
  looseBound: -0.8,
  comparison: -0.62,
  agent: 0.11,
} as const
