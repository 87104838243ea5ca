// Wiring only: store, layout, renderer and panels are made here and told of one another.
import { effect } from '@preact/signals'
import { render } from 'preact'
import { coveredHeight, createActions } from './actions.ts'
import { createAnalysing } from './analysing.ts'
import { createArranging } from './arranging.ts'
import { createCurating } from './curating.ts'
import { communityColor } from './graph/community-colors.ts'
import { TYPE_STYLES } from './graph/entity-types.ts'
import { entityName, loadMessages } from './i18n/i18n.ts'
import { exposeInspector } from './inspector.ts'
import { createLayout } from './layout/supervisor.ts'
import { appView } from './panels/app.tsx'
import { curationCommands } from './panels/curation/commands.ts'
import { loadParts } from './panels/parts.tsx'
import { edgeLabel } from './render/edge-label.ts'
import { edgeColor } from './render/paint.ts'
import type { Box } from './render/place-labels.ts'
import type { PointerEvents } from './render/pointer.ts'
import { createRenderer, type Outlook, type Renderer } from './render/renderer.ts'
import { embeddedFiles, readEmbedded } from './share/embedded.ts'
import { followHash } from './share/follow-hash.ts'
import { createSharing, shareCommands } from './share/sharing.ts'
import { createCommands } from './state/commands.ts'
import { drawingCommands } from './state/drawing-commands.ts'
import { createExploring } from './state/exploring-actions.ts'
import { exploringCommands } from './state/exploring-commands.ts'
import { createStore } from './state/store.ts'
import './styles/base.css'
import './styles/exploring.css'
import './styles/curation.css'
import './styles/layout.css'
import './styles/panels.css'
import './styles/reader.css'
import './styles/share.css'
import './styles/tables.css'
import './styles/timeline.css'
import { computed, signal } from '@preact/signals'
import { MultiGraph } from 'graphology'
import { askedPreferences, loadPreferences, savePreferences } from './theme/preferences.ts'
import { onSystemTheme, shadeOf } from './theme/theme.ts'

const query = new URLSearchParams(location.search)
/** True in the frame of a `<silk-graph>`. */
const framed = query.has('embed') && parent !== window
const preferences = framed ? askedPreferences(query) : loadPreferences()
const store = createStore({
  ...preferences,
  messages: await loadMessages(preferences.lang),
  readonly: query.has('readonly'),
})
const shade = signal(shadeOf(preferences.theme))
let renderer: Renderer | undefined

const layout = createLayout({
  onMove: () => {
    arranging.keep()
    renderer?.positionsChanged()
  },
  quiet: () => matchMedia('(prefers-reduced-motion: reduce)').matches,
  onRunning: (running) => {
    store.layoutRunning.value = running
    store.spoken.value = running ? store.messages.value.layoutRunning : store.messages.value.layoutDone
  },
  onError: (message) => {
    store.notice.value = { kind: 'error', text: store.messages.value.failed(message) }
  },
})
const curating = createCurating(store)
const arranging = createArranging(store, layout, () => renderer)
const analysing = createAnalysing(store)
const actions = createActions(store, layout, arranging, () => renderer, curating)
const exploring = createExploring(store, (ids) => renderer?.focus(ids, coveredHeight()))
const embedded = readEmbedded()
const hash = followHash(store, embedded?.view ?? '', ({ selection }) => {
  const graph = store.result.peek()?.graph
  if (selection === null || graph === undefined) return
  renderer?.focus(selection.kind === 'node' ? [selection.id] : graph.extremities(selection.id), 0)
})
const sharing = createSharing(store, hash.show)
const commands = createCommands(
  store,
  actions,
  drawingCommands(store, arranging),
  exploringCommands(store, exploring),
  store.readonly ? [] : curationCommands(store, curating),
  shareCommands(store, sharing, !framed),
)

/** Null where colours are those of types, or communities are still worked out. */
const colorBy = computed(() => store.view.value.drawing.colorBy)
const colorOf = computed(() => {
  const [found, index, tone] = [store.communities.value, store.index.value, shade.value]
  if (colorBy.value !== 'community' || found === null || index === null) return null
  return (id: string): string =>
    communityColor(found.values[found.codes[index.nodeOf.get(id) ?? -1] ?? -1] ?? '0', tone)
})
effect(() => {
  document.documentElement.dataset.colors = colorBy.value
})
effect(() => {
  const { lang, theme } = store.view.value
  document.documentElement.lang = lang
  shade.value = shadeOf(theme)
  document.documentElement.dataset.theme = shade.value
  for (const [type, style] of Object.entries(TYPE_STYLES)) {
    document.documentElement.style.setProperty(`--type-${type}`, style[shade.value])
  }
  for (const [kind, sources] of [
    ['single', 1],
    ['many', 2],
  ] as const)
    document.documentElement.style.setProperty(`--edge-${kind}`, edgeColor(sources, shade.value))
  if (!framed) savePreferences(lang, theme)
})
onSystemTheme(() => {
  store.update((state) => ({ ...state }))
})

