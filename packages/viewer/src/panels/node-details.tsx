// A selected entity: its names and counts, its facts, and its triples by relation with their evidence.
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { mentionedIn } from '../graph/mentioned-in.ts'
import { groupByRelation, type StatementGroup } from '../graph/statements.ts'
import { entityName, otherName, relationName } from '../i18n/i18n.ts'
import type { KnowledgeGraph } from '../source/result.ts'
import { resetFilter } from '../state/view-state.ts'
import { useApp } from './context.ts'
import { EntityTools } from './curation/entity-tools.tsx'
import { Marks } from './curation/marks.tsx'
import { Icon, TypeShape } from './icons.tsx'
import { NodeActions } from './node-actions.tsx'
import { OverviewLink } from './overview-link.tsx'
import { StatementCard } from './statement-card.tsx'

/** Articles listed before "more" is chosen. */
const ARTICLES = 10
/** Triples of a relation listed at first, and with each "more": a hub has thousands. */
const TRIPLES = 40
const MORE_TRIPLES = 200

export function NodeDetails({ id, graph }: { readonly id: string; readonly graph: KnowledgeGraph }): JSX.Element {
  const { store } = useApp()
  const messages = store.messages.value
  const { lang } = store.view.value
  const attributes = graph.getNodeAttributes(id)
  const statements = store.statements.value
  const hidden = store.allStatements.value.length - statements.length
  const shown = entityName(attributes, lang)
  const other = otherName(attributes, lang)
  const aliases = attributes.aliases.filter((alias) => alias !== shown && alias !== other)
  return (
    <div class="details">
      <OverviewLink />
      <div class="details-head">
        <p class="kind">
          <TypeShape type={attributes.type} />
          {messages.type[attributes.type] ?? attributes.type}
        </p>
        <h2>{shown}</h2>
        {other !== undefined && <p class="other-name">{other}</p>}
        <p class="muted meta">
          {attributes.mentions > 0 && <span>{messages.nMentions(attributes.mentions)}</span>}
          {attributes.documents > 0 && <span>{messages.nDocuments(attributes.documents)}</span>}
          <span>{messages.nTriples(statements.length)}</span>
        </p>
        {aliases.length > 0 && (
          <p class="aliases">
            <span class="muted">{messages.aliases}</span>
            {aliases.map((alias) => (
              <span key={alias} class="chip">
                {alias}
              </span>
            ))}
          </p>
        )}
      </div>
      <NodeActions id={id} graph={graph} />
      {!store.readonly && <EntityTools id={id} />}
      <Marks marks={attributes.curated ?? []} />
      {store.allStatements.value.length === 0 && <p class="muted">{messages.noTriples}</p>}
      {hidden > 0 && (
        <p class="muted hidden-triples">
          {messages.nHidden(hidden)}
          <button type="button" class="link" onClick={() => store.update(resetFilter)}>
            {messages.resetAll}
          </button>
        </p>
      )}
      {groupByRelation(statements, id).map((group) => (
        <Group key={`${group.direction} ${group.relation}`} group={group} focus={id} />
      ))}
      <Mentions id={id} />
    </div>
  )
}

/** The articles that name the entity, whether or not a triple comes of it. */
function Mentions({ id }: { readonly id: string }): JSX.Element | null {
  const { store, actions } = useApp()
  const messages = store.messages.value
  const result = store.result.value
  const places = result === null ? [] : mentionedIn(result, id)
  const [limit, setLimit] = useState(ARTICLES)
  if (places.length === 0) return null
  return (
    <section class="relation-group">
      <h3>
        {messages.mentionedIn}
        <span class="count">{messages.nArticles(places.length)}</span>
      </h3>
      <ul class="mentioned">
        {places.slice(0, limit).map(({ doc, article, count, first }) => (
          <li key={article?.id ?? doc}>
            <button
              type="button"
              class="link"
              onClick={() =>
                actions.read({ doc, article: article?.id ?? null, statement: null, evidence: 0, span: first })
              }
            >
              {article?.title || article?.id || doc}
            </button>
            <span class="count">{count}</span>
          </li>
        ))}
      </ul>
      {places.length > limit && (
        <button type="button" class="link" onClick={() => setLimit(places.length)}>
          + {messages.nArticles(places.length - limit)}
        </button>
      )}
    </section>
  )
}

function Group({ group, focus }: { readonly group: StatementGroup; readonly focus: string }): JSX.Element | null {
  const { store } = useApp()
  const [limit, setLimit] = useState(TRIPLES)
  const [first] = group.statements
  if (first === undefined) return null
  return (
    <section class="relation-group">
      <h3>
        {first.value === null && <Icon name={group.direction} />}
        {relationName(first, store.view.value.lang)}
        {group.direction === 'in' && <span class="muted">{store.messages.value.incoming}</span>}
        <span class="count">{group.statements.length}</span>
      </h3>
      {group.statements.slice(0, limit).map((statement) => (
        <StatementCard key={statement.id} statement={statement} focus={focus} />
      ))}
      {group.statements.length > limit && (
        <button type="button" class="link more" onClick={() => setLimit(limit + MORE_TRIPLES)}>
          + {store.messages.value.nTriples(group.statements.length - limit)}
        </button>
      )}
    </section>
  )
}
