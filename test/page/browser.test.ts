import { join } from 'node:path'
import axe from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeRelease } from '../../pipeline/release/write.ts'
import { articleFigures, rawDirectory } from '../e2e/command.ts'
import { generateBatches } from '../release/generate.ts'
import { optionsFor, scratch } from '../release/scratch.ts'
import { ADVICE, chromiumPath, launchChromium, watchedPage } from './chromium.ts'

const temporary = scratch()
const release = temporary.path('latest')
const hostile = temporary.path('hostile')
const large = temporary.path('large')
const addressOf = (directory: string, hash = ''): string => `file://${join(directory, 'index.html')}${hash}`

/** Opens the page of a release and waits for its table. */
async function open(page: Page, directory: string, hash = ''): Promise<void> {
  await page.goto(addressOf(directory, hash))
  await page.locator('#found:not(:empty)').waitFor()
}

const rows = (page: Page): Promise<number> => page.locator('table.figures tbody tr:not(.opened)').count()
const foundWords = (page: Page): Promise<string> =>
  page
    .locator('#found')
    .textContent()
    .then(text => text ?? '')
const columnTexts = (page: Page, column: number): Promise<string[]> =>
  page.locator(`table.figures tbody tr:not(.opened) > :nth-child(${column})`).allInnerTexts()

