// A button of the bar with a list of things below it: Escape and leaving it close it.
import type { ComponentChildren, JSX } from 'preact'
import { useRef } from 'preact/hooks'
import { Icon, type IconName } from './icons.tsx'

interface MenuProps {
  readonly icon: IconName
  readonly label: string
  readonly disabled: boolean
  /** @param close - To be called by whatever ends the use of the menu. */
  readonly children: (close: () => void) => ComponentChildren
}

export function Menu({ icon, label, disabled, children }: MenuProps): JSX.Element {
  const menu = useRef<HTMLDetailsElement>(null)
  const close = (): void => {
    if (menu.current?.open !== true) return
    menu.current.open = false
    menu.current.querySelector('summary')?.focus()
  }
  return (
    <details
      ref={menu}
      class="menu"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || menu.current?.open !== true) return
        event.stopPropagation()
        close()
      }}
      onFocusOut={(event) => {
        if (menu.current !== null && !menu.current.contains(event.relatedTarget as Node | null))
          menu.current.open = false
      }}
    >
      <summary class="text-button" aria-label={label} title={label} aria-disabled={disabled}>
        <Icon name={icon} />
        <span class="wide">{label}</span>
      </summary>
      <div class="menu-items">{children(close)}</div>
    </details>
  )
}
