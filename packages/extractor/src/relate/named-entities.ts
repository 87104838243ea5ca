// 全国 and 全省 name no entity unless something is said of it.
import type { Entity } from '../model/index.ts'
import type { Occurrence } from './occurrences.ts'

const WHOLE = /^全[国省市县区州]$/

/** The entities that the text names otherwise, or that a triple is about. */
export function namedOrUsed(entities: readonly Entity[], triples: readonly Occurrence[]): readonly Entity[] {
  const used = new Set<string | undefined>()
  for (const { subject, object, qualifiers } of triples)
    for (const id of [subject, object, qualifiers.place, qualifiers.event]) used.add(id)
  return entities.filter((entity) => used.has(entity.id) || entity.mentions.some((m) => !WHOLE.test(m.text)))
}
