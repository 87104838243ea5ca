// Where entities stand, as the user has it: the layout runs and stops, nodes are dragged, pinned and locked, and all of it is undone.
import { computed, effect, type ReadonlySignal, signal } from '@preact/signals'
import type { LayoutSupervisor } from './layout/supervisor.ts'
import type { Renderer } from './render/renderer.ts'
import { addPins, type Drawn, dropPins, type Pin } from './state/drawing.ts'
import type { Store } from './state/store.ts'
import { draw } from './state/view-state.ts'

export interface Arranging {
  readonly undoable: ReadonlySignal<boolean>
  readonly redoable: ReadonlySignal<boolean>
  readonly pinned: ReadonlySignal<ReadonlySet<string>>
  toggleLayout(): void
  /** A node follows the pointer (`held`), or is dropped, and stays there. */
  drag(id: string, x: number, y: number, held: boolean): void
  /** Pins entities where they stand; unpins them where all of them are. */
  togglePin(ids: readonly string[]): void
  unpinAll(): void
  toggleLock(): void
  undo(): void
  redo(): void
  /** Places of what is drawn are taken over into the graph, and so into what is rebuilt and downloaded. */
  keep(): void
}

interface Step {
  readonly places: readonly Pin[]
  readonly pins: readonly Pin[]
}

/** Moves that can be undone; a layout of 10,000 nodes takes about a megabyte. */
const MOST_STEPS = 50

export function createArranging(
  store: Store,
  layout: LayoutSupervisor,
  renderer: () => Renderer | undefined,
): Arranging {
  const past = signal<readonly Step[]>([])
  const future = signal<readonly Step[]>([])
  const pins = computed(() => store.view.value.drawing.pins)
  const pinned = computed(() => new Set(pins.value.map(({ id }) => id)))
  const text = () => store.messages.peek().drawing
  let dragged: string | undefined

  const change = (drawn: Partial<Drawn>): void => store.update(draw(drawn))
  const stepOf = (ids: readonly string[]): Step => {
    const graph = store.result.peek()?.graph
    const places = ids.flatMap((id): Pin[] => {
      if (graph?.hasNode(id) !== true) return []
      const { x, y } = graph.getNodeAttributes(id)
      return [{ id, x, y }]
    })
    return { places, pins: pins.peek() }
  }
  const remember = (ids: readonly string[]): void => {
    past.value = [...past.peek(), stepOf(ids)].slice(-MOST_STEPS)
    future.value = []
  }
  const put = (places: readonly Pin[]): void => {
    const [graph, display] = [store.result.peek()?.graph, store.display.peek()]
    let moved = false
    for (const { id, x, y } of places) {
      if (graph?.hasNode(id) !== true) continue
      const known = graph.getNodeAttributes(id)
      if (Math.abs(known.x - x) < 0.01 && Math.abs(known.y - y) < 0.01) continue
      Object.assign(known, { x, y })
      if (display?.hasNode(id) === true) Object.assign(display.getNodeAttributes(id), { x, y })
      moved = true
    }
    if (!moved) return
    // What a paused layout has in mind is not where things are.
    layout.drop()
    renderer()?.positionsChanged(false)
  }
  const go = (from: typeof past, to: typeof past): void => {
    const step = from.peek().at(-1)
    if (step === undefined) return
    layout.drop()
    from.value = from.peek().slice(0, -1)
    to.value = [...to.peek(), stepOf(step.places.map(({ id }) => id))]
    put(step.places)
    change({ pins: step.pins })
  }

  // Pins of a view that was opened: their entities go there.
  effect(() => {
    if (store.result.value !== null) put(pins.value)
  })
  // Steps are of the graph that is open, and come before what was curated since.
  effect(() => {
    void store.base.value
    void store.log.value
    past.value = []
    future.value = []
  })

  const arranging: Arranging = {
    undoable: computed(() => past.value.length > 0),
    redoable: computed(() => future.value.length > 0),
    pinned,
    toggleLayout() {
      const display = store.display.peek()
      if (store.layoutRunning.peek()) layout.pause()
      else if (store.view.peek().drawing.locked) store.spoken.value = text().isLocked
      else if (display !== null) {
        const { nodes } = store.visible.peek()
        remember([...nodes])
        layout.start(display, store.visible.peek(), (id) => pinned.peek().has(id))
      }
    },
    drag(id, x, y, held) {
      if (held && dragged !== id) remember([id])
      dragged = held ? id : undefined
      layout.hold(id, x, y, { held: true, dragged: held })
      if (held) return
      arranging.keep()
      change({ pins: addPins(pins.peek(), [{ id, x, y }]) })
    },
    togglePin(ids) {
      if (ids.length === 0) return
      const every = ids.every((id) => pinned.peek().has(id))
      remember([])
      const { places } = stepOf(ids)
      change({ pins: every ? dropPins(pins.peek(), ids) : addPins(pins.peek(), places) })
      for (const { id, x, y } of places) layout.hold(id, x, y, { held: !every, dragged: false })
      store.spoken.value = every ? text().unpinned(ids.length) : text().pinned(ids.length)
    },
    unpinAll: () => arranging.togglePin([...pinned.peek()]),
    toggleLock() {
      const locked = !store.view.peek().drawing.locked
      if (locked) layout.pause()
      change({ locked })
      store.spoken.value = locked ? text().locked : text().unlocked
    },
    undo: () => go(past, future),
    redo: () => go(future, past),
    keep() {
      const [graph, display] = [store.result.peek()?.graph, store.display.peek()]
      display?.forEachNode((id, { x, y }) => {
        if (graph?.hasNode(id)) Object.assign(graph.getNodeAttributes(id), { x, y })
      })
    },
  }
  return arranging
}
