import { describe, expect, it } from 'vitest'
import { readArticle } from '../../pipeline/extract/article.ts'
import { placesNear } from '../../pipeline/extract/places.ts'
import { plainArticle } from '../../pipeline/extract/plainArticle.ts'

/** The countries around each figure of a one-paragraph article. */
function places(text: string, title: string | null = null): string[][] {
  const { article } = readArticle({ ...plainArticle(text), title })
  const near = placesNear(article)
  return article.figures.map(near)
}

describe('placesNear', () => {
  it('names the countries of the sentence before nearer ones outside it', () => {
    expect(places('Prices fell in Chile. It paid 40 pesos to a firm in Mexico.')).toEqual([['MEX', 'CHL']])
  })

  it('names each country once, the nearest first, by name, people and capital', () => {
    expect(places('Peruvian and Chilean sailors, among them Peruvians from Lima, won 40 pesos.')).toEqual([
      ['PER', 'CHL'],
    ])
  })

  it('answers for every figure in turn', () => {
    expect(places('Chile paid 40 pesos. Mexico paid 50 pesos.')).toEqual([
      ['CHL', 'MEX'],
      ['MEX', 'CHL'],
    ])
  })

  it('reads words as written, and datelines in capitals', () => {
    expect(places('Tell us about the turkey that cost 40 pesos.')).toEqual([[]])
    expect(places('SANTIAGO – Bread costs 40 pesos.')).toEqual([['CHL']])
  })

  it('looks into a headline that is not part of the text', () => {
    expect(places('Bread costs 40 pesos.', 'Uruguay counts its bread')).toEqual([['URY']])
  })
})
