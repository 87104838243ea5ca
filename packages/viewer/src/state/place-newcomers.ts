// Entities that come into view get a place beside those that are there; who was there before stays where it is.
import { gapOf, placeBeside } from '../graph/place-beside.ts'
import type { Store } from './store.ts'

/** @param anchor - An entity in view that they shall stand beside; else the best supported neighbour of each. */
export function placeNewcomers(store: Store, ids: readonly string[], anchor?: string): void {
  const { graph } = store.result.value ?? {}
  const display = store.display.value
  if (graph === undefined || display === null) return
  const shown = store.visible.value.nodes
  const placeOf = (id: string): { x: number; y: number } => {
    const { x, y } = graph.getNodeAttributes(id)
    return { x, y }
  }
  const rankOf = store.rankOf.value
  const newcomers = ids
    .filter((id) => graph.hasNode(id) && !display.hasNode(id))
    .map((id) => {
      const known = graph.neighbors(id).filter((other) => other !== anchor && shown.has(other))
      const beside = [...(anchor === undefined ? [] : [anchor]), ...known.sort((a, b) => rankOf(a) - rankOf(b))]
      return { id, beside: beside.map(placeOf) }
    })
  const taken = display.nodes().map(placeOf)
  for (const [id, { x, y }] of placeBeside(newcomers, taken, gapOf(taken))) graph.mergeNodeAttributes(id, { x, y })
}
