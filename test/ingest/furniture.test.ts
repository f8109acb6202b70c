import { describe, expect, test } from 'vitest'
import { isFurniture, isPlaceAndDay, readByline, readTimeLine } from '../../pipeline/ingest/furniture.ts'
import { isCaption } from '../../pipeline/ingest/prose.ts'

describe('furniture anywhere on a page', () => {
  test.each([
    '© 2021 The Vale Post. All rights reserved.',
    '14 comments',
    'Share 31   Comments 7',
    '3 min read',
    'By Ann Lee and Tom Ray in Oslo',
    'BY ANN LEE',
    'Published 5 March 2024 10:15 GMT',
    'Updated 3 hours ago',
    'Analysis · 12.04.2024 · 6 min read',
    '(Reporting by Ann Lee; editing by Tom Ray)',
    'Most read',
    'Related Articles',
    'Read more: Maize climbs to highest in 2 years',
    'Tags: ferry, sound',
    'Ref. AB/2024/12',
    'Tel. +44 20 7946 0000',
    'desk@post.example',
    'Advertisement',
    'For more information, contact Jo Poe on 555 0100.',
    '***',
    '- ENDS -',
    'Ann Lee, senior reporter',
  ])('%s', line => {
    expect(isFurniture(line)).toBe(true)
  })

  test.each([
    'By 2030, half of the fleet will be electric',
    'Production by Toyota rose 5% in May.',
    'Reporting by the Post found 20 more cases.',
    'Contact between the 2 sides broke off in June.',
    'Sales rose by 48',
    '12 shares of the firm were sold for $9',
    'Most readers are over 60',
    'The paper charges for 3 minutes of reading',
    'Read my lips: no new taxes for 4 years',
    'Updated rules will cost 12 firms $3m',
    'Phone sales fell 8%',
    'Call the helpline at any hour: 0800 555 222.',
    'Copying 5 songs is legal',
    'Winter 2019-2023',
  ])('not: %s', line => {
    expect(isFurniture(line)).toBe(false)
  })
})

test('a day alone may head a section, a stamp may not', () => {
  expect(
    ['14 March 2022', '14 March 2022, 5.20pm', 'Updated 17:48', '17:48', '5 August', '17:48 Bridges close'].map(
      readTimeLine,
    ),
  ).toEqual(['day', 'stamp', 'stamp', null, null, null])
})

test('a byline gives its names', () => {
  expect(
    ['By Ann Lee', 'Words by Ann Lee', 'Reporter Ko Min-su', 'By our harbour correspondent', 'By hand'].map(readByline),
  ).toEqual(['Ann Lee', 'Ann Lee', 'Ko Min-su', 'our harbour correspondent', null])
})

test('place and day stand alone', () => {
  expect(
    ['Tartu, 7 March 2023', 'NEW YORK, Feb. 7, 2023', 'Election of 5 May 2023', 'Tartu, 7 March 2023 was cold'].map(
      isPlaceAndDay,
    ),
  ).toEqual([true, true, false, false])
})

test('a caption has a credit or calls itself a picture', () => {
  expect(
    [
      'Boats at a quay where 12 lay. Photo by Ann Lee',
      'Photo: 12 boats at a quay',
      'Boats (Image: Port of Oslo)',
      'A boat leaves. Photograph: Ann Lee/AFP',
      'He took a photo by the river.',
      'The image of the city suffered: 12 hotels closed.',
    ].map(isCaption),
  ).toEqual([true, true, true, true, false, false])
})
