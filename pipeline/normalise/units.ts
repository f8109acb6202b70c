import { units } from '../knowledge/units.ts'
import { add, divide, floatOf, multiply, parseRatio, type Ratio } from './decimals.ts'

/** How a unit converts to its coherent SI unit: si = value × factor + offset. */
export type Conversion = { readonly si: string; readonly factor: Ratio; readonly offset: Ratio | null }

const conversions = new Map<string, Conversion>(
  units
    .filter(unit => unit.si !== '')
    .map(unit => [
      unit.id,
      {
        si: unit.si,
        factor: parseRatio(unit.factor),
        offset: unit.offset === undefined ? null : parseRatio(unit.offset),
      },
    ]),
)

/**
 * The exact conversion of a UCUM code of the unit table, or of a quotient of two of them (`GW.h/d`) that the table does not
 * hold; null where there is none (a month, an unknown code).
 */
export function conversionOf(unit: string): Conversion | null {
  const known = conversions.get(unit)
  if (known) return known
  const [top, bottom, ...rest] = unit.split('/')
  if (top === undefined || bottom === undefined || rest.length > 0) return null
  const over = conversions.get(top)
  const under = conversions.get(bottom)
  if (!over || !under || over.offset || under.offset || over.si.includes('/')) return null
  return { si: quotientCode(over.si, under.si), factor: divide(over.factor, under.factor), offset: null }
}

/** Quotients of coherent units that have a name of their own. */
const NAMED = new Map([
  ['J/s', 'W'],
  ['N/m2', 'Pa'],
  ['C/s', 'A'],
])

function quotientCode(over: string, under: string): string {
  if (over === under) return '1'
  if (under === '1') return over
  const code = over === '1' ? `/${under}` : `${over}/${under}`
  return NAMED.get(code) ?? code
}

/** The value in the unit's coherent SI unit, or null. A difference of temperatures has no offset. */
export function toSi(value: Ratio, unit: string, difference: boolean): { value_si: number; unit_si: string } | null {
  const conversion = conversionOf(unit)
  if (!conversion) return null
  const scaled = multiply(value, conversion.factor)
  const value_si = floatOf(conversion.offset && !difference ? add(scaled, conversion.offset) : scaled)
  return value_si === null ? null : { value_si, unit_si: conversion.si }
}
