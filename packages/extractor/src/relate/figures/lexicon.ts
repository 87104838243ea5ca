// Words around figures, by their roles (data/lexicon/zh/figure-words.tsv), as sets and as ends of a text.
import { FIGURE_WORDS } from '../../data/zh-figure-words.ts'
import type { FigureRole } from '../../model/index.ts'

const SETS = Object.fromEntries(
  Object.entries(FIGURE_WORDS).map(([role, words]) => [role, new Set(words)]),
) as unknown as Readonly<Record<FigureRole, ReadonlySet<string>>>

/** Whether a word has a role. */
export function is(role: FigureRole, word: string | undefined): boolean {
  return word !== undefined && SETS[role].has(word)
}

/** The longest word of a role that a text begins with; empty where none does. */
export function opening(role: FigureRole, text: string): string {
  let found = ''
  for (const word of FIGURE_WORDS[role]) if (word.length > found.length && text.startsWith(word)) found = word
  return found
}

const alternatives = (role: FigureRole): string =>
  [...FIGURE_WORDS[role]].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).join('|')

const LINKS = new RegExp(`^(?:${alternatives('link')})+$`)
const TAIL = '(?:为|了|约|近|超|超过|达|达到|到|至)*'

/** 已达, 约占: only links what is measured with its amount. */
export function isLink(word: string): boolean {
  return LINKS.test(word)
}

/** Ends at the value of a change: 同比增长|5%, 比去年高|5%. */
export const CHANGE: RegExp = new RegExp(
  `(?:(?:${alternatives('compare')})[^，。；]{0,12}?|分别|年均|平均)*(?:${alternatives('change')}|${alternatives('degree')})${TAIL}$`,
)
/** Words that make a change only after a comparison. */
export const DEGREE: RegExp = new RegExp(`(?:${alternatives('degree')})${TAIL}$`)
export const COMPARED: RegExp = new RegExp(`(?:${alternatives('compare')})`)
/** Ends at a value that is reached, so that no change is measured: 普及率提升至|88%. */
export const REACHED: RegExp = new RegExp(`(?:${alternatives('reached')})(?:至|到|为)$`)
/** Says that a length of time is what is told: 会议为期|两天半. */
export const LASTING: RegExp = new RegExp(`(?:${alternatives('lasting')})[约近仅共为了达]*$`)
