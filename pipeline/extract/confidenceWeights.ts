/** Written by `make fit` from the gold articles in test/gold/articles. */
export const CONFIDENCE_WEIGHTS = {
  always: 1.5,
  noItem: -0.49,
  itemAfter: 0.28,
  elidedNoun: -0.45,
  money: -0.5,
  measure: -0.53,
  share: -0.38,
  multiple: -0.12,
  age: 0.91,
  speaker: -0.11,
  outlet: -0.4,
  notAsserted: -0.29,
  looseBound: -0.28,
  comparison: -0.21,
  agent: 0.13,
} as const
