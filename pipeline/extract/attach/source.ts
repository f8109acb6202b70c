import { CHAR } from '../chars.ts'
import type { Sentence } from '../draft.ts'
import { internWord, roleOf } from '../lexicon.ts'
import { countriesOf } from '../places.ts'
import { isMark } from '../tokens.ts'
import { findFullNames } from './names.ts'
import type { AttachRule, FigureContext, Proposal, ReadArticle } from './proposal.ts'
import { findQuotations, type Quotation } from './quotation.ts'
import { cited, citing, verbBits } from './sourceCues.ts'
import { type Resolved, SpeakersSoFar } from './sourceState.ts'
import type { Attribution } from './speech.ts'
import {
  ACCORDING,
  accordingTo,
  beforeColon,
  byReckoning,
  citedSource,
  citingSource,
  statementOf,
} from './speechPhrases.ts'
import { attributeVerb } from './speechVerbs.ts'

/** A run of tokens that someone states; `cue` is the token that says so. */
type Reach = { first: number; last: number; cue: number; who: Resolved; weak: boolean; implied: boolean }
/** Who states what in one sentence. */
type Spoken = { reaches: Reach[] }

const VERB = 1
const ACCORDING_TO = 2
const CITING = 3
const CITED = 4
const POSSESSOR = 5
const RECKONING = 6
const triggers = new Uint8Array(roleOf.length)
for (let id = 0; id < triggers.length; id++) if (verbBits[id] !== 0) triggers[id] = VERB
triggers[ACCORDING] = ACCORDING_TO
for (const id of citing) triggers[id] = CITING
for (const id of cited) triggers[id] = CITED
triggers[internWord("'s")] = POSSESSOR
for (const word of ['its', 'their', 'his', 'her']) triggers[internWord(word)] = POSSESSOR
triggers[internWord('by')] = RECKONING
triggers[internWord('in')] = RECKONING

/** Who states a figure: the innermost speaker or document whose words it stands in, and the outlet it came through. */
export const source: AttachRule = {
  name: 'source',
  prepare: article => {
    const spoken = readSpoken(article)
    const own = outletKey(article.article.publisher ?? '')
    return (figure, propose) => attachSource(spoken, own, figure, propose)
  },
}

/** `the Harlow Ledger` and `Harlow Ledger` are one. */
const outletKey = (name: string): string => name.toLowerCase().replace(/^the /, '')

function attachSource(
  spoken: ReadonlyMap<number, Spoken>,
  own: string,
  figure: FigureContext,
  propose: (proposal: Proposal) => void,
): void {
  const here = spoken.get(figure.sentence.index)
  if (!here) return
  const token = figure.draft.numberFirst
  let inner: Reach | null = null
  for (const reach of here.reaches) {
    if (token < reach.first || token > reach.last) continue
    if (!inner || isInner(reach, inner)) inner = reach
  }
  if (!inner) return
  const { who, first, last, implied } = inner
  const cost = inner.weak ? 3 : implied ? 2 : 1
  propose({ slot: 'source', value: who.speaker, first, last, implied, cost, rule: 'source' })
  const via = who.via ?? outerOutlet(here.reaches, token, inner)
  // Idris told the paper that prints it: nothing stands between
  if (via && outletKey(via) !== own) propose({ slot: 'via', value: via, first, last, implied, cost, rule: 'source' })
}

/** A statement inside what another states: its cue stands there. Between two that hold no cue of the other the shorter is the inner. */
function isInner(a: Reach, b: Reach): boolean {
  if (a.weak !== b.weak) return b.weak
  const inside = a.cue >= b.first && a.cue <= b.last
  const around = b.cue >= a.first && b.cue <= a.last
  return inside === around ? a.last - a.first < b.last - b.first : inside
}

/** The outlet that reports what the inner speaker states. */
function outerOutlet(reaches: readonly Reach[], token: number, inner: Reach): string | null {
  for (const { first, last, who } of reaches) {
    if (token < first || token > last || who === inner.who) continue
    // Radar data suggest …, an investigator told the Herald
    const outlet = who.speaker.kind === 'media' ? who.speaker.name : who.via
    if (outlet && outlet !== inner.who.speaker.name) return outlet
  }
  return null
}

