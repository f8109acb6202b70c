import { decodeEntries } from './decode.ts'
import { byId } from './elements.ts'
import { type Finder, startFinder } from './finder.ts'
import type { PageData } from './records.ts'
import { startTheme } from './theme.ts'
import { startTimelines } from './timelines.ts'

/** Puts all figures into the table; true where none is missing. */
type LoadAll = (data: PageData, finder: Finder) => Promise<boolean>

function start(loadAll?: LoadAll): void {
  const data = JSON.parse(byId('data', HTMLScriptElement).text) as PageData
  const finder = startFinder(data)
  finder.replace(decodeEntries(data))
  let complete = data.rows.length >= data.total
  const follow = (): void => {
    const missing = finder.follow()
    if (missing === null) return
    const where = complete ? 'in this release' : 'among those on this page'
    byId('found', HTMLElement).textContent = `There is no figure ${missing} ${where}.`
  }
  addEventListener('hashchange', follow)
  follow()
  // A page from the disk asks nothing of any network.
  if (loadAll === undefined || complete || !/^https?:$/.test(location.protocol)) return
  void loadAll(data, finder).then(all => {
    complete = all
    follow()
  })
}

/** Starts the page. `loadAll` reads the figures that are not embedded; it is called only where the page came from a server. */
export function startPage(loadAll?: LoadAll): void {
  startTheme()
  startTimelines()
  // The page is painted first: thousands of figures take a moment to index. A page in the background is never painted.
  if (document.hidden) start(loadAll)
  else requestAnimationFrame(() => setTimeout(() => start(loadAll)))
}
