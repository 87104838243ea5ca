// Traditional characters to simplified ones, unit by unit, so that a place in the folded text is the same place in the text.
import { SIMPLIFIED, TRADITIONAL } from '../data/zh-script.ts'

const FIRST = 0x4e00
const LAST = 0x9fff

/** The simplified form of each code unit of the block of common Han characters; 0 where it has none of its own. */
const FORMS: Uint16Array = formsOf(TRADITIONAL, SIMPLIFIED)

function formsOf(traditional: string, simplified: string): Uint16Array {
  const forms = new Uint16Array(LAST - FIRST + 1)
  for (let i = 0; i < traditional.length; i++) forms[traditional.charCodeAt(i) - FIRST] = simplified.charCodeAt(i)
  return forms
}

/** 國 -> 国; any other unit as it is. What simplified text writes too (著, 乾) stays. */
export function simplifyUnit(unit: string): string {
  const code = unit.charCodeAt(0)
  const form = code >= FIRST && code <= LAST ? FORMS[code - FIRST]! : 0
  return form === 0 ? unit : String.fromCharCode(form)
}

/** A text with every unit simplified; as long as `text`. */
export function simplify(text: string): string {
  return text.replace(/[\u4e00-\u9fff]/g, simplifyUnit)
}
