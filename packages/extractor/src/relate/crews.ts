// Who is of a crew that the document names: 神舟十九号航天员蔡旭哲、宋令东 are of 神舟十九号航天员乘组.
import type { Document } from '../model/index.ts'
import type { Draft } from './draft.ts'
import { isEntity } from './unit.ts'
import type { SentenceUnits } from './units.ts'

const CREW = /(?:航天员|飞行)*乘组$/
/** What stands before the list of a crew's members: the craft, if said, and what they are. */
const BEFORE = /(?:航天员|乘组|乘组由)(?:由|包括|的)?$/
const CRAFT = /[\u4e00-\u9fff]{2}[一二三四五六七八九十]+号/g

/** member_of for astronauts of the crew whose craft is named last before them; of the only crew where no craft is. */
export function readCrews(doc: Document, units: readonly SentenceUnits[]): readonly Draft[] {
  const crews = doc.entities
    .filter((e) => e.type === 'organization' && CREW.test(e.name))
    .map(({ id, name }) => ({ id, craft: name.replace(CREW, '') }))
  if (crews.length === 0) return []
  return doc.sentences.flatMap((sentence, index): Draft[] => {
    if (sentence.role !== 'body') return []
    return units[index]!.units.filter(isEntity).flatMap((unit): Draft[] => {
      const { members } = unit
      if (members[0]!.type !== 'person') return []
      const before = sentence.text.slice(0, members[0]!.mention.start)
      if (!BEFORE.test(before)) return []
      const craft = before.slice(-14).match(CRAFT)?.at(-1)
      const crew = craft ? crews.find((c) => c.craft.endsWith(craft)) : crews.length === 1 ? crews[0] : undefined
      if (!crew) return []
      return members
        .filter((m) => m.type === 'person')
        .map(({ entity, mention }) => ({
          subject: entity,
          relation: 'member_of',
          object: crew.id,
          qualifiers: {},
          sentence: index,
          rule: 'of-crew',
          span: mention,
        }))
    })
  })
}
