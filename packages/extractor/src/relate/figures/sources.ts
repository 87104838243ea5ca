// Clauses that only tell where a figure comes from, and figures that the state's own bodies tell.
import { type Clause, isEntity } from '../clauses.ts'

/** A clause that only names the source of a figure. */
const SOURCE =
  /(?:显示|表明|报道|透露|介绍|获悉|悉|称|表示|了解到?|指出|统计|预测|消息|说|通报|公布|发布|宣布|证实|看到)(?:了?[^，]{0,12}(?:数据|报告|情况|结果|信息))?$/
/** A clause that publishes statistics: its date is that of publication. */
const RELEASE = /(?:显示|表明|获悉|悉|了解到?|统计|通报|公布|发布)(?:了?[^，]{0,12}(?:数据|报告|情况|结果|信息))?$/

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
