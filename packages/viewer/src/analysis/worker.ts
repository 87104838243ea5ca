/// <reference lib="webworker" />
// The analysis worker: communities and centralities take seconds on a large graph.
import { centrality, communities } from './analyse.ts'
import type { AnalysisReply, AnalysisRequest } from './protocol.ts'

declare const self: DedicatedWorkerGlobalScope

self.onmessage = ({ data: { task, links } }: MessageEvent<AnalysisRequest>): void => {
  const values = task === 'communities' ? communities(links) : centrality(task, links)
  const reply: AnalysisReply = { values }
  self.postMessage(reply, [values.buffer])
}