/** Reads every attribution of the article, resolves its speaker, and gives the quotations to theirs. */
function readSpoken(article: ReadArticle): ReadonlyMap<number, Spoken> {
  const { t, sentences } = article
  const spoken = new Map<number, Spoken>()
  if (article.figures.length === 0) return spoken
  const quotations = findQuotations(t)
  const byOpen = new Map(quotations.map((quotation, k) => [quotation.open, k]))
  const byClose = new Map(quotations.map((quotation, k) => [quotation.close, k]))
  const speakers: (Resolved | null)[] = quotations.map(() => null)
  const state = new SpeakersSoFar(sentences, () => {
    const countries = countriesOf(article).at
    return findFullNames(t, token => countries.has(token))
  })
  let quote = 0
  for (const s of sentences) {
    if (s.part === 'boilerplate') continue
    while (quote < quotations.length && quotations[quote].close < s.first) quote++
    const attributions = attributionsOf(s, quotations, quote)
    if (attributions.length === 0) continue
    const here = spokenIn(spoken, s.index)
    let before: Resolved | null = null
    for (const a of attributions) {
      const who = state.resolve(a, before)
      if (!who) continue
      before = who
      for (let k = 0; k < a.reaches.length; k += 2)
        here.reaches.push({
          first: a.reaches[k],
          last: a.reaches[k + 1],
          cue: a.cueFirst,
          who,
          weak: a.weak,
          implied: false,
        })
      const left = byClose.get(a.quoteLeft)
      const right = byOpen.get(a.quoteRight)
      if (left !== undefined) speakers[left] ??= who
      if (right !== undefined) speakers[right] ??= who
      if (isMark(t, s.last - 1, CHAR.colon) && a.ownLast >= s.last - 2) giveList(sentences, s.index, who, spoken)
    }
  }
  giveQuotations(sentences, quotations, speakers, spoken)
  return spoken
}

function spokenIn(spoken: Map<number, Spoken>, sentence: number): Spoken {
  let here = spoken.get(sentence)
  if (!here) {
    here = { reaches: [] }
    spoken.set(sentence, here)
  }
  return here
}

function attributionsOf(s: Sentence, quotations: readonly Quotation[], from: number): Attribution[] {
  const { t } = s
  const found: Attribution[] = []
  const colon = beforeColon(s)
  if (colon) found.push(colon)
  let quote = from
  for (let i = s.first; i < s.last; i++) {
    const trigger = triggers[t.lex[i]]
    if (trigger === 0) continue
    while (quote < quotations.length && quotations[quote].close < i) quote++
    const quoted = quote < quotations.length && quotations[quote].open < i && quotations[quote].speech
    const before = found.length > 0 ? found[found.length - 1] : null
    const a = attributionAt(s, i, trigger, before, quoted)
    if (!a || a.ownLast < a.ownFirst) continue
    if (before) clip(before, a)
    found.push(a)
  }
  return found
}

/** `Diplomats said 40 would leave, Reuters reported`: the statement inside ends where the words around it begin again. */
function clip(inner: Attribution, outer: Attribution): void {
  const around = outer.reaches.length > 0 && outer.reaches[0] <= inner.cueFirst && outer.reaches[1] >= inner.cueFirst
  if (!around) return
  for (let k = 1; k < inner.reaches.length; k += 2)
    if (inner.reaches[k] >= outer.ownFirst) inner.reaches[k] = outer.ownFirst - 1
}

function attributionAt(
  s: Sentence,
  i: number,
  trigger: number,
  before: Attribution | null,
  quoted: boolean,
): Attribution | null {
  switch (trigger) {
    case VERB:
      return attributeVerb(s, i, before, quoted)
    case ACCORDING_TO:
      return accordingTo(s, i)
    case CITING:
      return citingSource(s, i, before)
    case CITED:
      return citedSource(s, i)
    case POSSESSOR:
      return statementOf(s, i)
    default:
      return byReckoning(s, i)
  }
}

/** `The ministry said:` and then a list: its items are stated by the ministry. */
function giveList(sentences: readonly Sentence[], from: number, who: Resolved, spoken: Map<number, Spoken>): void {
  for (let k = from + 1; k < sentences.length && sentences[k].part === 'list'; k++) {
    const { first, last } = sentences[k]
    spokenIn(spoken, k).reaches.push({ first, last: last - 1, cue: -1, who, weak: false, implied: true })
  }
}

/**
 * Gives every quotation with a speaker to the sentences it stands in. A quotation that follows another at once, or goes on with
 * it in the next paragraph, and has no speaker of its own belongs to the same one.
 */
function giveQuotations(
  sentences: readonly Sentence[],
  quotations: readonly Quotation[],
  speakers: (Resolved | null)[],
  spoken: Map<number, Spoken>,
): void {
  for (let k = quotations.length - 1; k > 0; k--) if (quotations[k].goesOn) speakers[k - 1] ??= speakers[k]
  let at = 0
  let lastWho: Resolved | null = null
  let lastSentence = -2
  for (let k = 0; k < quotations.length; k++) {
    const { open, close, goesOn, speech } = quotations[k]
    while (at < sentences.length && sentences[at].last <= open) at++
    let end = at
    while (end < sentences.length && sentences[end].last <= close) end++
    if (end >= sentences.length) break
    const opens = sentences[at].first === open
    const fills = close + 1 >= sentences[end].last
    const stated = speakers[k]
    const follows = at - lastSentence === 1 && opens && fills && speech
    const who: Resolved | null = stated ?? ((goesOn || follows) && lastWho ? lastWho : null)
    if (who) {
      for (let n = at; n <= end; n++) {
        const implied = who.sentence !== n && (!stated || who.sentence > end)
        spokenIn(spoken, n).reaches.push({ first: open, last: close, cue: -1, who, weak: false, implied })
      }
    }
    if (speech || who) {
      lastWho = who
      lastSentence = Math.max(end, stated ? stated.sentence : end)
    }
  }
}
