// The words of a clause as figures are read from them: names, dates and quantities are one word each.
import type { Sentence, Span } from '../../model/index.ts'
import type { Clause } from '../clauses.ts'
import type { QuantityUnit, Unit } from '../units.ts'

export interface Word extends Span {
  readonly text: string
  /** PKU tag; of a name ns, of a date t, of a quantity m. */
  readonly pos: string
  /** The unit that it is; null for a word that is none. */
  readonly unit: Unit | null
}

const POS: Readonly<Record<Unit['kind'], string>> = { entity: 'ns', date: 't', quantity: 'm' }

/** The words of a clause in order. Of a token that reaches into a unit, the rest is a word. */
export function wordsOf({ text, tokens }: Pick<Sentence, 'text' | 'tokens'>, clause: Clause): readonly Word[] {
  const words: Word[] = []
  const push = (start: number, end: number, pos: string, unit: Unit | null) => {
    if (end > start) words.push({ start, end, pos, unit, text: text.slice(start, end) })
  }
  let reach = clause.start
  let next = 0
  const units = clause.units.filter((u) => u.end <= clause.end)
  const upTo = (end: number) => {
    for (; next < tokens.length && tokens[next]!.start < end; next++) {
      const token = tokens[next]!
      push(Math.max(token.start, reach), Math.min(token.end, end), token.pos, null)
      if (token.end > end) break
    }
  }
  for (const unit of units) {
    if (unit.start < reach) continue
    upTo(unit.start)
    push(unit.start, unit.end, POS[unit.kind], unit)
    reach = unit.end
  }
  upTo(clause.end)
  return words
}

/** A noun, or a word that may stand in a noun phrase for one. */
export function isNominal({ pos, unit }: Word): boolean {
  return unit ? unit.kind === 'entity' : /^(?:n[a-z]?|Ng|vn|an|j|l|i|s|b|x|eng|k|tn|nx)$/.test(pos)
}

/** A verb that acts: no verbal noun. */
export function isVerb({ pos, unit }: Word): boolean {
  return unit === null && /^v(?!n)/.test(pos)
}

export function isQuantity(word: Word | undefined): word is Word & { unit: QuantityUnit } {
  return word?.unit?.kind === 'quantity'
}

export function textOf(words: readonly Word[]): string {
  return words.map((word) => word.text).join('')
}
