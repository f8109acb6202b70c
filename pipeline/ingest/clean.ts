/** Line ends of every platform, and the separators that Unicode calls line and paragraph. */
const LINE_ENDS = /\r\n?|[\u0085\u000b\u000c\u2028\u2029]/g

/** Spaces of every width become U+0020. Tabs count as spaces in prose; a table row is joined by tabs after its cells are clean. */
const SPACES = /[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g

/** Marks without width or meaning of their own: zero-width space and word joiner, BOM, soft hyphen, bidi controls, controls, noncharacters. */
const INVISIBLE =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffc]|\u034f|\p{Noncharacter_Code_Point}/gu

/**
 * Zero-width joiners hold emoji families together and shape Arabic and Indic words, where taking them out would change what is
 * written; anywhere else they are residue.
 */
const STRAY_JOINER =
  /(?<!\ufe0f|[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{scx=Arab}\p{scx=Syrc}\p{scx=Deva}\p{scx=Beng}\p{scx=Guru}\p{scx=Gujr}\p{scx=Orya}\p{scx=Taml}\p{scx=Telu}\p{scx=Knda}\p{scx=Mlym}\p{scx=Sinh}])[\u200c\u200d]+/gu

/** Letters that typesetting joined into one character (Unicode, U+FB00 to U+FB06). */
const LIGATURES = /[\ufb00-\ufb06]/g

const LONE_SURROGATE = /\p{Surrogate}/gu

/**
 * Characters that stay what they are: of ASCII and of the Latin letters, those that are seen; typographic marks; signs of currencies.
 * Most lines of most texts have no others, and one look is cheaper than seven replacements.
 */
const PLAIN = /^[\n\u0020-\u007e\u00a1-\u00ac\u00ae-\u02af\u2010-\u2027\u2030-\u203a\u20a0-\u20bf]*$/

/** Characters as the canonical text has them (NFC, plain spaces, LF); runs of spaces and line breaks stay. */
export const cleanCharacters = (text: string): string =>
  PLAIN.test(text)
    ? text
    : text
        .replace(LINE_ENDS, '\n')
        .replace(LONE_SURROGATE, '\ufffd')
        .replace(INVISIBLE, '')
        .replace(STRAY_JOINER, '')
        .replace(LIGATURES, ligature => ligature.normalize('NFKC'))
        .normalize('NFC')
        .replace(SPACES, ' ')

/** One block of prose: clean characters, single spaces, no line break, nothing at the edges. NFC once more, because dropped spaces may bring marks together. */
export const cleanProse = (text: string): string =>
  PLAIN.test(text) ? singleSpaced(text) : singleSpaced(cleanCharacters(text)).normalize('NFC')

/** Most lines are so already, which is sooner seen than done. */
const singleSpaced = (text: string): string =>
  (text.includes('\n') || text.includes('  ') ? text.replace(/\n[ \n]*| [ \n]+/g, ' ') : text).trim()

/** Clean prose, or null where nothing is left: for names and titles of the metadata. */
export const cleanName = (text: string | null | undefined): string | null => cleanProse(text ?? '') || null

/** One table row: clean cells, empty ones kept, joined by tabs. */
export const cleanRow = (cells: readonly string[]): string => cells.map(cleanProse).join('\t')

const ASCII = /^[\u0000-\u007f]*$/

/** For comparing two texts: without case, punctuation, quotation styles or spacing. */
export const fold = (text: string): string =>
  ASCII.test(text)
    ? text
        .toLowerCase()
        .replace(/[^a-z0-9$%]+/g, ' ')
        .trim()
    : text
        .normalize('NFKC')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\p{Sc}%]+/gu, ' ')
        .trim()
