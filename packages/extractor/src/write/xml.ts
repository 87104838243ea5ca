// Text that any XML 1.0 parser accepts and hands back unchanged.
import { type Carried, INSTRUCTION } from '../read/graphs/carried.ts'

// Control characters, lone surrogates, U+FFFE and U+FFFF are not in XML 1.0's Char, not even as references.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // A parser folds line ends to \n, and white space of an attribute to spaces, unless they are references.
  '\r': '&#13;',
  '\n': '&#10;',
  '\t': '&#9;',
  // Line ends of XML 1.1, which some parsers fold whatever the version.
  '\u0085': '&#133;',
  '\u2028': '&#8232;',
}

/** Takes out the characters that XML 1.0 forbids. */
export const allowed = (text: string): string => text.replace(FORBIDDEN, '')

/** Escapes an element's text. */
export const escapeText = (text: string): string =>
  allowed(text).replace(/[&<>\r\u0085\u2028]/g, (character) => ESCAPES[character] ?? character)

/** Escapes an attribute's value, to stand between double quotes. */
export const escapeAttribute = (text: string): string =>
  allowed(text).replace(/[&<>"\r\n\t\u0085\u2028]/g, (character) => ESCAPES[character] ?? character)

/** What our own reader needs to give back the same graph; others pass over it. */
export const instruction = (carried: Carried): string =>
  `<?${INSTRUCTION} ${JSON.stringify(carried)
    // Parsers that are none look for quotes in it.
    .replace(/\\(.)/gsu, (pair, character: string) => (character === '"' ? '\\u0022' : pair))
    .replace(/['>\u0085\u2028\ufffe\uffff]/gu, jsonEscape)}?>\n`

const jsonEscape = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`

/** New ids for those that XML cannot hold as they are, distinct from all others. */
export function uniqueIds(originals: readonly string[]): ReadonlyMap<string, string> {
  const changed = originals.filter((original) => allowed(original) !== original || original === '')
  if (changed.length === 0) return new Map()
  const taken = new Set(originals)
  return new Map(
    changed.map((original) => {
      const base = allowed(original)
      let unique = base
      for (let n = 2; unique === '' || taken.has(unique); n++) unique = `${base}~${n}`
      taken.add(unique)
      return [original, unique]
    }),
  )
}
