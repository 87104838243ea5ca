// Two persons of one name in two documents: they stay two where the documents give them offices in bodies that have nothing
// to do with each other. A leader whom the gazetteer knows is one person everywhere.
import type { Document, Entity } from '../model/index.ts'

interface Person {
  readonly id: string
  /** Names of the bodies in which the documents so far say that the person holds office. */
  readonly bodies: Set<string>
}

/** Remembers persons by name and tells which of those so called a document means. */
export class Namesakes {
  readonly #persons = new Map<string, Person[]>()

  /** New ids for the document's persons who are not the ones known under their ids. */
  rename(doc: Document): ReadonlyMap<string, string> {
    const renamed = new Map<string, string>()
    const names = new Map(doc.entities.map((e) => [e.id, e.name]))
    for (const entity of doc.entities) {
      if (entity.type !== 'person' || isKnown(entity)) continue
      const bodies = new Set<string>()
      for (const { subject, relation, object } of doc.triples)
        if (subject === entity.id && relation === 'holds_position' && object) bodies.add(names.get(object) ?? object)
      const id = this.#person(entity.id, bodies)
      if (id !== entity.id) renamed.set(entity.id, id)
    }
    return renamed
  }

  #person(id: string, bodies: ReadonlySet<string>): string {
    const known = this.#persons.get(id) ?? []
    const same = known.find((person) => fits(person.bodies, bodies))
    if (same) {
      for (const body of bodies) same.bodies.add(body)
      return same.id
    }
    const person = { id: known.length === 0 ? id : `${id}#${known.length + 1}`, bodies: new Set(bodies) }
    this.#persons.set(id, [...known, person])
    return person.id
  }
}

/** The gazetteer gives English names; a text in Chinese gives none. */
function isKnown({ names, wikidata }: Entity): boolean {
  return wikidata !== undefined || (names.en !== undefined && names.zh !== undefined)
}

function fits(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === 0 || b.size === 0 || [...a].some((x) => [...b].some((y) => related(x, y)))
}

/** Bodies of the centre, between which people move. */
const CENTRAL = /^(?:中国|中共|中央|国务院|全国|国家|外交部|商务部|财政部|最高人民)/
/** Bodies without their place: 市委. */
const LOCAL = /^[市省区县州](?:委|政府|人大|政协|纪委)/
const SHARED = 2

/** 武汉市 and 武汉市委; the centre's bodies among themselves; a body of nobody knows which city and any other. */
function related(a: string, b: string): boolean {
  if (LOCAL.test(a) || LOCAL.test(b)) return true
  if (CENTRAL.test(a) && CENTRAL.test(b)) return true
  return a.includes(b) || b.includes(a) || a.slice(0, SHARED) === b.slice(0, SHARED)
}
