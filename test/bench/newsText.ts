import * as en from './newsWords.ts'
import { type Random, seededRandom } from './random.ts'

/**
 * News-like English from templates of our own, the same for the same seed: headlines, paragraphs of two to four sentences, quotations
 * and attributions. One sentence in two holds no number at all; a number stands every 150 characters or so, dates and ordinals
 * included. That is denser than most news and sparser than a page of market reports.
 */
export type NewsArticle = { title: string; published: string; text: string }

type Phrase = (r: Random) => string

const person: Phrase = r => `${r.pick(en.givenNames)} ${r.pick(en.surnames)}`
const speaker: Phrase = r =>
  r.chance(0.5) ? `${person(r)}, ${r.pick(en.roles)} in ${r.pick(en.places)}` : r.pick(en.organisations)
const plainThing: Phrase = r => `the ${r.chance(0.4) ? `${r.pick(en.adjectives)} ` : ''}${r.pick(en.abstractNouns)}`
const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`

const grouped = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, ',')
const decimal: Phrase = r => `${1 + r.below(40)}.${r.below(10)}`
const year: Phrase = r => String(1995 + r.below(32))
const counted: Phrase = r => {
  const noun = r.chance(0.5) ? r.pick(en.peopleNouns) : r.pick(en.thingNouns)
  return r.chance(0.3) ? `${r.pick(en.adjectives)} ${noun}` : noun
}
const amount: Phrase = r => {
  const hedge = r.chance(0.35) ? `${r.pick(en.hedges)} ` : ''
  const roll = r.below(6)
  if (roll === 0) return `${hedge}${r.pick(en.smallNumbers)}`
  if (roll === 1) return `${hedge}${decimal(r)} million`
  if (roll === 2) return `${hedge}${grouped(1000 * (1 + r.below(400)))}`
  if (roll === 3) return r.pick(['dozens of', 'several hundred', 'a few', 'thousands of', 'a dozen'])
  return `${hedge}${2 + r.below(900)}`
}
const count: Phrase = r => `${amount(r)} ${counted(r)}`
const money: Phrase = r =>
  r.chance(0.7)
    ? `${r.pick(en.currencies)}${decimal(r)} ${r.pick(['million', 'billion', 'bn', 'm'])}`
    : `${1 + r.below(900)} million ${r.pick(en.currencyWords)}`
const percent: Phrase = r => (r.chance(0.5) ? `${decimal(r)}%` : `${1 + r.below(90)} per cent`)
const measure: Phrase = r => `${grouped(2 + r.below(5000))} ${r.pick(en.measures)}`
const when: Phrase = r => {
  const roll = r.below(6)
  if (roll === 0) return `in ${year(r)}`
  if (roll === 1) return `on ${r.pick(en.weekdays)}`
  if (roll === 2) return `on ${1 + r.below(28)} ${r.pick(en.months)}`
  if (roll === 3) return `in ${r.pick(en.months)} ${year(r)}`
  return r.pick([
    'last month',
    'this year',
    'last week',
    'since the spring',
    'on the eve of the vote',
    'earlier this month',
  ])
}

const withNumbers: readonly Phrase[] = [
  r => `${capital(count(r))} were ${r.pick(en.verbsPast)} in ${r.pick(en.places)} ${when(r)}, ${speaker(r)} said`,
  r => `${capital(plainThing(r))} cost ${money(r)}, according to ${speaker(r)}`,
  r =>
    `${capital(r.pick(en.pluralNouns))} rose by ${percent(r)} ${when(r)}, compared with ${percent(r)} a year earlier`,
  r =>
    `${capital(r.pick(en.organisations))} said it would spend ${money(r)} on ${r.pick(en.abstractNouns)} and hire ${count(r)}`,
  r => `The road runs ${measure(r)} through ${r.pick(en.places)}, where ${count(r)} live`,
  r =>
    `“We have lost ${count(r)} and nobody has asked about ${r.pick(en.topics)},” said ${person(r)}, ${r.pick(en.roles)}`,
  r =>
    `${person(r)}, ${21 + r.below(60)}, was among ${count(r)} who ${r.pick(en.verbsPast)} ${plainThing(r)} ${when(r)}`,
  r =>
    `Between ${10 + r.below(40)} and ${60 + r.below(90)} ${counted(r)} ${r.pick(en.intransitivePast)} after ${plainThing(r)} ${r.pick(en.intransitivePast)}`,
  r =>
    `It was the ${r.pick(['first', 'second', 'third', '10th'])} ${r.pick(en.abstractNouns)} of its kind in ${r.pick(en.places)} since ${year(r)}`,
  r =>
    `One in ${r.pick(en.smallNumbers)} ${r.pick(en.peopleNouns)} ${r.pick(en.verbsPast)} ${plainThing(r)}, a survey by ${r.pick(en.organisations)} found`,
]

const withoutNumbers: readonly Phrase[] = [
  r =>
    `${capital(r.pick(en.organisations))} ${r.pick(en.verbsPast)} ${plainThing(r)} ${r.pick(en.adverbs)}, and ${r.pick(en.pluralNouns)} in ${r.pick(en.places)} ${r.pick(en.intransitivePast)}`,
  r => `“Nobody told us about ${r.pick(en.topics)},” said ${person(r)}, ${r.pick(en.roles)} from ${r.pick(en.places)}`,
  r =>
    `Critics of ${plainThing(r)} say that ${r.pick(en.organisations)} has ${r.pick(en.adverbs)} ${r.pick(en.verbsPast)} ${r.pick(en.topics)}`,
  r =>
    `${capital(plainThing(r))} ${r.pick(en.intransitivePast)} because ${r.pick(en.pluralNouns)} ${r.pick(en.intransitivePast)} while ${speaker(r)} ${r.pick(en.verbsPast)} ${plainThing(r)}`,
  r =>
    `${person(r)} declined to comment on ${r.pick(en.topics)} but said that ${plainThing(r)} would be ${r.pick(en.verbsPast)}`,
  r =>
    `In ${r.pick(en.places)}, where ${r.pick(en.pluralNouns)} have ${r.pick(en.adverbs)} ${r.pick(en.intransitivePast)}, ${r.pick(en.peopleNouns)} wait for ${plainThing(r)}`,
  r =>
    `It remains unclear whether ${r.pick(en.organisations)} will accept ${plainThing(r)} or return to ${r.pick(en.topics)}`,
]

const sentence: Phrase = r => `${(r.chance(0.42) ? r.pick(withNumbers) : r.pick(withoutNumbers))(r)}.`

function paragraph(r: Random): string {
  const sentences: string[] = []
  for (let left = 2 + r.below(3); left > 0; left--) sentences.push(sentence(r))
  return sentences.join(' ')
}

/** One article of about `chars` characters. */
export function newsArticle(seed: number, chars = 3000): NewsArticle {
  const r = seededRandom(seed)
  const title = r.chance(0.6)
    ? `${capital(count(r))} ${r.pick(en.verbsPast)} in ${r.pick(en.places)}, ${r.pick(en.organisations)} says`
    : `${capital(r.pick(en.organisations))} ${r.pick(en.verbsPast)} ${plainThing(r)}`
  const paragraphs: string[] = []
  for (let length = 0; length < chars; length += paragraphs[paragraphs.length - 1].length) paragraphs.push(paragraph(r))
  const published = `20${10 + r.below(16)}-${String(1 + r.below(12)).padStart(2, '0')}-${String(1 + r.below(28)).padStart(2, '0')}`
  return { title, published, text: `${title}\n\n${paragraphs.join('\n\n')}\n` }
}

/** Articles until their texts hold `chars` characters. */
export function newsArticles(seed: number, chars: number): NewsArticle[] {
  const articles: NewsArticle[] = []
  for (let total = 0; total < chars; ) {
    const article = newsArticle(seed + articles.length)
    total += article.text.length
    articles.push(article)
  }
  return articles
}
