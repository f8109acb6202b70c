/** The entries of a list that come up more than once. */
export function repeated(list: readonly string[]): string[] {
  const seen = new Set<string>()
  return list.filter(entry => seen.size === seen.add(entry).size)
}

/** Words that could never match canonical text: not NFC, or with outer, double or odd white space. */
export const unclean = (words: readonly string[]): string[] =>
  words.filter(
    word => word === '' || word !== word.normalize('NFC') || word !== word.trim() || /\s\s|[^\S ]/.test(word),
  )
