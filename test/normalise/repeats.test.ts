import { describe, expect, it } from 'vitest'
import { normaliseArticle } from '../../pipeline/normalise/article.ts'
import { growth } from '../growth.ts'
import { exact, marked } from './mentions.ts'

type Parts = Parameters<typeof marked>[0]
type Words = Parameters<typeof marked>[1]

/** For each figure the number (from 0) of the figure that it repeats, or null. */
function links(parts: Parts, words: Words): (number | null)[] {
  const { figures } = normaliseArticle(...marked(parts, words))
  const order = new Map(figures.map((figure, index) => [figure.figure_id, index]))
  return figures.map(figure => (figure.repeat_of === null ? null : (order.get(figure.repeat_of) ?? -1)))
}
const body = (text: string): Parts => [{ kind: 'body', text }]
const count = (
  number: string,
  value: number,
  item: string | null,
  more: Partial<Words[number]> = {},
): Words[number] => ({
  number,
  value: exact(value),
  significant_digits: number.replace(/\D/g, '').replace(/0+$/, '').length,
  item,
  item_head: item === null ? null : (item.split(' ').at(-1) ?? '').replace(/s$/, ''),
  ...more,
})
const about = (value: number) => ({ qualifier: 'about', value: exact(value) })
const moreThan = (value: number) => ({ qualifier: 'more_than', value: null, value_min: exact(value) })
const money = (number: string, value: number, unit: string, more: Partial<Words[number]> = {}) =>
  count(number, value, null, { kind: 'money', unit, ...more })
const measure = (number: string, value: number, unit: string, item: string | null = null) =>
  count(number, value, item, { kind: 'measure', unit })

describe('a repeat', () => {
  it('states the same count of the same thing', () => {
    const text = 'The harbour took in [1,245 containers].\nIt was a record: [1,245 steel containers] in one week.'
    expect(links(body(text), [count('1,245', 1245, 'containers'), count('1,245', 1245, 'steel containers')])).toEqual([
      null,
      0,
    ])
  })
  it('points at the first of many', () => {
    const text = '[1,245 ships] came.\n[1,245 ships] were seen.\n[1,245 ships] left.'
    expect(
      links(
        body(text),
        [1, 2, 3].map(() => count('1,245', 1245, 'ships')),
      ),
    ).toEqual([null, 0, 0])
  })
  it('may be rounder in a headline', () => {
    const parts: Parts = [
      { kind: 'title', text: 'Port counts [about 20,000 containers]' },
      { kind: 'body', text: 'The port counted [20,350 containers] this year.' },
    ]
    expect(
      links(parts, [count('20,000', 20000, 'containers', about(20000)), count('20,350', 20350, 'containers')]),
    ).toEqual([null, 0])
  })
  it('may be a bound that the exact number satisfies', () => {
    const parts: Parts = [
      { kind: 'title', text: 'Storm sinks [more than 100 boats] in Velmar' },
      { kind: 'body', text: 'The storm sank [112 boats], said the harbour master of Velmar.' },
    ]
    expect(links(parts, [count('100', 100, 'boats', moreThan(100)), count('112', 112, 'boats')])).toEqual([null, 0])
    expect(links(parts, [count('100', 100, 'boats', moreThan(100)), count('112', 92, 'boats')])).toEqual([null, null])
    expect(links(parts, [count('100', 100, 'boats', moreThan(100)), count('112', 1120, 'boats')])).toEqual([null, null])
  })
  it('may be a vague word whose bounds hold the exact number', () => {
    const parts: Parts = [
      { kind: 'title', text: 'Storm sinks [dozens of boats] in Velmar' },
      { kind: 'body', text: 'The storm sank [61 boats] off Velmar.' },
    ]
    const dozens = count('dozens', 0, 'boats', {
      value: null,
      value_min: exact(24),
      value_max: exact(99),
      qualifier: 'vague',
    })
    expect(links(parts, [dozens, count('61', 61, 'boats')])).toEqual([null, 0])
    expect(links(parts, [dozens, count('161', 161, 'boats', { number: '61' })])).toEqual([null, null])
  })
  it('may drop the thing in a headline', () => {
    const parts: Parts = [
      { kind: 'title', text: 'Brandt Lines loses [£31.4m]' },
      { kind: 'body', text: 'The line posted a loss of [£31.4m].' },
    ]
    const loss = money('£31.4m', 31_400_000, 'GBP', { significant_digits: 3 })
    expect(links(parts, [loss, { ...loss, item: 'loss', item_head: 'loss' }])).toEqual([null, 0])
  })
  it('may be in other words in a headline', () => {
    const brief = (title: string, text: string): Parts => [
      { kind: 'title', text: title },
      { kind: 'body', text },
    ]
    const deaths = brief('[38 deaths] at Velmar yards', 'Since spring [38 workers] have died there.')
    expect(links(deaths, [count('38', 38, 'deaths'), count('38', 38, 'workers')])).toEqual([null, 0])
    const toll = brief('[Storm toll 63] in Velmar', 'The [death toll from the storm was 63].')
    const words = [count('63', 63, 'storm toll'), count('63', 63, 'death toll from the storm', { item_head: 'toll' })]
    expect(links(toll, words)).toEqual([null, 0])
    const flee = brief('[400,000] flee coast', 'The army moved [400,000 people].')
    expect(
      links(flee, [count('400,000', 400_000, null), count('400,000', 400_000, 'people', moreThan(400_000))]),
    ).toEqual([null, 0])
  })
  it('is not every equal number of a headline', () => {
    const brief = (title: string, text: string): Parts => [
      { kind: 'title', text: title },
      { kind: 'body', text },
    ]
    const yards = brief('[38 deaths] at Velmar yards', 'A museum shows [38 boats].')
    expect(links(yards, [count('38', 38, 'deaths'), count('38', 38, 'boats')])).toEqual([null, null])
    const three = brief('[Three] flee coast', 'A museum shows [three boats].')
    expect(links(three, [count('Three', 3, null), count('three', 3, 'boats')])).toEqual([null, null])
    const sides = brief('[120 Russian soldiers] seen', 'There were [120 Ukrainian soldiers].')
    expect(links(sides, [count('120', 120, 'Russian soldiers'), count('120', 120, 'Ukrainian soldiers')])).toEqual([
      null,
      null,
    ])
  })
  it('may be a specification of the same thing', () => {
    const spec = count('240', 240, 'rockets', { kind: 'measure', unit: 'mm', role: 'specification' })
    expect(
      links(body('They have [240mm rockets].\nA [240mm rocket] flies far.'), [spec, { ...spec, item: 'rocket' }]),
    ).toEqual([null, 0])
  })
  it('needs more in common than a small number', () => {
    const same =
      'The ferry Alma hit [three boats] near Velmar.\nNobody was on the [three boats] when the Alma reached Velmar.'
    const other = 'The ferry Alma hit [three boats].\nTwo towns away a museum shows [three boats].'
    const words = [1, 2].map(() => count('three', 3, 'boats'))
    expect(links(body(same), words)).toEqual([null, 0])
    expect(links(body(other), words)).toEqual([null, null])
  })
})