/** Time for a graphics driver to come back. */
const REBUILD_AFTER_MS = 500

/** Without WebGL there is no drawing, but everything else works. */
function tryRenderer(container: HTMLElement, events: PointerEvents): Renderer | undefined {
  try {
    return createRenderer(container, new MultiGraph({ type: 'mixed' }), events, () => controlsOver(container))
  } catch {
    store.notice.value = { kind: 'error', text: store.messages.value.noCanvas }
    return undefined
  }
}

/** Where buttons lie over the canvas. */
function controlsOver(container: HTMLElement): Box[] {
  const frame = container.getBoundingClientRect()
  return Array.from(container.parentElement?.querySelectorAll('.controls') ?? [], (controls) => {
    const { left, top, right, bottom } = controls.getBoundingClientRect()
    return { left: left - frame.left, top: top - frame.top, right: right - frame.left, bottom: bottom - frame.top }
  })
}

/** Called when the canvas is in the page. A drawing that the graphics processor loses is made anew; nothing else is lost with it. */
function mountCanvas(container: HTMLElement): () => void {
  let unmount = mountDrawing(container, undefined)
  let timer: ReturnType<typeof setTimeout> | undefined
  const onLost = (): void => {
    // The drawing has several contexts, which are lost together.
    if (timer !== undefined) return
    store.notice.value = { kind: 'info', text: store.messages.value.canvasLost }
    timer = setTimeout(() => {
      timer = undefined
      const outlook = renderer?.outlook()
      unmount()
      unmount = mountDrawing(container, outlook)
      if (renderer === undefined) return
      store.notice.value = { kind: 'info', text: store.messages.value.canvasRestored }
    }, REBUILD_AFTER_MS)
  }
  // The event does not bubble, but is seen on its way down.
  container.addEventListener('webglcontextlost', onLost, true)
  return () => {
    clearTimeout(timer)
    container.removeEventListener('webglcontextlost', onLost, true)
    unmount()
  }
}

/** @param outlook - Where the drawing before this one was looked at. */
function mountDrawing(container: HTMLElement, outlook: Outlook | undefined): () => void {
  const created = tryRenderer(container, {
    onSelect: (target) => actions.select(target),
    onHover: (target) => {
      store.hover.value = target
    },
    onDrag: arranging.drag,
    mayDrag: () => !store.view.peek().drawing.locked,
  })
  if (created === undefined) return () => {}
  renderer = created
  let opened: unknown
  const stopGraph = effect(() => {
    const display = store.display.value
    if (display === null) return
    const result = store.base.peek()
    layout.drop()
    created.setGraph(display, result === opened)
    opened = result
  })
  const stopScene = effect(() => {
    const result = store.result.value
    const display = store.display.value
    const { selection, lang, view, exploring } = store.view.value
    // Under a table nothing is painted: on a large graph that would cost more than all the rest.
    if (result === null || display === null || view !== 'graph') return
    const folding = store.folding.value
    const messages = store.messages.peek()
    created.setScene({
      visible: store.visible.value,
      folding,
      unfolded: exploring.unfolded,
      spotlight: store.spotlight.value,
      selection,
      hover: store.hover.value,
      shade: shade.value,
      colorOf: colorOf.value,
      pinned: arranging.pinned.value,
      nodeLabel: (id) => entityName(result.graph.getNodeAttributes(id), lang),
      edgeLabel: (id) => edgeLabel(result.graph, id, folding.folds.get(id), { lang, messages }),
    })
  })
  if (outlook !== undefined) created.restore(outlook)
  return () => {
    stopGraph()
    stopScene()
    created.kill()
    renderer = undefined
  }
}

const root = document.getElementById('app')
if (root !== null)
  render(
    appView({
      store,
      actions,
      exploring,
      curating,
      analysing,
      commands,
      sharing,
      mountCanvas,
      renderer: () => renderer,
    }),
    root,
  )
let loaded = false
exposeInspector(
  store,
  () => renderer,
  () => loaded,
)

// Not awaited: what it imports of this module is there only when this module has run to its end.
if (framed) void import('./element/serve-parent.ts').then(({ serveParent }) => serveParent(store, actions, hash.show))
else if (embedded === undefined) await actions.openServed()
else await actions.openFiles(embeddedFiles(embedded), embedded.name)

// Now that the first picture is there: what a click or a key will want next. One that fails is asked for again when it is wanted.
requestIdleCallback(
  () =>
    void loadParts().then(
      () => {
        loaded = true
      },
      () => undefined,
    ),
  { timeout: 1000 },
)
