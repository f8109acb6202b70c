/**
 * NewsQuant's names of units: British spelling, singular, lower case, rates as `X per Y`. The names are made from UCUM and ISO 4217
 * codes; tables hold only what no rule gives.
 */

const ATOMS: Readonly<Record<string, string>> = {
  m: 'metre',
  g: 'gram',
  L: 'litre',
  t: 'metric ton',
  s: 'second',
  min: 'minute',
  h: 'hour',
  d: 'day',
  wk: 'week',
  mo: 'month',
  a: 'year',
  J: 'joule',
  W: 'watt',
  V: 'volt',
  A: 'ampere',
  N: 'newton',
  Pa: 'pascal',
  Hz: 'hertz',
  By: 'byte',
  bit: 'bit',
  Ohm: 'ohm',
  eV: 'electronvolt',
  Sv: 'sievert',
  Gy: 'gray',
  Bq: 'becquerel',
  Ci: 'curie',
  cal: 'calorie',
  bar: 'bar',
  mol: 'mole',
  K: 'kelvin',
  lm: 'lumen',
  lx: 'lux',
  cd: 'candela',
  F: 'farad',
  H: 'henry',
  T: 'tesla',
  Wb: 'weber',
  S: 'siemens',
  C: 'coulomb',
  rad: 'radian',
  dB: 'decibel',
}

const PREFIXES: Readonly<Record<string, string>> = {
  f: 'femto',
  p: 'pico',
  n: 'nano',
  u: 'micro',
  m: 'milli',
  c: 'centi',
  d: 'deci',
  da: 'deca',
  h: 'hecto',
  k: 'kilo',
  M: 'mega',
  G: 'giga',
  T: 'tera',
  P: 'peta',
  E: 'exa',
  Z: 'zetta',
  Ki: 'kibi',
  Mi: 'mebi',
  Gi: 'gibi',
  Ti: 'tebi',
}

const WHOLE: Readonly<Record<string, string>> = {
  '[mi_i]': 'mile',
  '[ft_i]': 'foot',
  '[in_i]': 'inch',
  '[yd_i]': 'yard',
  '[nmi_i]': 'nautical mile',
  '[fth_i]': 'fathom',
  '[fur_us]': 'furlong',
  '[hd_i]': 'hand',
  '[ly]': 'light-year',
  AU: 'astronomical unit',
  har: 'hectare',
  '[acr_us]': 'acre',
  '[mi_i]2': 'square mile',
  '[sft_i]': 'square foot',
  '[syd_i]': 'square yard',
  '[sin_i]': 'square inch',
  '[cft_i]': 'cubic foot',
  '[cyd_i]': 'cubic yard',
  '[cin_i]': 'cubic inch',
  '[mi_i]3': 'cubic mile',
  '[gal_us]': 'gallon',
  '[gal_br]': 'gallon',
  '[qt_us]': 'quart',
  '[pt_us]': 'pint',
  '[pt_br]': 'pint',
  '[foz_us]': 'fluid ounce',
  '[cup_us]': 'cup',
  '[tbs_us]': 'tablespoon',
  '[tsp_us]': 'teaspoon',
  '[bu_us]': 'bushel',
  '[bbl_us]': 'barrel',
  '{boe}': 'barrel of oil equivalent',
  '[acr_us].[ft_us]': 'acre foot',
  '[crd_us]': 'cord',
  kt: 'kilotonne',
  Mt: 'megatonne',
  Gt: 'gigatonne',
  '[lb_av]': 'pound-mass',
  '[oz_av]': 'ounce',
  '[oz_tr]': 'ounce',
  '[stone_av]': 'stone',
  '[ston_av]': 'short ton',
  '[lton_av]': 'long ton',
  '[scwt_av]': 'hundredweight',
  '[lcwt_av]': 'hundredweight',
  '[dr_av]': 'dram',
  '[gr]': 'grain',
  '[car_m]': 'carat',
  '[kn_i]': 'knot',
  'W.h': 'watt hour',
  'A.h': 'ampere hour',
  'V.A': 'volt-ampere',
  'N.m': 'newton metre',
  kcal: 'calorie',
  '[Btu_IT]': 'british thermal unit',
  '10*6.[Btu_IT]': 'mega british thermal unit',
  '10*5.[Btu_IT]': 'therm',
  '[HP]': 'horsepower',
  '[lbf_av]': 'pound-force',
  '[ft_i].[lbf_av]': 'pound-foot',
  atm: 'standard atmosphere',
  '[psi]': 'pound-force per square inch',
  'mm[Hg]': 'millimetre of mercury',
  Cel: 'celsius',
  '[degF]': 'fahrenheit',
  deg: 'degree',
  '/min': 'revolutions per minute',
  REM: 'rem',
  mREM: 'millirem',
  RAD: 'rad',
  '[ppth]': 'per mille',
  '[ppm]': 'parts-per-million',
  '[ppb]': 'parts-per-billion',
  '[pptr]': 'parts-per-trillion',
  '%': 'percentage',
  '[pp]': 'percentage point',
  'L/(100.km)': 'litre per 100 kilometres',
}

/** The name of a code without a denominator: an atom, its square or cube, with or without a prefix. Null for what is no code. */
function nameOfFactor(code: string): string | null {
  if (code in WHOLE) return WHOLE[code]
  if (code in ATOMS) return ATOMS[code]
  const power = code.endsWith('2') ? 'square ' : code.endsWith('3') ? 'cubic ' : ''
  if (power) {
    const inner = nameOfFactor(code.slice(0, -1))
    return inner && power + inner
  }
  for (const length of [2, 1]) {
    const prefix = PREFIXES[code.slice(0, length)]
    const rest = code.slice(length)
    const inner = ATOMS[rest] ?? (rest.includes('.') ? WHOLE[rest] : undefined)
    if (prefix && inner) return prefix + inner
  }
  return null
}

/** `km/h` → `kilometre per hour`; null for a code that this table does not know. */
export function nameOfUnit(code: string): string | null {
  const whole = nameOfFactor(code)
  if (whole) return whole
  const [numerator, denominator] = code.split('/', 2)
  const above = nameOfFactor(numerator)
  const below = denominator === undefined ? null : nameOfFactor(denominator)
  return above && below && `${above} per ${below}`
}

/** Where these labels call a currency otherwise than the Unicode names do; shared words take the country they mostly mean. */
const CURRENCIES: Readonly<Record<string, string>> = {
  USD: 'dollar',
  GBP: 'pound sterling',
  LAK: 'lao kip',
  ESP: 'peseta',
  franc: 'swiss franc',
  peso: 'mexican peso',
  rupee: 'indian rupee',
  krona: 'swedish krona',
  kwacha: 'zambian kwacha',
  shilling: 'kenyan shilling',
  won: 'south korean won',
  yen: 'japanese yen',
  pound: 'pound sterling',
}
const NAMES = new Intl.DisplayNames('en', { type: 'currency' })

/** `MYR` → `malaysian ringgit`. */
export const nameOfCurrency = (code: string): string =>
  CURRENCIES[code] ?? (/^[A-Z]{3}$/.test(code) ? (NAMES.of(code) ?? code).toLowerCase() : code)
