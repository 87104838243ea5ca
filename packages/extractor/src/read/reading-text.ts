// The text as a reader sees it: column breaks closed, traditional characters, full-width letters and digits folded, with the
// way back to the file.
import { simplifyUnit } from '../match/simplify.ts'
import type { Span } from '../model/index.ts'
import { isHan } from './script.ts'

/** `offsets[i]` is where `text[i]` stands in the source; `offsets[text.length]` is where its last character ends. */
export interface ReadingText {
  readonly text: string
  readonly offsets: readonly number[]
}

/** How a document sets spaces that carry no meaning. */
export interface Spacing {
  /** 在 2023 年: a space between Han and Latin or digits is typography only. */
  readonly aroundLatin: boolean
}

const SPACE = /\s/
const IGNORED = /[\u00ad\u200b\u2060\ufeff]/
const FOLDED = /[０-９Ａ-Ｚａ-ｚ％．＋－／＆＠＃]/
const CJK = /[\p{Script=Han}\u3000-\u30ff\uff00-\uffef“”‘’—…·]/u
const ALPHANUMERIC = /[\p{Script=Latin}\d]/u
/** Han characters with a space after each (justified type) are closed up from this share on. */
const JUSTIFIED = 0.6

/** Folds one UTF-16 unit: 國 -> 国, Ａ -> A, ５ -> 5; zero-width characters vanish. */
export function foldUnit(unit: string): string {
  if (isHan(unit)) return simplifyUnit(unit)
  if (unit > ' ' && unit <= '~') return unit
  if (FOLDED.test(unit)) return String.fromCharCode(unit.charCodeAt(0) - 0xfee0)
  return IGNORED.test(unit) ? '' : unit
}

/** Looks once over a document for the way it sets spaces. */
export function spacingOf(text: string): Spacing {
  const spaced = text.match(/\p{Script=Han} (?=[A-Za-z\d])|[A-Za-z\d] (?=\p{Script=Han})/gu)?.length ?? 0
  const close = text.match(/\p{Script=Han}(?=[A-Za-z\d])|[A-Za-z\d](?=\p{Script=Han})/gu)?.length ?? 0
  return { aroundLatin: spaced >= 4 && spaced > close * 2 }
}

/**
 * Reads the given stretches of the source (in order) as one running text. Runs of white space become one space; a break
 * between stretches becomes a space between Latin words and nothing beside Chinese characters or after a hyphen.
 */
export function readingText(source: string, spans: readonly Span[], spacing: Spacing): ReadingText {
  const units: string[] = []
  const offsets: number[] = []
  const justified = isJustified(source, spans)
  let end = spans[0]?.start ?? 0
  let previous = ''
  for (const span of spans) {
    let gap = previous === '' ? -1 : end
    let atBreak = true
    for (let i = span.start; i < span.end; i++) {
      const raw = source[i] ?? ''
      if (SPACE.test(raw)) {
        if (gap < 0 && previous !== '') [gap, atBreak] = [i, false]
        continue
      }
      const unit = foldUnit(raw)
      if (unit === '') continue
      if (gap >= 0 && keepsSpace(previous, unit, atBreak, justified, spacing)) {
        units.push(' ')
        offsets.push(gap)
      }
      units.push(unit)
      offsets.push(i)
      previous = unit
      end = i + 1
      gap = -1
    }
  }
  offsets.push(end)
  return { text: units.join(''), offsets }
}

function keepsSpace(left: string, right: string, atBreak: boolean, justified: boolean, spacing: Spacing): boolean {
  if (atBreak) return !CJK.test(left) && !CJK.test(right) && left !== '-'
  if (justified && isHan(left) && isHan(right)) return false
  if (spacing.aroundLatin && isHan(left) !== isHan(right) && (ALPHANUMERIC.test(left) || ALPHANUMERIC.test(right)))
    return !(isHan(left) || isHan(right))
  return true
}

/** 全 市 动 员: every character set apart. A few spaces between names are not that. */
function isJustified(source: string, spans: readonly Span[]): boolean {
  let [spaced, pairs] = [0, 0]
  let [previousHan, gap] = [false, false]
  for (const span of spans)
    for (let i = span.start; i < span.end; i++) {
      const unit = source[i] ?? ''
      if (SPACE.test(unit)) gap = true
      else {
        const han = isHan(unit)
        if (han && previousHan) {
          pairs++
          if (gap) spaced++
        }
        previousHan = han
        gap = false
      }
    }
  return pairs >= 5 && spaced >= pairs * JUSTIFIED
}
