// The legend, which filters: a click hides a value, a double click or "only" isolates it.
import type { JSX } from 'preact'
import { useMemo, useState } from 'preact/hooks'
import { colorTypeOf } from '../graph/community-colors.ts'
import { TYPES } from '../graph/entity-types.ts'
import {
  type Counts,
  confidenceBins,
  countArticles,
  countCommunities,
  countRelations,
  countStatuses,
  countTypes,
  countUnconnected,
} from '../graph/facets.ts'
import type { TripleIndex } from '../graph/triple-index.ts'
import type { Passing } from '../graph/visible.ts'
import { allows, type Facet } from '../state/filter.ts'
import { isolateValue, resetFilter, setFilter, toggleValue } from '../state/view-state.ts'
import { Appearance } from './appearance.tsx'
import { useApp } from './context.ts'
import { EdgeKey } from './edge-key.tsx'
import { useFacetNames } from './facet-names.ts'
import { Icon, TypeShape, typeColor } from './icons.tsx'

/** Values listed before "more" is chosen. */
const ROWS = 10
const STATUSES: readonly string[] = ['actual', 'planned', 'target', 'attributed']

export function Legend({ onClose }: { readonly onClose: () => void }): JSX.Element {
  const { store } = useApp()
  const messages = store.messages.value
  const [index, passing] = [store.index.value, store.passing.value]
  return (
    <nav class="facets" aria-label={messages.facets}>
      <div class="facets-head">
        <h2>{messages.facets}</h2>
        <button
          type="button"
          class="link"
          disabled={!store.filtered.value}
          onClick={() => store.update(resetFilter)}
          aria-label={`${messages.reset}: ${messages.facets}`}
        >
          {messages.reset}
        </button>
        <button type="button" class="narrow-only" aria-label={messages.close} onClick={onClose}>
          <Icon name="close" />
        </button>
      </div>
      {index !== null && passing !== null && <Facets index={index} passing={passing} />}
    </nav>
  )
}

interface FacetsProps {
  readonly index: TripleIndex
  readonly passing: Passing
}

function Facets({ index, passing }: FacetsProps): JSX.Element {
  const { store, analysing } = useApp()
  const messages = store.messages.value
  const types = countTypes(index, passing)
  const statuses = countStatuses(index, passing)
  const communities = store.communities.value
  const byCommunity = store.view.value.drawing.colorBy === 'community'
  const unconnected = countUnconnected(index, store.visible.value)
  // It explains the colours where they are those of communities.
  const communityList =
    communities === null ? (
      <button
        type="button"
        class="link more"
        disabled={analysing.busy.value === 'communities'}
        onClick={analysing.findCommunities}
      >
        {messages.drawing.findCommunities}
      </button>
    ) : (
      <FacetList
        facet="communities"
        counts={countCommunities(communities, passing)}
        order={communities.values}
        {...(byCommunity && { icon: (value: string) => <Swatch color={typeColor(colorTypeOf(value))} /> })}
      />
    )
  return (
    <>
      <Appearance />
      {byCommunity && communityList}
      <FacetList
        facet="types"
        counts={types}
        order={inOrder(types, TYPES)}
        icon={(type) => <TypeShape type={type} />}
      />
      {unconnected.total > 0 && (
        <button
          type="button"
          class="facet-toggle"
          aria-pressed={store.view.value.filter.unconnected}
          onClick={() => store.update(setFilter({ unconnected: !store.view.value.filter.unconnected }))}
        >
          <span class="facet-name">{messages.unconnected}</span>
          <span class="count">{messages.count(unconnected.shown, unconnected.total)}</span>
        </button>
      )}
      <EdgeKey />
      <FacetList facet="relations" counts={countRelations(index, passing)} />
      {statuses.size > 1 && <FacetList facet="statuses" counts={statuses} order={inOrder(statuses, STATUSES)} />}
      <Confidence index={index} />
      {index.articleIds.length > 1 && <FacetList facet="articles" counts={countArticles(index, passing)} />}
      {!byCommunity && communityList}
      <p class="muted hint">{messages.facetHint}</p>
    </>
  )
}

