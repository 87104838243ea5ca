import type { JSX } from 'preact'
import { entityName } from '../i18n/i18n.ts'
import { useApp } from './context.ts'
import { TypeShape } from './icons.tsx'

/** The name of an entity with its shape; choosing it selects the entity and brings it into the middle. */
export function EntityLink({ id }: { readonly id: string }): JSX.Element {
  const { store, actions } = useApp()
  const graph = store.result.value?.graph
  // A qualifier may name an entity that the file does not hold.
  if (graph === undefined || !graph.hasNode(id)) return <span>{id}</span>
  const attributes = graph.getNodeAttributes(id)
  return (
    <button type="button" class="entity-link" onClick={() => actions.select({ kind: 'node', id }, true)}>
      <TypeShape type={attributes.type} />
      <span>{entityName(attributes, store.view.value.lang)}</span>
    </button>
  )
}
