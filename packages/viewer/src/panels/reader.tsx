// The source reader: an article with every mention tinted by type and the evidence sentence marked.
import { Fragment, type JSX } from 'preact'
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks'
import { articleTriples, type Support } from '../graph/article-triples.ts'
import { type Evidenced, paragraphs, type Segment, segment } from '../graph/marks.ts'
import { statementOfEdge } from '../graph/statements.ts'
import type { TripleIndex } from '../graph/triple-index.ts'
import { entityName, relationName } from '../i18n/i18n.ts'
import type { Result, SourceDocument, Span } from '../source/result.ts'
import { placeOf } from '../state/reading-list.ts'
import type { Reading } from '../state/view-state.ts'
import { useApp } from './context.ts'
import { Icon, typeColor } from './icons.tsx'
import { joinLines } from './quote.tsx'

export function Reader(): JSX.Element | null {
  const { store } = useApp()
  const messages = store.messages.value
  const result = store.result.value
  const { reading } = store.view.value
  if (result === null || reading === null) return null
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

  const [index, passing] = [store.index.value, store.passing.value]
  const found = useMemo(
    () =>
      index === null || passing === null
        ? null
        : articleTriples(graph, index, passing.triples, reading.article ?? reading.doc),
    [graph, index, passing, reading.article, reading.doc],
  )
  const supports = found?.supports ?? []

  const target = `${reading.doc} ${reading.article} ${reading.statement} ${reading.evidence} ${reading.span?.start}`
  const left = useRef({ target: '', top: 0 })
  useLayoutEffect(() => {
    const panel = body.current?.closest('.panel')
    if (tab !== 'source' || body.current === null || !panel) return
    const keep = (): void => {
      left.current = { target, top: panel.scrollTop }
    }
    panel.addEventListener('scroll', keep)
    // Whoever looks at a node and comes back finds the page as it was left.
    if (left.current.target === target) panel.scrollTop = left.current.top
    else {
      const mark = body.current.querySelector('.evidence')
      const smooth = !matchMedia('(prefers-reduced-motion: reduce)').matches
      if (mark === null) panel.scrollTop = 0
      else mark.scrollIntoView({ block: 'center', behavior: smooth ? 'smooth' : 'auto' })
    }
    return () => panel.removeEventListener('scroll', keep)
  }, [target, tab])

  return (
    <article lang={doc.lang === 'en' ? 'en' : 'zh-CN'}>
      <div class="reader-head">
        <h2>{article?.title || doc.id}</h2>
        <p class="muted meta">
          {article?.dateline && <time>{article.dateline}</time>}
          <span title={doc.source}>{article?.id ?? doc.id}</span>
          {found !== null && <span>{store.messages.value.inArticle(found.passing, found.total)}</span>}
        </p>
      </div>
      <div ref={body} class="reader-text">
        {paragraphs(doc.text, range).map((paragraph) => (
          <p key={paragraph.start}>
            {segment(
              doc.text,
              paragraph,
              mentions.filter(
                ({ start, end, entity }) =>
                  start >= paragraph.start && end <= paragraph.end && isLetThrough(index, passing?.nodes, entity),
              ),
              evidence,
              supports.map(({ end }) => end),
            ).map((part) => {
              const isEnd = part.mark !== null && ends.includes(part.mark.entity ?? '')
              const cited = supports.filter(({ end }) => end === part.end)
              if (cited.length === 0) return <Part key={part.start} part={part} isEnd={isEnd} />
              // What stands at the end of a sentence keeps to its last character.
              const cut = part.text.length - 1
              return (
                <Fragment key={part.start}>
                  <Part part={{ ...part, text: part.text.slice(0, cut) }} isEnd={isEnd} />
                  <span class="sentence-end">
                    <Part part={{ ...part, text: part.text.slice(cut) }} isEnd={isEnd} />
                    {cited.map((support) => (
                      <Cite key={`${support.start}+`} support={support} />
                    ))}
                  </span>
                </Fragment>
              )
            })}
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
    if (!part.evidence) return <span>{content}</span>
    return <mark class={part.trigger ? 'evidence trigger' : 'evidence'}>{content}</mark>
  }
}

/** How many triples a sentence supports; a click selects the first of them, another the next. */
function Cite({ support }: { readonly support: Support }): JSX.Element {
  const { store, actions } = useApp()
  const { lang, reading } = store.view.value
  const graph = store.result.value?.graph
  const { triples } = support
  const at = triples.findIndex(
    ({ statement, evidence }) => statement.id === reading?.statement && evidence === reading.evidence,
  )
  const name = (id: string): string => (graph?.hasNode(id) ? entityName(graph.getNodeAttributes(id), lang) : id)
  const lines = triples.map(({ statement }) =>
    [
      name(statement.subject),
      relationName(statement, lang),
      statement.object === null ? statement.value?.raw : name(statement.object),
    ].join(' '),
  )
  const next = triples[(at + 1) % triples.length]
  return (
    <button
      type="button"
      class="cite"
      aria-pressed={at >= 0}
      aria-label={store.messages.value.triplesOfSentence(triples.length)}
      title={lines.join('\n')}
      onClick={() => {
        if (next !== undefined) actions.readTriple(next.statement.id, next.evidence)
      }}
    >
      {triples.length}
    </button>
  )
}

function isLetThrough(index: TripleIndex | null, flags: Uint8Array | undefined, entity: string): boolean {
  const node = index?.nodeOf.get(entity)
  return node === undefined || flags === undefined || flags[node] === 1
}

function evidenceOf({ graph }: Result, { statement, evidence, span }: Reading): Evidenced | null {
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
