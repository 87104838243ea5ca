// Asks analysis workers, one for each question. Loaded when something is asked for the first time.
import type { AnalysisReply, AnalysisRequest, Links } from './protocol.ts'
import { startAnalysisWorker } from './start-worker.ts'

export interface Analyst {
  /** @returns Null where the same kind of question was asked again: betweenness of 10,000 nodes takes half a minute. */
  ask(task: AnalysisRequest['task'], links: Links): Promise<Float64Array | null>
}

export function createAnalyst(): Analyst {
  const cancel = new Map<'communities' | 'measure', () => void>()
  return {
    ask(task, links) {
      const kind = task === 'communities' ? task : 'measure'
      cancel.get(kind)?.()
      const worker = startAnalysisWorker()
      return new Promise<Float64Array | null>((resolve, reject) => {
        const end = (): void => {
          worker.terminate()
          if (cancel.get(kind) === stop) cancel.delete(kind)
        }
        const stop = (): void => {
          end()
          resolve(null)
        }
        cancel.set(kind, stop)
        worker.onmessage = ({ data }: MessageEvent<AnalysisReply>) => {
          end()
          resolve(data.values)
        }
        worker.onerror = (event) => {
          end()
          reject(new Error(event.message))
        }
        const request: AnalysisRequest = { task, links }
        worker.postMessage(request)
      })
    },
  }
}
