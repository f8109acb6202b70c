import { describe, expect, it } from 'vitest'
import { extractArticle } from '../../pipeline/extract/article.ts'
import { plainArticle } from '../../pipeline/extract/plainArticle.ts'
import type { Article, Mention } from '../../schemas/generated/types.ts'

type Part = { kind: Article['parts'][number]['kind']; text: string }

/** The figures of an article whose blocks are given, the body unless a part says otherwise. */
function figuresOf(...blocks: (string | Part)[]): Mention[] {
  const parts = blocks.map((block): Part => (typeof block === 'string' ? { kind: 'body', text: block } : block))
  const article = plainArticle(parts.map(part => part.text).join('\n\n'))
  let start = 0
  article.parts = parts.map(({ kind, text }) => {
    const part = { kind, start, end: start + text.length }
    start = part.end + 2
    return part
  })
  return extractArticle(article).filter(mention => mention.status === 'figure')
}
const agents = (...blocks: (string | Part)[]): (string | null)[] => figuresOf(...blocks).map(figure => figure.agent)

describe('pronouns and short names', () => {
  it('resolves it and its to the subject of the sentence before in the same block, and says so', () => {
    const [first, second] = figuresOf('Brook Power lost 4 million euros. Its debt is 90 million euros.')
    expect([first.agent, second.agent]).toEqual(['Brook Power', 'Brook Power'])
    expect([first.implied.includes('agent'), second.implied.includes('agent')]).toEqual([false, true])
  })

  it('does not carry a pronoun over a subject that is a thing, nor into the next block', () => {
    expect(agents('Brook Power hired 40 people. Work on the dam has begun. It will cost 9 million euros.')).toEqual([
      'Brook Power',
      null,
    ])
    expect(agents('Brook Power hired 40 people.', 'It cost 9 million euros.')).toEqual(['Brook Power', null])
  })

  it('takes the company for the body that was last a subject, whatever countries and things stand between', () => {
    expect(
      agents('Brook Power sold 40 boats.', 'Norway bought 12 of them.', 'The company lost 4 million euros.'),
    ).toEqual(['Brook Power', 'Norway', 'Brook Power'])
  })

  it('leaves the company open where no body was named', () => {
    expect(agents('Prices rose by 4%.', 'The company lost 4 million euros.')).toEqual([null, null])
  })

  it('gives a short name its first full form', () => {
    expect(agents('The yard of Nordvik Ferries is old.', 'Nordvik sold 40 boats.')).toEqual(['Nordvik Ferries'])
  })

  it('gives a surname its full name', () => {
    expect(agents('The club signed Ana Ruiz, 24, on Friday.', 'Ruiz scored 19 goals.').at(-1)).toBe('Ana Ruiz')
  })
})

describe('where a sentence stands', () => {
  it('reads the name that opens a brief, but not a dateline', () => {
    expect(agents('The market was calm.', 'Nordvik – The ferry builder sold 40 boats.')).toEqual(['Nordvik'])
    expect(agents('HARSTAD – The ferry builder sold 40 boats.')).toEqual(['ferry builder'])
  })

  it('reads the first words of a headline in title case', () => {
    const title: Part = { kind: 'title', text: 'Norway Sells 40 Ferries to Chile' }
    expect(agents(title)).toEqual(['Norway'])
    expect(agents({ kind: 'title', text: 'Storm Toll in Norway Climbs to 63' })).toEqual([null])
  })

  it('takes a measure of business without an owner for that of the company in question', () => {
    expect(agents('Nordvik Ferries made a loss of 4 million euros.', 'Revenue fell 8%.')).toEqual([
      'Nordvik Ferries',
      'Nordvik Ferries',
    ])
  })

  it('reads who opens a headline and what it is to do', () => {
    const title = (text: string): Part => ({ kind: 'title', text })
    expect(agents(title('Police arrest 40 protesters in Lima'))).toEqual(['Police'])
    expect(agents(title("Norway's Nordvik to cut 300 jobs"), 'The ferry builder Nordvik is old.')).toEqual(['Nordvik'])
    expect(agents(title('Nordvik Ferries Q2 profit rises 41% to €6 million'))).toEqual([
      'Nordvik Ferries',
      'Nordvik Ferries',
    ])
    expect(agents(title('Three firefighters killed, 27 people hurt'))).toEqual([null, null])
  })

  it('carries he, she and a deed of it into the next paragraph', () => {
    expect(agents('Maria Ruiz won in 9.8 seconds.', 'She has won 12 races.')).toEqual(['Maria Ruiz', 'Maria Ruiz'])
    expect(agents('Nordvik Ferries hired 40 people.', 'It sold 12 boats.').at(-1)).toBe('Nordvik Ferries')
  })

  it('gives what the executive says the company has to the company', () => {
    expect(
      agents(
        'Nordvik Ferries sold 40 boats.',
        'Its chief executive, Ana Ruiz, said on Friday the company had 12 yards.',
      ),
    ).toEqual(['Nordvik Ferries', 'Nordvik Ferries'])
  })

  it('leaves rows of tables alone', () => {
    expect(agents({ kind: 'table', text: 'Norway\t40\t50' })).toEqual([null, null])
  })
})

describe('storms', () => {
  it('knows a storm by its short name', () => {
    expect(agents('Storm Ines reached Cuba.', 'Ines killed 14 people.')).toEqual([null])
  })
})

describe('the verb of a clause', () => {
  it.each([
    ['Aid groups in Chad understood that Brook Power hid 300 barrels.', 'Brook Power'],
    ['Norway withheld 12 permits.', 'Norway'],
    ['At 5 am Brook Power shut 12 wells.', 'Brook Power'],
  ])('is known, and its subject acts: %s', (text, agent) => {
    expect(agents(text).at(-1)).toBe(agent)
  })
})
