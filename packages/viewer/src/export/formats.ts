// One line a group of formats that the page hands out, in the order of the menu.
import type { FormatName, Messages } from '../i18n/i18n.ts'

export type ExportFormat = FormatName
export type ExportPart = 'visible' | 'all'
export type FormatGroup = keyof Messages['formatGroup']

export const EXPORT_GROUPS: Readonly<Record<FormatGroup, readonly ExportFormat[]>> = {
  graph: ['graphml', 'gexf', 'cytoscape', 'json'],
  table: ['excel', 'csv'],
  database: ['neo4j', 'cypher', 'jsonl'],
  rdf: ['jsonld', 'nquads', 'trig', 'rdf-star', 'nt'],
  notes: ['vault', 'mermaid', 'ftm'],
  picture: ['svg', 'png'],
}
export const EXPORT_FORMATS: readonly ExportFormat[] = Object.values(EXPORT_GROUPS).flat()
export const EXPORT_PARTS: readonly ExportPart[] = ['visible', 'all']

/** Pictures are drawn from the canvas: what it shows now, or the whole drawing. */
export const isPicture = (format: ExportFormat): format is 'svg' | 'png' => format === 'svg' || format === 'png'
