// Dated triples over time, with a brush that mouse and keyboard move, and that plays.
import type { JSX } from 'preact'
import { useEffect, useMemo, useRef } from 'preact/hooks'
import { dayOfIso, isoDay } from '../graph/date-range.ts'
import { type Bin, binAt, histogram, layOutBins } from '../graph/histogram.ts'
import { setFilter } from '../state/view-state.ts'
import { useApp } from './context.ts'
import { Icon } from './icons.tsx'

/** Between two steps of play. */
const STEP_MS = 800

/** First and last bin of the brush, both within. */
type Window = readonly [first: number, last: number]

export function Timeline({ onClose }: { readonly onClose: () => void }): JSX.Element | null {
  const { store, commands } = useApp()
  const messages = store.messages.value
  const [index, passing] = [store.index.value, store.passing.value]
  const { filter } = store.view.value
  const plan = useMemo(() => (index === null ? undefined : layOutBins(index)), [index])
  const counted = useMemo(
    () => (index === null || plan === undefined || passing === null ? null : histogram(index, plan, passing.anyTime)),
    [index, plan, passing],
  )
  const bins = counted?.bins ?? []
  const last = bins.length - 1
  const brushed: Window = [
    filter.from === null ? 0 : binAt(bins, dayOfIso(filter.from)),
    filter.to === null ? last : binAt(bins, dayOfIso(filter.to)),
  ]
  const whole = filter.from === null && filter.to === null
  const brush = ([first, end]: Window): void => {
    const [a, b] = [Math.max(0, Math.min(first, end)), Math.min(last, Math.max(first, end))]
    const all = a === 0 && b === last
    store.update(
      setFilter({
        from: all ? null : isoDay((bins[a] as Bin).from),
        to: all ? null : isoDay((bins[b] as Bin).to),
      }),
    )
  }
  const playing = store.playing.value
  useEffect(() => {
    if (!playing) return
    const timer = setTimeout(
      () => {
        const width = brushed[1] - brushed[0]
        if (whole) brush([0, 0])
        else if (brushed[1] < last) brush([brushed[0] + 1, brushed[0] + 1 + width])
        else store.playing.value = false
      },
      whole ? 0 : STEP_MS,
    )
    return () => clearTimeout(timer)
  }, [playing, brushed[0], brushed[1], whole])

  if (counted === null) return null
  const play = commands.get('play')
  return (
    <section class="timeline" id="timeline" aria-label={messages.timeline}>
      <div class="timeline-head">
        <h2>{messages.timeline}</h2>
        <span role="status" class="timeline-range">
          {whole ? messages.wholeTime : `${label(bins[brushed[0]])} – ${label(bins[brushed[1]], true)}`}
        </span>
        <button
          type="button"
          class="link"
          hidden={whole}
          onClick={() => store.update(setFilter({ from: null, to: null }))}
        >
          {messages.clearTime}
        </button>
        <span class="muted timeline-counts">{messages.nDated(counted.dated)}</span>
        <label class="check">
          <input
            type="checkbox"
            checked={filter.undated}
            onChange={() => store.update(setFilter({ undated: !filter.undated }))}
          />
          {messages.undatedToo}
          <span class="count">{counted.undated.toLocaleString(store.view.value.lang)}</span>
        </label>
        <button
          type="button"
          aria-label={playing ? messages.pause : messages.command.play}
          title={`${playing ? messages.pause : messages.command.play} (P)`}
          aria-pressed={playing}
          disabled={bins.length < 2}
          onClick={() => play?.run()}
        >
          <Icon name={playing ? 'pause' : 'play'} />
        </button>
        <button type="button" class="narrow-only" aria-label={messages.close} onClick={onClose}>
          <Icon name="close" />
        </button>
      </div>
      {bins.length === 0 ? (
        <p class="muted timeline-none">{messages.noDates}</p>
      ) : (
        <Brush bins={bins} window={brushed} whole={whole} onBrush={brush} />
      )}
    </section>
  )

  function label(bin: Bin | undefined, end = false): string {
    if (bin === undefined || counted === null) return ''
    const day = isoDay(end ? bin.to : bin.from)
    return counted.unit === 'day' ? day : counted.unit === 'month' ? day.slice(0, -3) : day.slice(0, -6)
  }
}

interface BrushProps {
  readonly bins: readonly Bin[]
  readonly window: Window
  readonly whole: boolean
  readonly onBrush: (window: Window) => void
}

