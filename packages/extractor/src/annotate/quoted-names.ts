// Names between marks: 《…》 are documents and works; “…” are names when a head noun says of what: “复兴”气田,
// “共赢贷”“股权激励贷”等信贷产品.
import type { EntityType, Sentence } from '../model/index.ts'
import type { HeadIndex } from './head-index.ts'
import type { NameFinder, ProposedName } from './names-layer.ts'

/** An edition or note that belongs to a title: 《…》（国际版）. */
const EDITION = /^[（(][^（）()]{1,6}[版卷集篇][）)]/
const PRESS = /(?:日报|晚报|时报|早报|周报|邮报|晨报|商报|新闻网|人民网|杂志|周刊|通讯社|电视台|[^公]报)$/
const PERIODICAL_ACT = /^(?:[^，。；]{0,12}(?:报道|刊发|刊登|援引|记者|采访|网站))/

/** Book-title marks: the head noun inside says document, press or work. */
export const bookTitles =
  (headOf: HeadIndex): NameFinder =>
  (sentence) => {
    const names: ProposedName[] = []
    for (const { start, end } of marked(sentence.text, '《', '》')) {
      const inner = sentence.text.slice(start + 1, end - 1)
      if (inner.length === 0 || inner.length > 60) continue
      const edition = EDITION.exec(sentence.text.slice(end, end + 10))?.[0] ?? ''
      names.push({
        start,
        end: end + edition.length,
        type: titleType(
          inner,
          sentence.text.slice(Math.max(0, start - 8), start),
          sentence.text.slice(end, end + 20),
          headOf,
        ),
        foundBy: 'book-title',
        name: inner + edition,
      })
    }
    return names
  }

/** Words with which laws and rules end, drafts too. */
const LAW = /(?:[^书魔看想说做手方]法|条例|规定|办法|通则|规则|细则|规程|章程)(?:（[^（）]{1,12}）)?$/

/** Official papers: 《关于…的说明》, 《…若干措施》. */
const PAPER =
  /^关于.*的.{2,6}$|(?:通知|通告|公告|通报|指导意见|实施意见|的意见|的决定|决议|批复|公报|纪要|白皮书|备忘录|协议|协定|议定书|声明|宣言|若干措施|行动方案|政策举措)$/

/** What is issued, signed or passed is a document, whatever it is called. */
const ISSUED = /(?:印发|发布|出台|签署|签订|公布|制定|颁布|颁发|下发|通过|依据|根据|按照)(?:了|的)?$/

function titleType(inner: string, before: string, after: string, headOf: HeadIndex): EntityType {
  if (PRESS.test(inner) && (inner.length <= 8 || PERIODICAL_ACT.test(after))) return 'organization'
  const head = headOf(inner.replace(/（[^（）]{1,12}）$/, ''))
  if (LAW.test(inner) || PAPER.test(inner)) return 'document'
  return ISSUED.test(before) || head?.type === 'document' || head?.type === 'initiative' ? 'document' : 'work'
}

/** Quoted names typed by the head noun that follows them, alone or as a list. */
export const quotedNames =
  (headOf: HeadIndex): NameFinder =>
  (sentence) => {
    const names: ProposedName[] = []
    const quotes = marked(sentence.text, '“', '”').filter((q) => q.end - q.start <= 18 && q.end - q.start > 3)
    for (let i = 0; i < quotes.length; ) {
      let j = i + 1
      while (j < quotes.length && /^[、和及与]?$/.test(sentence.text.slice(quotes[j - 1]!.end, quotes[j]!.start))) j++
      const list = quotes.slice(i, j)
      const own = ownType(sentence.text, list, headOf)
      const type = own ?? listType(sentence, list.at(-1)!.end, list.length > 1, headOf)
      if (type)
        for (const { start, end } of list) {
          const inner = sentence.text.slice(start + 1, end - 1)
          // A verb phrase in quotation marks is a slogan, whatever follows it.
          names.push({ start, end, type, foundBy: 'quoted-name', name: inner })
        }
      i = j
    }
    return names
  }

/** “五大行动”: quotations that end with a head noun say themselves what they are. */
function ownType(text: string, list: readonly { start: number; end: number }[], headOf: HeadIndex): EntityType | null {
  const types = list.map(({ start, end }) => {
    const inner = text.slice(start + 1, end - 1)
    if (/^[一-龥]{3,8}组织$/.test(inner)) return 'organization'
    const head = headOf(inner)
    // “生命通道” leads nowhere.
    if (head?.type === 'facility' && /通道$/.test(inner)) return null
    // 和平共处, 收银台: one character says nothing; a clause is a slogan.
    const says = head && head.head.length >= 2 && inner.length - head.head.length >= 2 && !/[，：；。、]/.test(inner)
    return says && head.type !== 'place' && head.type !== 'work' ? head.type : null
  })
  return types.every((type) => type === types[0]) ? types[0]! : null
}

/** What is held, and what is pursued, under a quoted name: “跟着电影品美食”等丰富多彩的活动, “复兴丝绸之路”战略. */
const HELD = /^等?(?:丰富多彩的?|精彩|特色|多[种项]|一?系列|主题|文化|庆祝|惠民|促消费|宣传|公益|品牌){0,3}活动/
const PURSUED = /^等?(?:国家|发展)?战略(?!布局|定位|性)/
/** What nobody holds, for all that activities are told of it. */
const AIMED_AT = /独$|恐怖|分裂/

/** “A”“B”等(4个)(创新信贷)产品: the category noun within the next few words gives the type of each. */
function listType(sentence: Sentence, end: number, list: boolean, headOf: HeadIndex): EntityType | null {
  const rest = sentence.text.slice(end, end + 16)
  if (HELD.test(rest) && !AIMED_AT.test(sentence.text.slice(Math.max(0, end - 5), end - 1))) return 'event'
  if (PURSUED.test(rest)) return 'initiative'
  const following = sentence.tokens.filter((t) => t.start >= end).slice(0, list ? 8 : 3)
  let seen = ''
  for (const token of following) {
    if (/^[，。；：！？、“”]/.test(token.text) || /^[pcuy]/.test(token.pos)) {
      if (token.text !== '等') return null
    }
    seen += token.text
    const head = headOf(seen)
    if (
      head &&
      (list || (head.head.length >= 2 && seen === head.head)) &&
      head.type !== 'event' &&
      head.type !== 'place'
    )
      return head.type
  }
  return null
}

/** Balanced pairs of marks, outermost only. */
export function marked(text: string, open: string, close: string): { start: number; end: number }[] {
  const spans: { start: number; end: number }[] = []
  let depth = 0
  let start = 0
  for (let i = 0; i < text.length; i++) {
    if (text[i] === open && depth++ === 0) start = i
    else if (text[i] === close && depth > 0 && --depth === 0) spans.push({ start, end: i + 1 })
  }
  return spans
}
