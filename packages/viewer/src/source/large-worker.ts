/// <reference lib="webworker" />
// The worker that reads large files.
import type { LargeReply, LargeRequest } from './large-protocol.ts'
import { readLarge } from './read-large.ts'
import { SourceError } from './source-error.ts'

declare const self: DedicatedWorkerGlobalScope

/** Portions that may wait for the page. */
const AHEAD = 2

let waiting = 0
let go: (() => void) | undefined
const reply = (message: LargeReply): void => self.postMessage(message)

self.onmessage = ({ data }: MessageEvent<LargeRequest>): void => {
  if (data.kind === 'taken') {
    waiting -= 1
    go?.()
    return
  }
  readLarge(data.files, data.graph, data.lines, async (portion, read) => {
    reply({ kind: 'portion', portion, read })
    waiting += 1
    while (waiting >= AHEAD)
      await new Promise<void>((resolve) => {
        go = resolve
      })
  }).then(
    () => reply({ kind: 'done' }),
    (error: unknown) => {
      const detail = error instanceof Error ? error.message : String(error)
      if (error instanceof SourceError)
        reply({ kind: 'failed', code: error.code, file: error.file, detail: error.detail })
      // What a browser says when there is no memory for an array or a text.
      else reply({ kind: 'failed', code: error instanceof RangeError ? 'too-large' : 'unreadable', file: '', detail })
    },
  )
}