const Swatch = ({ color }: { readonly color: string }): JSX.Element => (
  <span class="swatch" style={{ background: color }} />
)

/** Known values as listed, others after them. */
function inOrder(counts: Counts, known: readonly string[]): string[] {
  const place = (value: string): number => (known.includes(value) ? known.indexOf(value) : known.length)
  return [...counts.keys()].sort((a, b) => place(a) - place(b) || a.localeCompare(b))
}

interface FacetListProps {
  readonly facet: Facet
  readonly counts: Counts
  /** Largest first where it is not given. */
  readonly order?: readonly string[]
  readonly icon?: (value: string) => JSX.Element
}

function FacetList({ facet, counts, order, icon }: FacetListProps): JSX.Element {
  const { store } = useApp()
  const messages = store.messages.value
  const nameOf = useFacetNames()
  const [all, setAll] = useState(false)
  const choice = store.view.value.filter[facet]
  const title = messages.facet[facet]
  const values =
    order ??
    [...counts.keys()].sort((a, b) => (counts.get(b)?.total ?? 0) - (counts.get(a)?.total ?? 0) || a.localeCompare(b))
  return (
    <section class="facet" aria-label={title}>
      <h3>
        {title} <span class="count">{values.length}</span>
      </h3>
      <ul>
        {values.slice(0, all ? values.length : ROWS).map((value) => {
          const { shown, total } = counts.get(value) ?? { shown: 0, total: 0 }
          const only = (): void => store.update(isolateValue(facet, value))
          const name = nameOf(facet, value)
          return (
            <li key={value} class="facet-row">
              <button
                type="button"
                class="facet-toggle"
                title={facet === 'articles' || facet === 'communities' ? name : undefined}
                aria-pressed={allows(choice, value)}
                onClick={(event) => {
                  // The second click of a double click isolates what the first has hidden.
                  if (event.detail < 2) store.update(toggleValue(facet, value))
                }}
                onDblClick={() => store.update(toggleValue(facet, value), isolateValue(facet, value))}
              >
                {icon?.(value)}
                <span class="facet-name">{name}</span>
                <span class="count">{messages.count(shown, total)}</span>
              </button>
              <button type="button" class="facet-only link" aria-label={messages.onlyOf(name)} onClick={only}>
                {messages.only}
              </button>
            </li>
          )
        })}
      </ul>
      {values.length > ROWS && (
        <button type="button" class="link more" onClick={() => setAll(!all)}>
          {all ? messages.fewer : messages.moreValues(values.length - ROWS)}
        </button>
      )}
    </section>
  )
}

/** A slider under the distribution that it cuts. */
function Confidence({ index }: { readonly index: TripleIndex }): JSX.Element {
  const { store } = useApp()
  const messages = store.messages.value
  const { minConfidence } = store.view.value.filter
  const bins = useMemo(() => confidenceBins(index), [index])
  const most = Math.max(1, ...bins)
  const percent = Math.round(minConfidence * 100)
  return (
    <section class="facet" aria-label={messages.confidence}>
      <h3>
        {messages.minConfidence} <span class="count">{percent}%</span>
      </h3>
      <svg class="confidence-bins" viewBox="0 0 10 20" preserveAspectRatio="none" aria-hidden="true">
        {bins.map((count, i) => (
          <rect
            key={i.toString()}
            class={(i + 1) / 10 > minConfidence ? 'in' : 'out'}
            x={i + 0.06}
            width={0.88}
            y={20 - (20 * count) / most}
            height={(20 * count) / most}
          />
        ))}
      </svg>
      <input
        type="range"
        min={0}
        max={100}
        step={5}
        value={percent}
        aria-label={messages.minConfidence}
        onInput={(event) => store.update(setFilter({ minConfidence: event.currentTarget.valueAsNumber / 100 }))}
      />
    </section>
  )
}
