// 蔡奇、王毅等参加上述活动: who took part gets the activity's relation towards the guest, the place or the event.
import type { Document } from '../model/index.ts'
import type { Draft } from './draft.ts'
import { isEntity, type Member } from './unit.ts'
import type { EntityUnit, SentenceUnits } from './units.ts'

const TOOK_PART =
  /^(?:[及和][^，。；]{2,24}(?:同志|负责人|人员|代表))?等?(?:有关)?(?:部门|方面)?(?:领导同志|负责同志|负责人|领导|同志)?(?:也|分别|先后)?(?:(?:一同|一道|一起)?(参加|陪同|出席|随同)了?|(一同|一道|一起))(?:有关|上述|此次|相关|今天的|当天的)?(会见|会谈|会晤|活动|调研|考察|检查|座谈|座谈会|会议|大会|仪式|招待会|晚会|联谊会|论坛|年会|开幕式|闭幕式|访问)?[。；]?$/
/** 在A、B陪同下，…: who is with the one that acts. */
const ACCOMPANIED = /^等?(?:的)?陪同下/

/** Relations that an article's main activity may have, by what 参加 names. */
const ACTIVITY: Readonly<Record<string, readonly string[]>> = {
  会见: ['met_with'],
  会谈: ['met_with'],
  会晤: ['met_with'],
  调研: ['inspected'],
  考察: ['inspected', 'visited'],
  检查: ['inspected'],
  会议: ['attended', 'hosted'],
  座谈会: ['attended', 'hosted'],
  仪式: ['attended', 'hosted'],
  大会: ['attended', 'hosted'],
  招待会: ['attended', 'hosted'],
  晚会: ['attended', 'hosted'],
  联谊会: ['attended', 'hosted'],
  论坛: ['attended', 'hosted'],
  年会: ['attended', 'hosted'],
  开幕式: ['attended', 'hosted'],
  闭幕式: ['attended', 'hosted'],
  访问: ['visited'],
  活动: ['met_with', 'attended', 'inspected', 'visited'],
  '': ['met_with', 'attended', 'inspected', 'visited'],
}

/** Copies the first triple of the article's main activity to each participant. */
export function readParticipants(
  doc: Document,
  units: readonly SentenceUnits[],
  drafts: readonly Draft[],
): readonly Draft[] {
  const found: Draft[] = []
  doc.sentences.forEach((sentence, index) => {
    for (const unit of units[index]!.units) {
      if (unit.kind !== 'entity' || unit.members.some((m) => m.type !== 'person')) continue
      if (ACCOMPANIED.test(sentence.text.slice(unit.end))) found.push(...accompanying(unit, index, drafts))
      const match = TOOK_PART.exec(sentence.text.slice(unit.end))
      if (!match) continue
      const main = mainActivity(doc, drafts, sentence.article, index, ACTIVITY[match[3] ?? ''] ?? [])
      if (!main) continue
      for (const { entity, mention } of listedWith(sentence.text, unit, units[index]!))
        for (const { object, qualifiers, relation } of main)
          if (object && entity !== object && !main.some((m) => m.subject === entity))
            found.push({
              subject: entity,
              // Who takes part in what another holds, attends it.
              relation: relation === 'hosted' ? 'attended' : relation,
              object,
              qualifiers: { ...qualifiers, kind: `${match[1] ?? match[2]}${match[3] ?? ''}` },
              sentence: index,
              rule: 'participant',
              span: mention,
            })
    }
  })
  return found
}

/** The persons of a list that ends with the unit: between them stand offices, known or not, and no more. */
function listedWith(text: string, last: EntityUnit, { units }: SentenceUnits): readonly Member[] {
  const opens = Math.max(...['。', '；', '：'].map((mark) => text.lastIndexOf(mark, last.start))) + 1
  const persons = units
    .filter(isEntity)
    .filter((u) => u.start >= opens && u.end <= last.start)
    .flatMap((u) => u.members.filter((m) => m.type === 'person'))
  const listed = [...last.members]
  for (const person of persons.reverse()) {
    if (!LISTED.test(text.slice(person.mention.end, listed[0]!.mention.start))) break
    listed.unshift(person)
  }
  return listed
}

/** After a person of a list and before the next: the mark, then what he is. */
const LISTED = /^(?:、|，以及|，(?=[^，]{2,24}$)|和|及)[^。；：，]{0,30}$/

const ACCOMPANIED_ACTS: ReadonlySet<string> = new Set(['inspected', 'visited', 'attended'])

/** What the sentence says of the one who acts, of each of those with him. */
function accompanying(unit: EntityUnit, sentence: number, drafts: readonly Draft[]): readonly Draft[] {
  const acts = drafts.filter((d) => d.sentence === sentence && ACCOMPANIED_ACTS.has(d.relation) && d.object)
  return unit.members.flatMap(({ entity, mention }) =>
    acts
      .filter((act) => act.subject !== entity && act.object !== entity)
      .map((act) => ({
        ...act,
        subject: entity,
        rule: 'accompanied',
        span: mention,
        qualifiers: { ...act.qualifiers, kind: '陪同' },
      })),
  )
}

/** The triples of the article's first activity: one subject's, in one sentence. */
function mainActivity(
  doc: Document,
  drafts: readonly Draft[],
  article: number,
  before: number,
  relations: readonly string[],
): readonly Draft[] | null {
  const candidates = drafts
    .filter(
      (d) => d.sentence < before && doc.sentences[d.sentence]!.article === article && relations.includes(d.relation),
    )
    .sort(
      (a, b) =>
        relations.indexOf(a.relation) - relations.indexOf(b.relation) ||
        a.sentence - b.sentence ||
        a.span.start - b.span.start,
    )
  const first = candidates[0]
  if (!first) return null
  // The body's telling of the same act has its date and place; the title has not.
  const settled = ({ qualifiers }: Draft) => (qualifiers.date ? 1 : 0) + (qualifiers.place ? 1 : 0)
  const told = candidates
    .filter((d) => d.subject === first.subject && d.object === first.object)
    .reduce((best, d) => (settled(d) > settled(best) ? d : best), first)
  return candidates.filter(
    (d) => d.sentence === told.sentence && d.subject === told.subject && d.relation === told.relation,
  )
}
