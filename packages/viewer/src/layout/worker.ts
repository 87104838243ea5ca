/// <reference lib="webworker" />
// The layout worker: a module of our own, since a worker made from a Blob is barred by the page's Content-Security-Policy.
import type { LayoutReply, LayoutRequest } from './protocol.ts'
import { copyPositions, createSettling, type Settling } from './settle.ts'

declare const self: DedicatedWorkerGlobalScope

/** Time between looks at the messages: positions reach the screen at 20 Hz at most, however many iterations that is. */
const SLICE_MS = 50

interface Run {
  readonly request: Extract<LayoutRequest, { kind: 'start' }>
  readonly settle: () => Settling
  state: LayoutReply['state']
  iterations: number
  /** Memory for the next positions; undefined while the page has not drawn the last ones. */
  spare: Float32Array<ArrayBuffer> | undefined
}

let current: Run | undefined

self.onmessage = ({ data }: MessageEvent<LayoutRequest>): void => {
  if (data.kind === 'start') start(data)
  else if (current === undefined) return
  else if (data.kind === 'hold') hold(current, data)
  else if (data.kind === 'drawn') {
    // What was sent by an earlier run is of another length.
    if (data.positions.length === current.request.bodies.x.length * 2) current.spare = data.positions
  } else if (data.kind === 'pause' && current.state === 'running') {
    current.state = 'paused'
    post(current)
  } else if (data.kind === 'resume' && current.state === 'paused') {
    current.state = 'running'
    slice(current)
  }
}

function start(request: Run['request']): void {
  const spare = new Float32Array(request.bodies.x.length * 2)
  current = { request, settle: createSettling(request.bodies), state: 'running', iterations: 0, spare }
  slice(current)
}

function hold({ request: { bodies } }: Run, { node, x, y, held }: Extract<LayoutRequest, { kind: 'hold' }>): void {
  bodies.x[node] = x
  bodies.y[node] = y
  bodies.held[node] = held ? 1 : 0
}

function slice(run: Run): void {
  if (run !== current || run.state !== 'running') return
  const until = performance.now() + SLICE_MS
  let { iterations, done } = run.settle()
  while (!done && performance.now() < until) ({ iterations, done } = run.settle())
  run.iterations = iterations
  if (done) run.state = 'done'
  if (done || (run.spare !== undefined && !run.request.quiet)) post(run)
  // A fresh task, so that messages get through.
  if (!done) setTimeout(() => slice(run))
}

function post(run: Run): void {
  const { bodies, run: id } = run.request
  const positions = copyPositions(bodies, run.spare ?? new Float32Array(bodies.x.length * 2))
  run.spare = undefined
  const reply: LayoutReply = { run: id, positions, iterations: run.iterations, state: run.state }
  self.postMessage(reply, [positions.buffer])
}
