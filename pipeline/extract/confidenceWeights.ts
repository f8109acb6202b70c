/** Written by `make fit` from the gold articles in test/gold/articles. */
export const CONFIDENCE_WEIGHTS = {
  always: 0.89,
  noItem: -0.43,
  itemAfter: 0.22,
  elidedNoun: -0.29,
  money: -0.35,
  measure: -0.54,
  share: -0.36,
  multiple: 0.18,
  age: 0.54,
  speaker: -0.22,
  outlet: -0.42,
  notAsserted: -0.33,
  looseBound: -0.55,
  comparison: -0.39,
  agent: 0.09,
} as const
