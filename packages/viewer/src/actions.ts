// What a user can do, whichever panel, key or pointer asks for it.

import type { Arranging } from './arranging.ts'
import type { Curating } from './curating.ts'
import { type ExportFormat, type ExportPart, isPicture } from './export/formats.ts'
import { prepare } from './graph/prepare.ts'
import { summarise } from './graph/summary.ts'
import { statementAt } from './graph/triple-rows.ts'
import { type Direction, neighbourTowards } from './graph/walk.ts'
import { entityName, loadMessages, relationName } from './i18n/i18n.ts'
import type { LayoutSupervisor } from './layout/supervisor.ts'
import type { Renderer } from './render/renderer.ts'
import type { ExtractionStep } from './source/extract-texts.ts'
import { fetchFolder } from './source/fetch.ts'
import { isCurationLog } from './source/folder-files.ts'
import { openFiles, type SourceFile } from './source/open.ts'
import type { Opening } from './source/open-large.ts'
import type { Result } from './source/result.ts'
import { SourceError } from './source/source-error.ts'
import { planExtraction, type TextPlan } from './source/text-files.ts'
import { admit, allows } from './state/filter.ts'
import { placeNewcomers } from './state/place-newcomers.ts'
import { stepReading } from './state/reading-list.ts'
import type { Store } from './state/store.ts'
import {
  add,
  clearSelection,
  type Lang,
  type Reading,
  read,
  reveal,
  type Selection,
  select,
  setFilter,
  setTheme,
  setView,
  type Theme,
} from './state/view-state.ts'
import { shadeOf } from './theme/theme.ts'

export interface Actions {
  /** @param focus - Also bring it into the middle of the canvas. */
  select(target: Selection | null, focus?: boolean): void
  /** Brings entities into view beside what is there. */
  add(ids: readonly string[]): void
  /** A triple of a table: its edge, or the entity that its fact stands with. */
  selectTriple(id: string): void
  /** Selects a triple and shows one of its sentences in its article. */
  readTriple(id: string, evidence: number): void
  walk(direction: Direction): void
  read(reading: Reading): void
  step(by: 1 | -1): void
  /** @param key - What the curation of a graph is kept under; its name unless given. */
  openFiles(files: readonly SourceFile[], name?: string, key?: string): Promise<void>
  /** Opens what is served beside the page, if anything. */
  openServed(): Promise<void>
  download(format: ExportFormat, part: ExportPart): Promise<void>
  cycleTheme(): void
  setLang(lang: Lang): Promise<void>
  /** Shows the browser's dialog for choosing files. */
  chooseFiles(): void
  focusSearch(): void
  /** Loads how Han characters are read, once. */
  prepareSearch(): Promise<void>
  zoom(factor: number): void
  fit(): void
}

/** Below this the page is one column: see layout.css. */
export const isNarrow = (): boolean => matchMedia('(max-width: 899px)').matches

/** Height of the sheet that lies over the canvas on a narrow screen. */
export function coveredHeight(): number {
  const [side, stage] = [document.querySelector('.side'), document.querySelector('.stage')]
  if (side === null || stage === null || getComputedStyle(side).position !== 'fixed') return 0
  // Its final height: the sheet may still be sliding in.
  return side.clientHeight
}

/** Time for a frame, and for what else waits. */
const FRAME_MS = 20
const THEMES: readonly Theme[] = ['system', 'dark', 'light']

