// The source reader: an article with every mention tinted by type and the evidence sentence marked.
import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { paragraphs, type Segment, segment } from '../graph/marks.ts'
import { statementOfEdge } from '../graph/statements.ts'
import { entityName } from '../i18n/i18n.ts'
import type { Result, SourceDocument, Span } from '../source/result.ts'
import { placeOf } from '../state/reading-list.ts'
import type { Reading } from '../state/view-state.ts'
import { useApp } from './context.ts'
import { Icon, typeColor } from './icons.tsx'
import { joinLines } from './quote.tsx'

export function Reader(): JSX.Element {
  const { store } = useApp()
  const messages = store.messages.value
  const result = store.result.value
  const { reading } = store.view.value
  if (result === null || reading === null) return <p class="muted empty">{messages.noReading}</p>
  const document = result.documents.get(reading.doc)
  return (
    <div class="reader">
      <Steps />
      {document === undefined ? (
        <p class="muted empty">{messages.noText}</p>
      ) : (
        <ArticleView result={result} document={document} reading={reading} />
      )}
    </div>
  )
}

/** Previous and next evidence of the selection. */
function Steps(): JSX.Element | null {
  const { store, actions } = useApp()
  const messages = store.messages.value
  const list = store.readingList.value
  const place = placeOf(list, store.view.value.reading)
  if (list.length === 0) return null
  return (
    <div class="steps">
      <button
        type="button"
        aria-label={messages.previous}
        title={`${messages.previous} ([)`}
        onClick={() => actions.step(-1)}
      >
        <Icon name="previous" />
      </button>
      <span role="status">
        {place < 0 ? messages.nSentences(list.length) : messages.evidenceOf(place + 1, list.length)}
      </span>
      <button type="button" aria-label={messages.next} title={`${messages.next} (])`} onClick={() => actions.step(1)}>
        <Icon name="next" />
      </button>
    </div>
  )
}

interface ArticleProps {
  readonly result: Result
  readonly document: SourceDocument
  readonly reading: Reading
}

function ArticleView({ result, document: doc, reading }: ArticleProps): JSX.Element {
  const { store } = useApp()
  const body = useRef<HTMLDivElement>(null)
  const { graph } = result
  const { tab } = store.view.value
  const article = doc.articles.find(({ id }) => id === reading.article)
  const range: Span = article ?? { start: 0, end: doc.text.length }
  const evidence = evidenceOf(result, reading)
  const ends = endsOf(result, reading)
  const mentions = result.mentions.get(doc.id) ?? []

  useEffect(() => {
    if (tab !== 'source' || body.current === null) return
    const target = body.current.querySelector('.evidence') ?? body.current
    const smooth = !matchMedia('(prefers-reduced-motion: reduce)').matches
    target.scrollIntoView({ block: target === body.current ? 'start' : 'center', behavior: smooth ? 'smooth' : 'auto' })
  }, [reading.doc, reading.article, reading.statement, reading.evidence, reading.span, tab])

  return (
    <article lang={doc.lang === 'en' ? 'en' : 'zh-CN'}>
      <div class="reader-head">
        <h2>{article?.title || doc.id}</h2>
        <p class="muted meta">
          {article?.dateline && <time>{article.dateline}</time>}
          <span title={doc.source}>{article?.id ?? doc.id}</span>
        </p>
      </div>
      <div ref={body} class="reader-text">
        {paragraphs(doc.text, range).map((paragraph) => (
          <p key={paragraph.start}>
            {segment(
              doc.text,
              paragraph,
              mentions.filter(({ start, end }) => start >= paragraph.start && end <= paragraph.end),
              evidence,
            ).map((part) => (
              <Part key={part.start} part={part} isEnd={part.mark !== null && ends.includes(part.mark.entity ?? '')} />
            ))}
          </p>
        ))}
      </div>
    </article>
  )

  function Part({ part, isEnd }: { readonly part: Segment; readonly isEnd: boolean }): JSX.Element {
    const { actions } = useApp()
    const { mark } = part
    const text = joinLines(part.text)
    const entity = mark?.entity ?? null
    const known = entity !== null && graph.hasNode(entity)
    const content =
      mark !== null && known ? (
        // biome-ignore lint/a11y/useValidAnchor: it leads to the canvas, and unlike a button it breaks across lines
        <a
          class={part.evidence && isEnd ? 'mention end' : 'mention'}
          style={{ '--type': typeColor(mark.type) }}
          href="#graph"
          title={`${entityName(graph.getNodeAttributes(entity), store.view.value.lang)} · ${store.messages.value.type[mark.type] ?? mark.type}`}
          onClick={(event) => {
            event.preventDefault()
            actions.select({ kind: 'node', id: entity }, true)
          }}
        >
          {text}
        </a>
      ) : (
        text
      )
    return part.evidence ? <mark class="evidence">{content}</mark> : <span>{content}</span>
  }
}

function evidenceOf({ graph }: Result, { statement, evidence, span }: Reading): Span | null {
  if (statement === null) return span ?? null
  if (graph.hasEdge(statement)) return graph.getEdgeAttribute(statement, 'sources')[evidence] ?? null
  return factOf(graph, statement)?.fact.evidence[evidence] ?? null
}

function endsOf({ graph }: Result, { statement }: Reading): readonly string[] {
  if (statement === null) return []
  if (!graph.hasEdge(statement)) return [factOf(graph, statement)?.node ?? '']
  const { subject, object } = statementOfEdge(graph, statement)
  return [subject, object ?? '']
}

function factOf(graph: Result['graph'], id: string) {
  for (const node of graph.nodes()) {
    const fact = graph.getNodeAttribute(node, 'facts').find((candidate) => candidate.id === id)
    if (fact !== undefined) return { node, fact }
  }
  return undefined
}
