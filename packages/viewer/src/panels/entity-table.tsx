// Every entity that the filter lets through, in view or not.
import type { JSX } from 'preact'
import { useCallback, useMemo } from 'preact/hooks'
import { entityName, otherName } from '../i18n/i18n.ts'
import { useApp } from './context.ts'
import { TypeShape } from './icons.tsx'
import { Table, type TableColumn } from './table.tsx'

interface Row {
  readonly id: string
  readonly node: number
  readonly name: string
  readonly other: string
  readonly type: string
  readonly typeName: string
  readonly triples: number
  readonly mentions: number
  readonly documents: number
}

export function EntityTable(): JSX.Element | null {
  const { store, actions } = useApp()
  const messages = store.messages.value
  const { lang, selection } = store.view.value
  const [result, index, passing] = [store.result.value, store.index.value, store.passing.value]
  const ranked = store.ranked.value
  const rows = useMemo(() => {
    if (result === null || index === null) return []
    const triples = new Uint32Array(index.nodes.length)
    for (let row = 0; row < index.ids.length; row += 1) {
      const [subject, object] = [index.subjects[row] as number, index.objects[row] as number]
      triples[subject] = (triples[subject] ?? 0) + 1
      if (object >= 0 && object !== subject) triples[object] = (triples[object] ?? 0) + 1
    }
    return ranked.map((id): Row => {
      const attributes = result.graph.getNodeAttributes(id)
      const node = index.nodeOf.get(id) as number
      return {
        id,
        node,
        name: entityName(attributes, lang),
        other: otherName(attributes, lang) ?? '',
        type: attributes.type,
        typeName: messages.type[attributes.type] ?? attributes.type,
        triples: triples[node] as number,
        mentions: attributes.mentions,
        documents: attributes.documents,
      }
    })
  }, [result, index, ranked, lang])
  const passes = useCallback((row: Row) => passing?.nodes[row.node] === 1, [passing])
  if (result === null) return null
  const { nodes } = store.visible.value
  const columns: readonly TableColumn<Row>[] = [
    {
      key: 'name',
      title: messages.name,
      width: 'minmax(140px, 2fr)',
      value: ({ name }) => name,
      cell: ({ name, type }) => (
        <>
          <TypeShape type={type} />
          <span class="cell-text">{name}</span>
        </>
      ),
    },
    { key: 'other', title: messages.otherName, width: 'minmax(0, 1.6fr)', value: ({ other }) => other, wide: true },
    { key: 'type', title: messages.typeOf, width: '84px', value: ({ typeName }) => typeName, wide: true },
    { key: 'triples', title: messages.triples, width: '84px', numeric: true, value: ({ triples }) => triples },
    { key: 'mentions', title: messages.mentions, width: '76px', numeric: true, value: ({ mentions }) => mentions },
    {
      key: 'documents',
      title: messages.documents,
      width: '84px',
      numeric: true,
      value: ({ documents }) => documents,
      wide: true,
    },
    {
      key: 'view',
      title: messages.inGraph,
      width: '84px',
      value: ({ id }) => (nodes.has(id) ? 0 : 1),
      cell: ({ id }) =>
        nodes.has(id) ? (
          <span class="muted">✓</span>
        ) : (
          <button
            type="button"
            class="link"
            onClick={(event) => {
              event.stopPropagation()
              actions.add([id])
            }}
          >
            {messages.addToView}
          </button>
        ),
      wide: true,
    },
  ]
  return (
    <Table
      view="entities"
      label={messages.entities}
      rows={rows}
      passes={passes}
      idOf={({ id }) => id}
      columns={columns}
      textOf={({ id }) => result.graph.getNodeAttribute(id, 'aliases').join('\n')}
      selected={selection?.kind === 'node' ? selection.id : null}
      onSelect={({ id }) => actions.select({ kind: 'node', id }, true)}
      picks="pickedNodes"
    />
  )
}
