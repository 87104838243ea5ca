// 他, 她, 其 in the sentence that names who is meant. What two names could fill stays open.
import type { Document, GroupMention } from '../model/index.ts'
import type { Cluster } from './cluster.ts'

/** The only person (of 其, also the only body) that the sentence names before the pronoun; empty where there are more. */
export function antecedentOf(
  group: GroupMention,
  { doc, clusters }: { readonly doc: Document; readonly clusters: readonly Cluster[] },
): readonly Cluster[] {
  const named = (type: Cluster['type']) =>
    clusters.filter(
      (c) => c.type === type && c.mentions.some((m) => m.sentence === group.sentence && m.to <= group.from),
    )
  const persons = named('person')
  if (persons.length > 1 || group.text !== '其')
    return persons.length === 1 && !quotedBetween(group, persons[0]!, doc) ? persons : []
  const bodies = named('organization')
  const all = [...persons, ...bodies]
  return all.length === 1 && !quotedBetween(group, all[0]!, doc) ? all : []
}

/** Whether a quotation opens between the name and the pronoun: in it, 他 is somebody else. */
function quotedBetween(group: GroupMention, { mentions }: Cluster, doc: Document): boolean {
  const last = mentions.findLast((m) => m.sentence === group.sentence && m.to <= group.from)!
  const between = doc.sentences[group.sentence]!.text.slice(last.to, group.from)
  return between.lastIndexOf('“') > between.lastIndexOf('”')
}
