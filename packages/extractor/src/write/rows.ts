// What tables and typed formats go through, one row after the other: nothing here holds more than one.
import type { Attributes } from 'graphology-types'
import type { WritableGraph } from './writer.ts'

export function* nodeRows(graph: WritableGraph): Generator<Attributes> {
  for (const { attributes } of graph.nodeEntries()) yield attributes
}

export function* edgeRows(graph: WritableGraph): Generator<Attributes> {
  for (const { attributes } of graph.edgeEntries()) yield attributes
}

export interface FactRow {
  readonly node: string
  readonly label: unknown
  readonly fact: Attributes
}

/** The facts of all nodes, in the order of the nodes. */
export function* factsOf(graph: WritableGraph): Generator<FactRow> {
  for (const { node, attributes } of graph.nodeEntries())
    if (Array.isArray(attributes.facts))
      for (const fact of attributes.facts) yield { node, label: attributes.label, fact }
}

/** The weight of an edge: its own, else its number of evidences, else 1. */
export const weightOf = ({ weight, evidence }: Attributes): number =>
  typeof weight === 'number' ? weight : typeof evidence === 'number' ? evidence : 1
