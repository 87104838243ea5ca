// The part of a graph that an analyst asks for: by type, relation, time, confidence, or around one entity.
import { MultiGraph } from 'graphology'
import { ONTOLOGY } from '../data/ontology.ts'
import { SilkgraphError } from '../errors.ts'
import type { Ontology } from '../model/index.ts'
import { nearest } from '../packs/nearest.ts'
import type { EdgeAttributes, Fact, KnowledgeGraph, NodeAttributes } from './attributes.ts'
import { entityNamed } from './entity-named.ts'
import { type Spell, spellOf } from './spells.ts'

export interface GraphFilter {
  /** Types of entities to keep; all where undefined. */
  readonly types?: readonly string[]
  /** Relations to keep. */
  readonly relations?: readonly string[]
  /** EDTF dates (2025, 2025-06, 2025-06-16), both within: what is dated, and holds at some day between them. */
  readonly from?: string
  readonly to?: string
  /** From 0 to 1. */
  readonly minConfidence?: number
  /** Id, name or alias of an entity. */
  readonly center?: string
  /** Steps from `center`, in any direction, along what the other filters keep. Default 1. */
  readonly hops?: number
}

/** What edges and facts have in common. */
interface Statement {
  readonly relation: string
  readonly date?: string | undefined
  readonly confidence: number
}

/**
 * Keeps what passes all filters, in the order of the graph. Where statements are filtered (by relation, time or confidence), an
 * entity that keeps neither edge nor fact is left out. Places and sizes of nodes stay what they were.
 * @returns The same graph where nothing is filtered, else a new one.
 * @throws {SilkgraphError} (code `filter`) If a type, relation or name is unknown, or a date or number is none; names the nearest.
 */
export function partOfGraph(graph: KnowledgeGraph, filter: GraphFilter, ontology: Ontology = ONTOLOGY): KnowledgeGraph {
  if (Object.values(filter).every((value) => value === undefined)) return graph
  check(graph, filter, ontology)
  // Before the rest, so that a wrong name is told from one that is filtered out.
  const center = filter.center === undefined ? undefined : entityNamed(graph, filter.center)
  const passes = statementFilter(filter)
  const types = filter.types === undefined ? undefined : new Set(filter.types)

  const part: KnowledgeGraph = new MultiGraph<NodeAttributes, EdgeAttributes>({ type: 'mixed' })
  part.mergeAttributes(graph.getAttributes())
  for (const { node, attributes } of graph.nodeEntries())
    if (types === undefined || types.has(attributes.type)) part.addNode(node, keepFacts(attributes, passes))
  for (const { edge, source, target, attributes, undirected } of graph.edgeEntries()) {
    if (!part.hasNode(source) || !part.hasNode(target) || !(passes?.(attributes) ?? true)) continue
    part[undirected ? 'addUndirectedEdgeWithKey' : 'addDirectedEdgeWithKey'](edge, source, target, attributes)
  }
  if (center !== undefined) dropBeyond(part, center, filter.hops ?? 1, graph.getNodeAttribute(center, 'label'))
  if (passes !== undefined)
    for (const node of part.nodes())
      if (part.degree(node) === 0 && node !== center && !hasFacts(part.getNodeAttributes(node))) part.dropNode(node)
  return part
}

function statementFilter(filter: GraphFilter): ((statement: Statement) => boolean) | undefined {
  const { relations, from, to, minConfidence } = filter
  if (relations === undefined && from === undefined && to === undefined && minConfidence === undefined) return undefined
  const kept = relations === undefined ? undefined : new Set(relations)
  const first = from === undefined ? undefined : spellOf(from)?.start
  const last = to === undefined ? undefined : spellOf(to)?.end
  const isDated = first !== undefined || last !== undefined
  return ({ relation, date, confidence }) => {
    if (kept !== undefined && !kept.has(relation)) return false
    if (minConfidence !== undefined && !(confidence >= minConfidence)) return false
    return !isDated || overlaps(spellOf(date), first, last)
  }
}

/** ISO days compare as text. */
const overlaps = (spell: Spell | undefined, first: string | undefined, last: string | undefined): boolean =>
  spell !== undefined &&
  (first === undefined || spell.end === undefined || spell.end >= first) &&
  (last === undefined || spell.start === undefined || spell.start <= last)

function keepFacts(
  attributes: NodeAttributes,
  passes: ((statement: Statement) => boolean) | undefined,
): NodeAttributes {
  if (passes === undefined || !hasFacts(attributes)) return attributes
  return { ...attributes, facts: attributes.facts.filter((fact) => passes({ ...fact, date: dateOf(fact) })) }
}

/** Of "occurred on" the value is the date. */
const dateOf = ({ qualifiers, value }: Fact): string | undefined => qualifiers.date ?? value.date

// Graphs of other programs have no facts.
const hasFacts = ({ facts }: Partial<NodeAttributes>): boolean => (facts?.length ?? 0) > 0

function dropBeyond(part: KnowledgeGraph, center: string, hops: number, label: string): void {
  if (!part.hasNode(center))
    throw wrong(`"${label}" is not of the types that are kept: add its type, or take another name`)
  const reached = new Set([center])
  let rim = [center]
  for (let hop = 0; hop < hops && rim.length > 0; hop++) {
    const next: string[] = []
    for (const node of rim)
      for (const neighbour of part.neighbors(node)) {
        if (reached.has(neighbour)) continue
        reached.add(neighbour)
        next.push(neighbour)
      }
    rim = next
  }
  for (const node of part.nodes()) if (!reached.has(node)) part.dropNode(node)
}

function check(graph: KnowledgeGraph, filter: GraphFilter, ontology: Ontology): void {
  const { types = [], relations = [], from, to, minConfidence, center, hops } = filter
  if (types.length > 0)
    checkWords('type', types, [...Object.keys(ontology.entityTypes), ...graph.mapNodes((_node, { type }) => type)])
  if (relations.length > 0)
    checkWords('relation', relations, [...Object.keys(ontology.relations), ...relationsOf(graph)])
  for (const [name, date] of [['from', from] as const, ['to', to] as const])
    if (date !== undefined && spellOf(date)?.[name === 'from' ? 'start' : 'end'] === undefined)
      throw wrong(`${name}: "${date}" is no date: write 2025, 2025-06 or 2025-06-16`)
  if (minConfidence !== undefined && !(minConfidence >= 0 && minConfidence <= 1))
    throw wrong(`minimum confidence ${minConfidence}: a number from 0 to 1 is needed`)
  if (hops !== undefined && center === undefined) throw wrong('hops are counted from an entity: name it as the center')
  if (hops !== undefined && !(Number.isInteger(hops) && hops >= 0))
    throw wrong(`hops ${hops}: a whole number from 0 is needed`)
}

function* relationsOf(graph: KnowledgeGraph): Generator<string> {
  for (const { attributes } of graph.edgeEntries()) yield attributes.relation
  for (const { attributes } of graph.nodeEntries()) for (const { relation } of attributes.facts ?? []) yield relation
}

function checkWords(what: string, words: readonly string[], all: readonly string[]): void {
  const known = new Set(all)
  for (const word of words) if (!known.has(word)) throw wrong(`unknown ${what} "${word}": ${nearest(word, [...known])}`)
}

const wrong = (message: string): SilkgraphError => new SilkgraphError('filter', message)
