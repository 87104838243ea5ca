// The relation of the open lane, which no ontology holds: its triples are never taken for those of a rule.
import type { EntityType, Relation } from '../../model/index.ts'

export const OPEN = 'open'

const ANY: readonly EntityType[] = [
  'person',
  'organization',
  'place',
  'facility',
  'event',
  'initiative',
  'document',
  'work',
  'product',
]

export const OPEN_RELATION: Relation = {
  name: OPEN,
  en: 'open',
  zh: '开放',
  domain: ANY,
  range: ANY,
  literal: false,
  symmetric: false,
  wikidata: null,
}

/**
 * Share of the lane's tuples that are right: what scripts/measure-benchie.ts prints, of both languages together. Rules are
 * measured one by one instead.
 */
export const OPEN_PRECISION = 0.5
