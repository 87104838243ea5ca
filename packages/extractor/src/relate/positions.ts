// Offices that noun phrases state: 哈萨克斯坦总统托卡耶夫, 长江日报记者陈永权, 副市长李湛 (of the article's city).
import type { Document, Entity } from '../model/index.ts'
import type { Draft } from './draft.ts'
import { GRAMMARS, type OfficeLinks } from './grammar/index.ts'
import { withShared } from './shared-offices.ts'
import type { Office, SentenceUnits } from './units.ts'

/** holds_position for each office whose body the text gives or implies. */
export function readPositions(doc: Document, units: readonly SentenceUnits[], home: string): readonly Draft[] {
  const entities = new Map(doc.entities.map((e) => [e.id, e]))
  const stated = new Set<string>()
  units.forEach(({ offices }, index) => {
    const { national } = GRAMMARS[doc.sentences[index]!.lang].offices
    for (const { person, title, body } of offices)
      if (body || national.test(title)) stated.add(`${person}\t${plainTitle(title)}`)
  })
  return units.flatMap((sentenceUnits, index) => {
    const sentence = doc.sentences[index]!
    if (sentence.role === 'byline' || sentence.role === 'credit') return readByline(doc, index, units[index]!)
    const words = GRAMMARS[sentence.lang].offices
    return withShared(sentence.text, sentenceUnits, words).flatMap((office): Draft[] => {
      if (words.none.test(office.title)) return []
      const body = office.body ?? impliedBody(doc, office, words, sentence.article, home, entities, stated)
      if (!body || body === office.person || !fits(entities.get(body))) return []
      return [
        {
          subject: office.person,
          relation: 'holds_position',
          object: body,
          qualifiers: { title: titleIn(doc, entities.get(body), office.title, words) },
          sentence: index,
          rule: office.body ? 'title-before-name' : 'title-with-implied-body',
          span: office.span,
        },
      ]
    })
  })
}

function fits(entity: Entity | undefined): boolean {
  return entity?.type === 'organization' || entity?.type === 'place'
}

/** 习近平主席: of a country, what the document calls its head in full. */
function titleIn(doc: Document, body: Entity | undefined, title: string, { ofState }: OfficeLinks): string {
  const full = body?.kind === 'country' ? ofState.get(title) : undefined
  return full !== undefined && doc.text.includes(full) ? full : title
}

/** 国家主席 and 主席 are one office, so are President and president. */
function plainTitle(title: string): string {
  return title.replace(/^国家/, '').toLowerCase()
}

function impliedBody(
  doc: Document,
  office: Office,
  words: OfficeLinks,
  article: number,
  home: string,
  entities: ReadonlyMap<string, Entity>,
  stated: ReadonlySet<string>,
): string | null {
  const person = entities.get(office.person)
  const known = person?.kind === 'leader' ? person.within : undefined
  if (words.national.test(office.title)) {
    // 国家主席 is said at home of the home country; of a leader known to lead another, of that.
    const state = doc.entities.find((e) => e.type === 'place' && e.name === (known ?? home))
    return state?.kind === 'country' ? state.id : null
  }
  if (stated.has(`${office.person}\t${plainTitle(office.title)}`)) return null
  if (known && words.state.test(office.title))
    return doc.entities.find((e) => e.type === 'place' && e.name === known)?.id ?? null
  if (words.municipal.test(office.title)) return mostNamedPlace(doc, article, ['city', 'municipality'])
  if (words.provincial.test(office.title)) return mostNamedPlace(doc, article, ['province'])
  return null
}

/** The place of such a kind that the article names most; the document where the article names none. */
function mostNamedPlace(doc: Document, article: number, kinds: readonly string[]): string | null {
  const span = doc.articles[article]!
  let best: string | null = null
  let most = 0
  for (const entity of doc.entities) {
    if (!entity.kind || !kinds.includes(entity.kind)) continue
    const inside = entity.mentions.filter((m) => m.start >= span.start && m.end <= span.end).length
    const count = inside * 1000 + entity.mentions.length
    if (count > most) [best, most] = [entity.id, count]
  }
  return best
}

/** 记者 in a byline work for the outlet that the line or the dateline names. */
function readByline(doc: Document, index: number, { units }: SentenceUnits): readonly Draft[] {
  const sentence = doc.sentences[index]!
  const named = units.find((u) => u.kind === 'entity' && u.members[0]!.type === 'organization')
  const outlet =
    (named?.kind === 'entity' ? named.members[0]!.entity : null) ??
    doc.entities.find((e) => e.type === 'organization' && e.name === doc.articles[sentence.article]!.outlet)?.id
  if (!outlet) return []
  const role = /(?:参与|见习|实习|特约|首席)?记者|通讯员|摄影|摄|编辑|文|图/g
  return units.flatMap((unit): Draft[] => {
    if (unit.kind !== 'entity') return []
    const before = [...sentence.text.slice(0, unit.members[0]!.mention.start).matchAll(role)].at(-1)?.[0]
    if (!before?.endsWith('记者')) return []
    return unit.members
      .filter((m) => m.type === 'person')
      .map((m) => ({
        subject: m.entity,
        relation: 'holds_position',
        object: outlet,
        qualifiers: { title: before },
        sentence: index,
        rule: 'byline',
        span: m.mention,
      }))
  })
}