describe('a conversion in parentheses', () => {
  it('repeats the number that it converts', () => {
    expect(
      links(body('Winds of [110 km/h] ([68 mph]).'), [measure('110', 110, 'km/h'), measure('68', 68, '[mi_i]/h')]),
    ).toEqual([null, 0])
    const pesos = money('1.3 billion', 1_300_000_000, 'PHP')
    expect(
      links(body('Losses of [1.3 billion pesos] (about [$23 million]).'), [
        pesos,
        money('23 million', 23_000_000, 'USD'),
      ]),
    ).toEqual([null, 0])
    const warmer = measure('1.4', 1, 'Cel')
    expect(
      links(body('It rose by [1.4°C] ([2.5°F]).'), [{ ...warmer, direction: 'increase' }, measure('2.5', 2, '[degF]')]),
    ).toEqual([null, 0])
  })
  it('leads on to the figure that was repeated', () => {
    const text = 'The lake covers [1,480 hectares].\nIts [1,480 hectares] ([3,657 acres]) are shallow.'
    const hectares = measure('1,480', 1480, 'har', 'lake')
    expect(links(body(text), [hectares, hectares, measure('3,657', 3657, '[acr_us]')])).toEqual([null, 0, 0])
  })
  it('is remembered for a later mention in its own unit', () => {
    const parts: Parts = [
      { kind: 'body', text: 'It lost [1.34 billion pesos] ([$23.6 million]).' },
      { kind: 'caption', text: 'A loss of [$23.6 million].' },
    ]
    const dollars = money('23.6 million', 23_600_000, 'USD')
    expect(links(parts, [money('1.34 billion', 1_340_000_000, 'PHP'), dollars, dollars])).toEqual([null, 0, 0])
  })
  it.each([
    ['is another quantity', 'It flies [110 km/h] ([300 m]).', measure('110', 110, 'km/h'), measure('300', 300, 'm')],
    ['does not agree', 'Winds of [110 km/h] ([30 mph]).', measure('110', 110, 'km/h'), measure('30', 30, '[mi_i]/h')],
    [
      'has a thing of its own',
      'It cost [20m euros] (the fine was [$9m]).',
      money('20m', 2e7, 'EUR'),
      money('9m', 9e6, 'USD'),
    ],
    ['is in the same unit', 'It cost [20m euros] ([9m euros]).', money('20m', 2e7, 'EUR'), money('9m', 9e6, 'EUR')],
    ['stands outside', 'It cost [20m euros], then [$9m].', money('20m', 2e7, 'EUR'), money('9m', 9e6, 'USD')],
    [
      'follows another clause',
      'It cost [20m euros]. Ann (born [$9m]).',
      money('20m', 2e7, 'EUR'),
      money('9m', 9e6, 'USD'),
    ],
  ])('is none where it %s', (_, text, first, second) => {
    expect(links(body(text), [first, second])).toEqual([null, null])
  })
})

