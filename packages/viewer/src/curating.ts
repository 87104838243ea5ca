// Curation as it happens: operations are signed, shown at once, kept in this browser, and shared with its other tabs.

import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import {
  type Edit,
  mergeLogs,
  type Operation,
  readCuration,
  redoTarget,
  undoTarget,
  writeCuration,
} from '@silkgraph/extractor/curate'
import { download } from './export/download.ts'
import { operationText } from './i18n/operations.ts'
import { type CurationLog, openCurationLog } from './source/curation-log.ts'
import { CURATION_FILE } from './source/folder-files.ts'
import type { SourceFile } from './source/open.ts'
import type { Result } from './source/result.ts'
import { type Draft, type HistoryRow, historyRows, type Unsigned } from './state/curation.ts'
import type { Store } from './state/store.ts'

export interface Curating {
  /** What a dialog is open for. */
  readonly draft: Signal<Draft | null>
  /** Name under which operations are signed; remembered. */
  readonly curator: Signal<string>
  readonly history: ReadonlySignal<readonly HistoryRow[]>
  /** Operations that no file holds yet. */
  readonly unsaved: ReadonlySignal<number>
  readonly undoable: ReadonlySignal<Edit | undefined>
  readonly redoable: ReadonlySignal<Edit | undefined>
  /** Takes up the log of a graph that was opened: of its file, and of this browser. */
  attach(result: Result): Promise<void>
  record(edit: Unsigned, why?: string): Promise<void>
  /** @param of - Id of an operation; the last that holds unless given. */
  undo(of?: string): Promise<void>
  redo(of?: string): Promise<void>
  /** Adds the operations of files to the log. */
  load(files: readonly SourceFile[]): Promise<void>
  /** Hands the whole log to the browser's downloads. */
  save(): Promise<void>
}

const CURATOR_KEY = 'silkgraph-curator'

