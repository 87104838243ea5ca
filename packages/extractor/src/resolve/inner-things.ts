// Bodies and built things that begin longer names and are things of their own: 喀什大学 in 喀什大学新泉校区, 徐大堡核电项目 in
// 徐大堡核电项目1号机组.

import type { HeadIndex } from '../annotate/head-index.ts'
import { mentionAt } from '../annotate/mention-at.ts'
import { stripMarks } from '../annotate/names-layer.ts'
import type { Document, EntityType, NameMention, Sentence } from '../model/index.ts'
import { type CanonicalNames, foldName } from './canonical.ts'
import type { KnownClusters } from './known-clusters.ts'
import type { Cluster } from './name-clusters.ts'

/** What things a name of a type may begin with. */
const BEGINS: Readonly<Partial<Record<EntityType, ReadonlySet<EntityType>>>> = {
  organization: new Set(['organization']),
  facility: new Set(['organization', 'facility']),
  place: new Set(['organization', 'facility']),
  event: new Set(['organization', 'facility', 'event', 'document']),
  initiative: new Set(['organization', 'facility']),
  document: new Set(['organization', 'event']),
  product: new Set(['organization']),
}
/** Shortest name of a thing, and shortest rest: 部长 is one of 国防部, and no part of it. */
const [SHORTEST, REST] = [4, 2]
/** A rest that joins, or only says what kind the thing is or who belongs to it. */
const NO_REST =
  /^(?:[和与及、暨－—–\-·]|级|式|型|籍|人员|成员|员工|职工|企业家|学生|代表(?![团处队])|革命委员会|股份|有限)|^(?:项目|工程|建设|系统|体系|业务|服务)$/
/** 酒泉卫星|发射中心, 沈阳铁路|公安局: heads that before another say what it is for. */
const PURPOSE = /(?:卫星|铁路|高铁|公路|航空|地铁|海关|机场)$/
/** Two things in one name, and the session of a body, which is no body of its own. */
const COMPOUND = /[和、届]|所属/
/** 十四届|全国人大常委会: which session it sits in. */
const SESSION = /^第?[一二三四五六七八九十百\d]+届(?=.{4})/
/** What of a state's bodies needs no other name: 乌克兰|国防部 against 美国|大学. */
const OF_STATE = /(?:部|政府|党|军|军队|部队|力量|议会|国会|众议院|参议院|总统府|法院|检察院|委员会|总局)$/
/** What stands before a head and tells no body from another: 国家|实验室. */
const PLAIN = /^(?:国家|全国|中央|世界|国际|全球|中国|地方|各级|社会|民间)$/

/** Gives each thing that begins the mention a cluster and a mention there, at any depth. */
export function addInnerThings(
  doc: Document,
  outer: Cluster,
  mention: NameMention,
  known: KnownClusters,
  canonical: CanonicalNames,
  headOf: HeadIndex,
): void {
  const types = BEGINS[outer.type]
  if (!types || outer.entry || outer.known) return
  const sentence = doc.sentences[mention.sentence]!
  const whole = headOf(stripMarks(mention.text))?.head.length ?? 0
  for (const end of wordEnds(sentence, mention)) {
    const session = SESSION.exec(sentence.text.slice(mention.from, end))?.[0].length ?? 0
    const placed = mentionAt(sentence, mention.sentence, mention.from + session, end)
    const rest = sentence.text.slice(end, mention.to)
    const name = stripMarks(placed.text)
    if (name.length < SHORTEST || rest.length < Math.max(REST, whole) || NO_REST.test(rest)) continue
    if (COMPOUND.test(name) || !isBalanced(placed.text)) continue
    const head = headOf(name)
    const named = known.named(foldName(name))
    const type = named?.type ?? canonical.lookup(name)[0]?.type ?? head?.type
    if (!type || !types.has(type) || named === outer) continue
    const inner: NameMention = { ...placed, kind: 'name', type, name, foundBy: 'inside-name' }
    if (named) known.insert(named, inner)
    else if (isProper(name, head?.head ?? '', canonical) && !(PURPOSE.test(name) && headOf(rest)?.head === rest)) {
      const { key, name: full, entry } = canonical.of(inner, new Set())
      const cluster = known.named(key)
      if (cluster === outer) continue
      if (cluster) known.insert(cluster, inner)
      else known.add(key, { type, name: full, entry, mentions: [inner], reasons: [] })
    }
  }
}

/** Where words end inside the mention, save the last. */
function wordEnds(sentence: Sentence, { from, to }: NameMention): number[] {
  return sentence.tokens.flatMap((t) => (t.end > from && t.end < to ? [t.end] : []))
}

/** Whether every mark that opens in the text closes there. */
function isBalanced(text: string): boolean {
  return (text.match(/[“《]/g)?.length ?? 0) === (text.match(/[”》]/g)?.length ?? 0)
}

/** Whether what stands before the head makes a name of it: it begins with a place or a body. */
function isProper(name: string, head: string, canonical: CanonicalNames): boolean {
  if (canonical.lookup(name).length > 0) return true
  const modifier = name.slice(0, -head.length)
  if (head.length < 2 || modifier.length < 2 || PLAIN.test(modifier)) return false
  if (modifier.length >= 3 && OWN.test(head)) return true
  for (let n = Math.min(LONGEST, modifier.length); n >= 2; n--) {
    const entry = canonical
      .lookup(modifier.slice(0, n))
      .find((e) => !e.weak && (e.type === 'place' || e.type === 'organization'))
    if (entry) return n < modifier.length || !STATE.test(entry.kind ?? '') || OF_STATE.test(head)
  }
  return false
}

/** Heads before which any words of some length are a name: 国能宁煤|公司, 首都规划|建设委员会. */
const OWN = /(?:公司|集团|建设委员会)$/
const STATE = /^(?:country|territory|continent|region)$/
/** Longest place or body that is looked up, in characters. */
const LONGEST = 12