export function createActions(
  store: Store,
  layout: LayoutSupervisor,
  arranging: Arranging,
  renderer: () => Renderer | undefined,
  curating: Curating,
): Actions {
  const text = () => store.messages.value

  const fail = (error: unknown): void => {
    const kept = store.result.value === null ? '' : text().keepsGraph
    if (!(error instanceof SourceError)) {
      store.notice.value = {
        kind: 'error',
        text: text().failed(error instanceof Error ? error.message : String(error)),
      }
      return
    }
    const problem = `${error.file} ${text().problem[error.code]}`.trim()
    store.notice.value = {
      kind: 'error',
      text: `${problem} ${kept}`.trim(),
      ...(error.detail && { detail: error.detail }),
    }
  }

  /** Whatever fails, the graph that was open stays. */
  const open = async (load: (opening: Opening) => Promise<Result | undefined>): Promise<void> => {
    const stop = new AbortController()
    const cancel = (): void => stop.abort()
    const onProgress = (share: number): void => {
      store.opening.value = { share, cancel }
    }
    store.opening.value?.cancel()
    store.busy.value = true
    try {
      const result = await load({ signal: stop.signal, onProgress })
      if (result === undefined) return
      await prepare(result, () => new Promise((resolve) => setTimeout(resolve, FRAME_MS)))
      stop.signal.throwIfAborted()
      layout.drop()
      store.open(result)
      void curating.attach(result)
      store.spoken.value = text().opened(result.name, result.graph.order, store.summary.value?.triples ?? 0)
      // On a phone a table says more than a drawing.
      if (isNarrow() && result.graph.order > 0) store.update(setView('entities'))
      if (!result.positioned) arranging.toggleLayout()
    } catch (error) {
      if (stop.signal.aborted) store.notice.value = { kind: 'info', text: text().openingCancelled }
      else fail(error)
    } finally {
      if (store.opening.value?.cancel === cancel) store.opening.value = null
      store.busy.value = false
    }
  }

  /** @returns Undefined where the user cancels. */
  const extract = async (
    { texts, passedOver }: TextPlan<SourceFile>,
    name: string | undefined,
  ): Promise<Result | undefined> => {
    const stop = new AbortController()
    const cancel = (): void => stop.abort()
    const tell = (step: ExtractionStep, done: number, total: number): void => {
      if (!stop.signal.aborted) store.extraction.value = { step, done, total, cancel }
    }
    store.extraction.value?.cancel()
    tell('reading', 0, texts.length)
    try {
      const { extractTexts } = await import('./source/extract-texts.ts')
      const { result, failures } = await extractTexts(texts, name, { signal: stop.signal, onProgress: tell })
      const left = [...failures, ...passedOver]
      if (left.length > 0)
        store.notice.value = {
          kind: 'error',
          text: text().opened(result.name, result.graph.order, summarise(result, []).triples),
          detail: text().passedOver(left.join('; ')),
        }
      return result
    } catch (error) {
      if (!stop.signal.aborted) throw error
      store.notice.value = { kind: 'info', text: text().extractionCancelled }
      return undefined
    } finally {
      if (store.extraction.value?.cancel === cancel) store.extraction.value = null
    }
  }

  const exportFile = async (format: ExportFormat, part: ExportPart, result: Result) => {
    if (!isPicture(format))
      return (await import('./export/graph-file.ts')).graphFile(
        result,
        format,
        part === 'visible' ? store.visible.value : undefined,
      )
    const picture = renderer()?.picture(part === 'all')
    if (picture === undefined) throw new Error(text().noCanvas)
    const { theme } = store.view.value
    const neutral = store.view.value.drawing.colorBy !== 'type'
    const options = { neutral, title: result.name, total: result.graph.order, shade: shadeOf(theme), messages: text() }
    return (await import('./export/picture-file.ts')).pictureFile(picture, format, options)
  }

  const announce = (target: Selection): void => {
    const { graph } = store.result.value ?? {}
    if (graph === undefined) return
    const { lang } = store.view.value
    const name = (id: string) => entityName(graph.getNodeAttributes(id), lang)
    if (target.kind === 'node') {
      store.spoken.value = text().selectedNode(name(target.id), graph.neighbors(target.id).length)
    } else {
      const relation = relationName(graph.getEdgeAttributes(target.id), lang)
      store.spoken.value = text().selectedEdge(name(graph.source(target.id)), relation, name(graph.target(target.id)))
    }
  }

  /** What filters of triples still hide is shown by letting go of those that hide it. */
  const revealEdge = (id: string): void => {
    const { index, passing } = store
    const row = index.value?.rowOf.get(id)
    if (index.value === null || row === undefined || passing.value?.triples[row] === 1) return
    const { articles, statuses, minConfidence } = store.view.value.filter
    const status = index.value.statuses.values[index.value.statuses.codes[row] as number] as string
    const own = (index.value.articles[row] ?? []).map((code) => index.value?.articleIds[code] as string)
    store.update(
      setFilter({
        articles: own.some((article) => allows(articles, article)) ? articles : admit(articles, own),
        statuses: admit(statuses, [status]),
        minConfidence: Math.min(minConfidence, index.value.confidences[row] as number),
      }),
    )
    if (passing.value?.triples[row] !== 1) store.update(setFilter({ from: null, to: null, undated: true }))
  }
  const actions: Actions = {
    select(target, focus = false) {
      const { graph } = store.result.value ?? {}
      if (graph === undefined) return
      if (target === null) {
        if (store.view.value.selection === null) return
        store.update(clearSelection)
        store.spoken.value = text().cleared
        return
      }
      if (target.kind === 'node' ? !graph.hasNode(target.id) : !graph.hasEdge(target.id)) return
      const ends = target.kind === 'node' ? [target.id] : graph.extremities(target.id)
      const types = ends.map((id) => graph.getNodeAttribute(id, 'type'))
      const relations = target.kind === 'node' ? [] : [graph.getEdgeAttribute(target.id, 'relation')]
      if (ends.some((id) => !store.visible.value.nodes.has(id))) placeNewcomers(store, ends)
      store.update(
        reveal('types', types),
        reveal('relations', relations),
        // Only what is out of scope is added to it.
        select(target, ends.every((id) => store.visible.value.nodes.has(id)) ? [] : ends),
      )
      if (target.kind === 'edge') revealEdge(target.id)
      announce(target)
      if (focus) renderer()?.focus(ends, coveredHeight())
    },
    add(ids) {
      const { graph } = store.result.value ?? {}
      const known = ids.filter((id) => graph?.hasNode(id))
      if (graph === undefined || known.length === 0) return
      placeNewcomers(store, known)
      store.update(
        reveal(
          'types',
          known.map((id) => graph.getNodeAttribute(id, 'type')),
        ),
        add(known),
      )
      const [first] = known
      if (first !== undefined)
        store.spoken.value = text().addedToView(entityName(graph.getNodeAttributes(first), store.view.value.lang))
    },
    selectTriple(id) {
      const { graph } = store.result.value ?? {}
      const { index } = store
      const row = index.value?.rowOf.get(id)
      if (graph === undefined || index.value === null || row === undefined) return
      if (graph.hasEdge(id)) {
        actions.select({ kind: 'edge', id }, true)
        return
      }
      const subject = index.value.nodes[index.value.subjects[row] as number] as string
      actions.select({ kind: 'node', id: subject }, true)
      const source = graph.getNodeAttribute(subject, 'facts').find((fact) => fact.id === id)?.evidence[0]
      if (source !== undefined)
        store.update((state) => ({
          ...state,
          reading: { doc: source.doc, article: source.article || null, statement: id, evidence: 0 },
        }))
    },
    readTriple(id, evidence) {
      const [graph, index] = [store.result.value?.graph, store.index.value]
      const row = index?.rowOf.get(id)
      if (graph === undefined || index === null || row === undefined) return
      const source = statementAt(graph, index, row).sources[evidence]
      actions.selectTriple(id)
      if (source !== undefined)
        actions.read({ doc: source.doc, article: source.article || null, statement: id, evidence })
    },
    walk(direction) {
      const { selection } = store.view.value
      const { graph } = store.result.value ?? {}
      const display = store.display.value
      if (graph === undefined || display === null) return
      const visible = store.visible.value.nodes
      const from = selection?.kind === 'edge' ? graph.source(selection.id) : selection?.id
      const to =
        from === undefined || !display.hasNode(from)
          ? store.ranked.value.find((id) => visible.has(id))
          : neighbourTowards(display, from, direction, visible)
      const { lang } = store.view.value
      const name = (id: string): string => entityName(graph.getNodeAttributes(id), lang)
      if (to === undefined) {
        if (from !== undefined) store.spoken.value = text().noWay(direction, name(from))
        return
      }
      actions.select({ kind: 'node', id: to }, true)
      if (from === undefined) return
      const ways = graph.edges(from, to).filter((edge) => store.visible.value.edges.has(edge))
      const relations = [...new Set(ways.map((edge) => relationName(graph.getEdgeAttributes(edge), lang)))]
      if (relations.length > 0)
        store.spoken.value = text().walked(name(to), relations.join(text().comma), graph.neighbors(to).length)
    },
    read(reading) {
      store.update(read(reading))
    },
    step(by) {
      const next = stepReading(store.readingList.value, store.view.value.reading, by)
      if (next !== null) actions.read(next)
    },
    async openFiles(files, name, key) {
      if (files.length === 0) return
      store.notice.value = null
      // A log of curation by itself is for the graph that is open.
      if (store.result.value !== null && files.every((file) => isCurationLog(file.name))) {
        await curating.load(files)
        return
      }
      const plan = planExtraction(files)
      await open((opening) => (plan === undefined ? openFiles(files, name, key, opening) : extract(plan, name)))
      if (store.notice.value === null) store.notice.value = { kind: 'info', text: store.spoken.value }
    },
    openServed: () => open((opening) => fetchFolder('./data', opening)),
    async download(format, part) {
      const result = store.result.value
      if (result === null) return
      try {
        const [exported, { download }, { fileStem }] = await Promise.all([
          exportFile(format, part, result),
          import('./export/download.ts'),
          import('./export/file-stem.ts'),
        ])
        const file = `${fileStem(result.name)}${part === 'visible' ? '-visible' : ''}.${exported.extension}`
        download(exported.parts, file, exported.type)
        store.spoken.value = text().downloaded(file)
      } catch (error) {
        fail(error)
      }
    },
    cycleTheme() {
      const { theme } = store.view.value
      store.update(setTheme(THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] as Theme))
    },
    async setLang(lang) {
      try {
        store.setLang(lang, await loadMessages(lang))
      } catch (error) {
        fail(error)
      }
    },
    chooseFiles: () => document.getElementById('files')?.click(),
    focusSearch: () => document.getElementById('search')?.focus(),
    async prepareSearch() {
      if (store.han.value !== null) return
      try {
        const { createHan } = await import('./graph/han.ts')
        store.han.value ??= createHan()
      } catch (error) {
        fail(error)
      }
    },
    zoom: (factor) => renderer()?.zoom(factor),
    fit: () => renderer()?.fit(),
  }
  return actions
}
