/// <reference lib="webworker" />
// The layout worker: a module of our own, since a worker made from a Blob is barred by the page's Content-Security-Policy.
import { type LayoutReply, type LayoutRequest, NODE, NODE_WIDTH } from './protocol.ts'
import { copyPositions, createSettling } from './settle.ts'

declare const self: DedicatedWorkerGlobalScope

/** Time between messages: positions reach the screen at 20 Hz at most, however many iterations that is. */
const SLICE_MS = 50

let nodes = new Float32Array()
let stop = true
let current = 0

self.onmessage = ({ data }: MessageEvent<LayoutRequest>): void => {
  if (data.kind === 'stop') stop = true
  else if (data.kind === 'pin') pin(data)
  else start(data)
}

function pin({ node, x, y, held }: Extract<LayoutRequest, { kind: 'pin' }>): void {
  const at = node * NODE_WIDTH
  nodes[at + NODE.x] = x
  nodes[at + NODE.y] = y
  nodes[at + NODE.fixed] = held ? 1 : 0
}

function start(request: Extract<LayoutRequest, { kind: 'start' }>): void {
  nodes = new Float32Array(request.nodes)
  stop = false
  current = request.run
  const settle = createSettling(nodes, request.edges)
  const slice = (): void => {
    if (stop || current !== request.run) return
    const until = performance.now() + SLICE_MS
    let { iterations, done } = settle(1)
    while (!done && performance.now() < until) ({ iterations, done } = settle(1))
    const positions = copyPositions(nodes, new Float32Array((nodes.length / NODE_WIDTH) * 2))
    const reply: LayoutReply = { run: request.run, positions, iterations, done }
    self.postMessage(reply, [positions.buffer])
    // A fresh task, so that pins and a stop get through.
    if (!done) setTimeout(slice)
  }
  slice()
}
