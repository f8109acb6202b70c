/** Written by `make fit` from the gold articles in test/gold/articles. */
export const CONFIDENCE_WEIGHTS = {
  always: 1.71,
  noItem: -0.41,
  itemAfter: 0.32,
  elidedNoun: -0.4,
  money: -0.43,
  measure: -0.55,
  share: -0.19,
  multiple: -0.01,
  age: 0.9,
  speaker: -0.13,
  outlet: -0.17,
  notAsserted: -0.32,
  looseBound: -0.39,
  comparison: -0.26,
  agent: 0.11,
} as const
