// Parts named right after the whole: 空间站|天和核心舱, 渝昆高铁|控制性工程|炳辉隧道.
import type { Document } from '../model/index.ts'
import type { Draft } from './draft.ts'
import { type EntityUnit, isEntity } from './unit.ts'
import type { SentenceUnits } from './units.ts'

/** What stands between a whole and its part. */
const LINK = /^(?:的|(?:的|全线|重点|关键|重要)*(?:控制性|关键性|标志性|配套|先导)(?:节点)?(?:工程|项目)[—、]{0,2})?$/
/** Last words of what is a part where it stands right after its whole. */
const PART =
  /(?:舱|机械臂|太阳翼|港区|码头|机组|[^阶时地路]段|航站楼|跑道|标段|展区|泵站|船闸|大坝|库区|枢纽|干渠|支线|引水洞|[一二三]期(?:工程|项目)?)$/

/** part_of for each facility named right after the one it belongs to. */
export function readParts(doc: Document, units: readonly SentenceUnits[]): readonly Draft[] {
  const names = new Map(doc.entities.map((e) => [e.id, e.name]))
  return doc.sentences.flatMap((sentence, index): Draft[] => {
    if (sentence.lang !== 'zh' || (sentence.role !== 'body' && sentence.role !== 'title')) return []
    const facilities = units[index]!.units.filter(isEntity).filter(isFacility)
    return facilities.slice(1).flatMap((part, i): Draft[] => {
      const whole = facilities[i]!
      const [subject, object] = [part.members[0]!.entity, whole.members[0]!.entity]
      const link = sentence.text.slice(whole.end, part.start)
      const named = link.length > 1 || PART.test(names.get(subject) ?? '')
      if (!LINK.test(link) || !named || subject === object) return []
      const span = { start: whole.start, end: part.end }
      return [{ subject, relation: 'part_of', object, qualifiers: {}, sentence: index, rule: 'part-after-whole', span }]
    })
  })
}

function isFacility({ members }: EntityUnit): boolean {
  return members.length === 1 && members[0]!.type === 'facility'
}
