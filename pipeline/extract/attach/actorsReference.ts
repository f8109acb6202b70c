import * as words from '../../knowledge/en/actorWords.ts'
import { CHAR } from '../chars.ts'
import { isClauseMark } from '../clause.ts'
import type { Sentence } from '../draft.ts'
import { endsInS } from '../endings.ts'
import { ADVERB, AUXILIARY, internWord, lemmaOf, MODAL, TITLE, wordSet } from '../lexicon.ts'
import { isCapital, isMark, type Tokens } from '../tokens.ts'
import { isVerb } from '../wordClass.ts'
import { actorAfter } from './actorsAfter.ts'
import { isNameWord, type Names, runEnd } from './actorsNames.ts'
import { type Actor, actorBefore, nameActor, ownerAt, type Reference } from './actorsPhrase.ts'
import { headedName, subjectOf } from './actorsSubject.ts'
import { verbGroup } from './actorsVerb.ts'
import { WINDOW } from './attachWindow.ts'
import { RIVALS } from './names.ts'
import type { ReadArticle } from './proposal.ts'
import { isSpeech, isSuperlative } from './timeHolds.ts'

/** How many sentences back a company may have been named that `the company` refers to. */
const BODY_REACH = 12
/** How many sentences back a person may have been named that `she` refers to, where nobody was since. */
const PERSON_REACH = 3
/** How many references may lead to one another. */
const MOST_STEPS = 12
const INSTITUTIONS = wordSet(words.INSTITUTIONS)
const REFERRING = wordSet(words.REFERRING)
const PLURAL = wordSet('they their')
const PERSONAL = wordSet('he she his her')
const PARTS = wordSet(words.PARTS)
const OWN_MEASURES = wordSet(words.OWN_MEASURES)
const DEEDS = wordSet(words.DEEDS)
const VAGUE = wordSet(words.VAGUE_BODIES)
const TEAM = internWord('team')
const GROUP = internWord('group')
const THE = internWord('the')
const POSSESSIVE_S = internWord("'s")
/** Those who speak for somebody. */
const FOR_OF = wordSet('for of')
const AGENTS = wordSet(
  'spokesperson lawyer lawyers attorney attorneys solicitor barrister counsel spokesman spokeswoman agent mother father wife husband',
)

/** Resolves references by the subjects of clauses and sentences before them; remembers what it found for each sentence. */
export type Resolver = (s: Sentence, found: Actor | Reference | null) => Actor | null

