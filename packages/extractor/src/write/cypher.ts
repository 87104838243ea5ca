// Cypher statements that load the graph into Neo4j, Memgraph and others that speak it: `cypher-shell < graph.cypher`.
import type { Attributes } from 'graphology-types'
import { factsOf, weightOf } from './rows.ts'
import type { WritableGraph, Writer } from './writer.ts'
import { allowed } from './xml.ts'

/** Rows of one statement: many small ones are slow, one large one fills the server's memory. */
const BATCH = 500

/**
 * Writes MERGE statements, so that loading twice changes nothing. Entities have the label `Entity` and that of their type;
 * relationships the relation's name in capitals (Cypher's habit) and the id of their triple; facts are nodes `Fact` behind a
 * relationship. Records, and lists of records, are JSON strings, since properties hold none.
 * @see https://neo4j.com/docs/cypher-manual/current/syntax/
 */
export function* writeCypher(graph: WritableGraph): Generator<string> {
  yield '// Loads a graph of silkgraph: cypher-shell -f FILE. Loading it again changes nothing.\n'
  yield 'CREATE CONSTRAINT silkgraph_entity IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;\n'
  yield 'CREATE CONSTRAINT silkgraph_fact IF NOT EXISTS FOR (n:Fact) REQUIRE n.id IS UNIQUE;\n'

  const nodes = new Batches((type) => `MERGE (n:Entity {id: row.id}) SET n:${name(capital(type))}, n += row.set`)
  for (const { node, attributes } of graph.nodeEntries()) {
    const { facts: _facts, type, ...rest } = attributes
    yield* nodes.add(String(type ?? 'thing'), { id: node, set: { ...rest, type } })
  }
  yield* nodes.rest()

  const facts = new Batches(
    (relation) =>
      'MATCH (s:Entity {id: row.subject}) MERGE (f:Fact {id: row.id}) SET f += row.set ' +
      `MERGE (s)-[:${name(relationship(relation))}]->(f)`,
  )
  for (const { node, fact } of factsOf(graph)) {
    const { id, value, qualifiers, evidence, ...rest } = fact
    const set = { ...rest, ...value, ...prefixed(qualifiers), evidence: JSON.stringify(evidence) }
    yield* facts.add(String(fact.relation), { id, subject: node, set })
  }
  yield* facts.rest()

  const edges = new Batches(
    (relation) =>
      'MATCH (s:Entity {id: row.source}), (t:Entity {id: row.target}) ' +
      `MERGE (s)-[r:${name(relationship(relation))} {id: row.id}]->(t) SET r += row.set`,
  )
  for (const { edge, source, target, undirected, attributes } of graph.edgeEntries()) {
    const set = { ...attributes, undirected, weight: weightOf(attributes) }
    yield* edges.add(String(attributes.relation ?? 'related_to'), { id: edge, source, target, set })
  }
  yield* edges.rest()
}

export const cypher: Writer = {
  format: 'cypher',
  about: 'Neo4j, Memgraph (up to some 100,000 edges; beyond, neo4j)',
  extension: 'cypher',
  mime: 'application/x-cypher-query',
  write: writeCypher,
}

/** Statements of up to BATCH rows, of one label each, since labels cannot be parameters. */
class Batches {
  readonly #rows = new Map<string, string[]>()
  readonly #statement: (label: string) => string

  constructor(statement: (label: string) => string) {
    this.#statement = statement
  }

  *add(label: string, row: Attributes): Generator<string> {
    const rows = this.#rows.get(label) ?? []
    this.#rows.set(label, rows)
    rows.push(literal(row))
    if (rows.length < BATCH) return
    yield this.#write(label, rows)
    rows.length = 0
  }

  *rest(): Generator<string> {
    for (const [label, rows] of this.#rows) if (rows.length > 0) yield this.#write(label, rows)
  }

  #write(label: string, rows: readonly string[]): string {
    return `UNWIND [\n${rows.join(',\n')}\n] AS row ${this.#statement(label)};\n`
  }
}

/** A value as a property or a row of our own holds it. */
function literal(value: unknown, isProperty = false): string {
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : 'null'
  if (typeof value === 'boolean') return String(value)
  if (value === null || value === undefined) return 'null'
  if (Array.isArray(value) && value.every((item) => typeof item === 'string'))
    return `[${value.map((item) => quoted(item)).join(', ')}]`
  if (isProperty || Array.isArray(value)) return quoted(typeof value === 'string' ? value : JSON.stringify(value))
  if (typeof value === 'string') return quoted(value)
  const pairs = Object.entries(value).filter(([, inner]) => inner !== undefined && inner !== null)
  return `{${pairs.map(([key, inner]) => `${name(key)}: ${literal(inner, key !== 'set')}`).join(', ')}}`
}

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  // Some versions read \u0041 as a letter before they look for doubled backslashes: no backslash may meet a u.
  '\\u': '\\\\\\u0075',
  "'": "\\'",
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
}

const quoted = (text: string): string =>
  `'${allowed(text).replace(/\\u?|['\n\r\t]/g, (special) => ESCAPES[special] ?? special)}'`

/** A label, type or key; any character may stand between backticks. */
const name = (text: string): string => `\`${allowed(text).replaceAll('`', '``')}\``

const capital = (type: string): string => type.charAt(0).toUpperCase() + type.slice(1)
const relationship = (relation: string): string => relation.toUpperCase()

const prefixed = (qualifiers: Attributes | undefined): Attributes =>
  Object.fromEntries(Object.entries(qualifiers ?? {}).map(([key, value]) => [`at_${key}`, value]))
