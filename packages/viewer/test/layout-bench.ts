// A page of the benchmark: ForceAtlas2 to rest, by the stock worker of graphology-layout-forceatlas2 and by our own.
import { MultiGraph } from 'graphology'
import StockLayout from 'graphology-layout-forceatlas2/worker'
import type { DisplayEdge, DisplayGraph, DisplayNode } from '../src/graph/display.ts'
import { restRadius, toBodies } from '../src/layout/bodies.ts'
import { SETTINGS } from '../src/layout/force-atlas.ts'
import { createRest } from '../src/layout/settle.ts'
import { createLayout } from '../src/layout/supervisor.ts'

export interface AtRest {
  readonly milliseconds: number
  readonly iterations: number
  /** x and y of each node. */
  readonly positions: readonly number[]
}

export interface LayoutScope {
  /** Ends of each edge, as numbers of nodes: no two edges join the same. */
  ours(order: number, edges: readonly number[]): Promise<AtRest>
  stock(order: number, edges: readonly number[], theta: number): Promise<AtRest>
}

declare global {
  interface Window {
    silkgraphLayout?: LayoutScope
  }
}

/** Nodes on a sunflower of the size that the drawing will have, in an order that has nothing to do with their edges. */
function startGraph(order: number, edges: readonly number[]): DisplayGraph {
  const graph: DisplayGraph = new MultiGraph<DisplayNode, DisplayEdge>()
  for (let i = 0; i < order; i += 1) {
    const [radius, angle] = [Math.sqrt(i / order), i * Math.PI * (3 - Math.sqrt(5))]
    graph.addNode(i, { x: radius * Math.cos(angle), y: radius * Math.sin(angle), size: 1, kind: 'other' })
  }
  for (let i = 0; i < edges.length; i += 2)
    graph.addEdge(edges[i], edges[i + 1], {
      sources: 1,
      directed: false,
      pair: String(i),
      parallel: false,
      oneWay: false,
      curvature: 0,
    })
  const { mass } = toBodies(graph, everything(graph), () => false).bodies
  const scale = restRadius(mass) / Math.SQRT1_2
  graph.updateEachNodeAttributes((_, node) => ({ ...node, x: node.x * scale, y: node.y * scale }))
  return graph
}

const everything = (graph: DisplayGraph) => ({ nodes: new Set(graph.nodes()), edges: new Set(graph.edges()) })
const positionsOf = (graph: DisplayGraph): number[] => graph.nodes().flatMap((id) => placeOf(graph, id))
const placeOf = (graph: DisplayGraph, id: string): [number, number] => {
  const { x, y } = graph.getNodeAttributes(id)
  return [x, y]
}

window.silkgraphLayout = {
  ours(order, edges) {
    const graph = startGraph(order, edges)
    return new Promise((resolve, reject) => {
      const begun = performance.now()
      let iterations = 0
      const layout = createLayout({
        onMove: (done) => {
          iterations = done
        },
        onRunning: (running) => {
          if (running) return
          resolve({ milliseconds: performance.now() - begun, iterations, positions: positionsOf(graph) })
        },
        onError: reject,
        quiet: () => false,
      })
      layout.start(graph, everything(graph))
    })
  },
  stock(order, edges, theta) {
    const graph = startGraph(order, edges)
    return new Promise((resolve) => {
      const rest = createRest()
      let before = Float64Array.from(positionsOf(graph))
      const begun = performance.now()
      const { repulsion, gravity } = SETTINGS
      const layout = new StockLayout(graph, {
        settings: {
          scalingRatio: repulsion,
          gravity,
          strongGravityMode: true,
          slowDown: 1 + Math.log(order),
          barnesHutOptimize: true,
          barnesHutTheta: theta,
        },
      })
      // It tells of every iteration, and never stops by itself.
      graph.on('eachNodeAttributesUpdated', () => {
        const after = Float64Array.from(positionsOf(graph))
        const { iterations, done } = rest(movement(before, after))
        before = after
        if (!done) return
        const milliseconds = performance.now() - begun
        layout.kill()
        resolve({ milliseconds, iterations, positions: [...after] })
      })
      layout.start()
    })
  },
}

/** Mean distance moved, over the root mean square distance from the origin. */
function movement(before: Float64Array, after: Float64Array): number {
  let [moved, squares] = [0, 0]
  for (let i = 0; i < after.length; i += 2) {
    const [x, y] = [after[i] as number, after[i + 1] as number]
    moved += Math.hypot(x - (before[i] as number), y - (before[i + 1] as number))
    squares += x * x + y * y
  }
  const order = after.length / 2
  return moved / order / Math.sqrt(squares / order)
}
