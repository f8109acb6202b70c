import { CHAR } from '../chars.ts'
import type { Sentence } from '../draft.ts'
import { internWord } from '../lexicon.ts'
import { isCapital, isMark, lineOf, WORD, wordAt } from '../tokens.ts'
import { isVerb } from '../wordClass.ts'
import type { FullNames } from './names.ts'
import type { Speaker } from './proposal.ts'
import { companyEndings, wordSet } from './sourceCues.ts'
import type { ReadSpeaker } from './sourceName.ts'
import { readSpeaker } from './sourceSpeaker.ts'
import type { Attribution } from './speech.ts'
import { speakerBefore } from './speechSubject.ts'

/** A speaker whose pronouns and short names are resolved, and the outlet it came through. */
export type Resolved = { speaker: Speaker; via: string | null; sentence: number }

type Known = { name: string; role: string | null; kind: Speaker['kind']; via?: string | null }

const COMPANIES = wordSet(
  `company firm group club airline retailer carrier maker manufacturer producer developer operator insurer utility lender miner refiner brewer
  grocer automaker carmaker drugmaker chipmaker shipbuilder planemaker giant`,
)
const ANY_COMPANY = wordSet('company firm group business')
const REPORT = wordSet('report reports article')
/** How far back a pronoun may look for a person who has not spoken yet. */
const SENTENCES_BACK = 2
const NAMED_BACK = 4
/** How many sentences back a company may have spoken that `the company` refers to. */
const COMPANY_BACK = 12

/** A sentence about somebody by way of a name: `Amina's eldest son`. */
const opensWithPossessor = (s: Sentence): boolean =>
  s.first + 1 < s.last && isCapital(s.t, s.first) && s.t.lex[s.first + 1] === POSSESSIVE_S
const POSSESSIVE_S = internWord("'s")
const THE = internWord('the')

/** What the article has said so far about its speakers: whom `she`, `it`, `the ministry` and a surname mean. */
export class SpeakersSoFar {
  private person: Known | null = null
  private personAt = -1
  private organisation: Known | null = null
  private company: Known | null = null
  private companyAt = -1
  private plural: Known | null = null
  private media: Known | null = null
  private readonly byHead = new Map<string, Known>()
  private readonly byDocument = new Map<number, Known>()
  private readonly byName = new Map<string, Known>()
  private readonly sentences: readonly Sentence[]
  private readonly findNames: () => FullNames
  private names: FullNames | null = null

  /** `findNames` reads the full names of the article; it is asked once, when a short name needs it. */
  constructor(sentences: readonly Sentence[], findNames: () => FullNames) {
    this.sentences = sentences
    this.findNames = findNames
  }

  /** The speaker of an attribution; `before` is the one that `and said` and `adding` continue. Null where nobody safe is meant. */
  resolve(a: Attribution, before: Resolved | null): Resolved | null {
    const { sentence: s } = a
    const cue = s.t.kind[a.cueFirst] === WORD ? lineOf(s.t, a.cueFirst, a.cueLast) : null
    if (a.subjectFirst < 0) {
      if (!before) return null
      return { speaker: speakerOf(before.speaker, cue), via: before.via, sentence: s.index }
    }
    const read = readSpeaker(s, a.subjectFirst, a.subjectLast)
    if (!read) return null
    const known = this.knownOf(s, read)
    if (!known) return null
    const via = a.via ?? this.outletOf(a) ?? read.via ?? (read.naming === 'they' ? (known.via ?? null) : null)
    this.remember(s, read, via === null ? known : { ...known, via })
    return { speaker: speakerOf(known, cue), via: via === known.name ? null : via, sentence: s.index }
  }

  private outletOf(a: Attribution): string | null {
    if (a.outletFirst < 0) return null
    const outlet = readSpeaker(a.sentence, a.outletFirst, a.outletLast)
    if (!outlet || (outlet.naming !== 'name' && outlet.kind !== 'media')) return null
    const known = this.knownOf(a.sentence, outlet)
    if (known?.kind === 'media' && outlet.naming === 'name') this.media = known
    return known ? known.name : null
  }

