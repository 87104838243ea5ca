// The drawing, and the controls of camera and layout.
import type { JSX, TargetedKeyboardEvent } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { Direction } from '../graph/walk.ts'
import { useApp } from './context.ts'
import { Icon, type IconName } from './icons.tsx'
import { keyText } from './key-text.ts'

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
}

interface CanvasProps {
  readonly onOpen: () => void
  /** A table lies over it: it keeps its size, and nothing in it can be reached. */
  readonly covered: boolean
}

export function Canvas({ onOpen, covered }: CanvasProps): JSX.Element {
  const { store, actions, mountCanvas } = useApp()
  const messages = store.messages.value
  const container = useRef<HTMLDivElement>(null)
  useEffect(() => (container.current === null ? undefined : mountCanvas(container.current)), [mountCanvas])
  const { order } = store.result.value?.graph ?? { order: 0 }
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLDivElement>): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const arrow = ARROWS[event.key]
    if (arrow !== undefined) actions.walk(arrow)
    else return
    event.preventDefault()
  }
  return (
    <div class="drawing" id="graph" inert={covered}>
      <div
        ref={container}
        class={store.hover.value === null ? 'canvas' : 'canvas over'}
        role="application"
        aria-label={messages.graphHint}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the drawing is walked with the arrow keys
        tabIndex={0}
        onKeyDown={onKeyDown}
      />
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
    </div>
  )
}

function Controls(): JSX.Element {
  const { store, commands } = useApp()
  const messages = store.messages.value
  const running = store.layoutRunning.value
  const disabled = store.result.value === null
  const texts = messages.drawing
  const { locked, pins } = store.view.value.drawing
  const { selection } = store.view.value
  const isPinned = selection?.kind === 'node' && pins.some(({ id }) => id === selection.id)
  const toggle = (icon: IconName, id: 'lock' | 'pin', text: string, pressed: boolean): JSX.Element => (
    <button
      type="button"
      aria-label={text}
      title={`${text} (${keyText(commands.get(id)?.shortcut ?? '')})`}
      aria-pressed={pressed}
      disabled={disabled || commands.get(id)?.enabled() !== true}
      onClick={() => commands.get(id)?.run()}
    >
      <Icon name={icon} />
    </button>
  )
  const control = (icon: IconName, id: 'zoomIn' | 'zoomOut' | 'fit'): JSX.Element => (
    <button
      type="button"
      aria-label={messages.command[id]}
      title={`${messages.command[id]} (${commands.get(id)?.shortcut})`}
      disabled={disabled}
      onClick={() => commands.get(id)?.run()}
    >
      <Icon name={icon} />
    </button>
  )
  return (
    <div class="controls" role="toolbar" aria-label={messages.graph}>
      <button
        type="button"
        class="text-button layout-button"
        aria-label={running ? messages.layoutStop : messages.command.layout}
        aria-pressed={running}
        disabled={disabled || locked}
        title={locked ? texts.isLocked : undefined}
        onClick={() => commands.get('layout')?.run()}
      >
        <Icon name={running ? 'stop' : 'layout'} />
        <span>{running ? messages.layoutStop : messages.command.layout}</span>
      </button>
      {toggle(locked ? 'lock' : 'unlock', 'lock', locked ? texts.unlock : texts.lock, locked)}
      {toggle('pin', 'pin', isPinned ? texts.unpin : texts.pin, isPinned)}
      {pins.length > 0 && (
        <button type="button" class="text-button unpin-all" onClick={() => commands.get('unpinAll')?.run()}>
          {texts.unpinAll(pins.length)}
        </button>
      )}
      {control('minus', 'zoomOut')}
      {control('plus', 'zoomIn')}
      {control('fit', 'fit')}
    </div>
  )
}
