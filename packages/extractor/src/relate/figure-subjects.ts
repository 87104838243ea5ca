// Whose figure a quantity is: the name that owns it, that its clause is about, or that the clauses before are about.
import type { EntityType, Sentence } from '../model/index.ts'
import { type Clause, isEntity, isPossessor, slotOf } from './clauses.ts'
import { GRAMMARS } from './grammar/index.ts'
import type { EntityUnit, QuantityUnit, Unit } from './units.ts'

/** The wordings below are Chinese; figures are read in Chinese sentences only. */
const ZH = GRAMMARS.zh

const MEASURED: ReadonlySet<EntityType> = new Set([
  'place',
  'organization',
  'facility',
  'event',
  'initiative',
  'work',
  'product',
  'person',
])

/** A clause that only names the source of a figure. */
const SOURCE =
  /(?:显示|表明|报道|透露|介绍|获悉|悉|称|表示|了解到?|指出|统计|预测|消息|说|通报|公布|发布|宣布|证实|看到)(?:了?[^，]{0,12}(?:数据|报告|情况|结果|信息))?$/
/** A clause that publishes statistics: its date is that of publication. */
const RELEASE = /(?:显示|表明|获悉|悉|了解到?|统计|通报|公布|发布)(?:了?[^，]{0,12}(?:数据|报告|情况|结果|信息))?$/
/** After a name, makes it a time: 春运|以来. */
const TIME = /^(?:期间|以来|之后|之前|以后|之际|前后|后|前|时|当天|开始)/
/** Opens a sentence about something that no name stands for: what was named before is not what is measured. */
const UNNAMED =
  /^(?:这|那|该|一)(?:家|座|个|位|条|项|款|种|艘|架|片|名|支|批|次|处|里|套|台)|^(?:记者|他们?|她们?|我们?|有的|许多|不少|专家|业内|当天|大家|人们|村民|工作人员|企业)/

const THIS = /^的?(?:这|那|一|某)(?:家|位|名|个|座|条|款|项|对|群|支)/

const ASIDE = new Set(['with', 'to', 'source', 'by', 'via', 'from'])

/** Whether a clause only says who told the figure. */
export function isSource(text: string, clause: Clause): boolean {
  return SOURCE.test(text.slice(clause.start, clause.end))
}

/** Whether a clause publishes statistics, so that its date is not theirs. */
export function isRelease(text: string, clause: Clause): boolean {
  return RELEASE.test(text.slice(clause.start, clause.end))
}

/** A plan for the whole country: 《全国…规划》提出. */
const PLAN = /全国[^，]*》[^，]{0,4}(?:提出|明确|规定|要求)$/

/** Whether the figure is told by a body of the state itself, so that without a subject it is the state's. */
export function isNational(text: string, clause: Clause, bodies: ReadonlySet<string>): boolean {
  if (PLAN.test(text.slice(clause.start, clause.end))) return true
  return isRelease(text, clause) && clause.units.some((u) => isEntity(u) && bodies.has(u.members[0]!.entity))
}

/** 全市, 我省: the place that a clause says it is about. */
export function domainOf(text: string, clauses: readonly Clause[]): string | null {
  const whole = clauses
    .flatMap((c) => c.units.filter(measurable).filter((u) => /^在?$/.test(text.slice(c.start, u.start))))
    .find((u) => u.group && u.members.length === 1 && u.members[0]!.type === 'place')
  return whole ? whole.members[0]!.entity : null
}

/** Verbs that only link what is measured with its figure. */
const COPULA =
  /^(?:达|达到|为|是|有|共有|超|超过|突破|完成|实现|占|占到|约|近|稳定|保持|维持|累计|合计|共计|新增|增至|升至|降至|截至|到|平均|.*[增长加升降提高涨落回缩扩大少]+)$/

