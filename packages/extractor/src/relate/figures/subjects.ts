// Whose figure a quantity is: the name that owns it, that its clause is about, or that the clauses before are about.
import type { EntityType } from '../../model/index.ts'
import { type Clause, isEntity, isPossessor, slotOf } from '../clauses.ts'
import { GRAMMARS } from '../grammar/index.ts'
import type { EntityUnit, QuantityUnit } from '../units.ts'
import { isUnnamed } from './actors.ts'
import { isMeasurable, isQuoted, isScope, isTime, measurable, measurables } from './measurables.ts'
import { isRelease, isSource } from './sources.ts'

/** The wordings below are Chinese; figures are read in Chinese sentences only. */
const ZH = GRAMMARS.zh

const THIS = /^的?(?:这|那|一|某)(?:家|位|名|个|座|条|款|项|对|群|支)/

const ASIDE = new Set(['with', 'to', 'source', 'by', 'via', 'from'])

/** 全市, 我省: the place that a clause says it is about. */
export function domainOf(text: string, clauses: readonly Clause[]): string | null {
  const whole = clauses
    .flatMap((c) => c.units.filter(measurable).filter((u) => /^在?$/.test(text.slice(c.start, u.start))))
    .find((u) => u.group && u.members.length === 1 && u.members[0]!.type === 'place')
  return whole ? whole.members[0]!.entity : null
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

/** Before what something is done by or after: 通过|计划X, 围绕|X. */
const MEANS = /(?:通过|依托|利用|围绕|借助|根据|按照|基于|聚焦|凭借)$/

/** Whose figure a quantity is. */
export interface Subject {
  readonly entities: readonly string[]
  /** The name that says so, where it stands in the quantity's clause; null where an earlier clause lends it. */
  readonly unit: EntityUnit | null
  /** Whether the name is said to act or to have; else it only sets the scene, or is lent by an earlier clause. */
  readonly acts: boolean
}

/** The measured things: first in the quantity's clause, else what the nearest clause before (that is no source) is about. */
export function subjectOf(
  text: string,
  clauses: readonly Clause[],
  at: number,
  unit: QuantityUnit,
  verbEnds: ReadonlySet<number>,
): Subject | null {
  const own = clauses[at]!
  if (isUnnamed(text, own)) return null
  const whose = ownerOf(text, own, unit) ?? textOf(text, own, unit) ?? joinedBy(text, own, unit)
  if (whose) return { entities: measured(whose), unit: whose, acts: true }
  const acting = own.units.some(
    (u) =>
      isEntity(u) &&
      u.end <= unit.start &&
      slotOf(text, u, own.start, ZH) === null &&
      !isScope(text, u) &&
      !isTime(text, u),
  )
  const described = acting ? null : describedBefore(text, clauses, at)
  if (described) return { entities: measured(described), unit: null, acts: true }
  for (let i = at; i >= 0; i--) {
    const clause = clauses[i]!
    if (i < at && (acting || isSource(text, clause))) continue
    // 11个|亚洲国家100余个城市: a name right after a count is part of what is counted.
    const before = measurables(text, clause).filter(
      (u) => (i < at || u.end <= unit.start) && !clause.units.some((q) => q.kind === 'quantity' && q.end === u.start),
    )
    const open = before.filter(
      (u) =>
        !ASIDE.has(slotOf(text, u, clause.start, ZH) ?? '') &&
        !verbEnds.has(u.start) &&
        !MEANS.test(text.slice(clause.start, u.start)),
    )
    const found = open.find((u) => !isPossessor(text, u, ZH)) ?? open[0]
    const scene = found !== undefined && isScene(text, found, clause)
    const speaker = i === at && scene ? speakerBefore(text, clauses, at) : null
    if (speaker) return { entities: measured(speaker), unit: null, acts: true }
    // 福州这家企业: a company that no name stands for.
    if (found && THIS.test(text.slice(found.end, found.end + 3))) return null
    // An earlier clause lends its own subject, not a name in its midst.
    const opens =
      found !== undefined &&
      found === before[0] &&
      text.slice(clause.start, found.start).length <= OPENING &&
      !clause.units.some((u) => u.kind === 'quantity' && u.end <= found.start)
    if (found && i === at)
      return { entities: listed(text, found, own, unit) ?? measured(found), unit: found, acts: !scene }
    if (found && opens) return { entities: measured(found), unit: null, acts: false }
    if (i === at) {
      const after = measurables(text, clause).find(
        (u) => u.start >= unit.end && SITED.test(text.slice(unit.end, u.start)),
      )
      if (after) return { entities: measured(after), unit: after, acts: true }
    }
  }
  return null
}

/** Longest that stands before a name that opens its clause: 截至2023年12月末，在|X. */
const OPENING = 16

/** Behind a count, before the place of those counted: 3家|位于|武汉. */
const SITED = /(?:位于|坐落于|落户|落户于|分布在|分布于|建在|设在|集中在|落地)$/

/** A、B分别为|5吨|和6吨: the member of a list at the place of the quantity among those of the clause. */
function listed(text: string, found: EntityUnit, clause: Clause, unit: QuantityUnit): readonly string[] | null {
  const figures = clause.units.filter((u) => u.kind === 'quantity' && u.start >= found.end)
  if (found.group || found.members.length < 2 || figures.length !== found.members.length) return null
  const member = found.members[figures.indexOf(unit)]
  return member && text.slice(found.end, figures[0]!.start).includes('分别') ? [member.entity] : null
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
  const own = clause.units
    .filter((u) => isMeasurable(text, u))
    .filter((u) => !isQuoted(text, u) && slotOf(text, u, clause.start, ZH) !== 'from')
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

/** What a sentence without figures is about: the name that opens it, and tells no news itself. */
export function firstTopic(text: string, clauses: readonly Clause[]): string | null {
  for (const clause of clauses) {
    if (isRelease(text, clause)) continue
    const unit = measurables(text, clause).find((u) => !ASIDE.has(slotOf(text, u, clause.start, ZH) ?? ''))
    if (unit) return unit.members[0]!.entity
  }
  return null
}
