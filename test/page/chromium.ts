import { existsSync } from 'node:fs'
import { type Browser, chromium, type Page } from 'playwright-core'

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** Where a browser is, by the variable `CHROMIUM` or in its usual places; `make test` installs one where it can. */
export const chromiumPath = [process.env.CHROMIUM, ...PLACES].find(path => path !== undefined && existsSync(path))
export const ADVICE = 'install Chromium (`apt-get install chromium`), or name it in CHROMIUM'

export const launchChromium = (): Promise<Browser> =>
  chromium.launch({ ...(chromiumPath ? { executablePath: chromiumPath } : {}), args: ['--no-sandbox'] })

export type Watched = { readonly page: Page; readonly faults: string[]; readonly requests: string[] }

/** A page that writes down every complaint of the browser, and every request for anything but a file. */
export async function watchedPage(browser: Browser, options: Parameters<Browser['newPage']>[0] = {}): Promise<Watched> {
  const page = await browser.newPage(options)
  const faults: string[] = []
  const requests: string[] = []
  page.on('console', message => {
    if (message.type() === 'error' || message.type() === 'warning') faults.push(message.text())
  })
  page.on('pageerror', error => faults.push(error.message))
  page.on('dialog', dialog => {
    faults.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('request', request => {
    if (!/^(file|data):/.test(request.url())) requests.push(request.url())
  })
  return { page, faults, requests }
}
