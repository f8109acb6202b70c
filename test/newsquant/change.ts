import type { Mention } from '../../schemas/generated/types.ts'

const ABOUT =
  /(?:~|≈|\b(?:about|around|nearly|almost|approximately|approx\.?|roughly|some|estimated|circa|close to|or so|averag\w+|in the region of|on the order of|near))\s*(?:an?|the|\$|US|£|€)*\s*$/i
/** A noun of change after the number (`a 4.2 percent drop`): what changed is a thing here, not an event. */
const NOUN_AFTER =
  /^[\s-]*(?:(?!and|but|or|in|to|from|for|the|as|at|on|while|with|its|after|of)[\w-]+ ){0,2}?(?:rise|increase|jump|growth|gain|hike|surge|climb|leap|fall|drop|decrease|decline|cut|loss|reduction|plunge|slump|dip|slide|improvement|boost|discount|more|less|fewer|higher|lower|larger|smaller|better|worse|cheaper|expansion|contraction|raise|premium)s?\b/i
/** The same before it: `an increase of 5%`. */
const NOUN_BEFORE =
  /\b(?:rise|increase|jump|growth|gain|hike|surge|climb|leap|fall|drop|decrease|decline|cut|loss|reduction|plunge|slump|dip|slide|improvement|boost|premium)s?\s+(?:of|by)\s+\S*$/i

/** A level that a past verb of change has reached, without where it came from or a percentage before it: `climbed to 6.7%`, `rose 18 sen to RM23.50`. */
const REACHED =
  /\b(?:(rose|climbed|jumped|surged|soared|gained|added|advanced)|(fell|dropped|declined|slipped|plunged|tumbled|slid|sank))\b(?:(?!\bfrom\b|[,;:.]\s|%|per ?cent).){0,30}\bto\s+[^\s\d]{0,4}$/i

const OF_QUALIFIER: Partial<Record<NonNullable<Mention['qualifier']>, string>> = {
  about: '~',
  more_than: '>',
  at_least: '>',
  less_than: '<',
  at_most: '<',
}

/** How these labels write hedges, bounds, rises and falls: one symbol, the hedge first. */
export function changeOf(mention: Mention, before: string, after: string): string {
  const symbol = mention.qualifier ? OF_QUALIFIER[mention.qualifier] : undefined
  if (symbol) return symbol
  if (mention.qualifier === 'between' && ABOUT.test(before)) return '~'
  if (/\baverag(?:ed|ing|es?)\s*$/i.test(before)) return '~'
  if (/\bsub-?$/i.test(before)) return '<'
  if (mention.value === null) return '='
  if (mention.value.mantissa.startsWith('-') && mention.direction === null)
    return mention.kind === 'proportion' ? 'down' : '='
  const reached = mention.direction === null ? REACHED.exec(before) : null
  if (reached) return reached[1] ? 'up' : 'down'
  if (mention.direction === null || NOUN_AFTER.test(after) || NOUN_BEFORE.test(before)) return '='
  return mention.direction === 'increase' ? 'up' : 'down'
}