/** Makes the resolver of an article. A pronoun looks back to the subject before it, `the company` to the last body named as a subject. */
export function resolverOf(article: ReadArticle, names: Names): Resolver {
  const mains = new Map<number, Actor | null>()

  /** The actor that is the subject of a sentence's first verb. */
  function mainActor(index: number, depth: number): Actor | null {
    const known = mains.get(index)
    if (known !== undefined) return known
    mains.set(index, null)
    const s = article.sentences[index]
    const actor = s.part === 'table' || s.part === 'boilerplate' ? null : firstSubject(s, depth)
    mains.set(index, actor)
    return actor
  }

  function firstSubject(s: Sentence, depth: number): Actor | null {
    let quoted = isMark(s.t, s.first, CHAR.openQuote) || isMark(s.t, s.first, CHAR.quote)
    for (let i = s.first + 1; i < s.last; i++) {
      if (isClauseMark(s.t, i) && !isMark(s.t, i, CHAR.quote)) {
        const named = headedName(s, names, i + 1)
        if (named) return named
      }
      if (isMark(s.t, i, CHAR.openQuote) || isMark(s.t, i, CHAR.quote)) quoted = !quoted
      else if (isMark(s.t, i, CHAR.closeQuote)) quoted = false
      if (quoted || !isVerb(s, i)) continue
      const group = verbGroup(s, i)
      // "…," said Ana Ruiz
      if (isMark(s.t, i - 1, CHAR.quote) || isMark(s.t, i - 1, CHAR.closeQuote)) {
        const speaker = isNameWord(s.t, i + 1) ? actorAfter(s, names, i + 1) : null
        if (speaker) return speaker
      }
      return resolve(s, subjectOf(s, names, group), depth + 1)
    }
    return null
  }

  function resolve(s: Sentence, found: Actor | Reference | null, depth: number): Actor | null {
    if (!found || !('refers' in found)) return found
    if (depth > MOST_STEPS) return null
    const actor =
      found.refers === 'pronoun'
        ? (pronoun(s, found.at, depth) ?? (ownsMeasure(s, found.at) ? lastBody(s, -1, depth) : null))
        : found.refers === 'country'
          ? lastCountry(s, depth)
          : (lastBody(s, found.refers === 'body' ? found.at : -1, depth) ?? described(s, found))
    // losses of a business are not those of a ministry that was named last; nor is the charity a court
    const ofFirm = found.refers === 'business' || (found.refers === 'body' && FIRMS.has(s.t.lex[found.at]))
    if (actor && ofFirm && endsAsBody(s.t, actor) && INSTITUTIONS.has(s.t.lex[actor.last])) return null
    return actor && { ...actor, implied: true }
  }

  /** `it`, `its`, `they`: a subject before it in the sentence, else the subject of the sentence before in the same block. */
  function pronoun(s: Sentence, at: number, depth: number): Actor | null {
    const plural = PLURAL.has(s.t.lex[at])
    const personal = PERSONAL.has(s.t.lex[at])
    let opens = at === s.first
    for (let i = at - 1; i > s.first; i--) {
      // "There were eleven," he says: who is meant stands before what is quoted
      if (isMark(s.t, i, CHAR.closeQuote) || (isMark(s.t, i, CHAR.quote) && isMark(s.t, i - 1, CHAR.comma))) break
      if (!isVerb(s, i)) continue
      const group = verbGroup(s, i)
      // only the nearest clause: what its subject is not, the pronoun is not either
      const subject = resolve(s, subjectOf(s, names, group), depth + 1)
      const speaks = personal && isSpeech(s.t, group.last)
      // Ruiz's lawyer said she had repaid
      const client = speaks && subject ? clientOf(s, names, subject) : null
      if (client) return client
      // a spokesman for the group denied that it
      const of = personal ? null : bodyOfSpeaker(s, names, group.first)
      if (of) return resolve(s, of, depth + 1)
      if (subject && suits(subject, plural, personal)) return subject
      // the court heard that she had taken
      if (!speaks || !subject) return null
      opens = group.last + 3 >= at
      break
    }
    const before = s.index - 1
    const block = article.t.sentencePart[s.index]
    if (before < 0 || (article.t.sentencePart[before] !== block && !(opens && reachesBack(article, s, at, personal))))
      return null
    let main = mainActor(before, depth + 1)
    // A further five were dropped: nobody that `she` could be
    for (let back = 1; personal && !main && back < PERSON_REACH && before > back; back++)
      main = mainActor(before - back, depth + 1)
    return main && suits(main, plural, personal) && (!plural || main.kind === 'people') ? main : null
  }

  const suits = (actor: Actor, plural: boolean, personal: boolean): boolean =>
    personal
      ? actor.kind === 'person' ||
        (actor.kind === 'people' && isOne(article.t, actor)) ||
        (actor.kind === 'body' && !endsAsBody(article.t, actor))
      : actor.kind !== 'person' && (plural ? actor.kind !== 'institution' : actor.kind !== 'people')

  /** The country that was the subject of a sentence last, or had what was: `Peru's mining agency`. */
  function lastCountry(s: Sentence, depth: number): Actor | null {
    for (let index = s.index - 1; index >= 0 && index >= s.index - BODY_REACH; index--) {
      const main = mainActor(index, depth + 1)
      const owner = main?.kind === 'country' ? main : countryBeforeVerb(article.sentences[index], names)
      if (owner) return isNamedLast(owner, s) ? owner : null
    }
    return null
  }

  /** No other country is named after it, and before the sentence: which of two `the country` means is not clear. */
  function isNamedLast(country: Actor, s: Sentence): boolean {
    const code = names.countries.at.get(country.first)?.code
    for (const mention of names.countries.mentions)
      if (
        mention.first > country.last &&
        mention.last < s.first &&
        mention.code !== code &&
        !BESIDE.has(article.t.lex[mention.first - 1])
      )
        return false
    return true
  }

  /** `coordinator for the aid group Horizon Secours`: the name that the noun at token `at` described a sentence or two before. */
  function nameAfterNoun(s: Sentence, at: number): Actor | null {
    const { t } = article
    const from = article.sentences[Math.max(0, s.index - 1)].first
    for (let i = at - 2; i >= from; i--) {
      if (t.lex[i] !== t.lex[at] || !isCapital(t, i + 1) || isCapital(t, i)) continue
      let last = i + 1
      while (isCapital(t, last + 1)) last++
      const own = article.sentences.find(({ first, last: end }) => i >= first && i < end)
      return own ? nameActor(own, names, i + 1, last) : null
    }
    return null
  }

  /** The last body that was the subject of a sentence; for `the ministry` the last name that holds that word. */
  function lastBody(s: Sentence, at: number, depth: number): Actor | null {
    const described = at < 0 ? null : nameAfterNoun(s, at)
    if (described) return described
    let group: Actor | null = null
    // Brook Power said revenue rose 12%
    const own = at < 0 ? mainActor(s.index, depth + 1) : null
    if (own?.kind === 'body') return own
    for (let index = s.index - 1; index >= 0 && index >= s.index - BODY_REACH; index--) {
      const main = mainActor(index, depth + 1)
      // rival Pannonia Air lost 2%: not the one in question
      if (main?.kind === 'body' && !RIVALS.has(article.t.lex[main.first - 1])) return main
      // researchers have found 40; the team counted 12
      const isGroup = main?.kind === 'institution' || (main?.kind === 'people' && !isOne(article.t, main))
      if (!main || !isGroup || at < 0 || s.index - index > 2 || group) continue
      if (s.t.lex[at] === TEAM) return main
      if (s.t.lex[at] === GROUP) group = main
    }
    return group
  }

  return (s, found) => {
    const actor = resolve(s, found, 0)
    return actor && actor.kind === 'institution' ? (fullInstitution(article, s, actor) ?? actor) : actor
  }
}

