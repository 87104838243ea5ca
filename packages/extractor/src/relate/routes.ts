// Where lines, roads, pipes and tunnels run: 全线起于张家口，途经…，止于锡林浩特. What runs there is named in the sentence, or is
// the line that the story has just told of (工程起于…, 线路全长…).
import { stopsOf } from '../annotate/route-names.ts'
import type { Document, Sentence } from '../model/index.ts'
import type { Draft } from './draft.ts'
import { GRAMMARS } from './grammar/index.ts'
import { sentenceFinder } from './sentence-at.ts'
import { type EntityUnit, isEntity } from './unit.ts'
import type { SentenceUnits } from './units.ts'

/** Sentences for which a story goes on telling of a line without its name. */
const REACH = 2
/** Characters between the verb and the first place. */
const GAP = 6

/** What stands between a place and the town in it: 中国|的丝路古城|喀什. */
const HELD = /^的[^，。；、]{0,5}[城镇港都府]$/

/** One line of the story, and the sentence that named it. */
interface Line {
  readonly entity: string
  readonly sentence: number
  readonly paragraph: number
}

/** starts_at, passes_through and ends_at, for facilities that are lines. */
export function readRoutes(doc: Document, units: readonly SentenceUnits[]): readonly Draft[] {
  const names = new Map(doc.entities.map((e) => [e.id, e.name]))
  const isLine = (unit: EntityUnit, line: RegExp) =>
    unit.members.length === 1 &&
    unit.members[0]!.type === 'facility' &&
    line.test(names.get(unit.members[0]!.entity) ?? '')
  const drafts: Draft[] = []
  let last: Line | null = null
  doc.sentences.forEach((sentence, index) => {
    if (sentence.article !== doc.sentences[index - 1]?.article) last = null
    const { routes } = GRAMMARS[sentence.lang]
    if (!routes || (sentence.role !== 'body' && sentence.role !== 'title')) return
    const entities = units[index]!.units.filter(isEntity)
    const lines = entities.filter((u) => isLine(u, routes.line))
    for (const { relation, verb } of routes.verbs)
      for (const match of sentence.text.matchAll(verb)) {
        const at = match.index + match[0].length
        // 西起兴县，东至日照的|瓦日铁路
        const named =
          lines.findLast((u) => u.end <= match.index) ??
          lines.find((u) => sentence.text[u.members[0]!.mention.start - 1] === '的')
        const own = named?.members[0]?.entity
        const told = last?.paragraph === sentence.paragraph && index - last.sentence <= REACH ? last.entity : undefined
        const goesOn = routes.told.test(match[0]) && routes.said.test(sentence.text.slice(0, at))
        const subject = own ?? (goesOn ? told : undefined)
        if (!subject) continue
        for (const unit of placesAfter(sentence, entities, at, relation === 'passes_through'))
          for (const { entity, mention, type } of unit.members)
            if (type === 'place')
              drafts.push({
                subject,
                relation,
                object: entity,
                qualifiers: {},
                sentence: index,
                rule: 'route',
                span: { start: match.index, end: mention.end },
              })
      }
    const latest = lines.at(-1)
    if (latest) last = { entity: latest.members[0]!.entity, sentence: index, paragraph: sentence.paragraph }
  })
  return drafts
}

/** Kinds of places that only say in which part of the world a line is: 中国—中亚天然气管道. */
const WIDE = /^(?:continent|region|sea|ocean)$/

/** The same, for lines whose name says from where to where they run: 西安至十堰高铁. */
export function readRouteNames(doc: Document): readonly Draft[] {
  const sentenceAt = sentenceFinder(doc)
  const places = doc.entities.filter((e) => e.type === 'place' && !WIDE.test(e.kind ?? ''))
  return doc.entities.flatMap(({ id, type, mentions }): Draft[] => {
    if (type !== 'facility') return []
    const named = mentions.find((m) => stopsOf(m.text).length > 1)
    const index = named ? sentenceAt(named.start) : null
    if (!named || index === null) return []
    const stops = stopsOf(named.text).map((at) =>
      places.find((p) => p.mentions.some((m) => m.start === named.start + at && m.end <= named.end)),
    )
    if (stops.includes(undefined) || new Set(stops).size < stops.length) return []
    const start = doc.sentences[index]!.offsets.indexOf(named.start)
    return stops.map((stop, i) => ({
      subject: id,
      relation: i === 0 ? 'starts_at' : i < stops.length - 1 ? 'passes_through' : 'ends_at',
      object: stop!.id,
      qualifiers: {},
      sentence: index,
      rule: 'route-in-name',
      span: { start, end: start + named.text.length },
    }))
  })
}

/** The place right after the verb; of what a line passes, those that a comma or 和 adds, too. */
function placesAfter(
  { text }: Sentence,
  units: readonly EntityUnit[],
  from: number,
  many: boolean,
): readonly EntityUnit[] {
  const found: EntityUnit[] = []
  let end = from
  for (const unit of units.filter((u) => u.start >= from)) {
    const gap = text.slice(end, unit.start)
    // 起自中国的丝路古城喀什: the place that holds it.
    if (found.length === 0 && HELD.test(text.slice(unit.end, units[units.indexOf(unit) + 1]?.start))) {
      end = unit.end
      continue
    }
    if (found.length === 0 ? gap.length > GAP || /[，。；、]/.test(gap) : !/^(?:[，、和及]|以及)$/.test(gap)) break
    found.push(unit)
    if (!many) break
    end = unit.end
  }
  return found
}
