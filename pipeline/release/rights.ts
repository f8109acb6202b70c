/** Terms of the facts, as a Data Package names them. */
export const FACTS_LICENSE = {
  name: 'CC-BY-4.0',
  path: 'https://creativecommons.org/licenses/by/4.0/',
  title: 'Creative Commons Attribution 4.0 International',
}

export const QUOTES_FILE = 'RIGHTS-QUOTES.md'
/** Terms of the quotations: a file of the release itself. */
export const QUOTES_LICENSE = {
  path: QUOTES_FILE,
  title: 'Quotations: rights stay with the publishers of the articles',
}

/** The text of `RIGHTS-QUOTES.md`. */
export const quotesTerms = (): string => `# Rights in the quotations

The table \`sentences\` holds sentences of news articles, word for word, so that every number can be checked where it stands. They are
quotations. Their rights stay with the publishers and authors of the articles; this release grants no licence to them.

- Each sentence names its article (\`article_id\`), and the table \`articles\` names its publisher and its address, and its terms where
  they are known (\`rights\`). Keep that with a sentence when you show it.
- Whether and how far you may use a quotation depends on the law of your country and on the publisher's terms: quotation, fair use or
  fair dealing, text and data mining. Showing a sentence beside the number it proves is a different thing from republishing all of them.
- The other tables hold facts and do without the sentences. To pass on a copy without quotations leave out the table \`sentences\` in all
  formats, the SQLite file and the XLSX files, which contain it.
- A publisher who wants a quotation removed may ask the maintainers of the dataset; the rows of facts stay, without the sentence.
`