/** Whether a noun that no name stands for acts before the quantity: 二期工程将建设|11台…. */
export function hasActor(
  { text, tokens }: Pick<Sentence, 'text' | 'tokens'>,
  clause: Clause,
  unit: QuantityUnit,
): boolean {
  const dates = clause.units.filter((u) => u.kind === 'date')
  const own = tokens.filter(
    (t) =>
      t.start >= clause.start &&
      t.end <= unit.start &&
      !/^[dcwt]/.test(t.pos) &&
      !/^(?:全年|年内|当年|当地)$/.test(t.text) &&
      !dates.some((d) => t.start >= d.start && t.end <= d.end) &&
      text.slice(t.start, t.end).trim() !== '',
  )
  const first = own[0]
  return /^(?:n|j|r)/.test(first?.pos ?? '') && own.some((t) => /^v(?!n)/.test(t.pos) && !COPULA.test(t.text))
}

/** Whether a sentence without a name of its own may go on about what was named before. */
export function mayInherit(text: string): boolean {
  return !UNNAMED.test(text)
}

/** A list or a book, whose entries are counted. */
const COUNTED_TEXT = /^(?:内|中|里|目录内|名单中)?(?:的|[^，的]{0,6})(?:共|分为?|包括|包含|收录|涵盖|总数|由|含)/

/** 《条例》共7章58条: the document that says how many parts it has. */
function textOf(text: string, clause: Clause, unit: QuantityUnit): EntityUnit | null {
  const found = clause.units.find(
    (u): u is EntityUnit => isEntity(u) && u.members[0]!.type === 'document' && u.end <= unit.start,
  )
  return found && COUNTED_TEXT.test(text.slice(found.end, unit.start)) ? found : null
}

/** 约300名代表|参加博览会, 60多家企业落户|中山: the event or place that those counted join. */
function joinedBy(text: string, clause: Clause, unit: QuantityUnit): EntityUnit | null {
  const found = clause.units.find(
    (u): u is EntityUnit => isEntity(u) && u.start > unit.end && /^(?:event|place)$/.test(u.members[0]!.type),
  )
  return found && JOINED.test(text.slice(unit.end, found.start)) ? found : null
}

const JOINED = /^[^，]*(?:参加|参与|出席|亮相|参展|落户|入驻|齐聚|集聚|汇聚)(?:了|于|在)?[“《]?$/

function measurable(unit: Unit): unit is EntityUnit {
  return isEntity(unit) && MEASURED.has(unit.members[0]!.type) && !(unit.group && unit.members[0]!.type === 'person')
}

/** A name inside quotation marks is part of what they quote. */
function isQuoted(text: string, unit: Unit): boolean {
  const before = text.slice(0, unit.start)
  return before.lastIndexOf('“') > before.lastIndexOf('”') && text[unit.start] !== '“'
}

/** The clause's units that may be measured, in order. */
export function measurables(text: string, clause: Clause): readonly EntityUnit[] {
  return clause.units
    .filter(measurable)
    .filter((u) => !isQuoted(text, u) && !TIME.test(text.slice(u.end, u.end + 2)) && !isCounted(text, u, clause))
}

/** 厦门、赣州等5个城市: the number only counts the list. */
function isCounted(text: string, unit: EntityUnit, clause: Clause): boolean {
  return (
    text[unit.end] === '等' &&
    clause.units.some((q) => q.kind === 'quantity' && /^等\S{0,2}$/.test(text.slice(unit.end, q.start)))
  )
}

