// Every evidence sentence of the triples that the filter lets through.
import type { JSX } from 'preact'
import { useCallback, useMemo } from 'preact/hooks'
import type { Evidence } from '../source/result.ts'
import { useApp } from './context.ts'
import { joinLines } from './quote.tsx'
import { Table, type TableColumn } from './table.tsx'
import { type TripleRow, useTripleRows } from './triple-table.tsx'

interface Row {
  readonly id: string
  readonly triple: TripleRow
  readonly at: number
  readonly source: Evidence
  readonly text: string
  readonly article: string
  readonly dateline: string
}

export function SentenceTable(): JSX.Element | null {
  const { store, actions } = useApp()
  const messages = store.messages.value
  const [result, passing] = [store.result.value, store.passing.value]
  const { reading } = store.view.value
  const triples = useTripleRows()
  const rows = useMemo(() => {
    const articles = new Map(
      [...(result?.documents.values() ?? [])].flatMap((doc) => doc.articles.map((article) => [article.id, article])),
    )
    return triples.flatMap((triple) =>
      triple.statement.sources.map((source, at): Row => {
        const article = articles.get(source.article)
        return {
          id: `${triple.id} ${at}`,
          triple,
          at,
          source,
          text: joinLines(source.text),
          article: article?.title || source.article || source.doc,
          dateline: article?.dateline ?? '',
        }
      }),
    )
  }, [triples, result])
  const passes = useCallback(({ triple }: Row) => passing?.triples[triple.row] === 1, [passing])
  if (result === null) return null
  const columns: readonly TableColumn<Row>[] = [
    { key: 'text', title: messages.sentence, width: 'minmax(170px, 3fr)', value: ({ text }) => text },
    {
      key: 'triple',
      title: messages.triple,
      width: 'minmax(120px, 1.6fr)',
      value: ({ triple }) => `${triple.subject} ${triple.relation} ${triple.object}`,
    },
    { key: 'article', title: messages.article, width: 'minmax(0, 1.3fr)', value: ({ article }) => article, wide: true },
    { key: 'dateline', title: messages.dateline, width: '104px', value: ({ dateline }) => dateline, wide: true },
    { key: 'rule', title: messages.rule, width: 'minmax(0, 0.9fr)', value: ({ source }) => source.rule, wide: true },
  ]
  return (
    <Table
      view="sentences"
      label={messages.sentences}
      rows={rows}
      passes={passes}
      idOf={({ id }) => id}
      columns={columns}
      selected={reading?.statement ? `${reading.statement} ${reading.evidence}` : null}
      onSelect={({ triple, at }) => actions.readTriple(triple.id, at)}
    />
  )
}
