// The middle: the drawing, what of it is shown, and the controls of camera and layout.
import type { JSX, TargetedKeyboardEvent } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { START_SIZE } from '../graph/support.ts'
import type { Direction } from '../graph/walk.ts'
import { setScope } from '../state/view-state.ts'
import { useApp } from './context.ts'
import { Icon, type IconName } from './icons.tsx'

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
}

export function Canvas({ onOpen }: { readonly onOpen: () => void }): JSX.Element {
  const { store, actions, renderer, mountCanvas } = useApp()
  const messages = store.messages.value
  const container = useRef<HTMLDivElement>(null)
  useEffect(() => (container.current === null ? undefined : mountCanvas(container.current)), [mountCanvas])
  const { order } = store.result.value?.graph ?? { order: 0 }
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLDivElement>): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const arrow = ARROWS[event.key]
    if (arrow !== undefined) actions.walk(arrow)
    else if (event.key === '+' || event.key === '=') renderer()?.zoom(1.4)
    else if (event.key === '-') renderer()?.zoom(1 / 1.4)
    else if (event.key === '0') renderer()?.fit()
    else return
    event.preventDefault()
  }
  return (
    <main class="stage" id="graph" aria-label={messages.graph}>
      <div
        ref={container}
        class={store.hover.value === null ? 'canvas' : 'canvas over'}
        role="application"
        aria-label={messages.graphHint}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the drawing is walked with the arrow keys
        tabIndex={0}
        onKeyDown={onKeyDown}
      />
      {store.result.value !== null && (
        <div class="shown">
          <span role="status">{messages.shown(store.visible.value.nodes.size, order)}</span>
          {order > START_SIZE && (
            <button
              type="button"
              class="link"
              onClick={() => store.update(setScope(store.view.value.scope === 'all' ? 'best' : 'all'))}
            >
              {store.view.value.scope === 'all' ? messages.showBest(START_SIZE) : messages.showAll}
            </button>
          )}
        </div>
      )}
      {store.result.value === null && (
        <div class="welcome">
          {store.busy.value ? (
            <p>{messages.loading}</p>
          ) : (
            <>
              <h2>{messages.welcome}</h2>
              <p>{messages.welcomeDetail}</p>
              <button type="button" class="primary" onClick={onOpen}>
                {messages.open}
              </button>
            </>
          )}
        </div>
      )}
      {store.result.value !== null && order === 0 && <p class="welcome">{messages.emptyGraph}</p>}
      <Controls />
    </main>
  )
}

function Controls(): JSX.Element {
  const { store, actions, renderer } = useApp()
  const messages = store.messages.value
  const running = store.layoutRunning.value
  const disabled = store.result.value === null
  const control = (icon: IconName, label: string, act: () => void): JSX.Element => (
    <button type="button" aria-label={label} title={label} disabled={disabled} onClick={act}>
      <Icon name={icon} />
    </button>
  )
  return (
    <div class="controls" role="toolbar" aria-label={messages.graph}>
      <button
        type="button"
        class="text-button layout-button"
        aria-label={running ? messages.layoutStop : messages.layout}
        aria-pressed={running}
        disabled={disabled}
        onClick={() => actions.toggleLayout()}
      >
        <Icon name={running ? 'stop' : 'layout'} />
        <span>{running ? messages.layoutStop : messages.layout}</span>
      </button>
      {control('minus', messages.zoomOut, () => renderer()?.zoom(1 / 1.4))}
      {control('plus', messages.zoomIn, () => renderer()?.zoom(1.4))}
      {control('fit', messages.fit, () => renderer()?.fit())}
    </div>
  )
}
