import { extractArticle, readArticle } from '../../pipeline/extract/article.ts'
import { plainArticle } from '../../pipeline/extract/plainArticle.ts'
import type { Mention } from '../../schemas/generated/types.ts'

/** A number marked in an example, by its place in the sentence without the marks, and the fields expected of its mention. */
export type Mark = { start: number; number: string; fields: ReadonlyMap<string, string> }

/** One line of an examples file: `+` the rule reads it, `-` the rule keeps away from it. */
export type Example = { line: number; positive: boolean; sentence: string; marks: readonly Mark[] }

/**
 * Reads an examples file. A line is `+` or `-`, a space, and a sentence in which numbers are marked up as
 * `[20,000]{kind=count; value=20000}`. Other lines are
 * empty or start with `#`.
 */
export function readExamples(content: string): Example[] {
  const examples: Example[] = []
  for (const [index, line] of content.split('\n').entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue
    const sign = line.slice(0, 2)
    if (sign !== '+ ' && sign !== '- ')
      throw new Error(`line ${index + 1}: an example starts with "+ " or "- ": ${line}`)
    examples.push({ line: index + 1, positive: sign === '+ ', ...readMarks(line.slice(2)) })
  }
  return examples
}

function readMarks(marked: string): Pick<Example, 'sentence' | 'marks'> {
  let sentence = ''
  let at = 0
  const marks: Mark[] = []
  for (const match of marked.matchAll(/\[([^\]]+)\]\{([^}]*)\}/g)) {
    sentence += marked.slice(at, match.index)
    const fields = new Map<string, string>()
    for (const field of match[2].split(';')) {
      const equals = field.indexOf('=')
      if (equals > 0) fields.set(field.slice(0, equals).trim(), field.slice(equals + 1).trim())
    }
    marks.push({ start: [...sentence].length, number: match[1], fields })
    sentence += match[1]
    at = match.index + match[0].length
  }
  return { sentence: sentence + marked.slice(at), marks }
}

const exactText = (exact: Mention['value']): string =>
  exact === null ? '' : String((Number(exact.mantissa) * 10 ** exact.exponent) / exact.denominator)

/** A field of a mention as an example writes it: nothing is the empty word, exact numbers are plain. */
function written(mention: Mention, field: string): string {
  if (field === 'value' || field === 'value_min' || field === 'value_max') return exactText(mention[field])
  if (!(field in mention)) throw new Error(`a mention has no field "${field}"`)
  const value = mention[field as keyof Mention]
  return value === null ? '' : String(value)
}

const sameValue = (expected: string, got: string): boolean =>
  expected === got ||
  (expected !== '' && got !== '' && Math.abs(Number(expected) - Number(got)) <= 1e-9 * Math.abs(Number(got)))

/** What is wrong with an example: nothing when the list is empty. `rule` is the name that the path of a mention must show. */
export function faultsOf(example: Example, rule: string, fillsSlots: boolean): string[] {
  const mentions = extractArticle(plainArticle(example.sentence))
  const faults: string[] = []
  let fired = false
  if (example.marks.length === 0) {
    fired = mentions.some(mention => isFrom(mention, rule))
    if (!fired && example.positive) faults.push(`${rule} read nothing`)
    if (fired && !example.positive) faults.push(`${rule} read a number`)
    return faults
  }
  for (const mark of example.marks) {
    const mention = mentions.find(found => found.number_start === mark.start && found.number === mark.number)
    if (!mention) {
      faults.push(
        `no mention "${mark.number}"; found ${mentions.map(found => `"${found.number}"`).join(', ') || 'none'}`,
      )
      continue
    }
    if (isFrom(mention, rule)) fired = true
    for (const [field, expected] of mark.fields) {
      const got = written(mention, field)
      if (!sameValue(expected, got))
        faults.push(`${mark.number}: ${field} is "${got}", not "${expected}" (${mention.rule})`)
    }
  }
  // a number that a rate takes in has no mention of its own
  fired ||= readArticle(plainArticle(example.sentence)).drafts.some(
    ({ draft }) => draft.status === 'absorbed' && draft.rule === rule,
  )
  if (example.positive && !fired) faults.push(`${rule} did not fire`)
  if (!example.positive && !fillsSlots && fired) faults.push(`${rule} fired`)
  return faults
}

/** `percent>change item>after`: the path names each rule, and after `>` which of its ways. */
const isFrom = (mention: Mention, rule: string): boolean =>
  mention.rule.split(' ').some(step => step === rule || step.startsWith(`${rule}>`))
