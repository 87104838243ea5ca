// What every reader of amounts yields, and the sticky match they share.
import type { UnitKind } from '../../../model/index.ts'
import type { Bound } from './bounds.ts'

export interface Amount {
  readonly start: number
  readonly end: number
  /** Undefined for an open figure: 几十. */
  readonly number: number | undefined
  readonly unit: string | null
  readonly kind: UnitKind | 'number' | 'rank'
  readonly bound?: Bound
  /** The numeral is a lone Chinese 一, often the indefinite article. */
  readonly single: boolean
  /** False for a plain figure that is an amount only where something bounds it. */
  readonly sure: boolean
}

/** Powers of ten of the scale words. */
export const SCALE_POWERS: Readonly<Record<string, number>> = { 百: 2, 佰: 2, 千: 3, 万: 4, 萬: 4, 亿: 8, 億: 8 }

/** What a sticky pattern matches at one place. */
export function matchText(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0] ?? null
}
