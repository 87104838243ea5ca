// What the browser's worker runs: `new Worker(new URL('@silkgraph/extractor/worker/entry', …), { type: 'module' })`.
import { hostExtractor } from './host.ts'
import type { Port, WorkerReply, WorkerRequest } from './protocol.ts'

hostExtractor(globalThis as unknown as Port<WorkerReply, WorkerRequest>)
