// A graph as statements of RDF: entities aligned with schema.org and Wikidata, every triple with its qualifiers, and with its
// evidence in terms of PROV.
import type { Attributes } from 'graphology-types'
import { ALIGNMENT } from '../../data/alignment.ts'
import type { DocumentInfo, WritableGraph, WriteContext } from '../writer.ts'
import { allowed, uniqueIds } from '../xml.ts'
import { DEFAULT_BASE, date, encode, number, PREFIXES, type Statement, type Term, text } from './terms.ts'

/**
 * How a triple is named, so that something can be said of it: it stands in a graph of its own (N-Quads, TriG, JSON-LD), it is
 * reified by a resource (RDF 1.2: `rdf:reifies <<( s p o )>>`), or described by an rdf:Statement (N-Triples).
 */
export type Naming = 'graph' | 'reifier' | 'statement'

const { rdf, rdfs, skos, prov, dcterms, schema, wd, wdt } = PREFIXES
const TYPES = new Map(ALIGNMENT.filter(({ kind }) => kind === 'type').map((row) => [row.name, row]))
const RELATIONS = new Map(ALIGNMENT.filter(({ kind }) => kind === 'relation').map((row) => [row.name, row]))

/** Statements of one subject follow each other, and so do those of one graph. */
export function* describe(graph: WritableGraph, naming: Naming, context: WriteContext = {}): Generator<Statement> {
  const base = context.base ?? DEFAULT_BASE
  const nodeIds = uniqueIds(graph.nodes())
  const edgeIds = uniqueIds(graph.edges())
  const named: Names = {
    ns: (term) => `${base}ns/${encode(allowed(term))}`,
    entity: (id) => `${base}entity/${encode(nodeIds.get(id) ?? allowed(id))}`,
    triple: (id) => `${base}triple/${encode(edgeIds.get(id) ?? allowed(id))}`,
    document: (id) => `${base}document/${encode(allowed(id))}`,
  }
  const documents = new Set<string>()
  for (const { node, attributes } of graph.nodeEntries()) {
    yield* entity(named, node, attributes)
    for (const fact of listOf(attributes.facts)) {
      for (const { doc } of listOf(fact.evidence)) documents.add(String(doc))
      yield* triple(named, naming, fact.id, said(named, node, fact), {
        ...fact,
        sources: fact.evidence,
        ...fact.qualifiers,
      })
    }
  }
  for (const { edge, source, target, undirected, attributes } of graph.edgeEntries()) {
    for (const { doc } of listOf(attributes.sources)) documents.add(String(doc))
    const object = { iri: named.entity(target) }
    const own = spo(named, named.entity(source), String(attributes.relation ?? 'related'), object)
    const inverse = undirected
      ? spo(named, object.iri, String(attributes.relation ?? 'related'), { iri: named.entity(source) })
      : []
    yield* triple(named, naming, edge, [...own, ...inverse], attributes)
  }
  for (const id of documents) yield* document(named, id, context.documents?.get(id))
}

interface Names {
  readonly ns: (term: string) => string
  readonly entity: (id: string) => string
  readonly triple: (id: string) => string
  readonly document: (id: string) => string
}

type Pair = readonly [predicate: string, object: Term]
const about = (subject: string, pairs: readonly Pair[], graph?: string): Statement[] =>
  pairs.map(([predicate, object]) => ({ subject, predicate, object, ...(graph === undefined ? {} : { graph }) }))

function entity(named: Names, node: string, attributes: Attributes): Statement[] {
  const { label, type, names = {}, aliases, wikidata } = attributes
  const alignment = TYPES.get(String(type))
  const pairs: Pair[] = []
  if (typeof type === 'string') pairs.push([`${rdf}type`, { iri: named.ns(capital(type)) }])
  if (alignment !== undefined) {
    pairs.push([`${rdf}type`, { iri: schema + alignment.schema }], [`${rdf}type`, { iri: wd + alignment.wikidata }])
  }
  const name = allowed(String(label ?? node))
  pairs.push([`${rdfs}label`, text(name)], [`${schema}name`, text(name)])
  for (const [language, other] of Object.entries(names))
    if (other !== undefined) pairs.push([`${rdfs}label`, text(allowed(String(other)), language)])
  for (const alias of listOf<unknown>(aliases))
    if (alias !== label) pairs.push([`${skos}altLabel`, text(allowed(String(alias)))])
  if (typeof wikidata === 'string' && /^Q\d+$/u.test(wikidata)) pairs.push([`${schema}sameAs`, { iri: wd + wikidata }])
  return about(named.entity(node), pairs)
}

/** The statement in our terms, and in those of the vocabularies it is aligned with. */
function spo(named: Names, subject: string, relation: string, object: Term): Statement[] {
  const own: Statement = { subject, predicate: named.ns(relation), object }
  const { schema: term = '', wikidata = '' } = RELATIONS.get(relation) ?? {}
  const others = [
    [schema, term],
    [wdt, wikidata],
  ].flatMap(([prefix = '', name = '']): Statement[] => {
    if (name === '') return []
    if (!name.startsWith('^')) return [{ subject, predicate: prefix + name, object }]
    return 'iri' in object ? [{ subject: object.iri, predicate: prefix + name.slice(1), object: { iri: subject } }] : []
  })
  return [own, ...others]
}

