// What is written on a drawn edge.
import type { Fold } from '../graph/folding.ts'
import { type Messages, relationName } from '../i18n/i18n.ts'
import type { EdgeAttributes, KnowledgeGraph } from '../source/result.ts'
import type { Lang } from '../state/view-state.ts'

/** Relations spelled out on an edge that stands for several. */
const NAMED = 2

/** The relation, with the date that tells one of several parallel edges from another; of a fold each relation with its count. */
export function edgeLabel(
  graph: KnowledgeGraph,
  edge: string,
  fold: Fold | undefined,
  { lang, messages }: { readonly lang: Lang; readonly messages: Messages },
): string {
  if (fold === undefined) return withDate(graph.getEdgeAttributes(edge), lang)
  const { times } = messages.exploring
  const counts = new Map<string, number>()
  for (const member of fold.members) {
    const name = relationName(graph.getEdgeAttributes(member), lang)
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  const names = [...counts].sort(([, a], [, b]) => b - a)
  const spelled = names.slice(0, NAMED).map(([name, count]) => (count > 1 ? times(name, count) : name))
  return `${spelled.join(messages.comma)}${names.length > NAMED ? ` +${names.length - NAMED}` : ''}`
}

function withDate(attributes: EdgeAttributes, lang: Lang): string {
  const name = relationName(attributes, lang)
  return typeof attributes.date === 'string' && attributes.date !== '' ? `${name} ${attributes.date}` : name
}
