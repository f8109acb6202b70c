import type { Issue } from '../schemas/generated/types.ts'

/** Where the documents of a build went: into the release, or out of it with an error that says why. */
export type Account = { readonly read: number; readonly articles: number; readonly left_out: number }

/**
 * Whether ingest lost a document with this issue: each error of ingest stands for one, except that a broken sidecar does not
 * keep its article out.
 */
export const losesDocument = (issue: Issue): boolean =>
  issue.stage === 'ingest' && issue.severity === 'error' && issue.code !== 'bad-sidecar'

/**
 * Keeps the books of a build. A document is an article that was found, or an error that stands where one should be; each is
 * published or left out with an error. Nothing else may happen to one, and the books fail loudly if it does.
 */
export function openBooks() {
  let [handedOut, files, read, articles, leftOut] = [0, 0, 0, 0, 0]
  return {
    /** A document was found and goes on its way. */
    handOut(): void {
      handedOut += 1
    },
    /** A document came back with so many articles, and issues of its own. */
    file(path: string, found: number, issues: readonly Issue[]): void {
      const lost = issues.filter(losesDocument).length
      if (found + lost === 0) throw new Error(`${path} gave neither an article nor an error`)
      files += 1
      read += found + lost
      leftOut += lost
    },
    /** Something that could not even be listed or opened. */
    unlisted(issues: readonly Issue[]): void {
      const lost = issues.filter(losesDocument).length
      read += lost
      leftOut += lost
    },
    published(): void {
      articles += 1
    },
    /** An article that was found goes no further; one of its issues must be the error that says why. */
    leftOut(path: string, issues: readonly Issue[]): void {
      if (!issues.some(issue => issue.severity === 'error'))
        throw new Error(`an article of ${path} was lost without an error`)
      leftOut += 1
    },
    /** So many numbers of an article were read that neither its ledger nor an issue has. */
    numbers(path: string, unaccounted: number): void {
      if (unaccounted !== 0) {
        throw new Error(
          `${Math.abs(unaccounted)} numbers of ${path} were ${unaccounted > 0 ? 'lost' : 'made up'} between extract and validate; nothing is published, report this as a fault`,
        )
      }
    },
    read: (): number => read,
    /** Closes the books: every one of the documents handed out came back, and every one is accounted for. */
    settle(listed: number = handedOut): Account {
      if (files !== listed) throw new Error(`${listed} files were listed, but ${files} came back`)
      if (read !== articles + leftOut) {
        throw new Error(`${read} documents were read, but ${articles} published and ${leftOut} left out`)
      }
      return { read, articles, left_out: leftOut }
    },
  }
}

export type Books = ReturnType<typeof openBooks>
