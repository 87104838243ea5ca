// One triple with its qualifiers, confidence and evidence sentences.
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { type Statement, sourceCount } from '../graph/statements.ts'
import { literalText } from '../i18n/i18n.ts'
import { useApp } from './context.ts'
import { Marks, ReviewBadge } from './curation/marks.tsx'
import { TripleTools } from './curation/triple-tools.tsx'
import { EntityLink } from './entity-link.tsx'
import { Quote } from './quote.tsx'

/** Qualifiers whose value is the id of an entity. */
const ENTITY_QUALIFIERS: ReadonlySet<string> = new Set(['place', 'event'])
/** Sentences shown before "more" is chosen: enough to judge, few enough to see the next triple. */
const QUOTES = 3

interface StatementProps {
  readonly statement: Statement
  /** The entity whose panel this is: the card names the other end. Null where the heading names both. */
  readonly focus: string | null
}

export function StatementCard({ statement, focus }: StatementProps): JSX.Element {
  const { store, actions } = useApp()
  const messages = store.messages.value
  const { lang } = store.view.value
  const [limit, setLimit] = useState(QUOTES)
  const { sources, object, value } = statement
  // In a corpus of one article every triple has a single source: then it says nothing.
  const manySources = (store.index.value?.articleIds.length ?? 0) > 1
  // `actual` is what every triple is unless it says otherwise.
  const qualifiers = Object.entries(statement.qualifiers).filter(
    ([name, text]) => name !== 'status' || text !== 'actual',
  )
  const other = focus === null ? null : object === focus ? statement.subject : object
  return (
    <article class="statement">
      <div class="statement-head">
        {other !== null && <EntityLink id={other} />}
        {value !== null && <Value value={literalText(value, lang, messages)} />}
        {statement.review !== null && <ReviewBadge review={statement.review} />}
        <Confidence value={statement.confidence} />
      </div>
      <dl class="qualifiers">
        {qualifiers.map(([name, text]) => (
          <div key={name}>
            <dt>{messages.qualifier[name] ?? name}</dt>
            <dd>
              {ENTITY_QUALIFIERS.has(name) ? (
                <EntityLink id={text} />
              ) : name === 'status' ? (
                (messages.status[text] ?? text)
              ) : (
                text
              )}
            </dd>
          </div>
        ))}
      </dl>
      {sources.length === 0 && <p class="muted">{messages.noEvidence}</p>}
      {sources.slice(0, limit).map((evidence, i) => (
        <Quote key={`${evidence.doc} ${evidence.start}`} evidence={evidence} statement={statement} index={i} />
      ))}
      <div class="statement-foot">
        {sources.length > limit && (
          <button type="button" class="link" onClick={() => setLimit(sources.length)}>
            + {messages.nSentences(sources.length - limit)}
          </button>
        )}
        {focus !== null && object !== null && (
          <button type="button" class="link" onClick={() => actions.select({ kind: 'edge', id: statement.id }, true)}>
            {messages.details}
          </button>
        )}
        {manySources && sourceCount(statement) === 1 && (
          <span class="muted single-source">{messages.singleSource}</span>
        )}
        {!store.readonly && <TripleTools statement={statement} />}
      </div>
      <Marks marks={statement.curated} />
    </article>
  )
}

function Value({
  value,
}: {
  readonly value: { readonly raw: string; readonly normal: string | undefined }
}): JSX.Element {
  return (
    <span class="value">
      <strong>{value.raw}</strong>
      {value.normal !== undefined && <span class="muted">{value.normal}</span>}
    </span>
  )
}

function Confidence({ value }: { readonly value: number }): JSX.Element {
  const { store } = useApp()
  const percent = `${Math.round(value * 100)}%`
  const text = `${store.messages.value.confidence} ${percent}`
  return (
    <span class="confidence" title={text}>
      <span class="meter" aria-hidden="true">
        <span style={{ width: percent }} />
      </span>
      <span class="sr-only">{store.messages.value.confidence}</span> {percent}
    </span>
  )
}
