// Cuts an English sentence into words as the Penn Treebank does: 's and n't stand alone, hyphenated words stay whole.
import type { Span } from '../../model/index.ts'

export interface Word extends Span {
  readonly text: string
}

/** Abbreviations that keep their full stop. */
const ABBREVIATIONS =
  'Mrs?|Ms|Drs?|Prof|Gen|Lt|Col|Maj|Capt|Cmdr|Adm|Sgt|Rev|Hon|Sen|Rep|Gov|Pres|Amb|St|Mt|Jr|Sr|Inc|Corp|Co|Ltd|Bros|No|vs|Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Mass|Md|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ore|Pa|Tenn|Tex|Vt|Va|Wash|Wis|Wyo|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec'

const WORD = new RegExp(
  [
    // Addresses are bounded so that time stays linear in the text.
    String.raw`https?:\/\/[^\s<>"”]{1,500}`,
    String.raw`(?:US|HK|NT|A|C|S|R|NZ)?\$|[€£¥₹₩₽₸]`,
    // 1,500 3.5 21st 50-year 10:30 500kV
    String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)|\d{1,2}:\d{2}(?!\d)|\d+(?:\.\d+)?(?:st|nd|rd|th)?(?:-\p{L}+)+|\d+(?:\.\d+)?(?:st|nd|rd|th|s)(?!\p{L})|\d+(?:\.\d+)?`,
    String.raw`(?:\p{L}\.){2,8}(?:\p{L}(?!\p{L}))?`,
    String.raw`(?:${ABBREVIATIONS})\.`,
    // An initial: J. D. Vance
    String.raw`\p{Lu}\.(?=\s*\p{Lu})`,
    String.raw`\p{Lu}+&\p{Lu}+`,
    String.raw`[\p{L}\p{M}\p{N}_]+(?:['’‘ʼ\-‐‑–·][\p{L}\p{M}\p{N}]+)*`,
    String.raw`\.{2,}|…+|--+`,
    String.raw`\S`,
  ].join('|'),
  'gu',
)
const CLITIC = /(?:n['’]t|['’](?:s|re|ve|ll|d|m))$/i

/**
 * @returns Spans that cover all of the sentence but white space, in order.
 * @see Taylor, Marcus, Santorini 2003, "The Penn Treebank: An Overview" (for what counts as a word)
 */
export function tokenize(sentence: string): Word[] {
  const words: Word[] = []
  for (const match of sentence.matchAll(WORD)) {
    const [text] = match
    const start = match.index
    const clitic = text.length > 2 ? CLITIC.exec(text)?.index : undefined
    if (clitic === undefined || clitic === 0) words.push({ text, start, end: start + text.length })
    else
      words.push(
        { text: text.slice(0, clitic), start, end: start + clitic },
        { text: text.slice(clitic), start: start + clitic, end: start + text.length },
      )
  }
  return words
}
