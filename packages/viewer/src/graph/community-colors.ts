// Colours of communities: those of the types, which are told apart and stand out from the canvas; the shape still says the type.
import { TYPE_STYLES, TYPES } from './entity-types.ts'

/** The largest communities have a colour each, the rest share one. */
const COLORED = TYPES.filter((type) => type !== 'other')

/** The type whose colour a community has. @param community - Its number, from 1; 0 for none. */
export const colorTypeOf = (community: string): string => COLORED[Number(community) - 1] ?? 'other'

export const communityColor = (community: string, shade: 'dark' | 'light'): string =>
  (TYPE_STYLES[colorTypeOf(community)] as { dark: string; light: string })[shade]
