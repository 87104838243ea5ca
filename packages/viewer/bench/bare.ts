// The page that the viewer is measured against: sigma as its documentation shows it, with the same graph and nothing else.
import { MultiGraph } from 'graphology'
import Sigma from 'sigma'

interface BareNode {
  label: string
  type: string
  x: number
  y: number
}

const response = await fetch('./data/graph.json')
const { nodes, edges } = (await response.json()) as {
  readonly nodes: readonly { readonly key: string; readonly attributes: BareNode }[]
  readonly edges: readonly {
    readonly key: string
    readonly source: string
    readonly target: string
    readonly undirected: boolean
  }[]
}
const graph = new MultiGraph({ type: 'mixed' })
const hues = new Map<string, string>()
for (const { key, attributes } of nodes) {
  const { label, type, x, y } = attributes
  if (!hues.has(type)) hues.set(type, `hsl(${hues.size * 45} 60% 50%)`)
  graph.addNode(key, { label, x, y, kind: type, size: 4, color: hues.get(type) })
}
for (const { key, source, target, undirected } of edges) {
  if (undirected) graph.addUndirectedEdgeWithKey(key, source, target)
  else graph.addDirectedEdgeWithKey(key, source, target)
}

let hovered: ReadonlySet<string> | null = null
let hovers: string | null = null
let hiddenKind: string | null = null
const container = document.getElementById('app') as HTMLElement
const sigma = new Sigma(graph, container, {
  nodeReducer: (id, data) => ({
    ...data,
    hidden: data.kind === hiddenKind,
    ...(hovered !== null && !hovered.has(id) && { color: '#eee', label: '' }),
  }),
  edgeReducer: (id, data) => {
    const [source, target] = graph.extremities(id)
    const hidden = [source, target].some((end) => graph.getNodeAttribute(end, 'kind') === hiddenKind)
    return { ...data, hidden: hidden || (hovers !== null && source !== hovers && target !== hovers) }
  },
})
const hover = (node: string | null): void => {
  hovers = node
  hovered = node === null ? null : new Set([node, ...graph.neighbors(node)])
  sigma.refresh({ skipIndexation: true })
}
sigma.on('enterNode', ({ node }) => hover(node))
sigma.on('leaveNode', () => hover(null))

/** What the benchmark does here. */
const bare = {
  hide(kind: string | null): void {
    hiddenKind = kind
    sigma.refresh()
  },
  refresh: (): void => void sigma.refresh(),
  pointOf(id: string): { x: number; y: number } {
    const frame = container.getBoundingClientRect()
    const { x, y } = sigma.graphToViewport(graph.getNodeAttributes(id) as BareNode)
    return { x: x + frame.left, y: y + frame.top }
  },
}
export type Bare = typeof bare
Object.assign(window, { bare })
