// How the values of facets are called in the language of the page.
import { useMemo } from 'preact/hooks'
import { relationName } from '../i18n/i18n.ts'
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
  return (facet, value) => {
    if (facet === 'types') return messages.type[value] ?? value
    if (facet === 'relations') return relations.get(value) ?? value
    if (facet === 'articles') return articles.get(value) ?? value
    if (facet === 'statuses') return messages.status[value] ?? value
    return messages.community(value)
  }
}
