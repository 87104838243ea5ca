// The page's end where it stands in the frame of a `<silk-graph>`: it opens what it is given and tells what is selected.
import { effect } from '@preact/signals'
import type { Actions } from '../actions.ts'
import { entityName } from '../i18n/i18n.ts'
import type { Store } from '../state/store.ts'
import { type Selection, setTheme } from '../state/view-state.ts'
import { type FromPage, HELLO, type Selected, type ToPage } from './protocol.ts'

/** @param show - Shows the view of a code; false where it is damaged. */
export function serveParent(store: Store, actions: Actions, show: (code: string) => Promise<boolean>): void {
  const { port1: port, port2: theirs } = new MessageChannel()
  const tell = (message: FromPage): void => port.postMessage(message)
  const view = async (code: string): Promise<void> => {
    if (code !== '' && !(await show(code))) tell({ kind: 'error', message: store.messages.peek().viewDamaged })
  }
  const answer = async (message: ToPage): Promise<void> => {
    if (message.kind === 'lang') await actions.setLang(message.lang)
    else if (message.kind === 'theme') store.update(setTheme(message.theme))
    else if (message.kind === 'view') await view(message.code)
    else if (message.kind === 'select') actions.select(message.target, true)
    else {
      const before = store.base.peek()
      const files = Object.entries(message.files).map(([name, text]) => ({
        name,
        size: text.length,
        text: () => Promise.resolve(text),
      }))
      await actions.openFiles(files, message.name, message.key)
      const [opened, notice] = [store.base.peek(), store.notice.peek()]
      if (opened === null || opened === before) {
        tell({ kind: 'error', message: [notice?.text, notice?.detail].filter(Boolean).join(' ') })
        return
      }
      // The page around knows what it opened.
      if (notice?.kind === 'info') store.notice.value = null
      await view(message.view)
      tell({
        kind: 'open',
        name: opened.name,
        entities: opened.graph.order,
        triples: store.summary.peek()?.triples ?? 0,
      })
    }
  }
  /** One after the other: a view is one of the graph that was opened before. */
  let queue = Promise.resolve()
  port.onmessage = ({ data }: MessageEvent<ToPage>) => {
    queue = queue.then(() => answer(data))
  }
  let told: Selection | null = null
  effect(() => {
    const { selection } = store.view.value
    if (selection?.id === told?.id && selection?.kind === told?.kind) return
    told = selection
    tell({ kind: 'select', selected: describe(store, selection) })
  })
  // To whoever holds the frame: it was given nothing yet that others should not see.
  parent.postMessage(HELLO, '*', [theirs])
}

function describe(store: Store, selection: Selection | null): Selected | null {
  const graph = store.result.peek()?.graph
  if (selection === null || graph === undefined) return null
  const { kind, id } = selection
  if (kind === 'node') {
    const attributes = graph.getNodeAttributes(id)
    return { kind, id, type: attributes.type, name: entityName(attributes, store.view.peek().lang) }
  }
  return {
    kind,
    id,
    relation: graph.getEdgeAttribute(id, 'relation'),
    subject: graph.source(id),
    object: graph.target(id),
  }
}