describe('two figures are different', () => {
  const text =
    'In Velmar [1,245 boats] came to the Alma regatta.\nIn Velmar [1,245 boats] came to the Alma regatta again.'
  const boats = count('1,245', 1245, 'boats')
  const pairs: [string, Partial<Words[number]>, Partial<Words[number]>][] = [
    ['value', {}, { value: exact(1246) }],
    ['thing', {}, { item: 'crews', item_head: 'crew' }],
    ['kind of the same thing', { item: 'Russian boats' }, { item: 'Ukrainian boats' }],
    ['unit', {}, { kind: 'measure', unit: 'm' }],
    ['kind', { kind: 'proportion', unit: '%' }, { kind: 'change', unit: '%' }],
    ['denominator', {}, { per: 'd' }],
    ['role', {}, { role: 'specification' }],
    ['year', { time_text: '2023' }, { time_text: '2024' }],
    ['direction', { direction: 'increase' }, { direction: 'decrease' }],
    ['owner', { agent: 'North Korea' }, { agent: 'South Korea' }],
    ['recipient', { recipient: 'Russia' }, { recipient: 'China' }],
    ['base', { base: 'last quarter' }, { base: 'the previous record' }],
    ['commitment', {}, { modality: 'denied' }],
    ['exact number, though close', {}, { value: exact(1250) }],
    [
      'end of a range',
      { value: null, value_min: exact(1), value_max: exact(5) },
      { value: null, value_min: exact(1), value_max: exact(6) },
    ],
  ]
  it.each(pairs)('by their %s', (_, left, right) => {
    expect(
      links(body(text), [
        { ...boats, ...left },
        { ...boats, ...right },
      ]),
    ).toEqual([null, null])
  })
  it('where nothing tells them apart they are the same', () => {
    expect(links(body(text), [boats, boats])).toEqual([null, 0])
  })
  it.each([
    ['in one sentence', 'Here [1,245 boats] came, there [1,245 boats] left.'],
    [
      'by fate',
      'In Velmar [1,245 people] were killed by the Alma flood.\nIn Velmar [1,245 people] were injured by the Alma flood.',
    ],
    ['by a further word before', 'In Velmar [1,245 boats] came.\nThen another [1,245 boats] came to Velmar.'],
    ['by a further word after', 'In Velmar [1,245 boats] came.\nThen [1,245 boats] more came to Velmar.'],
    ['by trade', 'Velmar exported [1,245 boats].\nVelmar imported [1,245 boats].'],
  ])('%s', (_, sentences) => {
    expect(links(body(sentences), [boats, boats])).toEqual([null, null])
  })
  it('`more than` is no further number', () => {
    const parts = body('In Velmar [1,245 boats] came.\nIn Velmar [more than 1,200 boats] came.')
    expect(links(parts, [boats, count('1,200', 0, 'boats', { ...moreThan(1200), significant_digits: 2 })])).toEqual([
      null,
      0,
    ])
  })
  it('in the rows of a table', () => {
    const parts: Parts = [
      { kind: 'table', text: 'Flour\t[1,245 boxes]' },
      { kind: 'table', text: 'Rice\t[1,245 boxes]' },
    ]
    expect(
      links(
        parts,
        [1, 2].map(() => count('1,245', 1245, 'boxes')),
      ),
    ).toEqual([null, null])
  })
  it('as bare amounts that share only their size', () => {
    const text = 'The bridge cost [£2m].\nA painting went for [£2m].'
    expect(
      links(
        body(text),
        [1, 2].map(() => money('£2m', 2_000_000, 'GBP')),
      ),
    ).toEqual([null, null])
  })
})

describe('the time it takes', () => {
  /** Thousands of figures about one thing, none a repeat: the worst that comparing pairs could meet. */
  const articleOf = (size: number): ReturnType<typeof marked> => {
    const lines = Array.from({ length: size }, (_, n) => `Port ${n} took in [${1000 + (n % 300)} boxes] that week.`)
    const words = Array.from({ length: size }, (_, n) => {
      const number = String(1000 + (n % 300))
      return count(number, 1000 + (n % 300), `boxes of brand${n}x`, { item_head: 'box' })
    })
    return marked(body(lines.join('\n')), words)
  }
  it('grows with the number of figures, not with its square', () => {
    const articles = new Map([500, 4000].map(size => [size, articleOf(size)] as const))
    const repeats = (size: number): void => {
      const [article, mentions] = articles.get(size) ?? articleOf(size)
      normaliseArticle(article, mentions)
    }
    expect(growth(repeats, 500, 8)).toBeLessThan(20)
  })
})
