// Line icons of the interface, and the shapes of types as the canvas draws them.
import type { JSX } from 'preact'
import { corners, styleOf } from '../graph/entity-types.ts'

const PATHS = {
  search: 'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13Zm4.7-1.8L20 20',
  open: 'M4 19V5h6l2 2.5h8V19Zm8-3v-5m-2.2 2.2L12 11l2.2 2.2',
  download: 'M12 4v11m-4-4 4 4 4-4M5 19.5h14',
  dark: 'M19.5 14.5A8 8 0 0 1 9.5 4.5a8 8 0 1 0 10 10Z',
  light:
    'M12 16a4 4 0 1 0 0-8 4 4 0 0 0 0 8Zm0-13.5v2m0 15v2M2.5 12h2m15 0h2M5.3 5.3l1.4 1.4m10.6 10.6 1.4 1.4m0-13.4-1.4 1.4M6.7 17.3l-1.4 1.4',
  system: 'M4 5h16v11H4Zm5 15h6m-3-4v4',
  help: 'M9.2 9.3a2.9 2.9 0 1 1 4.2 2.6c-.9.5-1.4 1-1.4 2.1m0 3v.1M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Z',
  commands: 'M5 6.5l5.5 5.5L5 17.5M12.5 18H20',
  share:
    'M8.5 13.3l7 3.9m0-10.4-7 3.9M6 14.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Zm12-6.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Zm0 13a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Z',
  close: 'M6 6l12 12M18 6 6 18',
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
  fit: 'M4 9V4h5m6 0h5v5m0 6v5h-5m-6 0H4v-5',
  layout:
    'M12 12 6 6m6 6 6.5-4M12 12l1 7m-7-11a2 2 0 1 0 0-4 2 2 0 0 0 0 4Zm13 1.5a2 2 0 1 0 0-4 2 2 0 0 0 0 4ZM13 21.5a2 2 0 1 0 0-4 2 2 0 0 0 0 4Z',
  lock: 'M6 11h12v9H6Zm2.5 0V8a3.5 3.5 0 0 1 7 0v3',
  unlock: 'M6 11h12v9H6Zm2.5 0V7a3.5 3.5 0 0 1 6.8-1',
  pin: 'M9 4h6l-.8 6 3.3 3.5h-11L9.8 10Zm3 9.5V20',
  stop: 'M7 7h10v10H7Z',
  previous: 'M14.5 6 8.5 12l6 6',
  next: 'M9.5 6l6 6-6 6',
  out: 'M5 12h13m-5-5 5 5-5 5',
  in: 'M19 12H6m5-5-5 5 5 5',
  both: 'M4 12h16M8.5 7.5 4 12l4.5 4.5M15.5 7.5 20 12l-4.5 4.5',
  document: 'M7 3.5h7l4 4V20.5H7Zm7 0v4h4M10 12h5m-5 3.5h5',
  filter: 'M4 6h16M7 12h10m-7 6h4',
  play: 'M8 5.5v13l10-6.5Z',
  pause: 'M8.5 6v12m7-12v12',
  time: 'M12 7v5l3.2 2M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17Z',
  focus: 'M12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM4 9V5h4m8 0h4v4m0 6v4h-4m-8 0H4v-4',
  path: 'M6 20a2 2 0 1 0 0-4 2 2 0 0 0 0 4ZM18 8a2 2 0 1 0 0-4 2 2 0 0 0 0 4ZM8 18h7a3.5 3.5 0 0 0 0-7H9.5a3 3 0 0 1 0-5H16',
  undo: 'M8.5 5 4 9.5 8.5 14M4.5 9.5H14a5.5 5.5 0 0 1 0 11h-3',
  redo: 'M15.5 5 20 9.5 15.5 14m4-4.5H10a5.5 5.5 0 0 0 0 11h3',
  history: 'M4.5 12a7.5 7.5 0 1 0 2.4-5.5M4 4.5V9h4.5M12 8v4.5l3 1.8',
  check: 'M5 12.5 10 17.5 19.5 7',
  panel: 'M4 5h16v14H4Zm0 8.5h16',
} as const

export type IconName = keyof typeof PATHS

export function Icon({ name }: { readonly name: IconName }): JSX.Element {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  )
}

/** The shape and colour of a type; decoration beside its name. */
export function TypeShape({ type }: { readonly type: string }): JSX.Element {
  const { shape } = styleOf(type)
  return (
    <svg
      class="shape"
      viewBox="-1.5 -1.5 3 3"
      aria-hidden="true"
      style={{ color: `var(--shape-color, ${typeColor(type)})` }}
    >
      {shape.kind === 'circle' ? (
        <circle r={shape.radius} />
      ) : (
        <polygon
          points={corners(shape)
            .map((point) => point.join(','))
            .join(' ')}
        />
      )}
    </svg>
  )
}

/** CSS colour of a type, whichever theme is on. */
export function typeColor(type: string): string {
  return `var(--type-${type}, var(--type-other))`
}
