// The legend, which filters: a click hides a type or relation, a double click or "only" isolates it.
import type { JSX } from 'preact'
import { TYPES } from '../graph/entity-types.ts'
import { type Count, countRelations, countTypes, countUnconnected } from '../graph/visible.ts'
import { relationName } from '../i18n/i18n.ts'
import type { KnowledgeGraph } from '../source/result.ts'
import { type Facet, isolate, resetFilters, toggleHidden, toggleUnconnected } from '../state/view-state.ts'
import { useApp } from './context.ts'
import { Icon, TypeShape } from './icons.tsx'

export function Legend({ onClose }: { readonly onClose: () => void }): JSX.Element {
  const { store } = useApp()
  const messages = store.messages.value
  const graph = store.result.value?.graph
  const { hiddenTypes, hiddenRelations, hideUnconnected } = store.view.value
  const filtered = hideUnconnected || hiddenTypes.length + hiddenRelations.length > 0
  return (
    <nav class="facets" aria-label={messages.facets}>
      <div class="facets-head">
        <h2>{messages.facets}</h2>
        <button
          type="button"
          class="link"
          disabled={!filtered}
          onClick={() => store.update(resetFilters)}
          aria-label={`${messages.reset}: ${messages.facets}`}
        >
          {messages.reset}
        </button>
        <button type="button" class="narrow-only" aria-label={messages.close} onClick={onClose}>
          <Icon name="close" />
        </button>
      </div>
      {graph !== undefined && <Facets graph={graph} />}
    </nav>
  )
}

function Facets({ graph }: { readonly graph: KnowledgeGraph }): JSX.Element {
  const { store } = useApp()
  const messages = store.messages.value
  const { lang } = store.view.value
  const types = countTypes(graph, store.visible.value)
  const relations = countRelations(graph, store.visible.value)
  const unconnected = countUnconnected(graph, store.visible.value)
  const place = (type: string): number => (TYPES.includes(type) ? TYPES.indexOf(type) : TYPES.length)
  const names = new Map<string, string>()
  graph.forEachEdge((_, attributes) => {
    if (!names.has(attributes.relation)) names.set(attributes.relation, relationName(attributes, lang))
  })
  return (
    <>
      <FacetList
        facet="hiddenTypes"
        title={messages.types}
        counts={types}
        order={[...types.keys()].sort((a, b) => place(a) - place(b) || a.localeCompare(b))}
        name={(type) => messages.type[type] ?? type}
        icon={(type) => <TypeShape type={type} />}
      />
      {unconnected.total > 0 && (
        <button
          type="button"
          class="facet-toggle"
          aria-pressed={!store.view.value.hideUnconnected}
          onClick={() => store.update(toggleUnconnected)}
        >
          <span class="facet-name">{messages.unconnected}</span>
          <span class="count">{messages.count(unconnected.shown, unconnected.total)}</span>
        </button>
      )}
      <FacetList
        facet="hiddenRelations"
        title={messages.relations}
        counts={relations}
        order={[...relations.keys()].sort(
          (a, b) => (relations.get(b)?.total ?? 0) - (relations.get(a)?.total ?? 0) || a.localeCompare(b),
        )}
        name={(relation) => names.get(relation) ?? relation}
      />
      <p class="muted hint">{messages.facetHint}</p>
    </>
  )
}

interface FacetListProps {
  readonly facet: Facet
  readonly title: string
  readonly counts: ReadonlyMap<string, Count>
  readonly order: readonly string[]
  readonly name: (value: string) => string
  readonly icon?: (value: string) => JSX.Element
}

function FacetList({ facet, title, counts, order, name, icon }: FacetListProps): JSX.Element {
  const { store } = useApp()
  const messages = store.messages.value
  const hidden = store.view.value[facet]
  return (
    <section class="facet" aria-label={title}>
      <h3>
        {title} <span class="count">{order.length}</span>
      </h3>
      <ul>
        {order.map((value) => {
          const { shown, total } = counts.get(value) ?? { shown: 0, total: 0 }
          const only = (): void => store.update(isolate(facet, value, order))
          return (
            <li key={value} class="facet-row">
              <button
                type="button"
                class="facet-toggle"
                aria-pressed={!hidden.includes(value)}
                onClick={() => store.update(toggleHidden(facet, value))}
                onDblClick={only}
              >
                {icon?.(value)}
                <span class="facet-name">{name(value)}</span>
                <span class="count">{messages.count(shown, total)}</span>
              </button>
              <button type="button" class="facet-only link" aria-label={messages.onlyOf(name(value))} onClick={only}>
                {messages.only}
              </button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
