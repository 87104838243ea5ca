// An evidence sentence, its subject and object marked; choosing it opens the article there.
import type { JSX } from 'preact'
import { findNames, type Segment, segment } from '../graph/marks.ts'
import type { Statement } from '../graph/statements.ts'
import type { Evidence, Result } from '../source/result.ts'
import { useApp } from './context.ts'
import { typeColor } from './icons.tsx'

interface QuoteProps {
  readonly evidence: Evidence
  readonly statement: Statement
  /** Place among the evidences of the triple. */
  readonly index: number
}

export function Quote({ evidence, statement, index }: QuoteProps): JSX.Element {
  const { store, actions } = useApp()
  const messages = store.messages.value
  const result = store.result.value
  const { reading } = store.view.value
  const document = result?.documents.get(evidence.doc)
  const article = document?.articles.find(({ id }) => id === evidence.article)
  const current = reading?.statement === statement.id && reading.evidence === index
  return (
    <button
      type="button"
      class="quote"
      aria-current={current}
      title={messages.readSource}
      onClick={() =>
        actions.read({ doc: evidence.doc, article: evidence.article || null, statement: statement.id, evidence: index })
      }
    >
      <q>
        {result !== null &&
          quoteSegments(result, evidence, statement).map(({ start, text, mark, trigger }) =>
            mark === null ? (
              trigger ? (
                <b key={start}>{joinLines(text)}</b>
              ) : (
                joinLines(text)
              )
            ) : (
              <mark key={start} style={{ '--type': typeColor(mark.type) }}>
                {joinLines(text)}
              </mark>
            ),
          )}
      </q>
      <span class="quote-source muted">
        <span>{article?.title || evidence.article || evidence.doc}</span>
        {article?.dateline && <time>{article.dateline}</time>}
        {evidence.rule !== '' && <code title={messages.rule}>{evidence.rule}</code>}
      </span>
    </button>
  )
}

/** Marks the ends of the triple in its sentence: by the known mentions, else by their names. */
function quoteSegments(
  result: Result,
  evidence: Evidence,
  { subject, object }: Statement,
): Pick<Segment, 'start' | 'text' | 'mark' | 'trigger'>[] {
  const ends = [subject, object].filter((id) => id !== null && result.graph.hasNode(id)) as string[]
  const mentions = result.mentions
    .get(evidence.doc)
    ?.filter(({ entity, start, end }) => ends.includes(entity) && start >= evidence.start && end <= evidence.end)
  const text = result.documents.get(evidence.doc)?.text
  if (mentions !== undefined && mentions.length > 0 && text !== undefined)
    return segment(text, evidence, mentions, evidence)
  const names = ends.flatMap((entity) => {
    const { aliases, label, type } = result.graph.getNodeAttributes(entity)
    return [label, ...aliases].map((name) => ({ name, entity, type }))
  })
  return segment(evidence.text, { start: 0, end: evidence.text.length }, findNames(evidence.text, names), null)
}

/** Columns of a page break lines within words: Latin words keep a space, Han text closes up. */
export function joinLines(text: string): string {
  return text.replace(/(?<=[\p{Script=Latin}\d,.;:])\s*\n\s*/gu, ' ').replace(/\s*\n\s*/g, '')
}
