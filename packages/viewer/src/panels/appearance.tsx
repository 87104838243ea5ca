// What colours and sizes of entities mean; each is a choice.
import type { JSX } from 'preact'
import { COLORS, SIZES } from '../state/drawing.ts'
import { draw } from '../state/view-state.ts'
import { useApp } from './context.ts'

export function Appearance(): JSX.Element {
  const { store, analysing } = useApp()
  const texts = store.messages.value.drawing
  const { colorBy, sizeBy } = store.view.value.drawing
  return (
    <section class="facet appearance" aria-label={texts.appearance}>
      <label>
        <span>{texts.colorBy}</span>
        <select
          value={colorBy}
          onChange={({ currentTarget: { selectedIndex } }) =>
            store.update(draw({ colorBy: COLORS[selectedIndex] ?? 'type' }))
          }
        >
          {COLORS.map((color) => (
            <option key={color} value={color}>
              {texts.color[color]}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{texts.sizeBy}</span>
        <select
          value={sizeBy}
          onChange={({ currentTarget: { selectedIndex } }) =>
            store.update(draw({ sizeBy: SIZES[selectedIndex] ?? 'support' }))
          }
        >
          {SIZES.map((size) => (
            <option key={size} value={size}>
              {texts.size[size]}
            </option>
          ))}
        </select>
      </label>
      {analysing.busy.value !== null && <p class="muted hint">{texts.finding}</p>}
    </section>
  )
}