/** A date is a literal; an amount is a thing of its own, with number and unit. */
function said(named: Names, node: string, { id, relation, value }: Attributes): Statement[] {
  const subject = named.entity(node)
  if (typeof value?.date === 'string') return spo(named, subject, String(relation), date(value.date))
  const amount = `${named.triple(String(id))}/value`
  const pairs: Pair[] = [
    [`${rdf}type`, { iri: `${schema}QuantitativeValue` }],
    [`${rdfs}label`, text(allowed(String(value?.raw ?? '')))],
  ]
  if (typeof value?.number === 'number') pairs.push([`${schema}value`, number(value.number)])
  if (typeof value?.unit === 'string') pairs.push([`${schema}unitText`, text(allowed(value.unit))])
  if (typeof value?.bound === 'string') pairs.push([named.ns('bound'), text(value.bound)])
  return [...spo(named, subject, String(relation), { iri: amount }), ...about(amount, pairs)]
}

/** Qualifiers whose value is an entity. */
const ENTITIES: ReadonlySet<string> = new Set(['place', 'event'])
const TEXTS = ['title', 'kind', 'metric', 'status', 'verb'] as const

function* triple(
  named: Names,
  naming: Naming,
  id: unknown,
  content: readonly Statement[],
  attributes: Attributes,
): Generator<Statement> {
  const iri = named.triple(String(id))
  const sources = listOf(attributes.sources)
  for (const statement of content) yield naming === 'graph' ? { ...statement, graph: iri } : statement

  const pairs: Pair[] = [
    [`${rdf}type`, { iri: `${prov}Entity` }],
    [`${rdf}type`, { iri: named.ns('Triple') }],
  ]
  const [first] = content
  if (first !== undefined && naming === 'statement')
    pairs.push(
      [`${rdf}type`, { iri: `${rdf}Statement` }],
      [`${rdf}subject`, { iri: first.subject }],
      [`${rdf}predicate`, { iri: first.predicate }],
      [`${rdf}object`, first.object],
    )
  if (typeof attributes.confidence === 'number') pairs.push([named.ns('confidence'), number(attributes.confidence)])
  if (typeof attributes.date === 'string') pairs.push([named.ns('date'), date(allowed(attributes.date))])
  for (const name of ENTITIES)
    if (typeof attributes[name] === 'string') pairs.push([named.ns(name), { iri: named.entity(attributes[name]) }])
  for (const name of TEXTS)
    if (typeof attributes[name] === 'string') pairs.push([named.ns(name), text(allowed(attributes[name]))])
  for (const i of sources.keys()) pairs.push([`${prov}wasDerivedFrom`, { iri: `${iri}/evidence/${i + 1}` }])
  yield* about(iri, pairs)
  if (first !== undefined && naming === 'reifier')
    yield { subject: iri, predicate: `${rdf}reifies`, object: first.object, quoted: first }
  for (const [i, source] of sources.entries()) yield* evidence(named, `${iri}/evidence/${i + 1}`, source)
}

function evidence(named: Names, iri: string, { doc, start, end, text: quote, rule }: Attributes): Statement[] {
  const pairs: Pair[] = [
    [`${rdf}type`, { iri: `${prov}Entity` }],
    [`${prov}value`, text(allowed(String(quote ?? '')))],
    [`${prov}wasQuotedFrom`, { iri: named.document(String(doc)) }],
  ]
  if (typeof start === 'number') pairs.push([named.ns('start'), number(start)])
  if (typeof end === 'number') pairs.push([named.ns('end'), number(end)])
  if (typeof rule === 'string') pairs.push([named.ns('rule'), text(allowed(rule))])
  return about(iri, pairs)
}

function document(named: Names, id: string, info: DocumentInfo | undefined): Statement[] {
  const pairs: Pair[] = [
    [`${rdf}type`, { iri: `${prov}Entity` }],
    [`${rdf}type`, { iri: `${schema}CreativeWork` }],
    [`${dcterms}identifier`, text(allowed(id))],
  ]
  if (info !== undefined) {
    pairs.push([`${dcterms}source`, text(allowed(info.source))], [`${dcterms}language`, text(info.lang)])
    if (info.sha256 !== '') pairs.push([named.ns('sha256'), text(info.sha256)])
    if (info.author !== undefined) pairs.push([`${dcterms}creator`, text(allowed(info.author))])
    for (const { title, dateline } of info.articles) {
      if (title !== '') pairs.push([`${dcterms}title`, text(allowed(title))])
      if (dateline !== null) pairs.push([`${dcterms}date`, date(dateline)])
    }
  }
  return about(named.document(id), unique(pairs))
}

/** Articles of one page share their date. */
const unique = (pairs: readonly Pair[]): Pair[] => [
  ...new Map(pairs.map((pair) => [JSON.stringify(pair), pair])).values(),
]

const listOf = <T = Attributes>(value: unknown): readonly T[] => (Array.isArray(value) ? value : [])
const capital = (type: string): string => type.charAt(0).toUpperCase() + type.slice(1)
