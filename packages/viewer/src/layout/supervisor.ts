// Runs the layout worker on the visible part of the display graph: moves x and y, and nothing else.
import type { DisplayGraph } from '../graph/display.ts'
import { toMatrices } from './matrices.ts'
import type { LayoutReply, LayoutRequest } from './protocol.ts'
import { startLayoutWorker } from './start-worker.ts'

export interface LayoutSupervisor {
  start(graph: DisplayGraph, visible: Parameters<typeof toMatrices>[1]): void
  stop(): void
  /** Holds a node against the layout while it is dragged, and lets it go after. */
  pin(id: string, x: number, y: number, held: boolean): void
}

interface Callbacks {
  /** New positions are in the graph. */
  readonly onMove: () => void
  readonly onRunning: (running: boolean) => void
  readonly onError: (message: string) => void
}

export function createLayout({ onMove, onRunning, onError }: Callbacks): LayoutSupervisor {
  let worker: Worker | undefined
  let run = 0
  let graph: DisplayGraph | undefined
  let ids: string[] = []
  let index = new Map<string, number>()
  const held = new Set<string>()

  const post = (request: LayoutRequest, transfer: Transferable[] = []): void => worker?.postMessage(request, transfer)
  const finish = (): void => {
    graph = undefined
    onRunning(false)
  }
  const receive = ({ data }: MessageEvent<LayoutReply>): void => {
    if (graph === undefined || data.run !== run) return
    for (const [i, id] of ids.entries()) {
      // A node under the pointer follows the pointer, not a message sent before it moved.
      if (held.has(id) || !graph.hasNode(id)) continue
      const x = data.positions[i * 2]
      const y = data.positions[i * 2 + 1]
      if (x === undefined || y === undefined) continue
      // No event per node: the renderer is told once, by onMove.
      Object.assign(graph.getNodeAttributes(id), { x, y })
    }
    onMove()
    if (data.done) finish()
  }

  return {
    start(next, visible) {
      if (worker === undefined) {
        worker = startLayoutWorker()
        worker.onmessage = receive
        worker.onerror = (event) => {
          finish()
          onError(event.message)
        }
      }
      const matrices = toMatrices(next, visible)
      if (matrices.ids.length < 2) return
      run += 1
      graph = next
      ids = matrices.ids
      index = new Map(ids.map((id, i) => [id, i]))
      held.clear()
      onRunning(true)
      post({ kind: 'start', run, nodes: matrices.nodes, edges: matrices.edges })
    },
    stop() {
      if (graph === undefined) return
      post({ kind: 'stop' })
      finish()
    },
    pin(id, x, y, isHeld) {
      const node = index.get(id)
      if (graph === undefined || node === undefined) return
      if (isHeld) held.add(id)
      else held.delete(id)
      post({ kind: 'pin', node, x, y, held: isHeld })
    },
  }
}