function Brush({ bins, window, whole, onBrush }: BrushProps): JSX.Element {
  const { store } = useApp()
  const messages = store.messages.value
  const track = useRef<HTMLDivElement>(null)
  /** Bin where a drag began, the brush at that time, and whether the brush is moved as a whole. */
  const drag = useRef<{ at: number; window: Window; kind: 'new' | 'move' | 'first' | 'last' } | null>(null)
  const count = bins.length
  const most = Math.max(1, ...bins.map(({ possible }) => possible))
  const percent = (at: number): string => `${(at / count) * 100}%`
  const binUnder = (event: PointerEvent): number => {
    const box = track.current?.getBoundingClientRect()
    if (box === undefined) return 0
    return Math.min(count - 1, Math.max(0, Math.floor(((event.clientX - box.left) / box.width) * count)))
  }
  const onPointerDown = (event: PointerEvent): void => {
    if (event.button !== 0) return
    const at = binUnder(event)
    const handle = (event.target as HTMLElement).dataset.handle
    const inside = !whole && at >= window[0] && at <= window[1]
    const kind = handle === 'first' || handle === 'last' ? handle : inside ? 'move' : 'new'
    drag.current = { at, window, kind }
    track.current?.setPointerCapture(event.pointerId)
    if (kind === 'new') onBrush([at, at])
  }
  const onPointerMove = (event: PointerEvent): void => {
    if (drag.current === null) return
    const { at, window: before, kind } = drag.current
    const now = binUnder(event)
    if (kind === 'new') onBrush([at, now])
    else if (kind === 'first') onBrush([Math.min(now, before[1]), before[1]])
    else if (kind === 'last') onBrush([before[0], Math.max(now, before[0])])
    else shift(before, now - at)
  }
  const shift = ([first, last]: Window, by: number): void => {
    const kept = Math.max(-first, Math.min(count - 1 - last, by))
    onBrush([first + kept, last + kept])
  }
  const onKey =
    (which: 'first' | 'last' | 'move') =>
    (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey) return
      const step = event.shiftKey ? Math.max(2, Math.round(count / 10)) : 1
      const by = { ArrowLeft: -step, ArrowDown: -step, ArrowRight: step, ArrowUp: step, Home: -count, End: count }[
        event.key
      ]
      if (by === undefined) return
      event.preventDefault()
      const [first, last] = window
      if (which === 'move') shift(window, by)
      else if (which === 'first') onBrush([Math.max(0, Math.min(last, first + by)), last])
      else onBrush([first, Math.min(count - 1, Math.max(first, last + by))])
    }
  const slider = (which: 'first' | 'last', at: number): JSX.Element => (
    <div
      class={`handle ${which}`}
      data-handle={which}
      role="slider"
      tabIndex={0}
      aria-label={which === 'first' ? messages.timeFrom : messages.timeTo}
      aria-valuemin={0}
      aria-valuemax={count - 1}
      aria-valuenow={at}
      aria-valuetext={isoDay((bins[at] as Bin)[which === 'first' ? 'from' : 'to'])}
      style={{ left: percent(which === 'first' ? at : at + 1) }}
      onKeyDown={onKey(which)}
    />
  )
  return (
    <div class="brush">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: its sliders are what the keyboard moves */}
      <div
        ref={track}
        class="track"
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={() => {
          drag.current = null
        }}
        onPointerCancel={() => {
          drag.current = null
        }}
        onDblClick={() => onBrush([0, count - 1])}
      >
        <svg viewBox={`0 0 ${count} 100`} preserveAspectRatio="none" aria-hidden="true">
          {bins.map(({ from, possible, exact, gap }, i) => {
            const [all, own] = [(possible / most) * 100, (exact / most) * 100]
            return (
              <g key={from} class={i >= window[0] && i <= window[1] ? 'in' : 'out'}>
                {gap ? (
                  <line x1={i + 0.5} x2={i + 0.5} y1={60} y2={100} />
                ) : (
                  <>
                    <rect class="possible" x={i + 0.08} width={0.84} y={100 - all} height={all} />
                    <rect class="exact" x={i + 0.08} width={0.84} y={100 - own} height={own} />
                  </>
                )}
              </g>
            )
          })}
        </svg>
        {!whole && (
          <div
            class="window"
            role="slider"
            tabIndex={0}
            aria-label={messages.timeWindow}
            aria-valuemin={0}
            aria-valuemax={count - 1}
            aria-valuenow={window[0]}
            aria-valuetext={`${isoDay((bins[window[0]] as Bin).from)} – ${isoDay((bins[window[1]] as Bin).to)}`}
            style={{ left: percent(window[0]), width: percent(window[1] - window[0] + 1) }}
            onKeyDown={onKey('move')}
          />
        )}
        {slider('first', window[0])}
        {slider('last', window[1])}
      </div>
      <div class="ticks" aria-hidden="true">
        {ticks(bins).map(({ at, text }) => (
          <span key={at} style={{ left: percent(at) }}>
            {text}
          </span>
        ))}
      </div>
    </div>
  )
}

/** Most labels on the axis. */
const TICKS = 12

/** Bins where a year (of many years, every n-th; within one year, a month or day) begins. */
function ticks(bins: readonly Bin[]): { readonly at: number; readonly text: string }[] {
  for (const cut of [-6, -3, 0]) {
    const text = (bin: Bin): string => (cut === 0 ? isoDay(bin.from).slice(-5) : isoDay(bin.from).slice(0, cut))
    const starts = bins.flatMap((bin, at) =>
      bin.gap || (at > 0 && text(bins[at - 1] as Bin) === text(bin) && !bins[at - 1]?.gap)
        ? []
        : [{ at, text: text(bin) }],
    )
    if (starts.length < 3 && cut !== 0) continue
    const room = bins.length / TICKS
    const kept: { at: number; text: string }[] = []
    for (const tick of starts) {
      const before = kept.at(-1)
      if (before === undefined || (tick.at - before.at >= room && tick.text !== before.text)) kept.push(tick)
    }
    return kept
  }
  return []
}
