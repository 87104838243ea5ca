// Every article (document, where it is not cut into articles), with what was found in it.
import type { JSX } from 'preact'
import { useCallback, useMemo } from 'preact/hooks'
import { articlesNaming } from '../graph/mentioned-in.ts'
import { allows } from '../state/filter.ts'
import { isolateValue } from '../state/view-state.ts'
import { useApp } from './context.ts'
import { Table, type TableColumn } from './table.tsx'

interface Row {
  readonly id: string
  readonly doc: string
  readonly article: string | null
  readonly title: string
  readonly dateline: string
  readonly entities: number
}

export function DocumentTable(): JSX.Element | null {
  const { store, actions } = useApp()
  const messages = store.messages.value
  const [result, index, passing] = [store.result.value, store.index.value, store.passing.value]
  const { reading, filter } = store.view.value
  const rows = useMemo(() => {
    if (result === null || index === null) return []
    const entities = new Map<string, number>()
    for (const articles of articlesNaming(result).values())
      for (const id of articles) entities.set(id, (entities.get(id) ?? 0) + 1)
    const known = [...result.documents.values()].flatMap((doc): Row[] =>
      doc.articles.length === 0
        ? [{ id: doc.id, doc: doc.id, article: null, title: doc.id, dateline: '', entities: entities.get(doc.id) ?? 0 }]
        : doc.articles.map(({ id, title, dateline }) => ({
            id,
            doc: doc.id,
            article: id,
            title: title || id,
            dateline: dateline ?? '',
            entities: entities.get(id) ?? 0,
          })),
    )
    // A lone graph file names articles without holding them.
    const ids = new Set(known.map(({ id }) => id))
    const named = index.articleIds.filter((id) => !ids.has(id))
    return [...known, ...named.map((id) => ({ id, doc: id, article: id, title: id, dateline: '', entities: 0 }))]
  }, [result, index])
  const counts = useMemo(() => {
    const triples = new Map<string, number>()
    for (const [row, articles] of index?.articles.entries() ?? []) {
      if (!passing?.triples[row]) continue
      for (const article of articles) {
        const id = index?.articleIds[article] as string
        triples.set(id, (triples.get(id) ?? 0) + 1)
      }
    }
    return triples
  }, [index, passing])
  const passes = useCallback(({ id }: Row) => allows(filter.articles, id), [filter.articles])
  if (result === null) return null
  const columns: readonly TableColumn<Row>[] = [
    { key: 'title', title: messages.article, width: 'minmax(170px, 3fr)', value: ({ title }) => title },
    { key: 'doc', title: messages.document, width: 'minmax(0, 1.4fr)', value: ({ doc }) => doc, wide: true },
    { key: 'dateline', title: messages.dateline, width: '104px', value: ({ dateline }) => dateline },
    { key: 'entities', title: messages.entities, width: '76px', numeric: true, value: ({ entities }) => entities },
    { key: 'triples', title: messages.triples, width: '84px', numeric: true, value: ({ id }) => counts.get(id) ?? 0 },
    {
      key: 'only',
      title: messages.only,
      width: '64px',
      wide: true,
      value: () => '',
      cell: ({ id }) => (
        <button
          type="button"
          class="link"
          onClick={(event) => {
            event.stopPropagation()
            store.update(isolateValue('articles', id))
          }}
        >
          {messages.only}
        </button>
      ),
    },
  ]
  return (
    <Table
      view="documents"
      label={messages.documents}
      rows={rows}
      passes={passes}
      idOf={({ id }) => id}
      columns={columns}
      selected={reading?.article ?? reading?.doc ?? null}
      onSelect={({ doc, article }) => actions.read({ doc, article, statement: null, evidence: 0 })}
    />
  )
}