  private knownOf(s: Sentence, read: ReadSpeaker): Known | null {
    switch (read.naming) {
      case 'he':
        return this.personMeant(s)
      case 'it':
        return this.bodyMeant(s, read)
      case 'they':
        return this.plural
      case 'same':
        return this.sameAs(s, read)
      case 'name':
        return this.fullName(s, read)
      default:
        return this.companyMeant(s, read) ?? known(read)
    }
  }

  /** The last person who spoke, or the person whom a sentence after that is about. */
  private personMeant(s: Sentence): Known | null {
    for (let k = s.index - 1; k > this.personAt && k >= s.index - SENTENCES_BACK && k >= 0; k--) {
      const subject = this.subjectOf(this.sentences[k])
      if (subject && subject.kind === 'person') return this.fullName(this.sentences[k], subject)
      // Amina's eldest son talks about it: whoever `she` is, it is not the one who spoke before
      if (opensWithPossessor(this.sentences[k])) return null
    }
    return this.person ?? this.onlyPerson(s)
  }

  /** The one person named with a full name in the sentences before, where nobody has spoken yet. */
  private onlyPerson(s: Sentence): Known | null {
    this.names ??= this.findNames()
    const from = this.sentences[Math.max(0, s.index - NAMED_BACK)].first
    const found = new Set<string>()
    for (const { first, last } of this.names.values())
      if (first >= from && last < s.first) found.add(lineOf(s.t, first, last))
    const [name] = found
    return found.size === 1 ? { name, role: null, kind: 'person' } : null
  }

  /** `Norvik delivered 40 jets, it said`: the subject of the same sentence where that is a body, else the last that spoke. */
  private bodyMeant(s: Sentence, read: ReadSpeaker): Known | null {
    const subject = this.subjectOf(s)
    if (subject && subject.last < read.first && subject.kind === 'organisation')
      return subject.naming === 'same' ? this.sameAs(s, subject) : known(subject)
    return (read.first === s.first ? this.bodyBefore(s) : null) ?? this.organisation
  }

  /** `The company disputes the figures. It says`: the body that the sentence before, of the same paragraph, is about. */
  private bodyBefore(s: Sentence): Known | null {
    if (s.index === 0 || s.t.sentencePart[s.index] !== s.t.sentencePart[s.index - 1]) return null
    const before = this.sentences[s.index - 1]
    const subject = this.subjectOf(before)
    if (subject?.kind !== 'organisation') return null
    return subject.naming === 'same' ? this.sameAs(before, subject) : this.fullName(before, subject)
  }

  private subjectOf(s: Sentence): ReadSpeaker | null {
    if (s.part === 'boilerplate') return null
    for (let i = s.first + 1; i < s.last && i < s.first + 16; i++) {
      if (!isVerb(s, i)) continue
      const { first, last } = speakerBefore(s, i)
      const read = first >= 0 && first <= last ? readSpeaker(s, first, last) : null
      return read &&
        (read.naming === 'name' || read.naming === 'same' || (read.naming === 'description' && !read.plural))
        ? read
        : null
    }
    return null
  }

  /** `the ministry` after `the health ministry`, `the report` after `a report by the observatory`, `the company` of its own sentence. */
  private sameAs(s: Sentence, read: ReadSpeaker): Known {
    const document = this.byDocument.get(read.head)
    if (document) return document
    const fuller = this.byHead.get(wordAt(s.t, read.last).toLowerCase())
    if (fuller) return fuller
    if ((REPORT.has(read.head) || read.kind === 'media') && this.media) return this.media
    if (COMPANIES.has(read.head)) {
      const subject = this.subjectOf(s)
      const isBody = subject?.kind === 'organisation' || (subject?.kind === null && isName(s, subject))
      if (subject && subject.last < read.first && isBody) return { ...known(subject), kind: 'organisation' }
    }
    if (ANY_COMPANY.has(read.head) && this.company && s.index - this.companyAt <= COMPANY_BACK) return this.company
    return known(read)
  }

