// A table of any length: sorted, searched, walked with the keyboard, and drawn only where it is in sight.
import type { ComponentChildren, JSX, TargetedKeyboardEvent } from 'preact'
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import { fold } from '../graph/search.ts'
import { pick, setTable, UNSORTED, type View } from '../state/view-state.ts'
import { useApp } from './context.ts'
import { Icon } from './icons.tsx'

/** Height of a row in pixels, as in tables.css. */
const ROW = 34
/** Rows drawn beyond what is in sight, so that scrolling shows no gap. */
const SPARE = 8

export interface TableColumn<T> {
  readonly key: string
  readonly title: string
  /** Track of the grid. */
  readonly width: string
  readonly numeric?: boolean
  /** What is compared; text is also what the search looks through. */
  readonly value: (row: T) => string | number
  readonly cell?: (row: T) => ComponentChildren
  /** Left out below 900 px. */
  readonly wide?: boolean
}

export interface TableProps<T> {
  readonly view: View
  readonly label: string
  /** Every row, whatever the filter: sorting is done once, filtering often. */
  readonly rows: readonly T[]
  readonly passes: (row: T) => boolean
  readonly idOf: (row: T) => string
  readonly columns: readonly TableColumn<T>[]
  /** Further text that the search looks through. */
  readonly textOf?: (row: T) => string
  readonly selected: string | null
  readonly onSelect: (row: T) => void
  /** Where rows can be ticked: what holds the ticks. */
  readonly picks?: 'pickedNodes' | 'pickedTriples'
  /** Stands beside the search. */
  readonly tools?: ComponentChildren
}

