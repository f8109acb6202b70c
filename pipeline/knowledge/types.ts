/**
 * The shapes of the knowledge tables. Tables in `knowledge/` hold language-neutral ids and facts; tables in
 * `knowledge/<language>/` hold the words for them. Data only: no logic lives here.
 */

/** A unit of measure. `id` is its UCUM code (case sensitive); `factor` is exact: one unit is `factor` × `si`. */
export type Unit = {
  readonly id: string
  readonly dimension: string
  /** Coherent SI unit in UCUM, `''` where there is no exact conversion (a month, a barrel of beer). */
  readonly si: string
  /** Exact decimal or fraction (`0.0254`, `5/9`). */
  readonly factor: string
  /** Added after the factor, for temperatures: kelvin = value × factor + offset. */
  readonly offset?: string
}

/**
 * The words for a unit in one language. `words` match in any case, `symbols` exactly as written, `attached` symbols exactly and
 * only where they touch the number (`11in`, `40C`), because apart from it they are other words.
 */
export type UnitWords = {
  readonly id: string
  readonly words: readonly string[]
  readonly symbols: readonly string[]
  readonly attached?: readonly string[]
  /** How many `id` one of these words is, as an exact decimal: a decade is 10 `a`, a basis point 0.01 `[pp]`. */
  readonly times?: string
}

/** A currency of ISO 4217. `countries` are the alpha-3 codes where it is legal tender, its issuer first. */
export type Currency = {
  readonly id: string
  /** Decimal digits of the minor unit (2 for USD, 0 for JPY). */
  readonly digits: number
  readonly countries: readonly string[]
}

/** A country or territory of ISO 3166-1: its alpha-3 code and English short name. */
export type Country = { readonly id: string; readonly name: string }

/**
 * The words for a currency in one language. `id` is an ISO 4217 code, or a word that several countries share (`peso`) with
 * `candidates` in order of preference when no country near the number decides. `minor` words stand for a hundredth.
 */
export type CurrencyWords = {
  readonly id: string
  readonly words: readonly string[]
  /** Written before or after the number, exactly: `$`, `US$`, `Rs`, `KSh`. */
  readonly symbols: readonly string[]
  readonly minor: readonly string[]
  readonly candidates?: readonly string[]
}

/** The words for a country in one language, matched exactly as written; `id` is its ISO 3166-1 alpha-3 code. */
export type CountryWords = {
  readonly id: string
  readonly names: readonly string[]
  /** Adjectives and people: `North Korean`, `Russians`. */
  readonly demonyms: readonly string[]
  /** Capitals and seats of government that stand for it: `Pyongyang`, `the Kremlin`. */
  readonly metonyms: readonly string[]
}
