import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import { useApp } from './context.ts'
import { Icon } from './icons.tsx'

const INFO_MS = 5000

/** A message at the foot of the canvas: errors stay until dismissed, the rest goes by itself. */
export function NoticeBar(): JSX.Element | null {
  const { store } = useApp()
  const notice = store.notice.value
  useEffect(() => {
    if (notice?.kind !== 'info') return
    const timer = setTimeout(() => {
      store.notice.value = null
    }, INFO_MS)
    return () => clearTimeout(timer)
  }, [notice, store])
  if (notice === null) return null
  return (
    <div class={`notice ${notice.kind}`} role={notice.kind === 'error' ? 'alert' : 'status'}>
      <div>
        <p>{notice.text}</p>
        {notice.detail !== undefined && <p class="notice-detail">{notice.detail}</p>}
      </div>
      {notice.action !== undefined && (
        <button
          type="button"
          class="notice-action"
          onClick={() => {
            store.notice.value = null
            notice.action?.run()
          }}
        >
          {notice.action.text}
        </button>
      )}
      <button
        type="button"
        aria-label={store.messages.value.dismiss}
        onClick={() => {
          store.notice.value = null
        }}
      >
        <Icon name="close" />
      </button>
    </div>
  )
}
