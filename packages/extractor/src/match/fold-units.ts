// Spellings of one character, unit by unit, so that a place in the folded text is the same place in the text.
import { simplify } from './simplify.ts'

/** Each folded to the first of its row. */
const VARIANTS: readonly string[] = ['·•‧・∙･⋅', '-—―–‐‑−─', "'’‘ʼ", '"“”„〝〞', ' \u00a0\u3000']
const FOLDED: ReadonlyMap<string, string> = new Map(
  VARIANTS.flatMap((row) => [...row].map((unit) => [unit, row.charAt(0)] as const)),
)
const FOLDABLE = /[·•‧・∙･⋅—―–‐‑−─’‘ʼ“”„〝〞\u00a0\u3000\uff01-\uff5e]/g

/** Folds traditional characters, full-width forms, dashes, middle dots, quotation marks and spaces; as long as `text`. Case counts. */
export function foldUnits(text: string): string {
  return simplify(text).replace(
    FOLDABLE,
    (unit) => FOLDED.get(unit) ?? String.fromCharCode(unit.charCodeAt(0) - 0xfee0),
  )
}
