// What the renderer is told to draw. It is derived from ViewState; the renderer never decides any of it.
import type { DisplayEdge } from '../graph/display.ts'
import { type Folding, isUnfolded } from '../graph/folding.ts'
import type { Visible } from '../graph/visible.ts'
import type { Spotlight } from '../state/exploration.ts'
import type { Unfolded } from '../state/exploring.ts'
import type { Selection } from '../state/view-state.ts'
import type { Shade } from '../theme/theme.ts'

export interface Scene {
  readonly visible: Visible
  /** Which of the visible edges are drawn, and what they stand for. */
  readonly folding: Folding
  readonly unfolded: Unfolded
  readonly spotlight: Spotlight | null
  readonly selection: Selection | null
  readonly hover: Selection | null
  readonly shade: Shade
  /** Colour of an entity; null where its type has it. */
  readonly colorOf: ((id: string) => string) | null
  readonly pinned: ReadonlySet<string>
  readonly nodeLabel: (id: string) => string
  readonly edgeLabel: (id: string) => string
}

/** The edge that a triple is drawn as. */
export const drawnAs = ({ folding }: Scene, id: string): string => folding.drawnAs.get(id) ?? id

/** Triples of its pair are drawn apart. Then each has the program of its own direction, else all have one and the same. */
export const isApart = ({ unfolded }: Scene, { parallel, pair }: DisplayEdge): boolean =>
  !parallel || isUnfolded(unfolded, pair)

export const curvatureOf = (scene: Scene, edge: DisplayEdge): number => (isApart(scene, edge) ? edge.curvature : 0)
