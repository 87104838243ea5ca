// What is filtered, one chip each; a click on a chip lets it through again.
import type { JSX } from 'preact'
import { EVERYTHING, FACETS, type Filter, isAll } from '../state/filter.ts'
import { resetFilter, setFilter } from '../state/view-state.ts'
import { useApp } from './context.ts'
import { useFacetNames } from './facet-names.ts'
import { Icon } from './icons.tsx'

/** Names spelled out in a chip before it counts. */
const NAMED = 2

export function FilterChips(): JSX.Element | null {
  const { store } = useApp()
  const messages = store.messages.value
  const nameOf = useFacetNames()
  const { filter } = store.view.value
  if (store.result.value === null || !store.filtered.value) return null
  const chips: { readonly text: string; readonly without: Partial<Filter> }[] = []
  for (const facet of FACETS) {
    const choice = filter[facet]
    if (isAll(choice)) continue
    const names = choice.values.slice(0, NAMED).map((value) => nameOf(facet, value))
    const rest = choice.values.length - names.length
    const list = `${names.join(messages.comma)}${rest > 0 ? ` +${rest}` : ''}`
    const text = choice.mode === 'only' ? messages.onlyChip(messages.facet[facet], list) : messages.butChip(list)
    chips.push({ text, without: { [facet]: EVERYTHING[facet] } })
  }
  if (filter.minConfidence > 0)
    chips.push({ text: messages.confidenceChip(Math.round(filter.minConfidence * 100)), without: { minConfidence: 0 } })
  if (filter.from !== null || filter.to !== null)
    chips.push({ text: `${filter.from ?? ''} – ${filter.to ?? ''}`, without: { from: null, to: null } })
  if (!filter.undated) chips.push({ text: messages.butChip(messages.undated), without: { undated: true } })
  if (!filter.unconnected) chips.push({ text: messages.butChip(messages.unconnected), without: { unconnected: true } })
  return (
    <ul class="chips" aria-label={messages.activeFilters}>
      {chips.map(({ text, without }) => (
        <li key={text}>
          <button
            type="button"
            class="filter-chip"
            aria-label={messages.removeFilter(text)}
            onClick={() => store.update(setFilter(without))}
          >
            {text}
            <Icon name="close" />
          </button>
        </li>
      ))}
      <li>
        <button type="button" class="link" onClick={() => store.update(resetFilter)}>
          {messages.resetAll}
        </button>
      </li>
    </ul>
  )
}
