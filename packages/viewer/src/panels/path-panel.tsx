// Paths between the chosen entities, each read out as a chain of sentences with their sources.
import type { ComponentChildren, JSX } from 'preact'
import type { PathStep, PathView } from '../graph/path-view.ts'
import { entityName, relationName } from '../i18n/i18n.ts'
import { mayShowMore, type Role } from '../state/exploring.ts'
import { useApp } from './context.ts'
import { EntityLink } from './entity-link.tsx'
import { Icon } from './icons.tsx'
import { Quote } from './quote.tsx'

const ROLES: readonly Role[] = ['ends', 'via', 'avoid']

export function PathPanel(): JSX.Element {
  const { store, exploring } = useApp()
  const texts = store.messages.value.exploring
  const { ends, directed, chosen } = store.view.value.exploring.paths
  const paths = store.paths.value
  const [end] = ends
  return (
    <div class="details paths">
      <div class="details-head paths-head">
        <h2>{texts.paths}</h2>
        <button type="button" aria-label={texts.closePaths} title={texts.closePaths} onClick={exploring.closePaths}>
          <Icon name="close" />
        </button>
      </div>
      <div class="path-query">
        {ROLES.map((role) => (
          <Cast key={role} role={role} />
        ))}
        <label class="check">
          <input
            type="checkbox"
            checked={directed}
            onChange={(event) => exploring.direct(event.currentTarget.checked)}
          />
          {texts.directed}
        </label>
      </div>
      {end === undefined && <p class="muted">{texts.needEnds}</p>}
      {end !== undefined && ends.length === 1 && (
        <p class="muted">
          <Named id={end}>{texts.needOneMore}</Named>
        </p>
      )}
      {ends.length > 1 && paths.length === 0 && <p class="muted">{texts.noPaths}</p>}
      {paths.length > 0 && (
        <>
          <div class="paths-found">
            <h3>{texts.nPaths(paths.length)}</h3>
            {paths.length > 1 && (
              <button
                type="button"
                class="link"
                aria-pressed={chosen === null}
                onClick={() => exploring.choose(chosen === null ? 0 : null)}
              >
                {texts.allPaths}
              </button>
            )}
          </div>
          <ol class="path-list">
            {paths.map((path, at) => (
              <Path key={path.nodes.join(' ')} path={path} at={at} />
            ))}
          </ol>
          {mayShowMore(store.view.value.exploring.paths) && (
            <button type="button" class="link" onClick={exploring.more}>
              {texts.morePaths}
            </button>
          )}
        </>
      )}
    </div>
  )
}

/** Who has a part in the paths. */
function Cast({ role }: { readonly role: Role }): JSX.Element | null {
  const { store, exploring } = useApp()
  const texts = store.messages.value.exploring
  const ids = store.view.value.exploring.paths[role]
  if (ids.length === 0) return null
  return (
    <div class="path-cast">
      <span class="muted">{texts[role]}</span>
      <ul>
        {ids.map((id) => (
          <li key={id} class="path-part">
            <EntityLink id={id} />
            <Named id={id}>
              {(name) => (
                <button
                  type="button"
                  aria-label={texts.dropFromPaths(name)}
                  title={texts.dropFromPaths(name)}
                  onClick={() => exploring.drop(id)}
                >
                  <Icon name="close" />
                </button>
              )}
            </Named>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** What is said with the name of an entity. */
function Named({
  id,
  children,
}: {
  readonly id: string
  readonly children: (name: string) => ComponentChildren
}): JSX.Element {
  const { store } = useApp()
  const graph = store.result.value?.graph
  return <>{children(graph?.hasNode(id) ? entityName(graph.getNodeAttributes(id), store.view.value.lang) : id)}</>
}

function Path({ path, at }: { readonly path: PathView; readonly at: number }): JSX.Element {
  const { store, exploring } = useApp()
  const texts = store.messages.value.exploring
  const current = store.view.value.exploring.paths.chosen === at
  return (
    <li class="path" data-current={current}>
      <button type="button" class="path-title" aria-expanded={current} onClick={() => exploring.choose(at)}>
        <span class="path-names">
          {path.nodes.map((id, i) => (
            <span key={id}>
              {i > 0 && <span class="muted"> – </span>}
              <Named id={id}>{(name) => name}</Named>
            </span>
          ))}
        </span>
        <span class="count">{texts.nSteps(path.steps.length)}</span>
      </button>
      {current && (
        <ol class="path-steps">
          {path.steps.map((step, i) => (
            <Step key={`${step.from} ${step.to}`} step={step} last={i === path.steps.length - 1} />
          ))}
        </ol>
      )}
    </li>
  )
}

function Step({ step, last }: { readonly step: PathStep; readonly last: boolean }): JSX.Element | null {
  const { store, actions, exploring } = useApp()
  const messages = store.messages.value
  const texts = messages.exploring
  const [statement, ...others] = step.statements
  if (statement === undefined) return null
  const [source] = statement.sources
  return (
    <li class="path-step">
      <p class="path-sentence">
        <EntityLink id={statement.subject} />
        <button
          type="button"
          class="link"
          title={messages.details}
          onClick={() => actions.select({ kind: 'edge', id: statement.id })}
        >
          {relationName(statement, store.view.value.lang)}
        </button>
        {statement.object !== null && <EntityLink id={statement.object} />}
        {statement.qualifiers.date !== undefined && <time class="muted">{statement.qualifiers.date}</time>}
      </p>
      {source === undefined ? (
        <p class="muted">{messages.noEvidence}</p>
      ) : (
        <Quote evidence={source} statement={statement} index={0} />
      )}
      <div class="path-foot">
        {others.length > 0 && (
          <button type="button" class="link" onClick={() => actions.select({ kind: 'edge', id: statement.id })}>
            {texts.moreTriples(others.length)}
          </button>
        )}
        {!last && (
          <Named id={step.to}>
            {(name) => (
              <button type="button" class="link" onClick={() => exploring.cast('avoid', [step.to])}>
                {texts.avoidThis(name)}
              </button>
            )}
          </Named>
        )}
      </div>
    </li>
  )
}