export function Table<T>(props: TableProps<T>): JSX.Element {
  const { view, label, rows, passes, idOf, columns, textOf, selected, onSelect, picks, tools } = props
  const { store } = useApp()
  const messages = store.messages.value
  const { lang, tables } = store.view.value
  const { sort, descending, query } = tables[view] ?? UNSORTED
  const body = useRef<HTMLDivElement>(null)
  const [window, setWindow] = useState({ top: 0, height: 600 })

  const sorted = useMemo(() => {
    const column = columns.find(({ key }) => key === sort)
    if (column === undefined) return rows
    const collator = new Intl.Collator(lang, { numeric: true })
    const keyed = rows.map((row) => ({ row, value: column.value(row) }))
    keyed.sort(({ value: a }, { value: b }) => {
      // What is missing comes last, whichever way the rest is sorted.
      if (a === '' || b === '') return a === b ? 0 : a === '' ? 1 : -1
      const order = typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b))
      return descending ? -order : order
    })
    return keyed.map(({ row }) => row)
  }, [rows, sort, descending, lang])
  const texts = useMemo(
    () =>
      new Map(
        query === ''
          ? []
          : rows.map((row) => {
              const parts = columns.map(({ value }) => value(row)).filter((part) => typeof part === 'string')
              return [row, fold([...parts, textOf?.(row) ?? ''].join('\n'))] as const
            }),
      ),
    [rows, query === '', lang],
  )
  const shown = useMemo(() => {
    const wanted = fold(query)
    return sorted.filter((row) => passes(row) && (wanted === '' || (texts.get(row)?.includes(wanted) ?? false)))
  }, [sorted, passes, query, texts])

  const place = selected === null ? -1 : shown.findIndex((row) => idOf(row) === selected)
  useLayoutEffect(() => {
    const element = body.current
    if (element === null) return
    const measure = (): void => setWindow({ top: element.scrollTop, height: element.clientHeight })
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  // What is selected elsewhere is brought into sight here.
  useLayoutEffect(() => {
    const element = body.current
    if (element === null || place < 0) return
    const top = place * ROW
    if (top < element.scrollTop || top + 2 * ROW > element.scrollTop + element.clientHeight)
      element.scrollTop = Math.max(0, top - element.clientHeight / 2)
  }, [selected, view])

  const first = Math.max(0, Math.floor(window.top / ROW) - SPARE)
  const last = Math.min(shown.length, Math.ceil((window.top + window.height) / ROW) + SPARE)
  const picked = picks === undefined ? undefined : new Set(store.view.value[picks])
  const tracks = (narrow: boolean): string =>
    [picks === undefined ? '' : '26px', ...columns.map(({ width, wide }) => (narrow && wide ? '' : width))].join(' ')
  const allPicked = picked !== undefined && shown.length > 0 && shown.every((row) => picked.has(idOf(row)))

  const sortBy = (key: string, numeric: boolean): void => {
    // First as one would expect to read it, then the other way, then the table's own order.
    const firstWay = numeric
    if (sort !== key) store.update(setTable(view, { sort: key, descending: firstWay }))
    else if (descending === firstWay) store.update(setTable(view, { descending: !firstWay }))
    else store.update(setTable(view, { sort: '' }))
  }
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLTableElement>): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const page = Math.max(1, Math.floor(window.height / ROW) - 1)
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: place + 1,
      ArrowUp: place < 0 ? 0 : place - 1,
      PageDown: place + page,
      PageUp: place - page,
      Home: 0,
      End: shown.length - 1,
    }
    const to = steps[event.key]
    if (to !== undefined) {
      const row = shown[Math.min(shown.length - 1, Math.max(0, to))]
      if (row !== undefined) onSelect(row)
    } else if (event.key === ' ' && picks !== undefined && place >= 0 && event.target === event.currentTarget) {
      store.update(pick(picks, [idOf(shown[place] as T)]))
    } else return
    event.preventDefault()
  }

  return (
    <section class="table" aria-label={label} style={{ '--tracks': tracks(false), '--narrow-tracks': tracks(true) }}>
      <div class="table-tools">
        <div class="table-search">
          <Icon name="filter" />
          <input
            type="search"
            aria-label={messages.tableSearch}
            placeholder={messages.tableSearch}
            value={query}
            onInput={(event) => store.update(setTable(view, { query: event.currentTarget.value }))}
          />
        </div>
        <span class="count" role="status">
          {messages.rows(shown.length, rows.length)}
        </span>
        {tools}
      </div>
      <div
        ref={body}
        class="table-body"
        onScroll={(event) =>
          setWindow({ top: event.currentTarget.scrollTop, height: event.currentTarget.clientHeight })
        }
      >
        <table
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is a table that keys walk
          role="grid"
          aria-label={label}
          aria-rowcount={shown.length + 1}
          aria-multiselectable={picks !== undefined}
          aria-activedescendant={place >= first && place < last ? `${view}-${place}` : undefined}
          tabIndex={0}
          onKeyDown={onKeyDown}
        >
          <thead>
            <tr class="table-row" aria-rowindex={1}>
              {picks !== undefined && (
                <th class="tick">
                  <input
                    type="checkbox"
                    aria-label={messages.pickAll}
                    checked={allPicked}
                    disabled={shown.length === 0}
                    onChange={() => store.update(pick(picks, shown.map(idOf)))}
                  />
                </th>
              )}
              {columns.map(({ key, title, numeric = false, wide }) => (
                <th
                  key={key}
                  class={cellClass(numeric, wide)}
                  aria-sort={sort !== key ? 'none' : descending ? 'descending' : 'ascending'}
                >
                  <button type="button" onClick={() => sortBy(key, numeric)}>
                    {title}
                    <span class="sort" aria-hidden="true">
                      {sort !== key ? '' : descending ? '↓' : '↑'}
                    </span>
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody style={{ height: `${shown.length * ROW}px` }}>
            {shown.slice(first, last).map((row, i) => {
              const id = idOf(row)
              const at = first + i
              return (
                <tr
                  key={id}
                  id={`${view}-${at}`}
                  class="table-row"
                  aria-rowindex={at + 2}
                  aria-selected={at === place}
                  style={{ top: `${at * ROW}px` }}
                  onClick={(event) => {
                    // A tick is no selection.
                    if ((event.target as HTMLElement).closest('.tick') === null) onSelect(row)
                  }}
                >
                  {picks !== undefined && (
                    <td class="tick">
                      <input
                        type="checkbox"
                        tabIndex={-1}
                        aria-label={messages.pickRow}
                        checked={picked?.has(id)}
                        onChange={() => store.update(pick(picks, [id]))}
                      />
                    </td>
                  )}
                  {columns.map(({ key, numeric = false, wide, value, cell }) => (
                    <td key={key} class={cellClass(numeric, wide)}>
                      {cell === undefined ? value(row) : cell(row)}
                    </td>
                  ))}
                </tr>
              )
            })}
          </tbody>
        </table>
        {shown.length === 0 && <p class="muted empty">{messages.noRows}</p>}
      </div>
    </section>
  )
}

const cellClass = (numeric: boolean, wide = false): string =>
  `${numeric ? 'cell number' : 'cell'}${wide ? ' wide-cell' : ''}`
