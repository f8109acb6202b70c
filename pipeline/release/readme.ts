import { accuracy } from './accuracy.ts'
import { hasWorkbook, type ReleaseFacts } from './data-files.ts'
import { citationText } from './identity.ts'
import { releaseTables } from './release-tables.ts'
import { QUOTES_FILE } from './rights.ts'
import { SHEET_ROWS } from './xlsx.ts'

/** 1234567 as `1,234,567`, the same in every locale. */
const grouped = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',')

/** The first sentence of a description. */
const firstSentence = (text: string): string => `${text.split(/\.(?:\s|$)/u)[0] ?? text}.`

const counts = (title: string, values: Record<string, number>): string[] => [
  '',
  `| ${title} | rows |`,
  '|---|---:|',
  ...Object.entries(values).map(([name, count]) => `| \`${name}\` | ${grouped(count)} |`),
]

/** How well the program reads, from what was measured before the release. */
const accuracyLines = (): string[] => [
  '',
  '## How well it reads',
  '',
  'Measured on articles that people annotated, in per cent; `reports/quality.json` has every column, and how full the rows of this',
  'release are.',
  '',
  '| articles | figures | found with the right value | of the rows, right value | rows right in every column (F1) |',
  '|---|---:|---:|---:|---:|',
  ...accuracy.sets.map(
    ({ about, figures, recall, precision, whole_record_f1 }) =>
      `| ${about} | ${figures} | ${recall} | ${precision} | ${whole_record_f1} |`,
  ),
]

export const README_FILE = 'README.md'

/** `README.md` of a release, made from its statistics. */
export function releaseReadme(facts: ReleaseFacts): string {
  const { release, about, csvSafe } = facts
  const { documents, rows, quotes } = release
  const workbook = hasWorkbook(facts)
  const tables = releaseTables(quotes)
  const lines = [
    `# ${about.title}`,
    '',
    about.description,
    '',
    ...(release.version === null ? [] : [`Version ${release.version}, released ${release.released}.`, '']),
    `${grouped(documents.articles)} articles of ${grouped(documents.read)} documents, ${grouped(rows.figures ?? 0)} figures. Each figure is proven: the words`,
    quotes
      ? 'of `quote` stand in its sentence, and every number of every article is a figure or excluded with a reason.'
      : 'of `quote` stand in its article, and every number of every article is a figure or excluded with a reason. The sentences are left out.',
    '',
    '| table | rows | what a row is | terms |',
    '|---|---:|---|---|',
    ...tables.map(table => {
      const terms = table.rights === 'facts' ? 'CC BY 4.0' : `[the publishers'](${QUOTES_FILE})`
      return `| \`${table.name}\` | ${grouped(rows[table.name] ?? 0)} | ${firstSentence(table.description)} | ${terms} |`
    }),
    '',
    `Every table is there as \`csv/\`, \`json/\`, \`parquet/\` and \`arrow/\`; all tables together are in \`article-figures.sqlite\`${workbook ? ' and' : '.'}`,
    workbook
      ? `${quotes ? ', with the sentences beside the numbers, ' : ''}in \`article-figures.xlsx\` (from ${grouped(SHEET_ROWS)} rows on continued in \`article-figures-2.xlsx\`). All formats hold`
      : 'This edition has no workbook for spreadsheets. All formats hold',
    'the same values. `datapackage.json` describes every column; `croissant.json`, `csv/csv-metadata.json` (CSVW), `dcat.jsonld` and',
    '`dataset.jsonld` (schema.org) say the same to programs that read those, and `CITATION.cff` to reference managers.',
    '',
    '## How to open it',
    '',
    ...(workbook
      ? [
          '**Spreadsheet.** Open `article-figures.xlsx`, sheet `figures`. It is the edition for spreadsheets: a spreadsheet that opens the CSV may',
          'take codes for dates and texts for formulas.',
        ]
      : [
          '**Spreadsheet.** Import the CSV with every column as text: a spreadsheet may take codes for dates and texts for formulas.',
        ]),
    '',
    '**DuckDB**',
    '',
    '```sql',
    quotes
      ? "SELECT kind, value, unit, item, quote, s.text FROM 'parquet/figures.parquet' f JOIN 'parquet/sentences.parquet' s USING (sentence_id);"
      : "SELECT kind, value, unit, item, quote, title FROM 'parquet/figures.parquet' f JOIN 'parquet/articles.parquet' a USING (article_id);",
    '```',
    '',
    '**pandas**',
    '',
    '```python',
    'import pandas as pd',
    'figures = pd.read_parquet("parquet/figures.parquet")',
    'figures = pd.read_csv("csv/figures.csv", keep_default_na=False, na_values=[""], dtype={"value_exact": str})',
    '```',
    '',
    '**Check it**',
    '',
    '```sh',
    'sha256sum -c SHA256SUMS',
    '```',
    '',
    '## What to know',
    '',
    '- An empty cell means that the text states nothing there. `value` is a 64-bit float; `value_exact` is the same number as an exact decimal.',
    "- Offsets count Unicode code points of the article's text, half-open.",
    csvSafe
      ? '- In the CSV, texts that a spreadsheet would take for formulas have an apostrophe before them; the other formats have not.'
      : '- The CSV holds every text exactly as it is, even where it looks like a formula (`=`, `+`, `-`, `@`).',
    '- Figures are read by rules, not by people. `confidence` says how sure they are; the sentence says what the article says.',
    '- A figure says what an article states, not what is true.',
    ...accuracyLines(),
    ...counts('figures by kind', release.figures_by_kind),
    ...counts('excluded numbers by reason', release.excluded_by_reason),
    ...counts('issues by severity', release.issues_by_severity),
    '',
    '## How to cite',
    '',
    `> ${citationText(about, release)}`,
    '',
    'The SHA-256 of `SHA256SUMS` names the exact bytes.',
    '',
    `Facts are under [CC BY 4.0](https://creativecommons.org/licenses/by/4.0/).${quotes ? ` Sentences are quotations under [their own terms](${QUOTES_FILE}).` : ''}`,
  ]
  return `${lines.join('\n')}\n`
}
