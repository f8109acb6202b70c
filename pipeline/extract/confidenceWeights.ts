/** Written by `make fit` from the gold articles in test/gold/articles. */
export const CONFIDENCE_WEIGHTS = {
  always: 0.75,
  noItem: -0.46,
  itemAfter: 0.26,
  elidedNoun: -0.45,
  money: -0.32,
  measure: -0.54,
  share: -0.25,
  multiple: 0.2,
  age: 0.66,
  speaker: -0.15,
  outlet: -0.39,
  notAsserted: -0.2,
  looseBound: -0.66,
  comparison: -0.46,
  agent: 0.07,
} as const
