import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { extractArticle } from '../../pipeline/extract/article.ts'
import { plainArticle } from '../../pipeline/extract/plainArticle.ts'
import type { Article, Mention } from '../../schemas/generated/types.ts'

/** The figures of an article whose paragraphs are the given lines; a line that starts with `• ` is an item of a list, `# ` the headline. */
function figuresOf(...lines: string[]): Mention[] {
  const texts = lines.map(line => line.replace(/^(?:• |# )/, ''))
  let at = 0
  const parts = texts.map((text, k): Article['parts'][number] => {
    const start = at
    at += [...text].length + 1
    const kind = lines[k].startsWith('• ') ? 'list' : lines[k].startsWith('# ') ? 'title' : 'body'
    return { kind, start, end: at - 1 }
  })
  const article = { ...plainArticle(texts.join('\n')), parts }
  return extractArticle(article).filter(mention => mention.status === 'figure')
}

/** Number and source of every figure. */
const sourcesOf = (...lines: string[]): [string, string | null][] =>
  figuresOf(...lines).map(({ number, source }) => [number, source])

describe('a quotation', () => {
  it('goes on in the next sentence with the same speaker', () => {
    expect(sourcesOf('"We lost 40 ewes," said Owen Pryce. "The other 12 fled."')).toEqual([
      ['40', 'Owen Pryce'],
      ['12', 'Owen Pryce'],
    ])
  })
  it('that follows in the next paragraph belongs to the one before, and says that this is implied', () => {
    const [first, second] = figuresOf('"We lost 40 ewes," said Owen Pryce.', '"The other 12 fled."')
    expect([first.source, first.implied]).toEqual(['Owen Pryce', []])
    expect([second.source, second.implied]).toEqual(['Owen Pryce', ['source']])
  })
  it('that a paragraph leaves open goes back to the speaker of the next', () => {
    const got = sourcesOf('"We had 40 ewes then.', '"Now we have 12," said Owen Pryce, 53, a shepherd.')
    expect(got).toEqual([
      ['40', 'Owen Pryce'],
      ['12', 'Owen Pryce'],
      ['53', null],
    ])
  })
  it('keeps its speaker over several sentences', () => {
    const got = sourcesOf('The warden, Ida Solberg, said: "It rained. We shut 6 paths. Then 3 bridges went."')
    expect(got).toEqual([
      ['6', 'Ida Solberg'],
      ['3', 'Ida Solberg'],
    ])
  })
  it('in single marks is one too', () => {
    expect(sourcesOf('‘We lost 40 ewes,’ said Owen Pryce. ‘The other 12 fled.’').map(([, who]) => who)).toEqual([
      'Owen Pryce',
      'Owen Pryce',
    ])
  })
  it('has no speaker after a paragraph in the article’s own words', () => {
    const got = sourcesOf('"We lost 40 ewes," said Owen Pryce.', 'Snow fell all day.', '"Only 12 came home."')
    expect(got[1]).toEqual(['12', null])
  })
  it('does not lend its speaker to the sentence after it', () => {
    expect(sourcesOf('"We lost 40 ewes," said Owen Pryce. The valley has 900 farms.')[1]).toEqual(['900', null])
  })
  it('keeps the speaker when the quoted words say who told whom', () => {
    expect(sourcesOf('"They told us 8 floors, then 14," Maud Frith said.').map(([, who]) => who)).toEqual([
      'Maud Frith',
      'Maud Frith',
    ])
  })
})

describe('a short name', () => {
  it.each([
    ['a surname', 'Pryce said 30 lambs were born.', 'Owen Pryce'],
    ['a pronoun', 'He said 30 lambs were born.', 'Owen Pryce'],
    ['an office', 'The shepherd said 30 lambs were born.', 'Owen Pryce'],
  ])('is the full one of before: %s', (_, second, expected) => {
    expect(sourcesOf('Owen Pryce, a shepherd, said 40 ewes had died.', second)[1]).toEqual(['30', expected])
  })
  it('gives the surname first where the article does', () => {
    expect(
      sourcesOf('The fleet, commander Jang Min-seo told reporters, has 40 boats.', 'Jang said 6 had sunk.')[1],
    ).toEqual(['6', 'Jang Min-seo'])
  })
  it('stands for a body: letters in brackets, `it`, the same noun', () => {
    const got = sourcesOf(
      'The North Shore Harbour Office (NSHO) said 40 boats were lost.',
      'The NSHO said 6 crews were safe. It said 2 were missing.',
    )
    expect(got.map(([, who]) => who)).toEqual(Array(3).fill('North Shore Harbour Office'))
  })
  it('of a person whom the sentence before is about', () => {
    expect(sourcesOf('Councillor Ravi Menon was not convinced. "A lorry hit it 6 times," he said.')).toEqual([
      ['6', 'Ravi Menon'],
    ])
  })
  it('stays empty when nobody is meant', () => {
    expect(sourcesOf('It was cold. He said 40 pipes had burst.')).toEqual([['40', null]])
  })
})

describe('an attribution', () => {
  it('with a role gives name, role, kind and cue apart', () => {
    const [figure] = figuresOf('The bridge has 40 cracks, said engineer Lena Brandt.')
    expect(figure).toMatchObject({
      source: 'Lena Brandt',
      source_role: 'engineer',
      source_kind: 'person',
      cue: 'said',
      via: null,
      implied: [],
    })
  })
  it('before a list holds for its items', () => {
    expect(
      sourcesOf('The harbour office said:', '• 40 boats were lost', '• 6 crews are safe', 'The port has 9 cranes.'),
    ).toEqual([
      ['40', 'harbour office'],
      ['6', 'harbour office'],
      ['9', null],
    ])
  })
  it('in a headline may stand behind a colon or a dash', () => {
    expect(sourcesOf('# Storm kills 40 in the north: officials')[0]).toEqual(['40', 'officials'])
    expect(sourcesOf('# Storm kills 40 in the north')[0]).toEqual(['40', null])
  })
  it('inside another is the source, the outlet around it the way', () => {
    const [figure] = figuresOf('Diplomats said 40 envoys would leave, Reuters reported.')
    expect([figure.source, figure.via]).toEqual(['Diplomats', 'Reuters'])
  })
  it('leaves the relative clause in the middle to the article', () => {
    const got = sourcesOf('Ruiz, who scored 19 goals last year, is to earn $40 a minute, according to her agent.')
    expect(got).toEqual([
      ['19', null],
      ['40', 'agent'],
    ])
  })
})

const gold = process.env.EVAL_DATA ? join(process.env.EVAL_DATA, 'articles') : ''
describe.skipIf(!existsSync(gold))('the gold articles (EVAL_DATA)', () => {
  it('have no speaker whose words are a whole sentence', () => {
    for (const file of readdirSync(gold).filter(name => name.endsWith('.txt'))) {
      const text = readFileSync(join(gold, file), 'utf8')
      for (const { source } of extractArticle(plainArticle(text)))
        expect((source ?? '').split(' ').length).toBeLessThan(14)
    }
  })
})
