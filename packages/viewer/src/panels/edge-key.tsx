// The part of the legend that explains edges: their width, and how parallel ones are drawn.
import type { JSX } from 'preact'
import { CROWD } from '../render/lit-edges.ts'
import { widthOf } from '../render/paint.ts'
import { useApp } from './context.ts'

const SAMPLES = [2, 4, 8] as const
/** What all edges of a crowded drawing are that do not stand out. */
const HAIRLINE = 1

export function EdgeKey(): JSX.Element | null {
  const { store, commands } = useApp()
  const texts = store.messages.value.exploring
  // In a corpus of one article every triple has a single source: then a width says nothing.
  const manySources = (store.index.value?.articleIds.length ?? 0) > 1
  const pairs = store.pairs.value.size
  const { unfolded } = store.view.value.exploring
  const open = unfolded === 'all' ? pairs : unfolded.length
  const crowded = (store.display.value?.size ?? 0) > CROWD
  if (!manySources && pairs === 0) return null
  return (
    <section class="facet edge-key" aria-label={texts.edges}>
      <h3>{texts.edges}</h3>
      {manySources && (
        <ul>
          <li>
            <Lines widths={[crowded ? HAIRLINE : widthOf(1)]} kind="single" />
            {texts.singleSource}
          </li>
          <li>
            <Lines widths={crowded ? [HAIRLINE] : SAMPLES.map(widthOf)} kind="many" />
            {crowded ? texts.manySourcesCrowded : texts.manySources}
          </li>
        </ul>
      )}
      {pairs > 0 && (
        <label class="check" title={`${store.messages.value.command.foldAll} (G)`}>
          <input
            type="checkbox"
            checked={open < pairs}
            indeterminate={open > 0 && open < pairs}
            onChange={() => commands.get('foldAll')?.run()}
          />
          <span class="facet-name">{texts.foldedPairs}</span>
          <span class="count">{store.messages.value.count(pairs - open, pairs)}</span>
        </label>
      )}
    </section>
  )
}

function Lines({ widths, kind }: { readonly widths: readonly number[]; readonly kind: string }): JSX.Element {
  const each = 30 / widths.length
  return (
    <svg class={`edge-sample ${kind}`} viewBox="0 0 30 10" aria-hidden="true">
      {widths.map((width, i) => (
        <line
          key={width}
          x1={i * each}
          x2={(i + 1) * each - (widths.length > 1 ? 2 : 0)}
          y1={5}
          y2={5}
          stroke-width={width}
        />
      ))}
    </svg>
  )
}