/** The measured things: first in the quantity's clause, else what the nearest clause before (that is no source) is about. */
export function subjectsOf(
  text: string,
  clauses: readonly Clause[],
  at: number,
  unit: QuantityUnit,
  verbEnds: ReadonlySet<number>,
): readonly string[] {
  const owner = ownerOf(text, clauses[at]!, unit)
  const whose = owner ?? textOf(text, clauses[at]!, unit) ?? joinedBy(text, clauses[at]!, unit)
  if (whose) return measured(whose)
  const acting = clauses[at]!.units.some(
    (u) =>
      isEntity(u) &&
      u.end <= unit.start &&
      slotOf(text, u, clauses[at]!.start, ZH) === null &&
      !TIME.test(text.slice(u.end, u.end + 2)),
  )
  const described = acting ? null : describedBefore(text, clauses, at)
  if (described) return measured(described)
  for (let i = at; i >= 0; i--) {
    const clause = clauses[i]!
    if (i < at && (acting || isSource(text, clause))) continue
    // 11个|亚洲国家100余个城市: a name right after a count is part of what is counted.
    const before = measurables(text, clause).filter(
      (u) => (i < at || u.end <= unit.start) && !clause.units.some((q) => q.kind === 'quantity' && q.end === u.start),
    )
    const open = before.filter((u) => !ASIDE.has(slotOf(text, u, clause.start, ZH) ?? '') && !verbEnds.has(u.start))
    const found = open.find((u) => !isPossessor(text, u, ZH)) ?? open[0]
    const speaker = found && i === at && isScene(text, found, clause) ? speakerBefore(text, clauses, at) : null
    if (speaker) return measured(speaker)
    // An earlier clause lends its own subject, not a name in its midst.
    const opens =
      found === before[0] && !clause.units.some((u) => u.kind === 'quantity' && u.end <= (found?.start ?? 0))
    // 福州这家企业: a company that no name stands for.
    if (found && THIS.test(text.slice(found.end, found.end + 3))) return []
    if (found && (i === at || opens)) return measured(found)
    if (i === at) {
      const after = measurables(text, clause).find((u) => u.start >= unit.end && slotOf(text, u, unit.end, ZH) === 'at')
      if (after) return measured(after)
    }
  }
  return []
}

/** Opens a clause that goes on about the thing just named: 启动了X项目，|总投资…. */
const ATTRIBUTE =
  /^(?:总投资|投资|全长|占地|总?面积|总?规模|首期|总长|长度?|高度?|总?装机|设计|带动|合计|总?库容|最大|最高|年产|总额|金额|总重)/
const THINGS: ReadonlySet<EntityType> = new Set(['facility', 'initiative', 'product', 'event'])

/** The thing that the clause before ends with, where this one says how large it is. */
function describedBefore(text: string, clauses: readonly Clause[], at: number): EntityUnit | null {
  const [clause, before] = [clauses[at]!, clauses[at - 1]]
  if (!before || !ATTRIBUTE.test(text.slice(clause.start, clause.end))) return null
  const last = before.units.filter(measurable).at(-1)
  return last?.end === before.end && THINGS.has(last.members[0]!.type) ? last : null
}

/** 在X摧毁…: only where it happened. */
function isScene(text: string, unit: EntityUnit, clause: Clause): boolean {
  return slotOf(text, unit, clause.start, ZH) === 'at' && unit.end < clause.end
}

/** X称，在P…: the speaker did what is said without a subject. */
function speakerBefore(text: string, clauses: readonly Clause[], at: number): EntityUnit | null {
  const before = clauses[at - 1]
  if (!before || !/[称说]$/.test(text.slice(before.start, before.end))) return null
  return measurables(text, before).find((u) => u.members[0]!.type !== 'person') ?? null
}

/** 周波的|1200多亩早稻, 日均气温18摄氏度的|北极村: the name that owns the quantity, or that it describes. */
export function ownerOf(text: string, clause: Clause, unit: QuantityUnit): EntityUnit | null {
  const own = clause.units.filter(measurable).filter((u) => !isQuoted(text, u))
  const before = own.find((u) => text.slice(u.end, unit.start) === '的')
  // 发行2500亿元|科技创新债券: the amount of the thing right after it.
  const money = /^[A-Z]{3}$/.test(unit.mention.value.unit ?? '')
  return (
    before ??
    own.find((u) => text.slice(unit.end, u.start) === '的') ??
    own.find((u) => money && u.start === unit.end && THINGS.has(u.members[0]!.type)) ??
    null
  )
}

/** 双方 and 两国 are measured each; of a list, the first. */
function measured(unit: EntityUnit): readonly string[] {
  return unit.group ? unit.members.map((m) => m.entity) : [unit.members[0]!.entity]
}

/** What a sentence without figures is about. */
export function firstTopic(text: string, clauses: readonly Clause[]): string | null {
  for (const clause of clauses) {
    if (isRelease(text, clause)) continue
    const unit = measurables(text, clause).find((u) => !ASIDE.has(slotOf(text, u, clause.start, ZH) ?? ''))
    if (unit) return unit.members[0]!.entity
  }
  return null
}
