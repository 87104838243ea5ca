import type { EntityType } from '../model/index.ts'

/** Red, green, blue (0 to 255) of each type, for formats that store a colour; at least 3:1 against white. */
export const TYPE_COLOURS: Readonly<Record<EntityType, readonly [red: number, green: number, blue: number]>> = {
  person: [31, 111, 209],
  organization: [194, 84, 10],
  place: [11, 125, 86],
  facility: [143, 106, 0],
  event: [184, 33, 111],
  initiative: [106, 69, 196],
  document: [10, 113, 132],
  work: [88, 122, 6],
  product: [179, 50, 44],
}

/** Undefined where the type is none of ours. */
export const colourOf = (type: unknown): readonly [red: number, green: number, blue: number] | undefined =>
  typeof type === 'string' && Object.hasOwn(TYPE_COLOURS, type) ? TYPE_COLOURS[type as EntityType] : undefined
