// Documents -> one extraction: an entity of one id in several documents is one entity, an occurrence told in several
// documents one triple with all its evidence.
import type { Document, Entity, Extraction, Ontology, Triple } from '../model/index.ts'
import { keyOf, mergeOccurrences, type Occurrence, sameOccurrence } from './occurrences.ts'

/** Merges documents, in the order given; the same documents in the same order give the same extraction. */
export function mergeDocuments(docs: readonly Document[], ontology: Ontology): Extraction {
  return {
    documents: docs.map(({ id, source, sha256, lang, text, articles }) => ({
      id,
      source,
      sha256,
      lang,
      text,
      articles: articles.map((a) => ({ id: a.id, title: a.title, dateline: a.dateline, start: a.start, end: a.end })),
    })),
    entities: mergeEntities(docs),
    triples: mergeTriples(docs, ontology),
    warnings: docs.flatMap((doc) => doc.warnings.map((warning) => ({ ...warning, doc: doc.id }))),
  }
}

function mergeEntities(docs: readonly Document[]): readonly Entity[] {
  const merged = new Map<string, Entity>()
  for (const doc of docs)
    for (const entity of doc.entities) {
      const known = merged.get(entity.id)
      merged.set(entity.id, known ? union(known, entity) : entity)
    }
  return [...merged.values()].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
}

function union(a: Entity, b: Entity): Entity {
  return {
    ...b,
    ...a,
    names: { ...b.names, ...a.names },
    aliases: [...new Set([...a.aliases, ...b.aliases])].sort(),
    mentions: [...a.mentions, ...b.mentions],
  }
}

function mergeTriples(docs: readonly Document[], ontology: Ontology): readonly Triple[] {
  const merged: Occurrence[] = []
  const byKey = new Map<string, number[]>()
  for (const doc of docs)
    for (const { id: _, ...triple } of doc.triples) {
      const key = keyOf(triple, ontology)
      const slots = byKey.get(key) ?? []
      const slot = slots.find((i) => sameOccurrence(merged[i]!, triple))
      if (slot === undefined) byKey.set(key, [...slots, merged.push(triple) - 1])
      else merged[slot] = mergeOccurrences(merged[slot]!, triple)
    }
  return merged.map((triple, i) => ({ id: `t${i + 1}`, ...triple }))
}
