// What the drawing is focused on, and how far around it.
import type { JSX } from 'preact'
import { HOPS } from '../state/exploring.ts'
import { useApp } from './context.ts'
import { EntityLink } from './entity-link.tsx'
import { Icon } from './icons.tsx'

export function FocusBar(): JSX.Element | null {
  const { store, exploring } = useApp()
  const texts = store.messages.value.exploring
  const { focus } = store.view.value.exploring
  if (focus === null) return null
  return (
    <fieldset class="focus-bar">
      <legend class="sr-only">{texts.focus}</legend>
      <span class="muted">{texts.focusOn}</span>
      <EntityLink id={focus.id} />
      {HOPS.map((hops) => (
        <button
          key={hops}
          type="button"
          class="text-button"
          aria-pressed={focus.hops === hops}
          onClick={() => exploring.focus(focus.id, hops)}
        >
          {texts.hops(hops)}
        </button>
      ))}
      <span class="muted focus-size">{texts.nEntities(store.spotlight.value?.nodes.size ?? 0)}</span>
      <button
        type="button"
        aria-label={texts.leaveFocus}
        title={texts.leaveFocus}
        onClick={() => exploring.focus(focus.id, 0)}
      >
        <Icon name="close" />
      </button>
    </fieldset>
  )
}
