// How the graph is drawn by choice of the user: sizes, colours, and what stays where it is. Plain values, pure updates.

/** What the size of an entity says: its mentions and documents, or its place in the whole graph. */
export const SIZES = ['support', 'degree', 'weightedDegree', 'pagerank', 'betweenness'] as const
export type SizeBy = (typeof SIZES)[number]
export type Measure = Exclude<SizeBy, 'support'>
export const COLORS = ['type', 'community'] as const
export type ColorBy = (typeof COLORS)[number]

/** An entity that the layout leaves at a place, in the units of the drawing. */
export interface Pin {
  readonly id: string
  readonly x: number
  readonly y: number
}

export interface Drawn {
  readonly sizeBy: SizeBy
  readonly colorBy: ColorBy
  readonly pins: readonly Pin[]
  /** Nothing moves: neither the layout nor the pointer moves an entity. */
  readonly locked: boolean
}

export const AS_OPENED: Drawn = { sizeBy: 'support', colorBy: 'type', pins: [], locked: false }

/** Pins entities, or moves their pins. */
export function addPins(pins: readonly Pin[], added: readonly Pin[]): readonly Pin[] {
  const round = (value: number): number => Math.round(value * 100) / 100
  const ids = new Set(added.map(({ id }) => id))
  return [...pins.filter(({ id }) => !ids.has(id)), ...added.map(({ id, x, y }) => ({ id, x: round(x), y: round(y) }))]
}

export function dropPins(pins: readonly Pin[], ids: readonly string[]): readonly Pin[] {
  const gone = new Set(ids)
  return pins.filter(({ id }) => !gone.has(id))
}

/** The next of a list of choices, the first after the last. */
export const after = <T>(choices: readonly T[], choice: T): T =>
  choices[(choices.indexOf(choice) + 1) % choices.length] as T
