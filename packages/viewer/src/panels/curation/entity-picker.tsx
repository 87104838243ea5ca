// Finds an entity by any of its names: a field, and below it what it could mean.
import type { JSX } from 'preact'
import { useMemo, useState } from 'preact/hooks'
import { search } from '../../graph/search.ts'
import { entityName } from '../../i18n/i18n.ts'
import { useApp } from '../context.ts'
import { TypeShape } from '../icons.tsx'

const HITS = 6

interface PickerProps {
  readonly label: string
  /** Entities that are not offered. */
  readonly except: readonly string[]
  readonly onPick: (id: string) => void
}

export function EntityPicker({ label, except, onPick }: PickerProps): JSX.Element {
  const { store } = useApp()
  const messages = store.messages.value
  const graph = store.result.value?.graph
  const [query, setQuery] = useState('')
  const entries = store.searchEntries.value
  const han = store.han.value ?? undefined
  const hits = useMemo(
    () =>
      search(entries, query, han)
        .flatMap((group) => group.hits)
        .filter(({ id }) => !except.includes(id))
        .slice(0, HITS),
    [entries, query, han, except],
  )
  const pick = (id: string | undefined): void => {
    if (id === undefined) return
    setQuery('')
    onPick(id)
  }
  return (
    <div class="field picker">
      <label>
        <span>{label}</span>
        <input
          type="search"
          data-focus
          autocomplete="off"
          placeholder={messages.curation.searchEntity}
          value={query}
          onInput={(event) => setQuery(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.isComposing) return
            // Enter takes the first hit; the form is sent by its button.
            event.preventDefault()
            pick(hits[0]?.id)
          }}
        />
      </label>
      {query.trim() !== '' && (
        <ul class="picker-hits">
          {hits.map(({ id, type, alias }) => (
            <li key={id}>
              <button type="button" onClick={() => pick(id)}>
                <TypeShape type={type} />
                {graph?.hasNode(id) ? entityName(graph.getNodeAttributes(id), store.view.value.lang) : id}
                {alias !== null && <span class="muted">{messages.alias(alias)}</span>}
              </button>
            </li>
          ))}
          {hits.length === 0 && <li class="muted">{messages.curation.noEntity}</li>}
        </ul>
      )}
    </div>
  )
}
