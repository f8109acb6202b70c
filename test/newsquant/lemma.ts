/** Lemmas as these labels have them: singular nouns, and the positive of an adjective (`the best wireless speakers` → `good wireless speaker`). */

const NOUNS: Readonly<Record<string, string>> = {
  children: 'child',
  men: 'man',
  women: 'woman',
  feet: 'foot',
  teeth: 'tooth',
  mice: 'mouse',
  geese: 'goose',
  lives: 'life',
  wives: 'wife',
  knives: 'knife',
  leaves: 'leaf',
  halves: 'half',
  wolves: 'wolf',
  shelves: 'shelf',
  thieves: 'thief',
  loaves: 'loaf',
  calves: 'calf',
  crises: 'crisis',
  analyses: 'analysis',
  theses: 'thesis',
  bases: 'base',
  oxen: 'ox',
  criteria: 'criterion',
  phenomena: 'phenomenon',
  alumni: 'alumnus',
  fishermen: 'fisherman',
  quizzes: 'quiz',
  buses: 'bus',
  viruses: 'virus',
  gases: 'gas',
  shoes: 'shoe',
  movies: 'movie',
  cookies: 'cookie',
  calories: 'calorie',
  ties: 'tie',
  pies: 'pie',
  zombies: 'zombie',
  axes: 'axe',
}

/** Words in -s that are singular, or have no singular. */
const FIXED = new Set(
  'series species news means headquarters politics economics physics gas bus lens analysis crisis basis thesis class glass mass loss boss pass process address business access press stress success witness mattress less this his its as was has us plus minus virus campus census focus bonus status chaos christmas texas kansas athletics mathematics electronics barracks crossroads always perhaps overseas goods'.split(
    ' ',
  ),
)

const ADJECTIVES: Readonly<Record<string, string>> = {
  best: 'good',
  better: 'good',
  worst: 'bad',
  worse: 'bad',
  farthest: 'far',
  furthest: 'far',
  eldest: 'old',
  elder: 'old',
}

/** Nouns in -est and -er that are no forms of an adjective, beside the ones that the rule below knows by their stem. */
const POSITIVES = new Set(
  'big small large great high low long short old young new early late fast slow strong weak rich poor hard soft hot cold warm cool wide narrow deep tall thick thin heavy light loud quiet bright dark clean dirty safe dangerous cheap dear easy simple happy sad lucky busy healthy wealthy tough rough smart smooth sharp close near proud real fine rare nice wise brave strange large late wide safe close simple gentle tiny lovely pretty ugly funny scary tasty noisy friendly deadly costly mighty full grand bold calm clear dense fair few fierce firm fit flat fresh keen kind lean mild neat plain pure quick raw ripe sick steep stiff straight strict sweet tight tough true vast wet wild'.split(
    ' ',
  ),
)

function positive(word: string): string | null {
  const ending = word.endsWith('est') ? 3 : word.endsWith('er') ? 2 : 0
  if (!ending) return null
  const stem = word.slice(0, -ending)
  const candidates = [stem, `${stem}e`, stem.replace(/i$/, 'y'), stem.replace(/(.)\1$/, '$1')]
  return candidates.find(candidate => POSITIVES.has(candidate)) ?? null
}

/** The lemma of one word of a noun phrase. */
export function lemma(word: string): string {
  const low = word.toLowerCase()
  if (low in NOUNS) return NOUNS[low]
  if (low in ADJECTIVES) return ADJECTIVES[low]
  if (FIXED.has(low) || low.length < 4) return low
  const adjective = positive(low)
  if (adjective) return adjective
  if (/[^aeiou]ies$/.test(low)) return `${low.slice(0, -3)}y`
  if (/(?:ss|x|z|ch|sh)es$/.test(low)) return low.slice(0, -2)
  if (/oes$/.test(low)) return low.slice(0, -2)
  if (/(?:men)$/.test(low) && low.length > 5) return `${low.slice(0, -3)}man`
  return /[^s'’ui]s$/.test(low) ? low.slice(0, -1) : low
}
