// Theme of the page: follows the system unless the user chose. Colours the canvas needs are here; the rest is CSS.
import type { Theme } from '../state/view-state.ts'

export type Shade = 'dark' | 'light'

export interface CanvasColors {
  readonly background: string
  readonly edge: string
  readonly edgeStrong: string
  readonly edgeDim: string
  readonly label: string
  readonly labelDim: string
  readonly accent: string
}

export const CANVAS: Readonly<Record<Shade, CanvasColors>> = {
  dark: {
    background: '#0f141b',
    edge: '#4b5a6e',
    edgeStrong: '#9db2ca',
    edgeDim: '#1c242e',
    label: '#e8edf4',
    labelDim: '#6b7888',
    accent: '#ffd166',
  },
  light: {
    background: '#fbfaf7',
    edge: '#aeb6c0',
    edgeStrong: '#5b6b7f',
    edgeDim: '#e9e8e4',
    label: '#1b2430',
    labelDim: '#8c95a1',
    accent: '#b3541e',
  },
}

const query = (): MediaQueryList => matchMedia('(prefers-color-scheme: dark)')

export const shadeOf = (theme: Theme): Shade => (theme === 'system' ? (query().matches ? 'dark' : 'light') : theme)

/** Calls back when the system's preference changes. */
export function onSystemTheme(listener: () => void): void {
  query().addEventListener('change', listener)
}

/** Mixes two `#rrggbb` colours; `share` of the second, from 0 to 1. */
export function mix(a: string, b: string, share: number): string {
  const channel = (at: number): string =>
    Math.round(
      Number.parseInt(a.slice(at, at + 2), 16) * (1 - share) + Number.parseInt(b.slice(at, at + 2), 16) * share,
    )
      .toString(16)
      .padStart(2, '0')
  return `#${channel(1)}${channel(3)}${channel(5)}`
}
