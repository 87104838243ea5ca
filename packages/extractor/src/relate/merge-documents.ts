// Documents -> one extraction: an entity of one id in several documents is one entity, an occurrence told in several
// documents one triple with all its evidence.
import type { Document, Entity, EntityMention, Extraction, Ontology, Place, Triple } from '../model/index.ts'
import { Namesakes } from './namesakes.ts'
import { OccurrenceMerger } from './occurrences.ts'

/** Merges documents, in the order given; the same documents in the same order give the same extraction. */
export function mergeDocuments(docs: Iterable<Document>, ontology: Ontology): Extraction {
  const merger = new DocumentMerger(ontology)
  for (const doc of docs) merger.add(doc)
  return merger.extraction()
}

/** Merges documents as they come, so that the layers of each (tokens, sentences, mentions) can be let go. */
export class DocumentMerger {
  readonly #documents: Extraction['documents'][number][] = []
  readonly #entities = new Map<string, GatheredEntity>()
  readonly #triples: OccurrenceMerger
  readonly #namesakes = new Namesakes()
  readonly #warnings: Extraction['warnings'][number][] = []

  constructor(ontology: Ontology) {
    this.#triples = new OccurrenceMerger(ontology)
  }

  add(doc: Document): void {
    const { id, source, sha256, lang, text } = doc
    const articles = doc.articles.map((a) => ({
      id: a.id,
      title: a.title,
      dateline: a.dateline,
      start: a.start,
      end: a.end,
    }))
    this.#documents.push({
      id,
      source,
      sha256,
      lang,
      text,
      ...(doc.author === undefined ? {} : { author: doc.author }),
      articles,
    })
    const renamed = this.#namesakes.rename(doc)
    const idOf = (entity: string): string => renamed.get(entity) ?? entity
    for (const entity of doc.entities) this.#addEntity({ ...entity, id: idOf(entity.id) })
    for (const { id: _, ...triple } of doc.triples) {
      const { subject, object } = triple
      this.#triples.add({
        ...triple,
        subject: idOf(subject),
        ...(object === undefined ? {} : { object: idOf(object) }),
        ...(doc.places === undefined ? {} : { evidence: located(triple.evidence, doc.places) }),
      })
    }
    for (const warning of doc.warnings) this.#warnings.push({ ...warning, doc: id })
  }

  extraction(): Extraction {
    return {
      documents: this.#documents,
      entities: [...this.#entities.values()].map(toEntity).sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)),
      triples: this.#triples.occurrences().map((triple, i) => ({ id: `t${i + 1}`, ...triple })),
      warnings: this.#warnings,
    }
  }

  #addEntity(entity: Entity): void {
    const known = this.#entities.get(entity.id)
    if (known === undefined) {
      this.#entities.set(entity.id, {
        entity,
        names: entity.names,
        aliases: new Set(entity.aliases),
        mentions: [...entity.mentions],
        reasons: new Set(entity.reasons),
      })
      return
    }
    // What the first document says of an entity stands; later ones complete it.
    if (!hasKeysOf(known.entity, entity)) known.entity = { ...entity, ...known.entity }
    if (!hasKeysOf(known.names, entity.names)) known.names = { ...entity.names, ...known.names }
    for (const alias of entity.aliases) known.aliases.add(alias)
    for (const mention of entity.mentions) known.mentions.push(mention)
    for (const reason of entity.reasons ?? []) known.reasons.add(reason)
  }
}

/** Most documents add nothing but mentions: asking costs less than an object for each telling. */
function hasKeysOf(known: object, other: object): boolean {
  for (const key in other) if (!(key in known)) return false
  return true
}

type Sources = Triple['evidence']

/** Evidence with the page, row or chapter that it begins on. */
function located([first, ...others]: Sources, places: readonly Place[]): Sources {
  const locate = (evidence: Sources[number]): Sources[number] => {
    const where = places.findLast(({ start }) => start <= evidence.start)?.where
    return where === undefined ? evidence : { ...evidence, where }
  }
  return [locate(first), ...others.map(locate)]
}

interface GatheredEntity {
  entity: Entity
  names: Entity['names']
  readonly aliases: Set<string>
  readonly mentions: EntityMention[]
  readonly reasons: Set<string>
}

function toEntity({ entity, names, aliases, mentions, reasons }: GatheredEntity): Entity {
  const gathered = { ...entity, names, aliases: [...aliases].sort(), mentions }
  return reasons.size > 0 ? { ...gathered, reasons: [...reasons].sort() } : gathered
}
