// What other people's programs see in graph.graphml: networkx stands for them.
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { extract } from '../../src/extract.ts'
import type { KnowledgeGraph } from '../../src/graph/attributes.ts'
import { toGraph } from '../../src/graph/to-graph.ts'
import { writeGraphml } from '../../src/write/graphml.ts'
import { allowed } from '../../src/write/xml.ts'
import { RELATIONS, SAMPLE } from './sample-extraction.ts'

const READ = `
import io, json, sys, networkx
graph = networkx.read_graphml(io.BytesIO(sys.stdin.buffer.read()), force_multigraph=True)
json.dump({
    "nodes": [[node, data.get("label"), data.get("type"), data.get("x"), data.get("r")] for node, data in graph.nodes(data=True)],
    "edges": sorted([source, target, key, data["label"], data["relation"], data["undirected"], data.get("date")]
                    for source, target, key, data in graph.edges(keys=True, data=True)),
    "directed": graph.is_directed(),
}, sys.stdout)
`

/** A Python that has networkx; the pristine system one first, since a version manager's may lack Debian's packages. */
const python = ['/usr/bin/python3', 'python3', 'python'].find((command) => {
  try {
    execFileSync(command, ['-c', 'import networkx'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
})
if (python === undefined)
  console.warn(
    'networkx is not installed (Debian: apt-get install python3-networkx): its reading of GraphML is not tested',
  )

const file = (path: string) => fileURLToPath(new URL(`../../../../${path}`, import.meta.url))

function readBack(graph: KnowledgeGraph) {
  const text = execFileSync(python ?? 'python3', ['-c', READ], {
    input: [...writeGraphml(graph)].join(''),
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  })
  const read = JSON.parse(text)
  expect(read.directed).toBe(true)
  expect(read.nodes).toHaveLength(graph.order)
  expect(read.edges).toHaveLength(graph.size)
  expect(read.nodes.map(([, label]: [string, string]) => label)).toEqual(
    graph.mapNodes((_node, { label }) => allowed(label)),
  )
  return read
}

test.skipIf(python === undefined)('networkx reads every node and edge, whatever their labels', () => {
  const graph = toGraph(SAMPLE, RELATIONS)
  const { nodes, edges } = readBack(graph)
  const { x } = graph.getNodeAttributes('person:习近平')
  expect(nodes[0]).toEqual(['person:习近平', '习近平', 'person', x, 31])
  expect(edges).toContainEqual(['person:习近平', 'person:托卡耶夫', 't1', '会见', 'met_with', true, '2025-06-16'])
  expect(edges).toContainEqual(['person:习近平', 'place:哈萨克斯坦', 't3', '访问', 'visited', false, null])
})

test.skipIf(python === undefined)('networkx reads the graph of the newspaper page', () => {
  const source = 'data/documents/changjiang-daily-2025-06-17.txt'
  const page = { id: 'page', source, sha256: '', text: readFileSync(file(source), 'utf8') }
  const graph = toGraph(extract([page], { model: readFileSync(file('data/model/zh-tagger.bin')) }))
  const { nodes, edges } = readBack(graph)
  expect(nodes.map(([, label]: [string, string]) => label)).toEqual(
    expect.arrayContaining(['习近平', '托卡耶夫', '武汉']),
  )
  expect(edges.length).toBeGreaterThan(50)
})