describe.skipIf(chromiumPath === undefined)(`the page in Chromium (skipped where there is none: ${ADVICE})`, () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launchChromium()
    expect(await articleFigures(['build', rawDirectory, '--out', release])).toMatchObject({ code: 0 })
    const batches = [...generateBatches(77, 30)]
    await writeRelease(batches, optionsFor(hostile, batches))
  }, 180_000)
  afterAll(async () => {
    await browser?.close()
    temporary.remove()
  })

  it('opens from the disk, searches, filters, sorts and opens a sentence, without a request or a complaint', async () => {
    const { page, faults, requests } = await watchedPage(browser)
    await open(page, release)
    const total = Number(/^\d+/.exec(await foundWords(page))?.[0])
    expect(total).toBeGreaterThan(80)
    expect(await rows(page)).toBe(50)
    await page.getByRole('button', { name: /^Show \d+ more$/ }).click()
    expect(await rows(page)).toBe(Math.min(100, total))

    await page.keyboard.press('/')
    await page.keyboard.type('CONTAINERS rus')
    const searched = Number(/^(\d+) of/.exec(await foundWords(page))?.[1])
    expect(searched).toBeGreaterThan(0)
    expect(searched).toBeLessThan(total)
    expect(await rows(page)).toBe(searched)

    await page.getByRole('button', { name: 'Clear' }).click()
    await page.getByLabel('Kind', { exact: true }).selectOption('=measure')
    const measures = await rows(page)
    expect(await foundWords(page)).toBe(`${measures} of ${total} figures`)
    expect(await page.getByLabel('Kind', { exact: true }).locator('option:checked').textContent()).toBe(
      `measure (${measures})`,
    )
    await page.getByLabel('Country', { exact: true }).selectOption('=RUS')
    expect(await rows(page)).toBeLessThanOrEqual(measures)
    await page.getByRole('button', { name: 'Clear' }).click()

    const byDate = page.getByRole('button', { name: 'When' })
    await byDate.click()
    await byDate.click()
    expect(await page.locator('th[aria-sort]').getAttribute('aria-sort')).toBe('descending')
    const years = (await columnTexts(page, 4)).map(words => Number(/\d{4}/.exec(words)?.[0] ?? 0))
    expect(years.slice(0, 10)).toEqual(years.slice(0, 10).toSorted((a, b) => b - a))
    await byDate.click()
    expect(await page.locator('th[aria-sort]').count()).toBe(0)

    const quote = page.locator('button.quote').first()
    await quote.click()
    const opened = page.locator('tr.opened')
    expect(await opened.locator('mark').textContent()).toBe(await quote.textContent())
    expect(await opened.locator('.origin a').first().getAttribute('href')).toMatch(/^https:/)
    await page.keyboard.press('Escape')
    expect(await opened.count()).toBe(0)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    expect(await opened.count()).toBe(1)
    expect([faults, requests]).toEqual([[], []])
    await page.close()
  }, 60_000)

  it('follows an address to its figure, and says so where there is none', async () => {
    const { page, faults } = await watchedPage(browser)
    await open(page, release)
    await page.getByRole('button', { name: /^Show \d+ more$/ }).click()
    const id = await page.locator('table.figures tbody tr').nth(90).getAttribute('id')
    await page.goto('about:blank')
    await open(page, release, `#${id}`)
    expect(await page.locator(`#${id} + tr.opened .address a`).textContent()).toBe(`#${id}`)
    await page
      .locator('.statements a')
      .first()
      .evaluate((link: { click(): void }) => link.click())
    expect(await page.locator('tr.opened').count()).toBe(2)
    await page.evaluate('location.hash = "#fig_0000000000000000"')
    await page.waitForFunction('document.querySelector("#found").textContent.startsWith("There is no figure")')
    expect(faults).toEqual([])
    await page.close()
  }, 60_000)

  it('turns dark and stays so', async () => {
    const { page, faults } = await watchedPage(browser, { colorScheme: 'light' })
    await open(page, release)
    const paper = (): Promise<string> => page.evaluate('getComputedStyle(document.body).backgroundColor')
    const light = await paper()
    await page.getByRole('button', { name: 'Dark' }).click()
    const dark = await paper()
    expect(dark).not.toBe(light)
    // the browser writes down what a page remembers when it finds the time; a reload may come before that
    await expect
      .poll(
        async () => {
          await page.reload()
          return paper()
        },
        { timeout: 30_000 },
      )
      .toBe(dark)
    expect(faults).toEqual([])
    await page.close()
  }, 60_000)

  it.each([
    { width: 1280, colorScheme: 'light' as const },
    { width: 820, colorScheme: 'dark' as const },
    { width: 360, colorScheme: 'light' as const },
  ])(
    'has no serious fault of accessibility and nothing that runs over at $width pixels',
    async ({ width, colorScheme }) => {
      for (const directory of [release, hostile]) {
        const { page, faults } = await watchedPage(browser, {
          viewport: { width, height: 900 },
          colorScheme,
          bypassCSP: true,
        })
        await open(page, directory)
        await page.locator('button.quote').first().click()
        await page.evaluate("for (const each of document.querySelectorAll('details')) each.open = true")
        expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0)
        await page.addScriptTag({ content: axe.source })
        const violations = (await page.evaluate(
          `axe.run().then(({ violations }) => violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
          .map(({ id, nodes }) => id + ': ' + nodes.slice(0, 3).map(node => node.html.slice(0, 120)).join(' | ')))`,
        )) as string[]
        expect([violations, faults]).toEqual([[], []])
        await page.close()
      }
    },
    120_000,
  )

  it('prints the rows and sentences that are open', async () => {
    const { page } = await watchedPage(browser)
    await open(page, release)
    await page.locator('button.quote').first().click()
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('#search').isVisible()).toBe(false)
    expect(await page.locator('tr.opened .sentence').isVisible()).toBe(true)
    const printed = await page.pdf({ format: 'A4' })
    expect(printed.subarray(0, 5).toString()).toBe('%PDF-')
    expect(printed.length).toBeGreaterThan(20_000)
    await page.close()
  }, 60_000)

  it('shows hostile texts as texts', async () => {
    const { page, faults, requests } = await watchedPage(browser)
    await open(page, hostile)
    for (const words of ['cmd calc', '<b>&amp;</b>', 'مرحبا', '🚢']) {
      await page.getByLabel('Search').fill(words)
      const button = page.locator('button.quote').first()
      await button.click()
      expect((await page.locator('tr.opened').first().textContent())?.length).toBeGreaterThan(20)
      expect(await page.locator('#results b b, #results script, #results img').count()).toBe(0)
    }
    expect([faults, requests]).toEqual([[], []])
    await page.close()
  }, 60_000)

  it('holds 5,000 figures (times are reported, not tested)', async () => {
    const batches = [...generateBatches(5, 1_900, false)]
    await writeRelease(batches, optionsFor(large, batches))
    const { page, faults } = await watchedPage(browser)
    await open(page, large)
    expect(await foundWords(page)).toMatch(/^5,000 figures/)
    const paint = await page.evaluate("performance.getEntriesByName('first-contentful-paint')[0]?.startTime")
    const times: number[] = []
    for (const words of ['w', 'word 1', 'about 101 word', 'nothing like it']) {
      await page.getByLabel('Search').fill(words)
      times.push(Number(await page.evaluate("performance.getEntriesByName('search').at(-1).duration")))
    }
    console.log(`page with 5,000 figures: first paint ${paint} ms, searches ${times.map(Math.round).join(', ')} ms`)
    expect(await rows(page)).toBe(0)
    expect(faults).toEqual([])
    await page.close()
  }, 180_000)
})
