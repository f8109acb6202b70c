import { describe, expect, test } from 'vitest'
import { ingestDocument } from '../../pipeline/ingest/document.ts'

const STORY = [
  'The harbour board will deepen the basin by 80 centimetres next year, its chairman said on Monday. Forty more boats would fit into it then, and the pontoons of 1974 would go.',
  'The work costs 6.5 million and takes from March to November. Boats can lie at the outer mole meanwhile, where 120 berths are free in most summers.',
  'Fishermen had asked for it since 2018. They landed 31 tonnes of lobster last year, twice as much as before the storm that filled the basin with sand.',
  'A second marina on the east mole is off the table for now. It would have had 180 berths and cost 22 million, and a poll found few who would have moved there.',
]

/** Where a line of a page ended up when it stood in the middle of an article, or at its end. */
function kindOf(line: string, html: string, where: 'middle' | 'end'): string | undefined {
  const paragraphs = STORY.map(text => `<p>${text}</p>`)
  paragraphs.splice(where === 'middle' ? 2 : STORY.length, 0, html)
  const page = `<html lang="en"><head><title>Basin will be deepened at last</title></head><body><div><h1>Basin will be deepened at last</h1><div>By Ann Tregarth</div><div>${paragraphs.join('\n')}</div></div></body></html>`
  const [{ text, parts }] = ingestDocument({
    path: 'page.html',
    bytes: new TextEncoder().encode(page),
    sidecar: null,
  }).articles
  const characters = [...text]
  const stands = ({ start, end }: { start: number; end: number }): string => characters.slice(start, end).join('')
  for (const paragraph of STORY) expect(parts.find(part => stands(part) === paragraph)?.kind).toBe('body')
  return parts.find(part => stands(part).includes(line))?.kind
}

describe('what stands around an article is told from it by its words and its place', () => {
  test.each([
    [
      'You can follow us on Facebook for more from the bay',
      '<p>You can follow us on Facebook for more from the bay</p>',
      'middle',
    ],
    [
      'Register now for free access to all stories',
      '<div><p>Register now for free access to all stories</p></div>',
      'middle',
    ],
    [
      'Sign up for the tide letter',
      '<div><b>Sign up for the tide letter.</b> <span>High water in your inbox, every day at five.</span> <a href="/x">Get it</a></div>',
      'middle',
    ],
    ['We may earn a commission', '<p>We may earn a commission when you buy through our links.</p>', 'middle'],
    ['This video can not be played', '<div>This video can not be played</div>', 'middle'],
    ['They landed 31 tonnes of lobster last year', '<div>They landed 31 tonnes of lobster last year</div>', 'middle'],
    [
      'A version of this article appears in print',
      '<p>A version of this article appears in print on June 9 on page 4.</p>',
      'end',
    ],
    ['Ann Tregarth fishes for news', '<p><em>Ann Tregarth fishes for news on the quay.</em></p>', 'end'],
    ['Write to her with what you know', '<p>Write to her with what you know: ann@bay.example</p>', 'end'],
    [
      'Read how the sand came',
      '<p><a href="/sand">Read how the sand came into the basin in one night of January.</a></p>',
      'end',
    ],
    [
      'The board was founded in 1903',
      '<p>###</p><p>The board was founded in 1903 and has looked after the harbour of the bay ever since.</p>',
      'end',
    ],
    [
      'We are three people',
      '<div><h3>About us</h3><p>We are three people in a room above the chandler, and one of us can spell.</p></div>',
      'end',
    ],
    [
      'Two bridges in a week',
      '<div><h2>Harbour news</h2><ul><li><a href="/1">Two bridges in a week</a></li><li><a href="/2">Pilot boat is sold</a></li></ul></div>',
      'middle',
    ],
  ] as const)('cut: %s', (line, html, where) => {
    expect(kindOf(line, html, where) ?? 'boilerplate').toBe('boilerplate')
  })

  test.each([
    [
      '“You can follow us on Facebook,” said the skipper',
      '<p>“You can follow us on Facebook,” said the skipper of the Petrel, who has 212 readers there.</p>',
      'middle',
    ],
    [
      'The report was published on Tuesday',
      '<p>The report was published on Tuesday by the office for ports.</p>',
      'end',
    ],
    [
      'A subscription to the service costs 9 a month',
      '<p>A subscription to the service costs 9 a month, or 90 a year, and the board has 340 subscribers for its <a href="/tide">newsletter</a>.</p>',
      'middle',
    ],
    ['“It will be deep enough.”', '<p>“It will be deep enough.”</p>', 'end'],
    [
      'Correction: an earlier version',
      '<p><em>Correction: an earlier version of this article gave the depth in feet.</em></p>',
      'end',
    ],
    [
      'Questions about the sand',
      '<h2>Questions about the sand</h2><p>Nobody knows yet where it will be brought, and 40,000 cubic metres is a lot of it.</p>',
      'middle',
    ],
    [
      'The board has a website about it',
      '<p>The board has a website about it, on which <a href="/basin">the basin</a> can be seen as it was in 1974.</p>',
      'end',
    ],
    ['Petrel: 9 tonnes', '<ul><li>Petrel: 9 tonnes</li><li>Gannet: 7 tonnes</li></ul>', 'middle'],
    ['Anyone who has seen it', '<p>Anyone who has seen it is asked to call the harbour office at 555-0110.</p>', 'end'],
    [
      'Anna Pell, who has fished',
      '<p>Anna Pell, who has fished here for 50 years, is not sure that it will help.</p>',
      'end',
    ],
  ] as const)('kept: %s', (line, html, where) => {
    expect(['body', 'heading', 'list']).toContain(kindOf(line, html, where))
  })

  test('a box beside an item of one paragraph is not a part of it', () => {
    const item =
      'Firefighters brought two goats down from the roof of a gym on Sunday. It took eleven people, two ladders and 40 minutes, the brigade said. How the goats had got up there, 6.5 metres above the ground, nobody can say.'
    const box =
      'The paper comes to your door before six in 31 villages. A year costs 92, and the first two weeks cost nothing for those who have just moved here from elsewhere.'
    const page = `<html lang="en"><head><title>Two goats on a roof</title></head><body><div><div><h1>Two goats on a roof</h1><div>${item}</div></div><div><div><b>By the door</b><div>${box}</div></div><div><b>In the hall</b><div>The players show a farce on Friday and on Saturday at half past seven.</div></div></div></div></body></html>`
    const [{ text }] = ingestDocument({
      path: 'page.html',
      bytes: new TextEncoder().encode(page),
      sidecar: null,
    }).articles
    expect(text).toContain(item)
    expect(text).not.toContain(box)
  })
})
