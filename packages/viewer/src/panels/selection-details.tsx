// What is known of the selection: an entity or a triple.
import type { JSX } from 'preact'
import { useApp } from './context.ts'
import { EdgeDetails } from './edge-details.tsx'
import { NodeDetails } from './node-details.tsx'

export function SelectionDetails(): JSX.Element | null {
  const { store } = useApp()
  const { selection } = store.view.value
  const graph = store.result.value?.graph
  if (graph === undefined || selection === null) return null
  const { kind, id } = selection
  if (kind === 'node') return graph.hasNode(id) ? <NodeDetails key={id} id={id} graph={graph} /> : null
  return graph.hasEdge(id) ? <EdgeDetails key={id} id={id} graph={graph} /> : null
}
