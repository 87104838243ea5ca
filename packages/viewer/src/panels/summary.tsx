// The corpus at a glance: counts, best supported entities, relations, years and documents.
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { Ranked } from '../graph/summary.ts'
import { relationName } from '../i18n/i18n.ts'
import { useApp } from './context.ts'
import { EntityLink } from './entity-link.tsx'
import { Icon } from './icons.tsx'

const DOCUMENTS = 50

export function SummaryView(): JSX.Element | null {
  const { store, actions } = useApp()
  const messages = store.messages.value
  const summary = store.summary.value
  const result = store.result.value
  const { lang } = store.view.value
  const [documentLimit, setDocumentLimit] = useState(DOCUMENTS)
  if (summary === null || result === null) return null
  const counts: readonly (readonly [string, number])[] = [
    [messages.documents, summary.documents],
    [messages.articles, summary.articles],
    [messages.entities, summary.entities],
    [messages.triples, summary.triples],
    [messages.sentences, summary.sentences],
  ]
  const documents = [...result.documents.values()]
  return (
    <div class="summary">
      <h2>{messages.corpus}</h2>
      <dl class="counts">
        {counts.map(([name, count]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{count.toLocaleString(lang)}</dd>
          </div>
        ))}
      </dl>
      {summary.years.length > 0 && (
        <section>
          <h3>{messages.dates}</h3>
          <Years years={summary.years} />
        </section>
      )}
      <section>
        <h3>{messages.topEntities}</h3>
        <Bars items={summary.top} name={(id) => <EntityLink id={id} />} />
      </section>
      <section>
        <h3>{messages.topRelations}</h3>
        <Bars items={summary.relations} name={(relation) => <span>{nameOf(relation)}</span>} />
      </section>
      {documents.length > 0 && (
        <section>
          <h3>{messages.documents}</h3>
          <ul class="documents">
            {documents.slice(0, documentLimit).map((doc) => (
              <li key={doc.id}>
                <span class="document-name" title={doc.source}>
                  <Icon name="document" />
                  {doc.id}
                </span>
                <ol>
                  {doc.articles.map((article) => (
                    <li key={article.id}>
                      <button
                        type="button"
                        class="link"
                        onClick={() => actions.read({ doc: doc.id, article: article.id, statement: null, evidence: 0 })}
                      >
                        {article.title || article.id}
                      </button>
                      {article.dateline !== null && <time class="muted">{article.dateline}</time>}
                    </li>
                  ))}
                </ol>
                {doc.articles.length === 0 && (
                  <button
                    type="button"
                    class="link"
                    onClick={() => actions.read({ doc: doc.id, article: null, statement: null, evidence: 0 })}
                  >
                    {messages.source}
                  </button>
                )}
              </li>
            ))}
          </ul>
          {documents.length > documentLimit && (
            <button type="button" class="link" onClick={() => setDocumentLimit(documentLimit + DOCUMENTS)}>
              {messages.shown(documentLimit, documents.length)} …
            </button>
          )}
        </section>
      )}
    </div>
  )

  function nameOf(relation: string): string {
    const edge = result?.graph.findEdge((_, attributes) => attributes.relation === relation)
    const attributes = edge === undefined ? undefined : result?.graph.getEdgeAttributes(edge)
    return relationName(attributes ?? { relation, label: '', labelEn: '' }, lang)
  }
}

function Bars({
  items,
  name,
}: {
  readonly items: readonly Ranked[]
  readonly name: (key: string) => JSX.Element
}): JSX.Element {
  const most = Math.max(1, ...items.map(({ count }) => count))
  return (
    <ol class="bars">
      {items.map(({ key, count }) => (
        <li key={key}>
          <span class="bar-fill" style={{ width: `${(count / most) * 100}%` }} />
          {name(key)}
          <span class="count">{count}</span>
        </li>
      ))}
    </ol>
  )
}

/** Columns of triples a year, empty years kept; the numbers are in the text of each column. */
function Years({ years }: { readonly years: readonly Ranked[] }): JSX.Element {
  const most = Math.max(...years.map(({ count }) => count))
  const [first, last] = [Number(years[0]?.key), Number(years.at(-1)?.key)]
  const counts = new Map(years.map(({ key, count }) => [Number(key), count]))
  // A single early year (a founding, a dynasty) must not press the others into a hair's breadth: then gaps are left out.
  const all = last - first < 60 ? Array.from({ length: last - first + 1 }, (_, i) => first + i) : [...counts.keys()]
  return (
    <ol class="years">
      {all.map((year) => {
        const count = counts.get(year) ?? 0
        return (
          <li key={year} title={`${year}: ${count}`}>
            <span class="year-bar" style={{ height: `${(count / most) * 100}%` }} />
            <span class="sr-only">{`${year}: ${count}`}</span>
          </li>
        )
      })}
      <li class="year-ends" aria-hidden="true">
        <span>{first}</span>
        {last !== first && <span>{last}</span>}
      </li>
    </ol>
  )
}
