// RDF: N-Triples, N-Quads, TriG, Turtle of RDF 1.2 ("RDF-star"), JSON-LD; all say the same.
import { DataFactory, Writer as N3Writer } from 'n3'
import type { WritableGraph, WriteContext, Writer } from '../writer.ts'
import { describe, type Naming } from './describe.ts'
import { writeJsonLd } from './json-ld.ts'
import { DEFAULT_BASE, PREFIXES, type Statement, type Term } from './terms.ts'

export { writeJsonLd } from './json-ld.ts'

const { namedNode, literal, quad, defaultGraph } = DataFactory

/** A line a quad; every triple of ours is a graph of its own, which its qualifiers and evidence are said of. */
export const writeNQuads = (graph: WritableGraph, context?: WriteContext): Generator<string> =>
  lines(graph, 'graph', 'N-Quads', context)

/** A line a triple; triples of ours are described by an rdf:Statement each. */
export const writeNTriples = (graph: WritableGraph, context?: WriteContext): Generator<string> =>
  lines(graph, 'statement', 'N-Triples', context)

/** What `writeNQuads` says, with prefixes and blocks for people to read. */
export const writeTriG = (graph: WritableGraph, context?: WriteContext): Generator<string> =>
  blocks(graph, 'graph', 'TriG', context)

/** Turtle in which each triple of ours reifies what it says: `<t1> rdf:reifies <<( s p o )>>`. @see https://www.w3.org/TR/rdf12-turtle/ */
export const writeRdfStar = (graph: WritableGraph, context?: WriteContext): Generator<string> =>
  blocks(graph, 'reifier', 'Turtle', context)

const USES = { usesDocuments: true } as const
export const RDF_WRITERS: readonly Writer[] = [
  {
    format: 'jsonld',
    about: 'linked data as JSON: schema.org, Wikidata, PROV',
    extension: 'jsonld',
    mime: 'application/ld+json',
    write: writeJsonLd,
    ...USES,
  },
  {
    format: 'nquads',
    about: 'RDF, a graph a triple: Jena, RDF4J, Oxigraph, rdflib',
    extension: 'nq',
    mime: 'application/n-quads',
    write: writeNQuads,
    ...USES,
  },
  {
    format: 'trig',
    about: 'the same for people to read',
    extension: 'trig',
    mime: 'application/trig',
    write: writeTriG,
    ...USES,
  },
  {
    format: 'rdf-star',
    about: 'Turtle of RDF 1.2: statements about triples without graphs',
    extension: 'ttl',
    mime: 'text/turtle',
    write: writeRdfStar,
    ...USES,
  },
  {
    format: 'nt',
    about: 'N-Triples, with rdf:Statement for stores without graphs',
    extension: 'nt',
    mime: 'application/n-triples',
    write: writeNTriples,
    ...USES,
  },
]

const toTerm = (term: Term) =>
  'iri' in term
    ? namedNode(term.iri)
    : literal(term.value, term.language ?? (term.datatype === undefined ? undefined : namedNode(term.datatype)))

const toQuad = ({ subject, predicate, object, graph, quoted }: Statement) =>
  quad(
    namedNode(subject),
    namedNode(predicate),
    quoted === undefined
      ? toTerm(object)
      : // The types know RDF-star's quoted triples as subjects only in part.
        (quad(namedNode(quoted.subject), namedNode(quoted.predicate), toTerm(quoted.object)) as never),
    graph === undefined ? defaultGraph() : namedNode(graph),
  )

function* lines(graph: WritableGraph, naming: Naming, format: string, context?: WriteContext): Generator<string> {
  const writer = new N3Writer({ format })
  for (const statement of describe(graph, naming, context)) {
    const { subject, predicate, object, graph: name } = toQuad(statement)
    yield writer.quadToString(subject, predicate, object, name)
  }
}

function* blocks(graph: WritableGraph, naming: Naming, format: string, context?: WriteContext): Generator<string> {
  let chunk = ''
  const stream = {
    write(part: string, _encoding: string, done?: () => void): void {
      chunk += part
      done?.()
    },
    end: (done?: () => void): void => done?.(),
  }
  const prefixes = { ...PREFIXES, sg: `${context?.base ?? DEFAULT_BASE}ns/` }
  const writer = new N3Writer(stream, { format, prefixes })
  for (const statement of describe(graph, naming, context)) {
    writer.addQuad(toQuad(statement))
    yield chunk
    chunk = ''
  }
  writer.end()
  yield chunk
}
