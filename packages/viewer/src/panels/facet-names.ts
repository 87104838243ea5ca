// How the values of facets are called in the language of the page.
import { useMemo } from 'preact/hooks'
import { entityName, relationName } from '../i18n/i18n.ts'
import type { Facet } from '../state/filter.ts'
import { useApp } from './context.ts'

export function useFacetNames(): (facet: Facet, value: string) => string {
  const { store } = useApp()
  const messages = store.messages.value
  const { lang } = store.view.value
  const result = store.result.value
  const relations = useMemo(() => {
    const names = new Map<string, string>()
    const learn = (triple: Parameters<typeof relationName>[0]): void => {
      if (!names.has(triple.relation)) names.set(triple.relation, relationName(triple, lang))
    }
    result?.graph.forEachEdge((_, attributes) => learn(attributes))
    result?.graph.forEachNode((_, { facts }) => facts.forEach(learn))
    return names
  }, [result, lang])
  const articles = useMemo(
    () =>
      new Map(
        [...(result?.documents.values() ?? [])].flatMap((doc) =>
          doc.articles.map(({ id, title }) => [id, title || id] as const),
        ),
      ),
    [result],
  )
  const communities = store.communities.value
  const ranked = store.ranked.value
  // A number says little: a community is called after its two best supported entities.
  const members = useMemo(() => {
    const names = new Map<string, string[]>()
    const [index, graph] = [store.index.peek(), result?.graph]
    if (communities === null || index === null || graph === undefined) return names
    for (const id of ranked) {
      const value = communities.values[communities.codes[index.nodeOf.get(id) ?? -1] ?? -1] ?? ''
      const known = names.get(value) ?? []
      if (known.length < 2) names.set(value, [...known, entityName(graph.getNodeAttributes(id), lang)])
    }
    return names
  }, [communities, ranked, result, lang])
  return (facet, value) => {
    if (facet === 'types') return messages.type[value] ?? value
    if (facet === 'relations') return relations.get(value) ?? value
    if (facet === 'articles') return articles.get(value) ?? value
    if (facet === 'statuses') return messages.status[value] ?? value
    if (value === '0') return messages.drawing.noCommunity
    return [messages.community(value), ...(members.get(value) ?? [])].join(' · ')
  }
}
