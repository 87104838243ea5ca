// Every triple that the filter lets through: edges and facts.
import type { JSX } from 'preact'
import { useCallback, useMemo } from 'preact/hooks'
import { documentCount, type Statement } from '../graph/statements.ts'
import { statusOf } from '../graph/triple-index.ts'
import { statementAt } from '../graph/triple-rows.ts'
import { entityName, relationName } from '../i18n/i18n.ts'
import { useApp } from './context.ts'
import { TypeShape } from './icons.tsx'
import { Table, type TableColumn } from './table.tsx'

export interface TripleRow {
  readonly id: string
  readonly row: number
  readonly subject: string
  readonly relation: string
  /** Name of the object, or the literal as written. */
  readonly object: string
  readonly date: string
  /** The other qualifiers. */
  readonly more: string
  readonly statement: Statement
}

/** Rows of the table, in the order of the index; also what the table of sentences is made of. */
export function useTripleRows(): readonly TripleRow[] {
  const { store } = useApp()
  const { lang } = store.view.value
  const [result, index] = [store.result.value, store.index.value]
  return useMemo(() => {
    if (result === null || index === null) return []
    const { graph } = result
    const status = store.messages.peek().status
    const name = (id: string): string => (graph.hasNode(id) ? entityName(graph.getNodeAttributes(id), lang) : id)
    return index.ids.map((id, row): TripleRow => {
      const statement = statementAt(graph, index, row)
      const { date, status: _, place, event, ...rest } = statement.qualifiers
      const state = statusOf(statement.qualifiers)
      const parts = [place && name(place), event && name(event), ...Object.values(rest)]
      if (state !== 'actual') parts.unshift(status[state] ?? state)
      return {
        id,
        row,
        subject: name(statement.subject),
        relation: relationName(statement, lang),
        object: statement.object === null ? (statement.value?.raw ?? '') : name(statement.object),
        date: date ?? statement.value?.date ?? '',
        more: parts.filter(Boolean).join(' · '),
        statement,
      }
    })
  }, [result, index, lang])
}

/** The triple that is selected, or read. */
export function useSelectedTriple(): string | null {
  const { selection, reading } = useApp().store.view.value
  if (selection?.kind === 'edge') return selection.id
  return reading?.statement ?? null
}

export function TripleTable(): JSX.Element | null {
  const { store, actions } = useApp()
  const messages = store.messages.value
  const passing = store.passing.value
  const graph = store.result.value?.graph
  const rows = useTripleRows()
  const passes = useCallback(({ row }: TripleRow) => passing?.triples[row] === 1, [passing])
  const selected = useSelectedTriple()
  if (graph === undefined) return null
  const end = (id: string, name: string): JSX.Element => (
    <>
      <TypeShape type={graph.getNodeAttribute(id, 'type')} />
      <span class="cell-text">{name}</span>
    </>
  )
  const columns: readonly TableColumn<TripleRow>[] = [
    {
      key: 'subject',
      title: messages.subject,
      width: 'minmax(96px, 1.4fr)',
      value: ({ subject }) => subject,
      cell: ({ subject, statement }) => end(statement.subject, subject),
    },
    { key: 'relation', title: messages.relation, width: 'minmax(72px, 0.8fr)', value: ({ relation }) => relation },
    {
      key: 'object',
      title: messages.object,
      width: 'minmax(96px, 1.4fr)',
      value: ({ object }) => object,
      cell: ({ object, statement }) =>
        statement.object === null ? <span class="cell-text">{object}</span> : end(statement.object, object),
    },
    { key: 'date', title: messages.date, width: '84px', value: ({ date }) => date, wide: true },
    { key: 'more', title: messages.qualifiers, width: 'minmax(40px, 1.2fr)', value: ({ more }) => more, wide: true },
    {
      key: 'confidence',
      title: messages.confidence,
      width: '74px',
      numeric: true,
      value: ({ statement }) => statement.confidence,
      cell: ({ statement }) => `${Math.round(statement.confidence * 100)}%`,
    },
    {
      key: 'sources',
      title: messages.documents,
      width: '68px',
      numeric: true,
      value: ({ statement }) => documentCount(statement),
      wide: true,
    },
  ]
  return (
    <Table
      view="triples"
      label={messages.triples}
      rows={rows}
      passes={passes}
      idOf={({ id }) => id}
      columns={columns}
      selected={selected}
      onSelect={({ id }) => actions.selectTriple(id)}
      picks="pickedTriples"
    />
  )
}
