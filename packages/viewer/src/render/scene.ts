// What the renderer is told to draw. It is derived from ViewState; the renderer never decides any of it.
import type { Visible } from '../graph/visible.ts'
import type { Selection } from '../state/view-state.ts'
import type { Shade } from '../theme/theme.ts'

export interface Scene {
  readonly visible: Visible
  readonly selection: Selection | null
  readonly hover: Selection | null
  readonly shade: Shade
  readonly nodeLabel: (id: string) => string
  readonly edgeLabel: (id: string) => string
}