  /** `the Irish airline` after `carrier Corvair said`: where from and what it is, of the company that spoke last. */
  private companyMeant(s: Sentence, read: ReadSpeaker): Known | null {
    if (!COMPANIES.has(read.head) || read.headAt !== read.last || s.t.lex[read.first - 1] !== THE) return null
    const named = read.headAt === read.first + 1 && isCapital(s.t, read.first)
    return named && s.index - this.companyAt <= COMPANY_BACK ? this.company : null
  }

  private fullName(s: Sentence, read: ReadSpeaker): Known {
    const { t } = s
    const spoken = this.byName.get(read.name)
    if (spoken && read.role === null) return spoken
    if (read.kind === 'media') return known(read)
    if (read.name.includes(' ')) return known(read)
    this.names ??= this.findNames()
    const full = this.names.get(read.first === read.last ? wordAt(t, read.first) : read.name)
    if (!full) return known(read)
    const name = lineOf(t, full.first, full.last)
    const earlier = this.byName.get(name)
    if (earlier) return { ...earlier, role: read.role ?? earlier.role }
    return { name, role: read.role, kind: 'person' }
  }

  private remember(s: Sentence, read: ReadSpeaker, who: Known): void {
    if (who.kind === 'person' || (who.kind === null && read.naming === 'name')) {
      this.person = who
      this.personAt = s.index
    }
    if (who.kind === 'media') this.media = who
    if (read.plural) this.plural = who
    else if (who.kind === 'organisation' || (who.kind === null && read.naming === 'name')) this.organisation = who
    if ((who.kind === 'organisation' || who.kind === null) && read.naming === 'name' && isCompany(s, read)) {
      this.company = who
      this.companyAt = s.index
    }
    if (who.kind === 'official' && !read.plural) {
      this.person = who
      this.personAt = s.index
    }
    if (read.naming === 'name' && !this.byName.has(who.name)) this.byName.set(who.name, who)
    if (read.document !== 0 && read.naming !== 'same') this.byDocument.set(read.document, who)
    if (read.naming === 'name') this.rememberAcronym(s, read, who)
    if (read.roleHead >= 0) this.byHead.set(wordAt(s.t, read.roleHead).toLowerCase(), who)
    const fuller = read.first < read.last && read.naming !== 'same' && who.kind !== 'person'
    if (fuller) this.byHead.set(wordAt(s.t, read.headAt).toLowerCase(), who)
  }

  /** `the World Food Programme (WFP)`: the letters in brackets are its name from then on. */
  private rememberAcronym(s: Sentence, read: ReadSpeaker, who: Known): void {
    const { t } = s
    const at = read.last + 2
    const bracketed = isMark(t, read.last + 1, CHAR.openParen) && isMark(t, at + 1, CHAR.closeParen)
    if (bracketed && t.kind[at] === WORD && !this.byName.has(wordAt(t, at))) this.byName.set(wordAt(t, at), who)
  }
}

/** `Marengo Metals`, `cobalt producer Marengo`: the name or what stands before it says that it is a company. */
const isCompany = ({ t }: Sentence, read: ReadSpeaker): boolean =>
  companyEndings.has(t.lex[read.last]) || COMPANIES.has(t.lex[read.first - 1])

/** A name of several words, or one that the language does not know: `Sales` opens a sentence and is none. */
const isName = ({ t, first }: Sentence, { naming, first: from, last }: ReadSpeaker): boolean =>
  naming === 'name' && (last > from || from > first || t.lex[from] === 0)

/** Written out: a literal that spreads another object costs as much as the rest of an attribution. */
const speakerOf = ({ name, role, kind }: Known, cue: string | null): Speaker => ({ name, role, kind, cue })

const known = ({ name, role, kind }: ReadSpeaker): Known => ({ name, role, kind })
