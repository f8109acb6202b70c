// The program of a page that holds a sample: where it is served, it reads all figures.
import { byId } from './elements.ts'
import type { Finder } from './finder.ts'
import type { PageData } from './records.ts'
import { loadFigures } from './remote.ts'
import { startPage } from './start.ts'
import { groupDigits } from './words.ts'

/** Puts all figures into the table instead of the embedded ones, and says how many they are; true where none is missing. */
async function loadAll(data: PageData, finder: Finder): Promise<boolean> {
  const note = byId('sample', HTMLElement)
  const sample = note.textContent
  try {
    // a release of that size with quotations has them for its sample too
    const hasSentences = data.sentences.length > 0
    const { entries, total } = await loadFigures(hasSentences, rows => {
      note.textContent = `Reading all figures: ${groupDigits(rows)} of ${groupDigits(data.total)} …`
    })
    finder.replace(entries)
    const complete = entries.length === total
    const which = complete
      ? `all ${groupDigits(total)}`
      : `the first ${groupDigits(entries.length)} of ${groupDigits(total)}`
    const rest = complete ? '' : ' The files hold all of them.'
    note.textContent = `The table holds ${which} figures, read from parquet/figures.parquet. Search looks at figures, sources and titles, not into whole sentences.${rest}`
    return complete
  } catch (error) {
    note.textContent = `${sample} They could not be read from here: ${error instanceof Error ? error.message : String(error)}.`
    return false
  }
}

startPage(loadAll)
