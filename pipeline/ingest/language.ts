import type { Article, Issue } from '../../schemas/generated/types.ts'
import { makeIssue } from '../issues.ts'
import { detectLanguage } from './language-model.ts'
import { hashWord, ownText, wordHashes } from './own-text.ts'

/**
 * Words that stand in every English text and in no text of another language as often, by their hashes; one word in a hundred million is
 * taken for one of them by chance.
 */
const ENGLISH = new Set(
  'the and of to that for with from by it at as are were have has its their this not be been which who they'
    .split(' ')
    .map(hashWord),
)
/** English news has two to three of them in ten words. */
const ENGLISH_SHARE = 0.15
/** Fewer words say too little about a language. */
const FEWEST_WORDS = 20

const baseOf = (tag: string): string => tag.toLowerCase().replace(/-.*$/, '')

function isSurelyEnglish(words: Uint32Array): boolean {
  let english = 0
  for (const word of words) if (ENGLISH.has(word)) english++
  return english >= ENGLISH_SHARE * words.length
}

function warn(article: Article, code: string, message: string): Issue {
  const { source_file, article_id } = article
  return makeIssue({ stage: 'ingest', severity: 'warning', code, source_file, article_id, message })
}

/**
 * Fills in the language of an article that states none or, on its page, clearly another one, and says where a text is not in English.
 * A sidecar's language stays.
 */
export function checkLanguage(article: Article): { article: Article; issues: Issue[] } {
  const own = ownText(article).join('\n')
  const words = wordHashes(own, false)
  const isLong = words.length >= FEWEST_WORDS || /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}]{20}/u.test(own)
  const found = !isLong ? null : isSurelyEnglish(words) ? 'en' : detectLanguage(own)
  const stated = article.language
  const differs = found !== null && (stated === null || baseOf(stated) !== found)
  const named: Article =
    differs && article.language_basis !== 'sidecar'
      ? { ...article, language: found, language_basis: 'detected' }
      : article
  const issues: Issue[] = []
  if (differs && stated !== null) {
    const kept = named === article ? 'its sidecar, which counts, states' : 'its page states'
    issues.push(
      warn(
        article,
        'language-conflict',
        `The text is in "${found}", but ${kept} "${stated}". Correct it in a sidecar.`,
      ),
    )
  }
  if (named.language !== null && baseOf(named.language) !== 'en') {
    const message = `The article is not in English but in "${named.language}", and only English is read: its numbers are listed as excluded, none as a figure. Leave the article out, or state its language in a sidecar where this is wrong.`
    issues.push(warn(article, 'not-english', message))
  }
  return { article: named, issues }
}
