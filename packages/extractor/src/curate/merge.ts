// Several entities become one, which says of itself what it was made of.
import type { Entity, Evidence, Qualifiers, Triple } from '../model/index.ts'
import { findEntity } from './find.ts'
import type { EntityRef, MergeOperation } from './operation.ts'
import { type CurationState, marked } from './state.ts'

/** @throws {CannotApply} If either is not found. What is one entity already stays so. */
export function mergeInto(state: CurationState, operation: MergeOperation, from: EntityRef): void {
  const into = findEntity(state, operation.into)
  const other = findEntity(state, from)
  if (other.id === into.id) return
  state.entities.delete(other.id)
  state.mergedInto.set(other.id, into.id)
  state.setEntity(marked(joined(state, into, other), operation, { was: other.name }))
  for (const triple of state.triplesOf(other.id)) {
    const moved = repointed(triple, other.id, into.id)
    state.setTriple(marked(moved, operation, { was: other.name }))
    // X met X says nothing; where the text said so already, it stays.
    if (moved.subject === moved.object && triple.subject !== triple.object) state.rejected.add(triple.id)
  }
  foldTriples(state, into.id)
}

function joined(state: CurationState, into: Entity, other: Entity): Entity {
  const rank = new Map([...state.documents.keys()].map((id, i) => [id, i]))
  const places = new Set<string>()
  const mentions = [...into.mentions, ...other.mentions]
    .filter(({ doc, start, end }) => {
      const place = `${doc}\t${start}\t${end}`
      return !places.has(place) && places.add(place)
    })
    .sort((a, b) => (rank.get(a.doc) ?? 0) - (rank.get(b.doc) ?? 0) || (a.doc === b.doc ? a.start - b.start : 0))
  const reasons = [...new Set([...(into.reasons ?? []), ...(other.reasons ?? [])])].sort()
  return {
    ...other,
    ...into,
    names: { ...other.names, ...into.names },
    aliases: [...new Set([...into.aliases, ...other.aliases])].sort(),
    mentions,
    ...(reasons.length > 0 ? { reasons } : {}),
    ...(into.curated || other.curated ? { curated: [...(into.curated ?? []), ...(other.curated ?? [])] } : {}),
  }
}

/** @returns The triple with one entity in another's place. */
export function repointed(triple: Triple, from: string, to: string): Triple {
  const at = (id: string): string => (id === from ? to : id)
  const { subject, object, qualifiers } = triple
  return {
    ...triple,
    subject: at(subject),
    ...(object === undefined ? {} : { object: at(object) }),
    qualifiers: {
      ...qualifiers,
      ...(qualifiers.place === undefined ? {} : { place: at(qualifiers.place) }),
      ...(qualifiers.event === undefined ? {} : { event: at(qualifiers.event) }),
    },
  }
}

/** Triples that have become equal, qualifiers included, become one with the evidence of both. */
function foldTriples(state: CurationState, entity: string): void {
  const byWords = new Map<string, Triple>()
  for (const triple of state.triplesOf(entity)) {
    const key = JSON.stringify([keyOf(state, triple), state.rejected.has(triple.id)])
    const known = byWords.get(key)
    if (known === undefined) {
      byWords.set(key, triple)
      continue
    }
    const both = withEvidence(known, triple)
    byWords.set(key, both)
    state.removeTriple(triple)
    state.setTriple(both)
  }
}

function keyOf(state: CurationState, { subject, relation, object, value, qualifiers }: Triple): unknown {
  const ends = state.isSymmetric(relation) ? [subject, object ?? ''].sort() : [subject, object]
  return [ends, relation, value ?? null, entries(qualifiers)]
}

const entries = (qualifiers: Qualifiers): unknown =>
  Object.entries(qualifiers).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))

function withEvidence(triple: Triple, other: Triple): Triple {
  const known = new Set(triple.evidence.map(placeOf))
  const review = triple.review ?? other.review
  const curated = [
    ...(triple.curated ?? []),
    ...(other.curated ?? []).filter(({ id }) => !triple.curated?.some((mark) => mark.id === id)),
  ]
  return {
    ...triple,
    confidence: Math.max(triple.confidence, other.confidence),
    evidence: [...triple.evidence, ...other.evidence.filter((evidence) => !known.has(placeOf(evidence)))],
    ...(review === undefined ? {} : { review }),
    ...(curated.length === 0 ? {} : { curated }),
  }
}

const placeOf = ({ doc, start, end }: Evidence): string => `${doc}\t${start}\t${end}`
