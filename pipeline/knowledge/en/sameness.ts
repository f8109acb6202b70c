/**
 * English words that decide whether two figures of an article tell the same thing. Data for the repeats of the normalise stage.
 */

/** Words that carry no content of their own. */
export const EMPTY_WORDS = new Set(
  `a about all also among an and any are as at be been being between both but by can could did do does each every few for from
  had has have he her his i in into is it its itself just like many may might more most much nearly no nor not of off on one only
  or other our out over own per said say says she should since so some such than that the their them then there these they this
  those through to under until up us very was we were what when where which while who whose will with within would you your
  according around roughly almost least total number amount mr mrs ms dr year month week day today yesterday tomorrow`.split(
    /\s+/,
  ),
)

/** Fates that newspapers count side by side: figures in different classes are never the same, whatever else they share. */
export const FATES: readonly (readonly string[])[] = [
  [
    'kill',
    'killed',
    'killing',
    'kills',
    'dead',
    'die',
    'died',
    'dies',
    'dying',
    'death',
    'deaths',
    'deadly',
    'fatalities',
  ],
  ['injure', 'injured', 'injuring', 'injuries', 'wound', 'wounded', 'wounding', 'wounds', 'hurt', 'casualties'],
  ['missing', 'unaccounted', 'disappeared'],
  ['arrest', 'arrested', 'arrests', 'detain', 'detained', 'detentions', 'jailed', 'imprisoned', 'charged'],
  ['rescued', 'rescue', 'saved', 'survived', 'survivors'],
  ['evacuated', 'evacuate', 'displaced', 'homeless', 'fled', 'evacuees'],
  ['damaged', 'damage'],
  ['destroyed', 'burned', 'razed', 'flattened'],
  ['exported', 'exports', 'export', 'sold', 'sales', 'sell'],
  ['imported', 'imports', 'import', 'bought', 'buys', 'buy'],
  ['opened', 'opening', 'built', 'hired', 'created'],
  ['closed', 'closing', 'closure', 'shut', 'cut', 'laid', 'axed'],
  ['women', 'woman', 'female', 'girls', 'girl'],
  ['men', 'man', 'male', 'boys', 'boy'],
]

/** Words around a number that say it is counted on top of another. */
export const FURTHER_WORDS = new Set([
  'another',
  'additional',
  'further',
  'extra',
  'more',
  'other',
  'others',
  'second',
  'third',
])

/** Words between a parenthesis and the converted number in it. */
export const CONVERSION_WORDS = new Set(
  'about around some roughly approximately approx circa ca c nearly almost over just equivalent to or equal'.split(' '),
)

/** Plurals and forms that no ending explains. */
export const IRREGULAR_STEMS = new Map([
  ['people', 'person'],
  ['persons', 'person'],
  ['men', 'man'],
  ['women', 'woman'],
  ['children', 'child'],
  ['feet', 'foot'],
  ['lives', 'life'],
  ['wives', 'wife'],
  ['mice', 'mouse'],
  ['teeth', 'tooth'],
  ['geese', 'goose'],
  ['series', 'series'],
  ['species', 'species'],
  ['news', 'news'],
])