/** The country whose possessive stands before the first verb of a sentence. */
function countryBeforeVerb(s: Sentence, names: Names): Actor | null {
  for (let i = s.first; i < s.last && !isVerb(s, i); i++) {
    if (s.t.lex[i] !== POSSESSIVE_S) continue
    const owner = ownerAt(s, names, i, s.first)
    if (owner && !('refers' in owner) && owner.kind === 'country') return owner
  }
  return null
}

/** `the trader`; but `the family`, `officials`. */
const isOne = (t: Tokens, { last }: Actor): boolean => !endsInS(t, last) && !COLLECTIVES.has(t.lex[last])
const COLLECTIVES = wordSet('family police crew people staff team jury couple')

/** Behind these a country is none that a sentence is about. */
const BESIDE = wordSet('to from with by of and against for')

/** Nouns that no court, ministry or council is called by. */
const FIRMS = wordSet(
  'company firm charity airline club retailer carrier maker manufacturer producer supplier lender insurer utility developer brand startup miner refiner newspaper broadcaster supermarket grocer brewer carmaker drugmaker chipmaker shipbuilder contractor',
)

/** Whose lawyer, spokesman or mother the subject is: whom `he` and `she` of such a speaker mean. */
function clientOf(s: Sentence, names: Names, { first }: Actor): Actor | null {
  const { t } = s
  for (let at = first; at > s.first && at > first - 6; at--) {
    if (t.lex[at] !== POSSESSIVE_S || !AGENTS.has(t.lex[at + 1])) continue
    const owner = ownerAt(s, names, at, s.first)
    return owner && !('refers' in owner) && owner.kind !== 'country' ? owner : null
  }
  return null
}

/** The body that a spokesman speaks for, right before the verb. */
function bodyOfSpeaker(s: Sentence, names: Names, verb: number): Actor | Reference | null {
  const { t } = s
  for (let at = verb - 2; at > s.first && at > verb - 8; at--) {
    if (!FOR_OF.has(t.lex[at])) continue
    return AGENTS.has(t.lex[at - 1]) ? actorBefore(s, names, verb - 1, at + 1) : null
  }
  return null
}

/** `Southwark Crown Court`, `the Finance Ministry`: nobody that `he` or `she` could be. */
const endsAsBody = (t: Tokens, { last }: Actor): boolean => INSTITUTIONS.has(t.lex[last]) || REFERRING.has(t.lex[last])

/** Where each sentence is a paragraph, `She scored 40` and `It sold 40` still mean the subject before; `It cost 40` need not. */
function reachesBack(article: ReadArticle, s: Sentence, at: number, personal: boolean): boolean {
  const { t } = s
  if (article.sentences[s.index - 1].part !== 'body' || s.part !== 'body') return false
  if (personal) return true
  let verb = at + 1
  while (verb < s.last && (t.role[verb] & (AUXILIARY | MODAL | ADVERB)) !== 0) verb++
  return DEEDS.has(lemmaOf(t.lex[verb]))
}

/** `Its Ebitda margin`, `their net profit`: what only a business has. */
function ownsMeasure({ t }: Sentence, its: number): boolean {
  for (let i = its + 1; i < its + 4; i++) if (OWN_MEASURES.has(t.lex[i]) || PARTS.has(t.lex[i])) return true
  return false
}

/** `the Spanish airline`, of which no name is known, goes by its noun; `the company` says nothing. */
function described({ t }: Sentence, found: Reference): Actor | null {
  if (found.refers !== 'body' || (found.first === found.at && VAGUE.has(t.lex[found.at]))) return null
  const { first, at: last } = found
  // Britain's biggest supermarket names nobody
  if (isSuperlative(t, first)) return null
  return { text: t.text.slice(t.start[first], t.end[last]), first, last, kind: 'body', implied: false }
}

/** `The ministry` after `the Labour Ministry`: the last full name that ends in the same word. */
function fullInstitution(article: ReadArticle, s: Sentence, actor: Actor): Actor | null {
  const { t } = article
  if (actor.first !== actor.last || isNameWord(t, actor.last)) return null
  if (t.lex[actor.first - 1] !== THE || !INSTITUTIONS.has(t.lex[actor.last])) return null
  const noun = t.lex[actor.last]
  for (let index = s.index - 1; index >= 0 && index >= s.index - BODY_REACH; index--) {
    const { last } = article.sentences[index]
    const first = Math.max(article.sentences[index].first, last - WINDOW)
    for (let i = last - 1; i > first; i--) {
      if (t.lex[i] !== noun || !isNameWord(t, i) || !isNameWord(t, i - 1) || runEnd(article.sentences[index], i) !== i)
        continue
      let start = i - 1
      while (start > first && isNameWord(t, start - 1)) start--
      if ((t.role[start] & TITLE) !== 0) return null
      return { ...actor, text: t.text.slice(t.start[start], t.end[i]), implied: true }
    }
  }
  return null
}
