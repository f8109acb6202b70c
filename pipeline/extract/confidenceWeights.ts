/** Written by `make fit` from the gold articles in test/gold/articles. */
export const CONFIDENCE_WEIGHTS = {
  always: 1.27,
  noItem: -0.51,
  itemAfter: 0.25,
  elidedNoun: -0.46,
  money: -0.44,
  measure: -0.54,
  share: -0.29,
  multiple: 0.14,
  age: 0.44,
  speaker: -0.18,
  outlet: -0.26,
  notAsserted: -0.39,
  looseBound: -0.49,
  comparison: -0.38,
  agent: 0.08,
} as const
