// Names that their place in the sentence shows, though no lexicon has the words they are made of: what somebody goes to see
// (来到中环产业园), the members of a list of firms (库卡、新松等企业), what lies in the district named right before
// (青秀区|凤岭北社区). The tagger knows none of them, and cuts them into words as they come.
import type { EntityType, NameMention, Sentence } from '../model/index.ts'
import type { HeadIndex } from './head-index.ts'
import type { NameFinder, ProposedName } from './names-layer.ts'
import { tokenAfter } from './token-at.ts'

/** What somebody does who goes to see a place; 到…调研 too. */
const VISIT =
  /(?:来到|前往|走进|考察|参观|调研|瞻仰|察看|走访|视察|抵达|奔赴|探访|莅临|位于)了?(?:位于)?|(?<![来达受得看提收感直遇做见听找回想拿送])到(?=[^，。；]{2,30}(?:调研|考察|视察|，了解))|在(?=[^，。；]{2,30}(?:调研|考察|视察))/gu
/** Words of grammar, none of which stands in such a name, and marks. */
const BREAKS = /[的了在到赴往去回和与等是有为将对把被从向以及或于由就也都还并而这那其该，。；：！？、“”《》（）\s\d]/
/** Where an item ends: at a mark, or before what is done there. */
const ENDS =
  /^(?:$|[，。；：、！？（]|[和及与等的上里内时后并]|(?:机关)?(?:调研|考察|参观|视察|检查|指导|看望|听取|了解|出席|察看|举行|开展|实地|座谈|慰问))/
/** Characters that say which sort or how many, not which: 大型企业, 中小学. */
const PLAIN = /^[大中小新老旧各全多某首本两几一二三四五六七八九十百千万个家所座位处种类批次条项第高低东西南北上下]+$/
/** Heads of what is small enough to lie in a district; before one right behind its district, any words are its name. */
const LOCAL =
  /(?:社区|村|镇|乡|街道|小区|湿地|港区|片区|产业园|工业园|科技园|绿道|古镇|古村|水库|居委会|党群服务中心|大桥|码头|旧址|旧址群|遗址|开发区|经济技术开发区|高新区)$/
/** What bears the name of the place before it: 和田地区昆冈经济技术开发区. */
const BEARING = /(?:开发区|高新区)$/
const KINDS =
  /(?:企业|城市|公司|首都|省会|国家|地区|学校|大学|机构|单位|集团|基地|项目|当地|重点|相关|附近|部分|著名|知名|农村|居民|老旧|城乡)$|^(?:[-—·]|校外|户外|室外|田间|边境|总[统理]府前|正式|脚下|附近|境内|多[个家]|几[个家]|首[个座家]|第[一二三四五六七八九十]+[代个座家]|当地|更|我国|全国)/
const LONGEST = 14

/** Proposes what stands in such places, where a head noun ends it or the list says what its members are. */
export const slotNames =
  (headOf: HeadIndex): NameFinder =>
  (sentence, known) => {
    const names = placesOf(sentence, known)
    return [
      ...starts(sentence, known, names).flatMap(({ at, local }) => itemAt(sentence, names, at, local, headOf)),
      ...firms(sentence, names),
    ]
  }

/** Where the known names of a sentence begin and end, and what they cover. */
interface Names {
  readonly from: ReadonlyMap<number, NameMention>
  readonly to: ReadonlyMap<number, NameMention>
  /** 1 where an offset is inside a name. */
  readonly inside: Uint8Array
}

function placesOf({ text }: Sentence, known: readonly NameMention[]): Names {
  const inside = new Uint8Array(text.length + 1)
  for (const { from, to } of known) inside.fill(1, from + 1, to)
  return { from: new Map(known.map((n) => [n.from, n])), to: new Map(known.map((n) => [n.to, n])), inside }
}

interface Start {
  readonly at: number
  /** Right behind a place: only what may lie in it. */
  readonly local: boolean
}

/** Where a name may begin: behind a verb of going to see, behind a member of its list, behind a place. */
function starts({ text }: Sentence, known: readonly NameMention[], names: Names): Start[] {
  const found = new Map<number, boolean>()
  let listed = 0
  for (const match of text.matchAll(VISIT)) {
    const at = match.index + match[0].length
    found.set(at, false)
    for (listed = Math.max(listed, at); listed < text.length && !/[。；！？]/.test(text[listed]!); listed++)
      if (/[、和]/.test(text[listed]!)) found.set(listed + 1, false)
  }
  for (const { type, from, to } of known)
    if ((type === 'place' || type === 'facility') && to - from >= 2) found.set(to, true)
  // 和 in 和田 is half of a name.
  return [...found].filter(([at]) => names.inside[at] === 0).map(([at, local]) => ({ at, local }))
}