export function createCurating(store: Store): Curating {
  let kept: CurationLog | undefined
  let attached: Result | undefined
  const saved = signal<ReadonlySet<string>>(new Set())
  const curator = signal(rememberedCurator())
  const text = () => store.messages.value.curation

  const fail = (error: unknown): void => {
    const detail = error instanceof Error ? error.message : String(error)
    store.notice.value = { kind: 'error', text: text().notKept, detail }
  }
  /** What is kept, and what this page has beyond it. */
  const refresh = async (): Promise<void> => {
    const [log, graph] = [kept, attached]
    if (log === undefined) return
    const rows = await log.read()
    if (attached !== graph) return
    saved.value = new Set(rows.filter((row) => row.saved).map(({ operation }) => operation.id))
    const next = mergeLogs(
      rows.map(({ operation }) => operation),
      store.log.value,
    )
    const same = next.length === store.log.value.length && next.every(({ id }, i) => id === store.log.value[i]?.id)
    if (!same) store.setLog(next)
  }
  const append = async (operations: readonly Operation[]): Promise<void> => {
    store.setLog(mergeLogs(store.log.value, operations))
    try {
      await kept?.append(operations, false)
      await refresh()
    } catch (error) {
      fail(error)
    }
  }
  const signed = <T extends object>(edit: T, why = ''): T & Operation =>
    ({
      id: newId(),
      ...edit,
      at: new Date().toISOString(),
      ...(curator.value.trim() === '' ? {} : { by: curator.value.trim() }),
      ...(why.trim() === '' ? {} : { why: why.trim() }),
    }) as T & Operation
  const undoable = computed(() => undoTarget(store.log.value))
  const redoable = computed(() => redoTarget(store.log.value))
  const say = (message: string): void => {
    store.spoken.value = message
  }

  const curating: Curating = {
    draft: signal(null),
    curator,
    history: computed(() => historyRows(store.log.value, store.curated.value, saved.value)),
    unsaved: computed(() => store.log.value.filter(({ id }) => !saved.value.has(id)).length),
    undoable,
    redoable,
    async attach(result) {
      kept?.close()
      kept = undefined
      attached = result
      saved.value = new Set()
      curating.draft.value = null
      const log = await openCurationLog(result.key)
      if (attached !== result) {
        log.close()
        return
      }
      kept = log
      log.watch(() => void refresh().catch(fail))
      try {
        await log.append(result.curation, true)
        // What was curated while the browser's store was opened.
        await log.append(store.log.value, false)
        await refresh()
      } catch (error) {
        fail(error)
      }
      if (result.curationProblem !== null)
        store.notice.value = { kind: 'error', text: text().badFile, detail: result.curationProblem }
      else warnOfFailures()
    },
    async record(edit, why) {
      const operation = signed(edit, why) as Edit
      // Shown at once; undoing may be quicker than the browser's store.
      const appended = append([operation])
      const failure = store.curated.value?.failed.find((one) => one.operation.id === operation.id)
      const message = operationText(operation, store.messages.value, store.view.value.lang)
      store.notice.value =
        failure === undefined
          ? { kind: 'info', text: message, action: { text: text().undo, run: () => void curating.undo(operation.id) } }
          : { kind: 'error', text: message, detail: text().failure[failure.code](failure.about) }
      await appended
    },
    async undo(of = undoable.value?.id) {
      const operation = store.log.value.find(({ id }) => id === of)
      if (of === undefined || operation === undefined) return
      store.notice.value = null
      await append([signed({ op: 'undo', of })])
      say(text().undid(operationText(operation, store.messages.value, store.view.value.lang)))
    },
    async redo(of = redoable.value?.id) {
      const operation = store.log.value.find(({ id }) => id === of)
      if (of === undefined || operation === undefined) return
      await append([signed({ op: 'redo', of })])
      say(text().redid(operationText(operation, store.messages.value, store.view.value.lang)))
    },
    async load(files) {
      try {
        const read = await Promise.all(
          files.map(async (file) => readCuration(await file.text(), { file: file.name }).operations),
        )
        const operations = mergeLogs(...read)
        const fresh = operations.filter(({ id }) => !store.log.value.some((known) => known.id === id)).length
        await kept?.append(operations, true)
        store.setLog(mergeLogs(store.log.value, operations))
        await refresh()
        store.notice.value = { kind: 'info', text: text().loaded(fresh) }
        warnOfFailures()
      } catch (error) {
        const detail = error instanceof Error ? error.message : String(error)
        store.notice.value = { kind: 'error', text: text().badFile, detail }
      }
    },
    async save() {
      const operations = store.log.value
      download([writeCuration(operations)], CURATION_FILE, 'application/x-ndjson')
      try {
        await kept?.append(operations, true)
        await refresh()
      } catch (error) {
        fail(error)
        return
      }
      store.notice.value = { kind: 'info', text: text().saved(CURATION_FILE, operations.length) }
    },
  }

  function warnOfFailures(): void {
    const lost = store.curated.value?.failed.filter(({ moot }) => !moot).length ?? 0
    if (lost === 0) return
    store.notice.value = {
      kind: 'error',
      text: text().notApplied(lost),
      action: {
        text: text().history,
        run: () => {
          store.dialog.value = 'history'
        },
      },
    }
  }

  curator.subscribe(rememberCurator)
  addEventListener('beforeunload', (event) => {
    // Nothing else keeps them.
    if (kept?.kept === false && curating.unsaved.value > 0) event.preventDefault()
  })
  return curating
}

/** 60 random bits as letters and digits: two people never take the same. */
const newId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => (byte % 32).toString(32)).join('')

function rememberedCurator(): string {
  try {
    return localStorage.getItem(CURATOR_KEY) ?? ''
  } catch {
    return ''
  }
}

function rememberCurator(name: string): void {
  try {
    localStorage.setItem(CURATOR_KEY, name)
  } catch {
    // Typed anew next time.
  }
}
