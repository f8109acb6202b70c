import type { Tokens } from './tokens.ts'

/** What a word ends in, by its last characters as they are written; searching the text for strings costs ten times as much. */
const endsIn = (t: Tokens, i: number, before: number, last: number): boolean =>
  t.units[t.end[i] - 1] === last && t.units[t.end[i] - 2] === before

const A = 0x61
const D = 0x64
const E = 0x65
const G = 0x67
const I = 0x69
const L = 0x6c
const N = 0x6e
const S = 0x73
const Y = 0x79

export const endsInS = (t: Tokens, i: number): boolean => t.units[t.end[i] - 1] === S
export const endsInLy = (t: Tokens, i: number): boolean => endsIn(t, i, L, Y)
export const endsInAl = (t: Tokens, i: number): boolean => endsIn(t, i, A, L)
export const endsInEd = (t: Tokens, i: number): boolean => endsIn(t, i, E, D)
export const endsInIng = (t: Tokens, i: number): boolean => endsIn(t, i, N, G) && t.units[t.end[i] - 3] === I
