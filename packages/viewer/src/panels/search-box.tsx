// The search box: a combobox over names and aliases, its list grouped by type.
import type { JSX, TargetedKeyboardEvent } from 'preact'
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { search } from '../graph/search.ts'
import { entityName } from '../i18n/i18n.ts'
import { useApp } from './context.ts'
import { Icon, TypeShape } from './icons.tsx'

const LIST = 'search-results'

export function SearchBox(): JSX.Element {
  const { store, actions } = useApp()
  const messages = store.messages.value
  const input = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const [query, setQuery] = useState('')
  const [open, setOpen] = useState(false)
  const [active, setActive] = useState(0)
  const entries = store.searchEntries.value
  const han = store.han.value ?? undefined
  const groups = useMemo(() => search(entries, query, han), [entries, query, han])
  const hits = groups.flatMap((group) => group.hits)
  const graph = store.result.value?.graph
  const { lang } = store.view.value
  const total = groups.reduce((sum, group) => sum + group.total, 0)
  const expanded = open && query.trim() !== ''

  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [active, query])

  const choose = (id: string | undefined): void => {
    if (id === undefined) return
    setOpen(false)
    actions.select({ kind: 'node', id }, true)
    input.current?.blur()
    document.querySelector<HTMLElement>('.canvas')?.focus({ preventScroll: true })
  }
  /** The list stays open for more. */
  const addToView = (id: string | undefined): void => {
    if (id !== undefined) actions.add([id])
  }
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLInputElement>): void => {
    // A key that an input method is using is not ours: Enter accepts its candidate.
    if (event.isComposing) return
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      setOpen(true)
      if (hits.length > 0) setActive((active + (event.key === 'ArrowDown' ? 1 : hits.length - 1)) % hits.length)
    } else if (event.key === 'Enter' && event.shiftKey) {
      addToView(hits[active]?.id)
    } else if (event.key === 'Enter') {
      choose(hits[active]?.id)
    } else if (event.key === 'Escape') {
      event.stopPropagation()
      if (expanded) setOpen(false)
      else if (query !== '') setQuery('')
      else input.current?.blur()
    }
  }

  let index = -1
  return (
    <search class="search">
      <Icon name="search" />
      <input
        ref={input}
        id="search"
        type="text"
        role="combobox"
        aria-keyshortcuts="/"
        aria-label={messages.search}
        aria-expanded={expanded}
        aria-controls={LIST}
        aria-autocomplete="list"
        aria-activedescendant={expanded && hits.length > 0 ? `${LIST}-${active}` : undefined}
        autocomplete="off"
        spellcheck={false}
        placeholder={messages.searchHint}
        value={query}
        onInput={(event) => {
          setQuery(event.currentTarget.value)
          setActive(0)
          setOpen(true)
        }}
        onFocus={(event) => {
          event.currentTarget.select()
          void actions.prepareSearch()
          setOpen(true)
        }}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
      />
      <span class="key" aria-hidden="true">
        /
      </span>
      <span class="sr-only" role="status">
        {expanded ? messages.searchFound(total) : ''}
      </span>
      <div
        ref={list}
        id={LIST}
        class="search-results"
        role="listbox"
        aria-label={messages.search}
        hidden={!expanded}
        // Pressing the mouse on the list must not take the focus from the input, which would close the list.
        onMouseDown={(event) => event.preventDefault()}
      >
        {hits.length === 0 && <p class="muted">{messages.searchNone(query.trim())}</p>}
        {groups.map((group) => (
          // biome-ignore lint/a11y/useSemanticElements: a listbox holds groups, not fieldsets
          <div key={group.type} role="group" aria-labelledby={`${LIST}-${group.type}`}>
            <div class="search-group" id={`${LIST}-${group.type}`}>
              <span>{messages.type[group.type] ?? group.type}</span>
              <span class="count">{group.total}</span>
            </div>
            {group.hits.map((hit) => {
              index += 1
              const at = index
              const attributes = graph?.getNodeAttributes(hit.id)
              if (attributes === undefined) return null
              return (
                // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox handles keys
                // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the input, which names the active option
                <div
                  key={hit.id}
                  id={`${LIST}-${at}`}
                  class="search-hit"
                  role="option"
                  aria-selected={at === active}
                  onClick={(event) => (event.shiftKey ? addToView(hit.id) : choose(hit.id))}
                  onMouseMove={() => setActive(at)}
                >
                  <TypeShape type={hit.type} />
                  <span class="search-name">{entityName(attributes, lang)}</span>
                  {hit.alias !== null && hit.alias !== entityName(attributes, lang) && (
                    <span class="muted">{messages.alias(hit.alias)}</span>
                  )}
                  {!store.visible.value.nodes.has(hit.id) && <span class="chip">{messages.notInView}</span>}
                  <span class="count">{messages.nMentions(attributes.mentions)}</span>
                </div>
              )
            })}
            {group.total > group.hits.length && (
              <p class="muted search-more">{messages.searchMore(group.total - group.hits.length)}</p>
            )}
          </div>
        ))}
        {hits.length > 0 && <p class="muted search-keys">{messages.searchKeys}</p>}
      </div>
    </search>
  )
}
