// What every panel is given: the store it reads and the actions it may ask for.
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Actions } from '../actions.ts'
import type { Analysing } from '../analysing.ts'
import type { Curating } from '../curating.ts'
import type { Renderer } from '../render/renderer.ts'
import type { Sharing } from '../share/sharing.ts'
import type { Commands } from '../state/commands.ts'
import type { Exploring } from '../state/exploring-actions.ts'
import type { Store } from '../state/store.ts'

export interface App {
  readonly store: Store
  readonly actions: Actions
  readonly exploring: Exploring
  readonly commands: Commands
  readonly curating: Curating
  readonly analysing: Analysing
  readonly sharing: Sharing
  readonly renderer: () => Renderer | undefined
  /** Puts the canvas into an element; returns its removal. */
  readonly mountCanvas: (container: HTMLElement) => () => void
}

export const AppContext = createContext<App | null>(null)

export function useApp(): App {
  const app = useContext(AppContext)
  if (app === null) throw new Error('A panel is rendered outside AppContext')
  return app
}
