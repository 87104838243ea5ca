// The one filter that canvas, tables, timeline, evidence and reader share: what of the graph is let through.

/** Values of a facet: all but some, or only some. "Only" stays short however many values a corpus has. */
export interface Choice {
  readonly mode: 'but' | 'only'
  readonly values: readonly string[]
}

export type Facet = 'types' | 'relations' | 'articles' | 'statuses' | 'communities'

export interface Filter {
  readonly types: Choice
  readonly relations: Choice
  /** Ids of articles; of documents where a document is not cut into articles. */
  readonly articles: Choice
  /** `actual`, `planned`, `target`, `attributed`. */
  readonly statuses: Choice
  readonly communities: Choice
  /** From 0 to 1. */
  readonly minConfidence: number
  /** Days, both within: `2024-07-01`; null for no bound. */
  readonly from: string | null
  readonly to: string | null
  /** Triples without a date. */
  readonly undated: boolean
  /** Entities that no triple in view joins to another. */
  readonly unconnected: boolean
}

export const FACETS: readonly Facet[] = ['types', 'relations', 'articles', 'statuses', 'communities']

const ALL: Choice = { mode: 'but', values: [] }

export const EVERYTHING: Filter = {
  types: ALL,
  relations: ALL,
  articles: ALL,
  statuses: ALL,
  communities: ALL,
  minConfidence: 0,
  from: null,
  to: null,
  undated: true,
  unconnected: true,
}

export const allows = ({ mode, values }: Choice, value: string): boolean => values.includes(value) === (mode === 'only')

export const isAll = ({ mode, values }: Choice): boolean => mode === 'but' && values.length === 0

/** True where something is filtered out. */
export function isFiltered(filter: Filter): boolean {
  return (
    FACETS.some((facet) => !isAll(filter[facet])) ||
    filter.minConfidence > 0 ||
    filter.from !== null ||
    filter.to !== null ||
    !filter.undated ||
    !filter.unconnected
  )
}

/** Hides a value, or shows it again. */
export function toggle({ mode, values }: Choice, value: string): Choice {
  return { mode, values: values.includes(value) ? values.filter((other) => other !== value) : [...values, value] }
}

/** One value alone; once more, all again. */
export function isolate(choice: Choice, value: string): Choice {
  const alone = choice.mode === 'only' && choice.values.length === 1 && choice.values[0] === value
  return alone ? ALL : { mode: 'only', values: [value] }
}

/** Lets values through that were not. */
export function admit(choice: Choice, values: readonly string[]): Choice {
  const barred = values.filter((value) => !allows(choice, value))
  if (barred.length === 0) return choice
  return choice.mode === 'only'
    ? { mode: 'only', values: [...choice.values, ...barred] }
    : { mode: 'but', values: choice.values.filter((value) => !barred.includes(value)) }
}