/** The name that begins there and ends with a head noun. */
function itemAt(sentence: Sentence, names: Names, from: number, local: boolean, headOf: HeadIndex): ProposedName[] {
  const { text, tokens } = sentence
  // What begins with a place is found behind it.
  if (names.from.has(from)) return []
  let best: { end: number; head: string; type: EntityType; name: NameMention | null } | null = null
  for (let i = tokenAfter(tokens, from); i < tokens.length; i++) {
    const { start, end, pos } = tokens[i]!
    if (start < from) continue
    if (end > from + LONGEST || pos === 't' || BREAKS.test(text.slice(start, end))) break
    if (!ENDS.test(text.slice(end, end + 4)) && !(local && names.from.get(end)?.type === 'place')) continue
    const head = headOf(text.slice(from, end))
    const last = names.to.get(end)
    const name = last && last.from >= from && last.type !== 'person' ? last : null
    if (head && TYPES.has(head.type)) best = { end, head: head.head, type: head.type, name }
    else if (name && name.type !== 'place' && TYPES.has(name.type) && !local)
      best = { end, head: name.text, type: name.type, name }
    if (best && local) break
  }
  if (!best || !isItem(sentence, from, best, local)) return []
  const before = local ? names.to.get(from) : undefined
  const bears = before?.type === 'facility' || best.type === 'facility' || BEARING.test(best.head)
  return [{ start: before && bears ? before.from : from, end: best.end, type: best.type, foundBy: 'slot-name' }]
}

/** Whether the words before the head make a name of it. */
function isItem(
  sentence: Sentence,
  from: number,
  { end, head, name }: { end: number; head: string; name: NameMention | null },
  local: boolean,
): boolean {
  const { text, tokens } = sentence
  const modifier = text.slice(from, end - head.length)
  if (modifier.length < 2 || KINDS.test(modifier) || PLAIN.test(modifier)) return false
  const first = tokens[tokenAfter(tokens, from)]
  // 走进寻访革命纪念馆: what somebody does before the name is no part of it.
  if (!local && first?.start === from && first.text.length > 1 && /^(?:v|ad|d)$/.test(first.pos)) return false
  if (name && (modifier.length > 8 || KINDS.test(text.slice(from, name.from)) || name.foundBy === 'gazetteer'))
    return false
  // 足迹遍布长江流域: a place is whole already.
  if (name?.type === 'place' && !local) return false
  if (local ? !LOCAL.test(head) || modifier.length > 6 : head.length < 2) return false
  return name !== null || isUnknown(sentence, from, end - head.length, local)
}

const TYPES = new Set(['facility', 'organization', 'place'])

/** Whether the words of a stretch are no common ones: a name, or cut where no word is: 凤|岭北, 百|益|亿|农. */
function isUnknown({ tokens }: Sentence, from: number, to: number, local: boolean): boolean {
  const first = tokenAfter(tokens, from)
  const words = tokens.slice(first, first + LONGEST).filter((t) => t.start < to)
  // 凤|岭北: a word of one character in front of another is half a name, whatever their tags.
  if (local && words.length === 2 && words[0]!.text.length === 1 && !PLAIN.test(words[0]!.text)) return true
  // What somebody does is no name: 足迹遍布长江流域.
  if (words.some((t) => /^v/.test(t.pos) && t.pos !== 'vn' && t.text.length > 1 && t.start > from)) return false
  if (words.some((t) => /^(?:n[rszx]|j|x|nx|s)/.test(t.pos) && t.text.length > 1)) return true
  const singles = words.filter((t) => t.text.length === 1)
  return singles.length > 0 && words.length > 1 && !PLAIN.test(singles.map((t) => t.text).join(''))
}

const FIRMS = /等(?:[\d一二三四五六七八九十百余多]+[家所个])?(?:[一-龥]{0,6}?)(?:企业|公司|机构|厂商|品牌|车企|银行)/gu

/** ABB、库卡、新松等企业: of a list whose members are firms in part, all are. */
function firms({ text }: Sentence, names: Names): ProposedName[] {
  return [...text.matchAll(FIRMS)].flatMap((match) => {
    const items: { from: number; to: number }[] = []
    for (let to = match.index; to > 0; ) {
      let from = to
      while (from > 0 && !/[、，。；：！？和\s]/.test(text[from - 1]!)) from--
      items.push({ from, to })
      if (!/[、和]/.test(text[from - 1] ?? '')) break
      to = from - 1
    }
    const isFirm = ({ from, to }: { from: number; to: number }) =>
      names.to.get(to)?.type === 'organization' && names.to.get(to)!.from >= from
    if (items.length < 2 || !items.some(isFirm)) return []
    // What stands before the first member is no part of it: all but it are whole.
    return items.slice(0, -1).flatMap(({ from, to }): ProposedName[] => {
      const item = text.slice(from, to)
      if (item.length < 2 || item.length > 12 || BREAKS.test(item) || KINDS.test(item)) return []
      const whole = names.inside[from] === 1 || (names.from.get(from)?.to ?? 0) >= to
      return whole ? [] : [{ start: from, end: to, type: 'organization', foundBy: 'slot-name' }]
    })
  })
}
