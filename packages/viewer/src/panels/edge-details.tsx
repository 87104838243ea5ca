// A selected triple: the triples of its pair, which the drawing may show as one edge; then its qualifiers and evidence.
import type { JSX } from 'preact'
import { isUnfolded } from '../graph/folding.ts'
import { statementOfEdge, statementsOfPair } from '../graph/statements.ts'
import { relationName } from '../i18n/i18n.ts'
import type { KnowledgeGraph } from '../source/result.ts'
import { useApp } from './context.ts'
import { EntityLink } from './entity-link.tsx'
import { Icon } from './icons.tsx'
import { OverviewLink } from './overview-link.tsx'
import { StatementCard } from './statement-card.tsx'

export function EdgeDetails({ id, graph }: { readonly id: string; readonly graph: KnowledgeGraph }): JSX.Element {
  const { store, actions, exploring } = useApp()
  const messages = store.messages.value
  const statement = statementOfEdge(graph, id)
  const pair = statementsOfPair(graph, id)
  const display = store.display.value
  const apart =
    display?.hasEdge(id) === true &&
    isUnfolded(store.view.value.exploring.unfolded, display.getEdgeAttribute(id, 'pair'))
  return (
    <div class="details">
      <OverviewLink />
      <div class="details-head">
        <h2 class="triple">
          <EntityLink id={statement.subject} />
          <span class="triple-relation">
            <Icon name={statement.symmetric ? 'both' : 'out'} />
            {relationName(statement, store.view.value.lang)}
          </span>
          {statement.object !== null && <EntityLink id={statement.object} />}
        </h2>
      </div>
      {pair.length > 1 && (
        <section class="relation-group pair-group">
          <h3>
            {messages.between(pair.length)}
            <span class="count">{pair.length}</span>
            {display?.hasEdge(id) && display.getEdgeAttribute(id, 'parallel') && (
              <button
                type="button"
                class="link"
                aria-pressed={apart}
                title={`${messages.command.foldPair} (D)`}
                onClick={() => exploring.foldPair(id)}
              >
                {apart ? messages.exploring.foldPair : messages.exploring.unfoldPair}
              </button>
            )}
          </h3>
          <ol class="pair">
            {pair.map((other) => (
              <li key={other.id}>
                <button
                  type="button"
                  class="pair-item"
                  aria-current={other.id === id}
                  onClick={() => actions.select({ kind: 'edge', id: other.id })}
                >
                  <Icon name={other.symmetric ? 'both' : other.subject === statement.subject ? 'out' : 'in'} />
                  <span>{relationName(other, store.view.value.lang)}</span>
                  {other.qualifiers.kind !== undefined && <span class="chip">{other.qualifiers.kind}</span>}
                  <time class="muted">{other.qualifiers.date ?? messages.undated}</time>
                </button>
              </li>
            ))}
          </ol>
        </section>
      )}
      <StatementCard statement={statement} focus={null} />
    </div>
  )
}
