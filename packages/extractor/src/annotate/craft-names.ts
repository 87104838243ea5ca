// Names that stand with what bears them: “奋斗者”号全海深载人潜水器, 大模型“盘古”, 台风“夏浪”, 福建舰, 重庆东站.
import type { EntityType, Sentence } from '../model/index.ts'
import type { HeadIndex } from './head-index.ts'
import { type NameFinder, type ProposedName, stripMarks } from './names-layer.ts'
import { marked } from './quoted-names.ts'
import { tokenAfter } from './token-at.ts'

const STORM = /(?:台风|飓风|热带风暴|热带低压|气旋)$/
const LONGEST_QUOTE = 12
/** How far behind 号 the noun stands that says of what: “奋斗者”号|全海深载人潜水器. */
const BEHIND = 12
/** What the quoted thing does, or what else is told of it, and no longer its kind. */
const BREAKS = /[，。；：、！？“”（）的在从与和及等将已于对为]/
/** A ship of the place named before: not 舰队, 舰艇. */
const SHIP = /^舰(?![队艇载只船员长炮机群群岛])/
const STATION = /^[东西南北]站(?![在立起点岗])/

/** Proposes quoted names beside their kind, warships and stations named after a place. */
export const craftNames =
  (headOf: HeadIndex): NameFinder =>
  (sentence, known) => {
    const { text } = sentence
    const names: ProposedName[] = []
    for (const quote of marked(text, '“', '”')) {
      if (quote.end - quote.start < 4 || quote.end - quote.start > LONGEST_QUOTE) continue
      const numbered = text[quote.end] === '号'
      const behind = numbered ? kindBehind(sentence, quote.end + 1, headOf) : null
      const before = behind ? null : kindBefore(text.slice(Math.max(0, quote.start - 8), quote.start), headOf)
      // 机器人“会跳舞”: what a kind does is quoted too, but not as one noun; “小散乱”企业 says which sort.
      if (before === 'product' && !numbered && !isAppositive(sentence, quote.start + 1, quote.end - 1)) continue
      const end = behind?.end ?? (numbered ? quote.end + 1 : quote.end)
      const type = behind?.type ?? before
      if (!type) continue
      // A storm bears its kind: 台风“夏浪”.
      const start =
        quote.start -
        (before === 'event' ? (STORM.exec(text.slice(Math.max(0, quote.start - 8), quote.start))?.[0].length ?? 0) : 0)
      names.push({ start, end, type, foundBy: 'craft-name', name: stripMarks(text.slice(start, end)) })
    }
    for (const { type, from, to } of known) {
      if (type !== 'place' || to - from < 2) continue
      const rest = text.slice(to, to + 3)
      if (SHIP.test(rest)) names.push({ start: from, end: to + 1, type: 'product', foundBy: 'craft-name' })
      if (STATION.test(rest)) names.push({ start: from, end: to + 2, type: 'facility', foundBy: 'craft-name' })
    }
    return names
  }

/** The noun behind that says what the thing is, and where it ends. */
function kindBehind(sentence: Sentence, from: number, headOf: HeadIndex): { end: number; type: EntityType } | null {
  let found: { end: number; type: EntityType } | null = null
  const { tokens } = sentence
  for (let i = tokenAfter(tokens, from); i < tokens.length; i++) {
    const { start, end, text, pos } = tokens[i]!
    if (start < from) continue
    if (end > from + BEHIND || /^(?:v$|m)/.test(pos) || BREAKS.test(text)) break
    const head = headOf(sentence.text.slice(from, end))
    if (head && head.head.length >= 2 && isThing(head.type)) found = { end, type: head.type }
  }
  return found
}

/** What the noun right before says that the thing is. */
function kindBefore(before: string, headOf: HeadIndex): EntityType | null {
  if (STORM.test(before)) return 'event'
  const head = headOf(before)
  return head && head.head.length >= 2 && head.type === 'product' ? 'product' : null
}

function isThing(type: EntityType): boolean {
  return type === 'product' || type === 'facility'
}

/** Whether a quotation is one name or noun, no verb or clause, and nothing that it modifies follows. */
function isAppositive({ tokens }: Sentence, from: number, to: number): boolean {
  const first = tokenAfter(tokens, from)
  const words = tokens.slice(first, first + LONGEST_QUOTE).filter((t) => t.start < to)
  const next = tokens[tokenAfter(tokens, to + 1)]
  return (
    words.length > 0 &&
    words.length <= 3 &&
    words.every((t) => !/^(?:v$|d|p|u|w|c)/.test(t.pos)) &&
    !/^n/.test(next?.pos ?? '')
  )
}
