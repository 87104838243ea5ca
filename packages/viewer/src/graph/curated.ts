// The graph that is shown: the one that was opened, with its log of curation applied. What no operation touched is the same
// object in both, so that a place a node is dragged to is kept by both.
import { applyCuration, type Curated, type Operation, type RelationKinds } from '@silkgraph/extractor/curate'
import { MultiGraph } from 'graphology'
import { indexMentions } from '../source/parse-jsonl.ts'
import type { EdgeAttributes, Fact, KnowledgeGraph, NodeAttributes, Result } from '../source/result.ts'
import { type Statement, statementOfEdge, statementsOfNode } from './statements.ts'

type Extraction = Curated['extraction']
type Entity = Extraction['entities'][number]
type Triple = Extraction['triples'][number]

export interface Curation {
  readonly result: Result
  readonly outcome: Curated
}

/** Prepares a result once, to be curated again after each operation. */
export function createCurator(base: Result, relations: RelationKinds): (log: readonly Operation[]) => Curation {
  const { extraction, facts } = extractionOf(base)
  const entities = new Set(extraction.entities)
  const triples = new Set(extraction.triples)
  return (log) => {
    const outcome = applyCuration(extraction, log, { relations })
    const after = outcome.extraction
    const graph: KnowledgeGraph = new MultiGraph<NodeAttributes, EdgeAttributes>({ type: 'mixed' })
    graph.replaceAttributes(base.graph.getAttributes())
    const values = new Map<string, Fact[]>()
    for (const triple of after.triples)
      if (triple.value !== undefined) {
        const own = values.get(triple.subject) ?? []
        own.push(triples.has(triple) ? (facts.get(triple.id) as Fact) : factOf(facts, triple))
        values.set(triple.subject, own)
      }
    for (const entity of after.entities) {
      const own = values.get(entity.id) ?? []
      const known = base.graph.hasNode(entity.id) ? base.graph.getNodeAttributes(entity.id) : undefined
      const same = known !== undefined && entities.has(entity) && sameItems(known.facts, own)
      graph.addNode(entity.id, same ? known : nodeOf(base, entity, own, outcome, log))
    }
    for (const triple of after.triples) {
      if (triple.object === undefined) continue
      const { attributes, undirected } = edgeOf(base.graph, triple, triples.has(triple), relations)
      if (undirected) graph.addUndirectedEdgeWithKey(triple.id, triple.subject, triple.object, attributes)
      else graph.addDirectedEdgeWithKey(triple.id, triple.subject, triple.object, attributes)
    }
    const unmoved = after.entities.length === extraction.entities.length && after.entities.every((e) => entities.has(e))
    const mentions = unmoved || base.mentions.size === 0 ? base.mentions : indexMentions(after.entities)
    return { result: { ...base, graph, mentions }, outcome }
  }
}

/** Types and relations of graphs by other programs are kept as they are, though the extractor knows none of them. */
function extractionOf({ graph, documents, mentions }: Result): {
  readonly extraction: Extraction
  readonly facts: ReadonlyMap<string, Fact>
} {
  const places = new Map<string, Entity['mentions'][number][]>()
  for (const [doc, list] of mentions)
    for (const { entity, start, end } of list) {
      const own = places.get(entity) ?? []
      own.push({ doc, start, end, text: documents.get(doc)?.text.slice(start, end) ?? '' })
      places.set(entity, own)
    }
  const entities = graph.mapNodes((id, { label, type, names, aliases, curated }) => ({
    id,
    type,
    name: label,
    names,
    aliases,
    mentions: places.get(id) ?? [],
    ...(curated === undefined ? {} : { curated }),
  }))
  const statements = [
    ...graph.mapEdges((edge) => statementOfEdge(graph, edge)),
    ...graph.nodes().flatMap((node) => statementsOfNode(graph, node).filter(({ value }) => value !== null)),
  ]
  const curation: unknown = graph.getAttribute('curation')
  const extraction = {
    documents: [...documents.values()],
    entities,
    triples: statements.map(tripleOf),
    warnings: [],
    ...(Array.isArray(curation) ? { curation } : {}),
  }
  const facts = new Map(
    graph.nodes().flatMap((node) => graph.getNodeAttribute(node, 'facts').map((fact) => [fact.id, fact])),
  )
  return { extraction: extraction as unknown as Extraction, facts }
}

