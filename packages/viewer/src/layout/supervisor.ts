// Runs the layout worker on the visible part of the display graph: moves x and y, and nothing else.
import type { DisplayGraph } from '../graph/display.ts'
import type { Visible } from '../graph/visible.ts'
import { type Frame, toBodies } from './bodies.ts'
import type { LayoutReply, LayoutRequest } from './protocol.ts'
import { startLayoutWorker } from './start-worker.ts'

export interface LayoutSupervisor {
  /** Starts anew, or goes on where the same was paused. @param isHeld - Nodes that stay where they are. */
  start(graph: DisplayGraph, visible: Visible, isHeld?: (id: string) => boolean): void
  /** Stops; positions that the worker has beyond those drawn still arrive. */
  pause(): void
  /** Forgets what runs: its graph is no longer drawn. */
  drop(): void
  /** Moves a node against the layout, and holds it there or lets it go. */
  hold(id: string, x: number, y: number, how: { readonly held: boolean; readonly dragged: boolean }): void
}

interface Callbacks {
  /** New positions are in the graph. */
  readonly onMove: (iterations: number) => void
  readonly onRunning: (running: boolean) => void
  readonly onError: (message: string) => void
  /** Nothing is drawn on the way: the user asked for less motion. */
  readonly quiet: () => boolean
}

interface Run {
  readonly graph: DisplayGraph
  readonly visible: Visible
  readonly ids: readonly string[]
  readonly index: ReadonlyMap<string, number>
  readonly frame: Frame
  state: LayoutReply['state']
}

export function createLayout({ onMove, onRunning, onError, quiet }: Callbacks): LayoutSupervisor {
  let worker: Worker | undefined
  let runs = 0
  let run: Run | undefined
  /** The node under the pointer follows the pointer, not a message sent before it moved. */
  let dragged: string | undefined

  const post = (request: LayoutRequest, transfer: Transferable[] = []): void => worker?.postMessage(request, transfer)
  const receive = ({ data }: MessageEvent<LayoutReply>): void => {
    if (run === undefined || data.run !== runs) return
    const { graph, ids, frame } = run
    for (const [i, id] of ids.entries()) {
      if (id === dragged || !graph.hasNode(id)) continue
      const attributes = graph.getNodeAttributes(id)
      // No event per node: the renderer is told once, by onMove.
      attributes.x = frame.x + frame.unit * (data.positions[2 * i] as number)
      attributes.y = frame.y + frame.unit * (data.positions[2 * i + 1] as number)
    }
    onMove(data.iterations)
    if (data.state === 'done') {
      const running = run.state === 'running'
      run.state = 'done'
      if (running) onRunning(false)
      return
    }
    // What is drawn once a frame is asked for once a frame.
    requestAnimationFrame(() => post({ kind: 'drawn', positions: data.positions }, [data.positions.buffer]))
  }
  const open = (): void => {
    worker = startLayoutWorker()
    worker.onmessage = receive
    worker.onerror = (event) => {
      run = undefined
      onRunning(false)
      onError(event.message)
    }
  }

  return {
    start(graph, visible, isHeld = () => false) {
      if (worker === undefined) open()
      if (run?.state === 'paused' && run.graph === graph && run.visible === visible) {
        run.state = 'running'
        onRunning(true)
        post({ kind: 'resume' })
        return
      }
      const { ids, bodies, frame } = toBodies(graph, visible, isHeld)
      if (ids.length < 2) return
      runs += 1
      run = { graph, visible, ids, index: new Map(ids.map((id, i) => [id, i])), frame, state: 'running' }
      onRunning(true)
      post({ kind: 'start', run: runs, bodies, quiet: quiet() })
    },
    pause() {
      if (run?.state !== 'running') return
      run.state = 'paused'
      post({ kind: 'pause' })
      onRunning(false)
    },
    drop() {
      if (run === undefined) return
      post({ kind: 'pause' })
      const running = run.state === 'running'
      run = undefined
      if (running) onRunning(false)
    },
    hold(id, x, y, { held, dragged: follows }) {
      if (follows) dragged = id
      else if (dragged === id) dragged = undefined
      const node = run?.index.get(id)
      if (run === undefined || node === undefined) return
      const { frame } = run
      post({ kind: 'hold', node, x: (x - frame.x) / frame.unit, y: (y - frame.y) / frame.unit, held })
    },
  }
}
