import { readFileSync } from 'node:fs'
import type { Server } from 'node:http'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PageData } from '../../pipeline/release/page/client/records.ts'
import { writeRelease } from '../../pipeline/release/write.ts'
import { addressOf, serveFolder } from '../../pipeline/serve/server.ts'
import { generateBatches } from '../release/generate.ts'
import { optionsFor, scratch } from '../release/scratch.ts'
import { ADVICE, chromiumPath, launchChromium, watchedPage } from './chromium.ts'

const temporary = scratch()
const large = temporary.path('large')

describe.skipIf(chromiumPath === undefined)(
  `a served page in Chromium (skipped where there is none: ${ADVICE})`,
  () => {
    let browser: Browser
    let server: Server
    const batches = [...generateBatches(5, 2_000, false)]
    const figures = batches.flatMap(batch => batch.records?.figures ?? [])
    const sentences = new Map(
      batches.flatMap(batch => batch.records?.sentences ?? []).map(each => [each.sentence_id, each.text]),
    )
    beforeAll(async () => {
      browser = await launchChromium()
      await writeRelease(batches, optionsFor(large, batches))
      server = await serveFolder(large, 0)
    }, 180_000)
    afterAll(async () => {
      await browser?.close()
      server?.close()
      temporary.remove()
    })

    /** A figure late in the release that the page does not hold itself. */
    const outside = () => {
      const page = readFileSync(join(large, 'index.html'), 'utf8')
      const json = /<script type="application\/json" id="data">(.*?)<\/script>/s.exec(page)?.[1] ?? ''
      const held = new Set((JSON.parse(json) as PageData).rows.map(([id]) => id))
      expect(held.size).toBe(5_000)
      const found = figures.findLast(({ figure_id }) => !held.has(figure_id))
      if (found === undefined) throw new Error('test: the sample has every figure')
      return found
    }

    it('reads all figures by ranges, finds one that is not embedded, and opens its sentence', async () => {
      expect(figures.length).toBeGreaterThan(5_000)
      const total = figures.length.toLocaleString('en')
      const wanted = outside()
      const { page, faults, requests } = await watchedPage(browser)
      const statuses = new Map<string, Set<number>>()
      page.on('response', response => {
        if (response.request().method() !== 'GET') return
        const { pathname } = new URL(response.url())
        statuses.set(pathname, (statuses.get(pathname) ?? new Set()).add(response.status()))
      })
      await page.goto(addressOf(server))
      await page.getByText(`The table holds all ${total} figures`).waitFor()
      expect(await page.locator('#found').textContent()).toBe(`${total} figures`)
      expect([...statuses.keys()].sort()).toEqual(['/', '/parquet/articles.parquet', '/parquet/figures.parquet'])

      await page.getByLabel('Search').fill(wanted.figure_id)
      expect(await page.locator('#found').textContent()).toBe(`1 of ${total} figures`)
      await page.locator('button.quote').click()
      const sentence = page.locator('tr.opened blockquote')
      await page.locator('tr.opened blockquote', { hasText: sentences.get(wanted.sentence_id) ?? '?' }).waitFor()
      expect(await sentence.textContent()).toBe(sentences.get(wanted.sentence_id))
      expect(await sentence.locator('mark').textContent()).toBe(wanted.quote)
      for (const table of ['articles', 'figures', 'sentences'])
        expect([...(statuses.get(`/parquet/${table}.parquet`) ?? [])], table).toEqual([206])

      await page.getByRole('button', { name: 'Clear' }).click()
      const kinds = await page.getByLabel('Kind', { exact: true }).locator('option:not([value=""])').allTextContents()
      const counts = kinds.map(words => Number((/\(([\d,]+)\)$/.exec(words)?.[1] ?? '').replaceAll(',', '')))
      expect(counts.reduce((sum, each) => sum + each, 0)).toBe(figures.length)

      await page.goto(`${addressOf(server)}#${wanted.figure_id}`)
      await page.reload()
      await page.locator(`tr[id="${wanted.figure_id}"].open`).waitFor()
      expect(faults).toEqual([])
      expect(requests.every(address => address.startsWith(addressOf(server)))).toBe(true)
      await page.close()
    }, 180_000)

    it('keeps the sample and asks for nothing when it is opened from the disk', async () => {
      const { page, faults, requests } = await watchedPage(browser)
      const files: string[] = []
      page.on('request', request => files.push(request.url()))
      await page.goto(`file://${join(large, 'index.html')}#${outside().figure_id}`)
      await page.getByText('among those on this page').waitFor()
      expect(await page.locator('#sample').textContent()).toContain('a fair sample of 5,000 of')
      expect(files.filter(address => !address.startsWith('data:'))).toHaveLength(1)
      expect([faults, requests]).toEqual([[], []])
      await page.close()
    }, 180_000)

    it('keeps the sample and says why where the Parquet files are missing', async () => {
      const { page } = await watchedPage(browser)
      await page.route('**/*.parquet', route => route.fulfill({ status: 404 }))
      await page.goto(addressOf(server))
      await page.getByText('They could not be read from here').waitFor()
      expect(await page.locator('#found').textContent()).toBe('5,000 figures')
      await page.close()
    }, 60_000)
  },
)
