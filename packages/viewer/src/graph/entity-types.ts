// Colour and shape of each type of entity. Shape repeats what colour says, so that either alone is enough to tell types apart.

export type Shape =
  | { readonly kind: 'circle'; readonly radius: number }
  /** A regular star or polygon: `corners` outer corners at `radius`, the inner ones at `radius * inner`, `turn` in turns. */
  | {
      readonly kind: 'polygon'
      readonly radius: number
      readonly corners: number
      readonly inner: number
      readonly turn: number
      /** Width over height. */
      readonly stretch: number
    }

export interface TypeStyle {
  readonly shape: Shape
  /** Fill on the dark and on the light theme: at least 3:1 against the canvas. */
  readonly dark: string
  readonly light: string
}

const polygon = (
  corners: number,
  radius: number,
  turn = 0.25,
  inner = Math.cos(Math.PI / corners),
  stretch = 1,
): Shape => ({
  kind: 'polygon',
  radius,
  corners,
  inner,
  turn,
  stretch,
})

/** In the order of the legend. Radii are set so that shapes of one size look equally heavy. */
export const TYPE_STYLES: Readonly<Record<string, TypeStyle>> = {
  person: { shape: { kind: 'circle', radius: 1 }, dark: '#5aa9ff', light: '#1f6fd1' },
  organization: { shape: polygon(4, 1.25, 0.125), dark: '#ff9d57', light: '#c2540a' },
  place: { shape: polygon(3, 1.38), dark: '#3ecf9b', light: '#0b7d56' },
  facility: { shape: polygon(4, 1.28, 0), dark: '#e6c229', light: '#8f6a00' },
  event: { shape: polygon(5, 1.42, 0.25, 0.52), dark: '#ff7eb6', light: '#b8216f' },
  initiative: { shape: polygon(6, 1.1), dark: '#b99aff', light: '#6a45c4' },
  document: { shape: polygon(4, 1.32, 0.125, Math.SQRT1_2, 0.7), dark: '#5fd7e8', light: '#0a7184' },
  work: { shape: polygon(3, 1.38, 0), dark: '#b5d94c', light: '#587a06' },
  product: { shape: polygon(4, 1.25, 0, 0.42), dark: '#ff8f85', light: '#b3322c' },
  other: { shape: polygon(5, 1.15, 0.75), dark: '#a9b4c2', light: '#5a6675' },
}

export const TYPES: readonly string[] = Object.keys(TYPE_STYLES)

/** The style of a type; types that the ontology does not know share one. */
export function styleOf(type: string): TypeStyle {
  return TYPE_STYLES[type] ?? (TYPE_STYLES.other as TypeStyle)
}

/** How far a type's shape reaches beyond a disc of the same size, as a factor. */
export function reachOf(type: string): number {
  return styleOf(type).shape.radius
}

/** Place of a type in `TYPES`: what the shader is given for its shape. */
export function shapeIndex(type: string): number {
  const index = TYPES.indexOf(type)
  return index < 0 ? TYPES.length - 1 : index
}

/** Corners of a shape, y downwards as in SVG; a circle has none. */
export function corners(shape: Shape): readonly (readonly [number, number])[] {
  if (shape.kind === 'circle') return []
  return Array.from({ length: shape.corners * 2 }, (_, i) => {
    const radius = i % 2 === 0 ? shape.radius : shape.radius * shape.inner
    const angle = (shape.turn + i / (shape.corners * 2)) * 2 * Math.PI
    return [radius * Math.cos(angle) * shape.stretch, -radius * Math.sin(angle)] as const
  })
}
