import { decodeEntries } from './decode.ts'
import { byId } from './elements.ts'
import { startFinder } from './finder.ts'
import type { PageData } from './records.ts'
import { startTheme } from './theme.ts'
import { startTimelines } from './timelines.ts'

function start(): void {
  const data = JSON.parse(byId('data', HTMLScriptElement).text) as PageData
  const finder = startFinder(data)
  finder.replace(decodeEntries(data))
  const follow = (): void => {
    const missing = finder.follow()
    if (missing !== null) byId('found', HTMLElement).textContent = `There is no figure ${missing} in this release.`
  }
  addEventListener('hashchange', follow)
  follow()
}

startTheme()
startTimelines()
// The page is painted first: thousands of figures take a moment to index. A page in the background is never painted.
if (document.hidden) start()
else requestAnimationFrame(() => setTimeout(start))
