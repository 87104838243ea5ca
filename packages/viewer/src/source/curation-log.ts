// Where the log of curation is kept between visits: in this browser's IndexedDB, one record an operation, so that two tabs
// which curate one graph only ever append, and each sees what the other appended.
import type { Operation } from '@silkgraph/extractor/curate'

export interface KeptOperation {
  readonly operation: Operation
  /** True where a file holds it too. */
  readonly saved: boolean
}

export interface CurationLog {
  /** False where the browser keeps nothing (private windows): then a page's operations go with it. */
  readonly kept: boolean
  /** In the order in which they were appended, by whichever tab. */
  read(): Promise<readonly KeptOperation[]>
  /** Appends those that are not there; `saved` marks the others as well. */
  append(operations: readonly Operation[], saved: boolean): Promise<void>
  /** @param changed - Called when another tab has appended. */
  watch(changed: () => void): void
  close(): void
}

const DATABASE = 'silkgraph'
const STORE = 'curation'
const CHANNEL = 'silkgraph-curation'

interface Row {
  readonly graph: string
  readonly id: string
  readonly operation: Operation
  readonly saved: boolean
}

/** @param graph - Key of the graph that is curated. */
export async function openCurationLog(graph: string): Promise<CurationLog> {
  let database: IDBDatabase
  try {
    database = await openDatabase()
  } catch {
    return inMemory()
  }
  const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(CHANNEL)
  return {
    kept: true,
    async read() {
      const store = database.transaction(STORE, 'readonly').objectStore(STORE)
      const rows: Row[] = await resultOf(store.index('graph').getAll(graph))
      return rows.map(({ operation, saved }) => ({ operation, saved }))
    },
    async append(operations, saved) {
      if (operations.length === 0) return
      const transaction = database.transaction(STORE, 'readwrite')
      const store = transaction.objectStore(STORE)
      for (const operation of operations) {
        const key = await resultOf(store.index('operation').getKey([graph, operation.id]))
        const row: Row = { graph, id: operation.id, operation, saved }
        if (key === undefined) store.add(row)
        else if (saved) store.put(row, key)
      }
      await new Promise<void>((done, failed) => {
        transaction.oncomplete = () => done()
        transaction.onabort = () => failed(transaction.error ?? new Error('the browser kept nothing'))
      })
      channel?.postMessage(graph)
    },
    watch(changed) {
      if (channel !== undefined)
        channel.onmessage = ({ data }: MessageEvent<unknown>) => {
          if (data === graph) changed()
        }
    },
    close() {
      channel?.close()
      database.close()
    },
  }
}

function openDatabase(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, 1)
  request.onupgradeneeded = () => {
    // Keys count up: they are the order of the log.
    const store = request.result.createObjectStore(STORE, { autoIncrement: true })
    store.createIndex('graph', 'graph')
    store.createIndex('operation', ['graph', 'id'], { unique: true })
  }
  return resultOf(request)
}

function resultOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((done, failed) => {
    request.onsuccess = () => done(request.result)
    request.onerror = () => failed(request.error ?? new Error('the browser keeps nothing'))
  })
}

function inMemory(): CurationLog {
  const rows = new Map<string, KeptOperation>()
  return {
    kept: false,
    read: () => Promise.resolve([...rows.values()]),
    append(operations, saved) {
      for (const operation of operations)
        if (saved || !rows.has(operation.id)) rows.set(operation.id, { operation, saved })
      return Promise.resolve()
    },
    watch: () => undefined,
    close: () => undefined,
  }
}
