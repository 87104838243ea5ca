// The address holds the view: what changes in the page changes it, and a link that is opened or pasted changes the page.
import { effect } from '@preact/signals'
import type { Store } from '../state/store.ts'
import { decodeView, encodeView, isViewCode, LONGEST_CODE } from '../state/view-code.ts'
import type { ViewState } from '../state/view-state.ts'
import { fitView } from './fit-view.ts'

const WRITE_AFTER_MS = 200

export interface HashFollower {
  /** Shows the view of a code. @returns False where the code is damaged or of another version. */
  show(code: string): Promise<boolean>
  stop(): void
}

/**
 * @param embedded - Code of the view that a file opens with where its address names none.
 * @param onShown - Called when a view that came from outside is on the page.
 */
export function followHash(store: Store, embedded: string, onShown: (view: ViewState) => void): HashFollower {
  let timer: ReturnType<typeof setTimeout> | undefined
  /** The address is not written before the view in it has been read. */
  let settled = false
  let opened = store.base.peek()

  const show = async (code: string): Promise<boolean> => {
    const base = store.base.peek()
    const shared = code === '' ? {} : await decodeView(code)
    if (shared === undefined) return false
    const result = store.result.peek()
    // Another graph may have been opened meanwhile.
    if (result === null || base !== store.base.peek()) return true
    const { view, partial } = fitView(shared, result, store.view.peek())
    store.update(() => view)
    if (partial) store.notice.value = { kind: 'info', text: store.messages.peek().viewPartial }
    onShown(view)
    return true
  }
  const showAddress = async (fallback: string): Promise<void> => {
    const named = codeOfAddress()
    if (isViewCode(named) && !(await show(named)))
      store.notice.value = { kind: 'error', text: store.messages.peek().viewDamaged }
    else if (!isViewCode(named) && fallback !== '') await show(fallback)
    settled = true
    write()
  }
  const write = (): void => {
    clearTimeout(timer)
    timer = setTimeout(async () => {
      const view = store.view.peek()
      const code = await encodeView(view)
      if (view !== store.view.peek() || code.length > LONGEST_CODE || code === codeOfAddress()) return
      const { pathname, search } = location
      history.replaceState(history.state, '', code === '' ? `${pathname}${search}` : `#${code}`)
    }, WRITE_AFTER_MS)
  }
  const stopOpen = effect(() => {
    const base = store.base.value
    if (base === opened || base === null) return
    const first = opened === null
    opened = base
    // The view in the address is one of the graph it was opened with, and of no other.
    if (first) void showAddress(embedded)
  })
  const stopWrite = effect(() => {
    if (store.result.value !== null && store.view.value && settled) write()
  })
  const onHash = (): void => {
    if (settled && isViewCode(codeOfAddress())) void showAddress('')
  }
  addEventListener('hashchange', onHash)
  return {
    show,
    stop() {
      stopOpen()
      stopWrite()
      clearTimeout(timer)
      removeEventListener('hashchange', onHash)
    },
  }
}

/** What stands after `#`. */
const codeOfAddress = (): string => location.hash.slice(1)
