import iconv from 'iconv-lite'

/** What windows-1252 makes of the second and later bytes of a character in UTF-8. */
const LATER =
  '[\\u0080-\\u00bf\\u0152\\u0153\\u0160\\u0161\\u0178\\u017d\\u017e\\u0192\\u02c6\\u02dc\\u2010-\\u203a\\u20ac\\u2122]'

/**
 * UTF-8 that was read as windows-1252 or Latin-1 and saved again. Only what no text means by itself: `â€` and `â„` before a third
 * sign (quotation marks, dashes, ™), `Â` before a sign of Latin-1, `Ã` before the second half of a letter, `ðŸ` (emoji).
 */
const SURE = new RegExp(
  `â[€‚„ˆ\\u0080\\u0082\\u0084\\u0088]${LATER}|Â[\\u0080-\\u009f\\u00a1-\\u00bf]|Ã(?!\\u00a0)${LATER}|ï»¿|ð[Ÿ\\u009f]${LATER}{2}`,
  'g',
)
/** What may be somebody's capital before a space or a quotation mark, and is garbled only beside others that surely are. */
const BESIDE_OTHERS = new RegExp(`[ÂÃ]\\u00a0|[ÄÅ]${LATER}`, 'g')
/** A closing quotation mark whose last byte, which windows-1252 does not assign, was lost. */
const CUT_QUOTE = /â€(?:\ufffd|(?=[\s.,;:!?)\]]|$))/g

/** The sign that the bytes of these characters are in UTF-8; the characters themselves where they are none. */
function readBack(garbled: string): string {
  const bytes = Buffer.concat(
    [...garbled].map(c => (/[\u0080-\u009f]/.test(c) ? Buffer.from([c.charCodeAt(0)]) : iconv.encode(c, 'win1252'))),
  )
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return garbled
  }
}

/** Repairs garbled signs, also those that were garbled twice, and says how many there were and what the first looked like. */
export function repairMojibake(text: string): { text: string; count: number; first: string | null } {
  let count = 0
  let first: string | null = null
  const repair = (garbled: string): string => {
    const sign = /^â€\ufffd?$/.test(garbled) ? '”' : readBack(garbled)
    if (sign === garbled) return garbled
    count++
    first ??= garbled
    return sign
  }
  let repaired = text
  for (let pass = 0; pass < 2 && /[âÂÃïð]/.test(repaired); pass++) {
    repaired = repaired.replace(SURE, repair)
    if (count > 0) repaired = repaired.replace(BESIDE_OTHERS, repair)
  }
  if (/â€/.test(repaired)) repaired = repaired.replace(CUT_QUOTE, repair)
  return { text: repaired, count, first }
}
