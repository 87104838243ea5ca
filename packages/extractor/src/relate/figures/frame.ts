// A quantity among the words of its clause: those before it that may say what it measures, and what it counts.
import type { Sentence } from '../../model/index.ts'
import type { Clause } from '../clauses.ts'
import type { EntityUnit, QuantityUnit } from '../units.ts'
import { type Counted, countedAfter, type Governor } from './counted.ts'
import { is, isLink } from './lexicon.ts'
import { isQuantity, isVerb, type Word } from './words.ts'

/** A quantity among the words of its clause. */
export interface Frame {
  readonly sentence: Sentence
  readonly clause: Clause
  readonly unit: QuantityUnit
  readonly words: readonly Word[]
  /** Index of the quantity. */
  readonly at: number
  /** Words before it that may say what it measures: without dates, the subject and earlier quantities. */
  readonly left: readonly Word[]
  readonly counted: Counted
}

/** Finds the words around a quantity. `owner` is the unit that it is the figure of, where the clause names it. */
export function frameOf(
  sentence: Sentence,
  clause: Clause,
  words: readonly Word[],
  unit: QuantityUnit,
  owner: EntityUnit | null,
): Frame | null {
  const at = words.findIndex((w) => w.unit === unit)
  if (at < 0) return null
  const left = leftOf(sentence.text, clause, words, at, owner)
  const own = owner && owner.start >= unit.end ? owner.start : -1
  return { sentence, clause, unit, words, at, left, counted: countedAfter(words, at, governorOf(left), own) }
}

/** What takes the quantity at the end of the words before it. */
function governorOf(left: readonly Word[]): Governor {
  const last = left.findLast((w) => !/^[d]$/.test(w.pos) && !/^[了过着]$/.test(w.text))
  if (last?.text === '的') return 'of'
  return last && isVerb(last) && !is('pivot', last.text) ? 'verb' : null
}

function leftOf(
  text: string,
  clause: Clause,
  words: readonly Word[],
  at: number,
  owner: EntityUnit | null,
): readonly Word[] {
  const start = words[at]!.start
  // 耕地面积占全国的|三分之一: what is measured stands before the whole.
  if (owner && text.slice(owner.end, start) === '的' && /占[^，]*$/.test(text.slice(clause.start, owner.start)))
    return words.slice(0, at).filter((w) => w.end <= owner.end)
  let from = 0
  for (let i = 0; i < at; i++) {
    const word = words[i]!
    if (word.unit === owner && owner) from = i + 1
    else if (isQuantity(word) && word.unit.mention.value.number !== undefined)
      from = Math.min(at, Math.max(i + 1, countedAfter(words, i, governorOf(words.slice(from, i)), -1).end))
    // 较|年初增长: what something is compared with is no date of its own.
    else if (
      word.unit?.kind === 'date' &&
      !is('compare', words[i - 1]?.text) &&
      !(i === at - 2 && words[i + 1]!.text === '的')
    )
      from = i + 1
  }
  const left = words.slice(from, at)
  // 投入从2012年的|1万亿元增长到2021年的|3万亿元: the amount's date is no part of what is measured.
  return left.at(-1)?.text === '的' && left.at(-2)?.unit?.kind === 'date' ? left.slice(0, -2) : left
}

/** Without words at its start that are no part of what is measured, and without links at its end. */
export function trimmed(words: readonly Word[]): readonly Word[] {
  let [from, to] = [0, words.length]
  // 占|比 is what is measured.
  while (to > from && isTail(words[to - 1]!) && !(words[to - 1]!.text === '比' && words[to - 2]?.text === '占')) to--
  while (from < to && isLead(words[from]!)) from++
  return words.slice(from, to)
}

function isTail({ text, pos, unit }: Word): boolean {
  if (unit) return unit.kind !== 'entity'
  return (
    isLink(text) ||
    (/^[ucpwyr]$/.test(pos) && !/^[”）]$/.test(text)) ||
    (/^(?:d|vd|ad|f)$/.test(pos) && !/^最|率$/.test(text))
  )
}

function isLead({ text, pos, unit }: Word): boolean {
  if (unit) return false
  return is('lead', text) || (/^[ucwydr]$/.test(pos) && text !== '“') || /^(?:ad|vd|t)$/.test(pos)
}
