// Triples become edges, entities become nodes, literals become facts of their subject.
import { MultiGraph } from 'graphology'
import { ONTOLOGY } from '../data/ontology.ts'
import { SilkgraphError } from '../errors.ts'
import type { Entity, Extraction, Relation, Triple } from '../model/index.ts'
import { OPEN, OPEN_RELATION } from '../relate/open/relation.ts'
import type { EdgeAttributes, Fact, KnowledgeGraph, NodeAttributes } from './attributes.ts'
import { layout as forceLayout, type Layout } from './layout.ts'

export interface GraphOptions {
  /** Gives every node its place; the default is a force layout with packed components. */
  readonly layout?: Layout
}

const SMALLEST = 3
const LARGEST = 18

/**
 * Builds a mixed multigraph: a node an entity, an edge a triple (undirected where the relation is symmetric), in the
 * order of the extraction. Triples with a literal stand under `facts` of their subject.
 * @throws {SilkgraphError} (code `graph`) If a triple names an entity or a relation that is not there: the extraction is not whole.
 */
export function toGraph(
  extraction: Extraction,
  relations: Readonly<Record<string, Relation>> = ONTOLOGY.relations,
  options: GraphOptions = {},
): KnowledgeGraph {
  const graph: KnowledgeGraph = new MultiGraph<NodeAttributes, EdgeAttributes>()
  // Which operations of curation are in it, so that a log is not applied twice.
  if (extraction.curation !== undefined) graph.setAttribute('curation', extraction.curation)
  const facts = factsBySubject(extraction.triples, relations)
  for (const entity of extraction.entities) graph.addNode(entity.id, toNode(entity, facts.get(entity.id) ?? []))

  for (const triple of extraction.triples) {
    const relation = relationOf(triple, relations)
    requireNode(graph, triple, triple.subject)
    if (triple.object === undefined) continue
    requireNode(graph, triple, triple.object)
    const add = relation.symmetric ? 'addUndirectedEdgeWithKey' : 'addDirectedEdgeWithKey'
    graph[add](triple.id, triple.subject, triple.object, toEdge(triple, relation))
  }

  setSizes(graph)
  const places = (options.layout ?? forceLayout)(graph)
  graph.updateEachNodeAttributes((node, attributes) => ({ ...attributes, ...(places.get(node) ?? { x: 0, y: 0 }) }), {
    attributes: ['x', 'y'],
  })
  return graph
}

function toNode(entity: Entity, facts: readonly Fact[]): NodeAttributes {
  return {
    label: entity.name,
    type: entity.type,
    x: 0,
    y: 0,
    size: SMALLEST,
    names: entity.names,
    aliases: entity.aliases,
    mentions: entity.mentions.length,
    documents: new Set(entity.mentions.map((mention) => mention.doc)).size,
    ...(entity.wikidata === undefined ? {} : { wikidata: entity.wikidata }),
    facts,
    ...(entity.curated === undefined ? {} : { curated: entity.curated }),
  }
}

function toEdge(triple: Triple, relation: Relation): EdgeAttributes {
  return {
    relation: triple.relation,
    // An open triple is known by its verb; that it is one, by its relation.
    label: triple.qualifiers.verb ?? relation.zh,
    labelEn: triple.qualifiers.verb ?? relation.en,
    ...triple.qualifiers,
    confidence: triple.confidence,
    evidence: triple.evidence.length,
    evidenceText: triple.evidence[0].text,
    sources: triple.evidence,
    ...reviewOf(triple),
  }
}

const reviewOf = ({ review, curated }: Triple): Pick<Triple, 'review' | 'curated'> => ({
  ...(review === undefined ? {} : { review }),
  ...(curated === undefined ? {} : { curated }),
})

function factsBySubject(
  triples: readonly Triple[],
  relations: Readonly<Record<string, Relation>>,
): ReadonlyMap<string, readonly Fact[]> {
  const facts = new Map<string, Fact[]>()
  for (const triple of triples) {
    if (triple.value === undefined) continue
    const relation = relationOf(triple, relations)
    const { id, value, qualifiers, confidence, evidence } = triple
    const fact = { id, relation: triple.relation, label: relation.zh, labelEn: relation.en, value }
    const known = facts.get(triple.subject) ?? []
    known.push({ ...fact, qualifiers, confidence, evidence, ...reviewOf(triple) })
    facts.set(triple.subject, known)
  }
  return facts
}

/** Sizes grow with the root of an entity's weight, so that a disc's area shows how much is said about it. */
function setSizes(graph: KnowledgeGraph): void {
  const weight = (node: string): number => {
    const { facts, documents } = graph.getNodeAttributes(node)
    return graph.degree(node) + facts.length + Math.max(0, documents - 1)
  }
  const heaviest = graph.reduceNodes((most, node) => Math.max(most, weight(node)), 1)
  const size = (node: string) => SMALLEST + (LARGEST - SMALLEST) * Math.sqrt(weight(node) / heaviest)
  graph.updateEachNodeAttributes((node, attributes) => ({ ...attributes, size: Math.round(size(node) * 100) / 100 }), {
    attributes: ['size'],
  })
}

function relationOf(triple: Triple, relations: Readonly<Record<string, Relation>>): Relation {
  const relation = triple.relation === OPEN ? OPEN_RELATION : relations[triple.relation]
  if (relation === undefined)
    throw new SilkgraphError(
      'graph',
      `triple "${triple.id}": unknown relation "${triple.relation}": add it to the ontology`,
    )
  return relation
}

function requireNode(graph: KnowledgeGraph, triple: Triple, entity: string): void {
  if (!graph.hasNode(entity))
    throw new SilkgraphError(
      'graph',
      `triple "${triple.id}": no entity "${entity}": pass every entity that a triple names`,
    )
}
