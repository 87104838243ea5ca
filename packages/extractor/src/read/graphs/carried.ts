// What our GraphML and GEXF tell our own readers: a processing instruction, which other programs pass over.
import type { Attributes } from 'graphology-types'

/** The instruction's target: `<?silkgraph {…}?>`. */
export const INSTRUCTION = 'silkgraph'

export interface Carried {
  /** Ids of the columns whose texts are JSON. */
  readonly json: readonly string[]
  /** Ids of columns, or names (`edge.weight`), of what is written for other programs only and is not in the graph. */
  readonly derived: readonly string[]
  /** Attributes of the graph itself. */
  readonly attributes: Attributes
}

/** Undefined where the text is not ours. */
export function parseCarried(text: string): Carried | undefined {
  try {
    const { json, derived, attributes }: Partial<Carried> = JSON.parse(text)
    if (!Array.isArray(json) || !Array.isArray(derived) || typeof attributes !== 'object') return undefined
    return { json, derived, attributes }
  } catch {
    return undefined
  }
}