function tripleOf({
  id,
  subject,
  relation,
  object,
  value,
  qualifiers,
  confidence,
  sources,
  review,
  curated,
}: Statement) {
  return {
    id,
    subject,
    relation,
    ...(object === null ? {} : { object }),
    ...(value === null ? {} : { value }),
    qualifiers,
    confidence,
    evidence: sources,
    ...(review === null ? {} : { review }),
    ...(curated.length === 0 ? {} : { curated }),
  }
}

function nodeOf(
  { graph, mentions, documents }: Result,
  entity: Entity,
  facts: readonly Fact[],
  { mergedInto }: Curated,
  log: readonly Operation[],
): NodeAttributes {
  const { id, type, name, names, aliases, curated } = entity
  const known = graph.hasNode(id) ? graph.getNodeAttributes(id) : undefined
  const parts = [id, ...[...mergedInto].filter(([, into]) => into === id).map(([from]) => from)]
  const counts = parts.flatMap((part) => (graph.hasNode(part) ? graph.getNodeAttributes(part) : []))
  // Without entities.jsonl only numbers are known.
  const counted =
    mentions.size > 0
      ? { mentions: entity.mentions.length, documents: new Set(entity.mentions.map(({ doc }) => doc)).size }
      : {
          mentions: counts.reduce((sum, part) => sum + part.mentions, 0),
          documents: Math.min(
            documents.size || Number.POSITIVE_INFINITY,
            counts.reduce((sum, part) => sum + part.documents, 0),
          ),
        }
  return {
    ...(known ?? besideOrigin(graph, entity, log)),
    label: name,
    type,
    names,
    aliases,
    ...counted,
    facts,
    ...(curated === undefined ? {} : { curated }),
  }
}

/** A part that was split off stands beside what it was part of. */
function besideOrigin(graph: KnowledgeGraph, { curated }: Entity, log: readonly Operation[]): { x: number; y: number } {
  const operation = log.find(({ id, op }) => op === 'split' && curated?.some((mark) => mark.id === id))
  const origin = operation?.op === 'split' ? operation.entity.id : ''
  const { x, y } = graph.hasNode(origin) ? graph.getNodeAttributes(origin) : { x: 0, y: 0 }
  return { x: x + 30, y: y - 30 }
}

function edgeOf(
  graph: KnowledgeGraph,
  triple: Triple,
  same: boolean,
  relations: RelationKinds,
): { readonly attributes: EdgeAttributes; readonly undirected: boolean } {
  // A part that was split off, or a triple of joined ones, keeps what the file said of the whole.
  const origin = graph.hasEdge(triple.id) ? triple.id : triple.id.replace(/~[^~]*$/u, '')
  if (!graph.hasEdge(origin)) {
    const attributes = {
      ...triple.qualifiers,
      relation: triple.relation,
      label: triple.relation,
      labelEn: '',
      ...told(triple),
    }
    return { attributes, undirected: relations[triple.relation]?.symmetric === true }
  }
  const undirected = graph.isUndirected(origin)
  const known = graph.getEdgeAttributes(origin)
  if (same) return { attributes: known, undirected }
  const { place: _, event: __, ...rest } = known
  return { attributes: { ...(rest as EdgeAttributes), ...triple.qualifiers, ...told(triple) }, undirected }
}

const told = ({ confidence, evidence, review, curated }: Triple) => ({
  confidence,
  evidence: evidence.length,
  evidenceText: evidence[0]?.text ?? '',
  sources: evidence,
  ...(review === undefined ? {} : { review }),
  ...(curated === undefined ? {} : { curated }),
})

function factOf(facts: ReadonlyMap<string, Fact>, triple: Triple): Fact {
  const known = facts.get(triple.id) ?? facts.get(triple.id.replace(/~[^~]*$/u, ''))
  const { id, relation, value, qualifiers, confidence, evidence, review, curated } = triple
  return {
    label: relation,
    labelEn: '',
    ...known,
    id,
    relation,
    value: value as Fact['value'],
    qualifiers: qualifiers as Fact['qualifiers'],
    confidence,
    evidence,
    ...(review === undefined ? {} : { review }),
    ...(curated === undefined ? {} : { curated }),
  }
}

const sameItems = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((item, i) => item === b[i])
