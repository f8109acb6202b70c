/** Where JSON breaks, counted from 1, columns in code points, and what should stand there. */
export type JsonFault = { line: number; column: number; expected: string }

const SPACE = /[\t\n\r ]*/y
const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y
const PLAIN = /[^"\\\u0000-\u001f]*/y
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y

/**
 * The first fault in a text that `JSON.parse` refuses (RFC 8259). Node's own message changes from version to version and quotes
 * the text, so it cannot stand in a release.
 */
export function findJsonFault(text: string): JsonFault {
  let at = 0
  const take = (pattern: RegExp): boolean => {
    pattern.lastIndex = at
    const match = pattern.exec(text)
    if (match) at += match[0].length
    return match !== null
  }
  const fault = (expected: string): JsonFault => {
    const before = text.slice(0, at).split('\n')
    return { line: before.length, column: [...before[before.length - 1]].length + 1, expected }
  }
  // piece by piece, because one expression for a whole string of megabytes would exhaust its stack
  const takeString = (): boolean => {
    const start = at
    if (text[at] !== '"') return false
    at++
    do take(PLAIN)
    while (take(ESCAPE))
    if (text[at] === '"') {
      at++
      return true
    }
    at = start
    return false
  }
  const open: string[] = []
  let wants: 'value' | 'value or ]' | 'key' | 'key or }' | 'comma' = 'value'
  for (;;) {
    take(SPACE)
    const here = text[at]
    if (wants === 'comma') {
      const closer = open.at(-1)
      if (closer === undefined) return fault('the end of the file')
      if (here === closer) {
        open.pop()
        at++
      } else if (here === ',') {
        at++
        wants = closer === '}' ? 'key' : 'value'
      } else return fault(`"," or "${closer}"`)
    } else if (wants === 'key' || wants === 'key or }') {
      if (here === '}' && wants === 'key or }') {
        open.pop()
        at++
        wants = 'comma'
        continue
      }
      if (!takeString()) return fault('a name in double quotes')
      take(SPACE)
      if (text[at] !== ':') return fault('":"')
      at++
      wants = 'value'
    } else if (here === ']' && wants === 'value or ]') {
      open.pop()
      at++
      wants = 'comma'
    } else if (here === '{' || here === '[') {
      open.push(here === '{' ? '}' : ']')
      at++
      wants = here === '{' ? 'key or }' : 'value or ]'
    } else if (here === '"') {
      if (!takeString()) return fault('a string without line breaks or broken escapes, closed by a double quote,')
      wants = 'comma'
    } else if (take(SCALAR)) wants = 'comma'
    else return fault('a value')
    if (wants === 'comma' && open.length === 0 && at >= text.length) return fault('valid JSON')
  }
}
