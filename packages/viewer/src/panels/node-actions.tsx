// What can be done from a selected entity: focus, paths, and bringing its neighbours into view.
import type { JSX } from 'preact'
import { expandGroups } from '../graph/expand.ts'
import { relationName } from '../i18n/i18n.ts'
import type { KnowledgeGraph } from '../source/result.ts'
import type { CommandId } from '../state/commands.ts'
import { broughtBy } from '../state/exploring.ts'
import { useApp } from './context.ts'
import { Icon, type IconName } from './icons.tsx'
import { keyText } from './key-text.ts'

interface NodeActionsProps {
  readonly id: string
  readonly graph: KnowledgeGraph
}

export function NodeActions({ id, graph }: NodeActionsProps): JSX.Element {
  const { store, commands } = useApp()
  const messages = store.messages.value
  const texts = messages.exploring
  const { focus, paths } = store.view.value.exploring
  const action = (command: CommandId, icon: IconName, text: string, pressed?: boolean): JSX.Element => (
    <button
      type="button"
      class="text-button"
      aria-pressed={pressed}
      title={`${messages.command[command]} (${keyText(commands.get(command)?.shortcut ?? '')})`}
      onClick={() => commands.get(command)?.run()}
    >
      <Icon name={icon} />
      {text}
    </button>
  )
  return (
    <>
      <div class="node-actions" role="toolbar" aria-label={texts.actions}>
        {action(
          'focus',
          'focus',
          focus?.id === id ? `${texts.focus} · ${texts.hops(focus.hops)}` : texts.focus,
          focus?.id === id,
        )}
        {action('paths', 'path', texts.asEnd)}
        {paths.open && action('pathVia', 'plus', texts.asVia)}
        {paths.open && action('pathAvoid', 'close', texts.asAvoid)}
      </div>
      <Expand id={id} graph={graph} />
    </>
  )
}

/** Relations that lead out of view, each with how many more it would bring. */
function Expand({ id, graph }: NodeActionsProps): JSX.Element | null {
  const { store, exploring } = useApp()
  const messages = store.messages.value
  const texts = messages.exploring
  const [index, passing] = [store.index.value, store.passing.value]
  if (index === null || passing === null) return null
  const inView = store.visible.value.nodes
  const groups = expandGroups(index, id, { passing, inView, rankOf: store.rankOf.value })
  const brought = broughtBy(store.view.value.exploring, id).length
  if (groups.length === 0 && brought === 0) return null
  const nameOf = (edge: string): string => relationName(graph.getEdgeAttributes(edge), store.view.value.lang)
  const all = new Set(groups.flatMap(({ hidden }) => hidden)).size
  return (
    <section class="expand" aria-label={texts.expand}>
      {all > 0 && <h3>{texts.expand}</h3>}
      <div class="expand-menu">
        {groups.map(({ relation, example, hidden }) => (
          <button key={relation} type="button" class="text-button" onClick={() => exploring.expand(id, relation)}>
            <Icon name="plus" />
            {texts.more(nameOf(example), hidden.length)}
          </button>
        ))}
        {groups.length > 1 && (
          <button type="button" class="text-button" onClick={() => exploring.expand(id)}>
            <Icon name="plus" />
            {texts.more(texts.expandAll, all)}
          </button>
        )}
        {brought > 0 && (
          <button type="button" class="text-button" onClick={() => exploring.collapse(id)}>
            <Icon name="minus" />
            {texts.collapse(brought)}
          </button>
        )}
      </div>
    </section>
  )
}
