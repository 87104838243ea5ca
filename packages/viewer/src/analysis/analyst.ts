// Asks the analysis worker. Loaded when something is asked for the first time.
import type { AnalysisReply, AnalysisRequest, Links } from './protocol.ts'
import { startAnalysisWorker } from './start-worker.ts'

interface Waiting {
  readonly resolve: (values: Float64Array) => void
  readonly reject: (error: Error) => void
}

export interface Analyst {
  ask(task: AnalysisRequest['task'], links: Links): Promise<Float64Array>
}

export function createAnalyst(): Analyst {
  const waiting = new Map<number, Waiting>()
  let worker: Worker | undefined
  let asked = 0
  const open = (): Worker => {
    const opened = startAnalysisWorker()
    opened.onmessage = ({ data }: MessageEvent<AnalysisReply>) => {
      waiting.get(data.id)?.resolve(data.values)
      waiting.delete(data.id)
    }
    opened.onerror = (event) => {
      for (const { reject } of waiting.values()) reject(new Error(event.message))
      waiting.clear()
      worker = undefined
      opened.terminate()
    }
    return opened
  }
  return {
    ask(task, links) {
      worker ??= open()
      asked += 1
      const request: AnalysisRequest = { id: asked, task, links }
      worker.postMessage(request)
      return new Promise((resolve, reject) => waiting.set(request.id, { resolve, reject }))
    },
  }
}
