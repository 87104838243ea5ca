// What a page that embeds the viewer, or a test, may ask of it: `window.silkgraph`. Read only.
import type { Renderer } from './render/renderer.ts'
import type { Store } from './state/store.ts'
import type { Selection, ViewState } from './state/view-state.ts'

export interface Inspector {
  state(): ViewState
  visible(): { nodes: string[]; edges: string[] }
  /** Where a node or edge can be clicked, in CSS pixels of the window; undefined where it is not drawn. */
  pointOf(target: Selection): { x: number; y: number } | undefined
  /** Where an entity is in the drawing, in its own units, and how large; undefined where it is not drawn. */
  placeOf(id: string): { x: number; y: number; size: number } | undefined
  layoutRunning(): boolean
  /** Whether the parts that the first picture does not need are there too. */
  loaded(): boolean
}

declare global {
  interface Window {
    silkgraph?: Inspector
  }
}

export function exposeInspector(store: Store, renderer: () => Renderer | undefined, loaded: () => boolean): void {
  window.silkgraph = {
    state: () => store.view.value,
    visible: () => ({ nodes: [...store.visible.value.nodes], edges: [...store.visible.value.edges] }),
    pointOf(target) {
      const point = renderer()?.pointOf(target)
      const frame = document.querySelector('.canvas')?.getBoundingClientRect()
      return point && frame && { x: point.x + frame.left, y: point.y + frame.top }
    },
    placeOf(id) {
      const display = store.display.value
      if (!display?.hasNode(id)) return undefined
      const { x, y, size } = display.getNodeAttributes(id)
      return { x, y, size }
    },
    layoutRunning: () => store.layoutRunning.value,
    loaded,
  }
}
