// Programs of others read what we export: igraph (GraphML), rdflib (RDF), xmllint (XML). Each test is skipped, and says so, where
// its program is missing; `npm test` installs them on Debian.
import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { toGraph } from '../../src/graph/to-graph.ts'
import { WRITERS } from '../../src/write/index.ts'
import { allowed } from '../../src/write/xml.ts'
import { RELATIONS, SAMPLE } from './sample-extraction.ts'

const graph = toGraph(SAMPLE, RELATIONS)
const labels = graph.mapNodes((_node, { label }) => allowed(label))
const written = (format: string): string => [...(WRITERS[format]?.write(graph) ?? [])].join('')

function runs(command: string, args: readonly string[]): boolean {
  try {
    execFileSync(command, args, { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** Says which program is missing, once, and how Debian calls its package. */
function found(name: string, debian: string, isThere: boolean): boolean {
  if (!isThere)
    console.warn(`${name} is not installed (Debian: apt-get install ${debian}): its reading of our files is not tested`)
  return isThere
}

const pythonWith = (module: string): string | undefined =>
  ['/usr/bin/python3', 'python3'].find((python) => runs(python, ['-c', `import ${module}`]))
const igraph = pythonWith('igraph')
const rdflib = pythonWith('rdflib')
const hasIgraph = found('igraph', 'python3-igraph', igraph !== undefined)
const hasRdflib = found('rdflib', 'python3-rdflib', rdflib !== undefined)
const hasXmllint = found('xmllint', 'libxml2-utils', runs('xmllint', ['--version']))

const python = (command: string | undefined, code: string, input: string): unknown =>
  JSON.parse(execFileSync(command ?? 'python3', ['-c', code], { input, encoding: 'utf8' }))

test.skipIf(!hasIgraph)('igraph reads GraphML, with types', () => {
  const code = `
import igraph, json, sys, tempfile
with tempfile.NamedTemporaryFile(suffix=".graphml") as file:
    file.write(sys.stdin.buffer.read()); file.flush()
    graph = igraph.Graph.Read_GraphML(file.name)
json.dump({"labels": graph.vs["label"], "relations": graph.es["relation"], "weights": graph.es["weight"], "undirected": graph.es["undirected"]}, sys.stdout)
`
  expect(python(igraph, code, written('graphml'))).toEqual({
    labels,
    relations: graph.mapEdges((_edge, { relation }) => relation),
    weights: graph.mapEdges(() => 1),
    undirected: graph.mapEdges((edge) => graph.isUndirected(edge)),
  })
})

test.skipIf(!hasRdflib)('rdflib reads N-Quads, TriG and JSON-LD as the same quads, and N-Triples', () => {
  const code = `
import json, rdflib, sys
texts = json.load(sys.stdin)
def read(name, form):
    data = rdflib.ConjunctiveGraph()
    data.parse(data=texts[name], format=form, publicID="urn:none")
    names = {str(o) for _, _, o in data.triples((None, rdflib.URIRef("https://schema.org/name"), None))}
    triples = lambda g: str(g.identifier) if "silkgraph" in str(g.identifier) else ""
    return sorted((s.n3(), p.n3(), o.n3(), triples(g)) for s, p, o, g in data.quads()), sorted(names)
quads, names = read("nquads", "nquads")
json.dump({
    "count": len(quads), "names": names,
    "trig": read("trig", "trig")[0] == quads, "jsonld": read("jsonld", "json-ld")[0] == quads,
    "nt": len(read("nt", "nt")[0]),
}, sys.stdout)
`
  const input = JSON.stringify(
    Object.fromEntries(['nquads', 'trig', 'jsonld', 'nt'].map((name) => [name, written(name)])),
  )
  const read = python(rdflib, code, input) as Readonly<Record<string, unknown>>
  expect(read).toMatchObject({ trig: true, jsonld: true })
  expect(read.count).toBeGreaterThan(100)
  expect(read.nt).toBeGreaterThan(100)
  expect(new Set(read.names as string[])).toEqual(new Set(labels))
})

test.skipIf(!hasXmllint).each(['graphml', 'gexf'])('xmllint finds %s well-formed, namespaces included', (format) => {
  expect(execFileSync('xmllint', ['--nonet', '--noout', '-'], { input: written(format), encoding: 'utf8' })).toBe('')
})
