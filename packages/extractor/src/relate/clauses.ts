// Cuts a sentence into clauses and finds, for a trigger word, the units that fill its roles.
// Chinese marks roles by prepositions before the verb: A 在 P 同 B 会谈; A 向 B 致信; 由 A 签署.
import type { Slot, Span } from '../model/index.ts'
import type { EntityUnit, Unit } from './units.ts'

export interface Clause extends Span {
  readonly units: readonly Unit[]
  /** Running number of the part between semicolons: parts are parallel and share the sentence's subject. */
  readonly segment: number
}

const CLAUSE_END = new Set(['，', '；', '：', '。', '！', '？', ',', ';', '!', '?', '\n'])

/** Longest first, so that 会同 is not read as 同. */
const MARKERS: readonly (readonly [string, Slot])[] = [
  ['来自', 'from'],
  ['会同', 'with'],
  ['联合', 'with'],
  ['携手', 'with'],
  ['根据', 'source'],
  ['按照', 'source'],
  ['途经', 'via'],
  ['随着', 'source'],
  ['与', 'with'],
  ['同', 'with'],
  ['和', 'with'],
  ['跟', 'with'],
  ['在', 'at'],
  ['于', 'at'],
  ['到', 'at'],
  ['赴', 'at'],
  ['抵', 'at'],
  ['向', 'to'],
  ['对', 'to'],
  ['给', 'to'],
  ['致', 'to'],
  ['为', 'to'],
  ['从', 'from'],
  ['自', 'from'],
  ['由', 'by'],
  ['被', 'by'],
  ['把', 'ba'],
  ['将', 'ba'],
  ['经', 'via'],
  ['据', 'source'],
  ['应', 'source'],
  ['随', 'source'],
  ['以', 'source'],
]

/** Splits at clause punctuation outside units (a title may hold a comma). */
export function splitClauses(text: string, units: readonly Unit[]): readonly Clause[] {
  const inside = new Uint8Array(text.length)
  for (const unit of units)
    if (unit.kind === 'entity') for (const m of unit.members) inside.fill(1, m.mention.start, m.mention.end)
  const clauses: Clause[] = []
  let start = 0
  let next = 0
  let segment = 0
  for (let i = 0; i <= text.length; i++) {
    if (i < text.length && (inside[i] === 1 || !CLAUSE_END.has(text[i]!))) continue
    if (i > start) {
      const own: Unit[] = []
      while (next < units.length && units[next]!.start < i) own.push(units[next++]!)
      clauses.push({ start, end: i, units: own, segment })
    }
    if (text[i] === '；' || text[i] === ';') segment++
    start = i + 1
  }
  return clauses
}

/** The slot that the preposition before a unit gives it; null where none stands there. */
export function slotOf(text: string, unit: Unit, from: number): Slot | null {
  const before = text.slice(Math.max(from, unit.start - 2), unit.start)
  for (const [marker, slot] of MARKERS) if (before.endsWith(marker)) return slot
  return null
}

/** Whether the unit owns or modifies what follows: 中国的大学. */
export function isPossessor(text: string, unit: Unit): boolean {
  return text[unit.end] === '的'
}

export function isEntity(unit: Unit): unit is EntityUnit {
  return unit.kind === 'entity'
}
