// JSON-LD 1.1: a node object a line, and a named graph for every triple.
import type { WritableGraph, WriteContext } from '../writer.ts'
import { describe } from './describe.ts'
import { DEFAULT_BASE, PREFIXES, type Statement, type Term } from './terms.ts'

type NodeObject = Record<string, unknown[] | string>

/** @see https://www.w3.org/TR/json-ld11/#named-graphs */
export function* writeJsonLd(graph: WritableGraph, context?: WriteContext): Generator<string> {
  const prefixes: Readonly<Record<string, string>> = { ...PREFIXES, sg: `${context?.base ?? DEFAULT_BASE}ns/` }
  const compact = (iri: string): string => {
    for (const [prefix, start] of Object.entries(prefixes))
      if (iri.startsWith(start)) return `${prefix}:${iri.slice(start.length)}`
    return iri
  }
  // Ours need not end as a prefix must (in /, # or the like) where it is written out.
  const head = Object.entries(prefixes).map(([prefix, iri]) => [prefix, { '@id': iri, '@prefix': true }])
  yield `{"@context":${JSON.stringify({ '@version': 1.1, ...Object.fromEntries(head) })},"@graph":[`
  let separator = '\n'
  for (const run of runs(describe(graph, 'graph', context))) {
    const name = run[0]?.graph
    const nodes = nodeObjects(run, compact)
    const objects = name === undefined ? nodes : [{ '@id': name, '@graph': nodes }]
    for (const object of objects) {
      yield separator + JSON.stringify(object)
      separator = ',\n'
    }
  }
  yield '\n]}\n'
}

/** Statements that follow each other in one graph; of the default graph, of one subject. */
function* runs(statements: Iterable<Statement>): Generator<readonly Statement[]> {
  let run: Statement[] = []
  for (const statement of statements) {
    const [first] = run
    const belongs =
      first?.graph === statement.graph && (statement.graph !== undefined || first?.subject === statement.subject)
    if (run.length > 0 && !belongs) {
      yield run
      run = []
    }
    run.push(statement)
  }
  if (run.length > 0) yield run
}

function nodeObjects(run: readonly Statement[], compact: (iri: string) => string): NodeObject[] {
  const nodes = new Map<string, NodeObject>()
  for (const { subject, predicate, object } of run) {
    const node: NodeObject = nodes.get(subject) ?? { '@id': subject }
    nodes.set(subject, node)
    const isType = predicate === `${PREFIXES.rdf}type` && 'iri' in object
    const key = isType ? '@type' : compact(predicate)
    const values = node[key]
    const value = isType ? compact(object.iri) : toValue(object, compact)
    if (Array.isArray(values)) values.push(value)
    else node[key] = [value]
  }
  return [...nodes.values()]
}

function toValue(term: Term, compact: (iri: string) => string): unknown {
  if ('iri' in term) return { '@id': term.iri }
  const { value, language, datatype } = term
  if (language !== undefined) return { '@value': value, '@language': language }
  return datatype === undefined ? value : { '@value': value, '@type': compact(datatype) }
}
