// Finds dates in English text; what they mean is in the table of forms.
import type { DateMatch } from '../../model/index.ts'
import { toDays } from './calendar.ts'
import { type Anchor, FORMS } from './date-forms.ts'

const COMPILED = FORMS.map(({ pattern, read }) => ({
  read,
  expression: new RegExp(`(?:${pattern})(?![\\p{L}\\d])`, 'iuy'),
}))
/** Where a date can begin: at the first letter or digit of a word that some form begins with. */
const STARTS =
  /(?<![\p{L}\p{N}$€£¥.,#-])(?=\d|an?\b|the\b|from\b|between\b|in\b|by\b|of\b|this\b|these\b|last\b|next\b|first\b|second\b|third\b|fourth\b|end\b|begin|start|since\b|until\b|before\b|after\b|early|earlier\b|later?\b|mid|fiscal\b|FY|recently\b|coming\b|nowadays\b|today\b|tonight\b|tomorrow\b|yesterday\b|during\b|one\b|two\b|t[ehw]|f[io]|s[ie]|eight|nine|dozen|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun)/giu

/**
 * Finds the longest date at each place, left to right.
 * @param dateline - ISO date (or null) against which relative dates and dates without a year are resolved.
 * @returns Matches in order, without overlap. `date` is EDTF, or null where the text (and dateline) fixes none.
 * @see EDTF, ISO 8601-2:2019, https://www.loc.gov/standards/datetime/
 */
export function findDates(sentence: string, dateline: string | null): DateMatch[] {
  const anchor = anchorOf(dateline)
  const matches: DateMatch[] = []
  let from = 0
  for (const { index } of sentence.matchAll(STARTS)) {
    if (index < from) continue
    const match = longestAt(sentence, index, anchor)
    if (match === null) continue
    matches.push(match)
    from = match.end
  }
  return matches
}

/** Prepositions that a form needs in order to be sure of a date, and that are no part of it. */
const LEAD = /^(?:in|by|during|of|before|after) /i

function longestAt(sentence: string, at: number, anchor: Anchor | null): DateMatch | null {
  let best: DateMatch | null = null
  for (const { expression, read } of COMPILED) {
    expression.lastIndex = at
    const match = expression.exec(sentence)
    if (match === null) continue
    const end = at + match[0].length
    if (best !== null && end <= best.end) continue
    const date = read(match.groups ?? {}, anchor)
    if (date === undefined) continue
    const start = at + (date === null ? 0 : (LEAD.exec(match[0])?.[0].length ?? 0))
    best = { start, end, text: sentence.slice(start, end), date }
  }
  return best
}

function anchorOf(dateline: string | null): Anchor | null {
  const days = dateline === null ? null : toDays(dateline)
  if (days === null || dateline === null) return null
  return { year: Number(dateline.slice(0, 4)), month: Number(dateline.slice(5, 7)), days }
}
