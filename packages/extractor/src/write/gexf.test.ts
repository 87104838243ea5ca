import { MultiGraph } from 'graphology'
import { expect, test } from 'vitest'
import { spellOf } from '../graph/spells.ts'
import { writeGexf } from './gexf.ts'

const text = (graph: MultiGraph): string => [...writeGexf(graph)].join('')

function meeting(): MultiGraph {
  const graph = new MultiGraph()
  graph.addNode('person:甲', { label: '甲 & "乙"', type: 'person', x: 1.5, y: -2, size: 7, aliases: ['甲', '<乙>'] })
  graph.addNode('place:丙', { label: '丙\u0001', type: 'place', x: 0, y: 0, size: 3, mentions: 4 })
  graph.addDirectedEdgeWithKey('t1', 'person:甲', 'place:丙', {
    label: '访问',
    relation: 'visited',
    date: '2024-02',
    evidence: 2,
    confidence: 1,
  })
  graph.addUndirectedEdgeWithKey('t2', 'person:甲', 'place:丙', {
    label: '会见',
    relation: 'met_with',
    confidence: 0.5,
  })
  return graph
}

test('nodes carry label, attributes, colour, place and size; edges direction, kind, weight and spell', () => {
  const gexf = text(meeting())
  expect(gexf).toContain(
    '<graph defaultedgetype="directed" mode="dynamic" timeformat="date" timerepresentation="interval">',
  )
  expect(gexf).toContain('<attribute id="n1" title="aliases" type="string"/>')
  expect(gexf).toContain(
    '<node id="person:甲" label="甲 &amp; &quot;乙&quot;"><attvalues><attvalue for="n0" value="person"/>' +
      '<attvalue for="n1" value="[&quot;甲&quot;,&quot;&lt;乙&gt;&quot;]"/></attvalues>' +
      '<viz:color r="31" g="111" b="209"/><viz:position x="1.5" y="-2" z="0"/><viz:size value="7"/></node>',
  )
  expect(gexf).toContain(
    '<edge id="t1" source="person:甲" target="place:丙" type="directed" kind="visited" label="访问" weight="2">',
  )
  expect(gexf).toContain('<spells><spell start="2024-02-01" end="2024-02-29"/></spells></edge>')
  expect(gexf).toMatch(/<edge id="t2" [^>]*type="undirected" kind="met_with" label="会见" weight="1">(?!.*spell)/)
  expect(gexf).not.toContain('\u0001')
})

test('whole numbers of a measure stay doubles, and a graph without dates is static', () => {
  const graph = meeting()
  graph.dropEdge('t1')
  expect(text(graph)).toContain('<graph defaultedgetype="directed">')
  expect(text(meeting())).toContain('title="confidence" type="double"')
})

test('an empty graph is a document too', () => {
  expect(text(new MultiGraph())).toMatch(/<nodes>\s*<\/nodes>\s*<edges>\s*<\/edges>/)
})

test.each([
  ['2025-06-16', '2025-06-16', '2025-06-16'],
  ['2024', '2024-01-01', '2024-12-31'],
  ['2023-02', '2023-02-01', '2023-02-28'],
  ['2000-02', '2000-02-01', '2000-02-29'],
  ['1900-02', '1900-02-01', '1900-02-28'],
  ['198X', '1980-01-01', '1989-12-31'],
  ['2024-21', '2024-01-01', '2024-12-31'],
  ['2024-06~', '2024-06-01', '2024-06-30'],
  ['2021/2023-04', '2021-01-01', '2023-04-30'],
  ['2021/..', '2021-01-01', undefined],
  ['../2021', undefined, '2021-12-31'],
])('%s holds from %s to %s', (edtf, start, end) => {
  expect(spellOf(edtf)).toEqual({ ...(start && { start }), ...(end && { end }) })
})

test.each(['', '..', '../..', '去年', '2024/2021', '2024/x', '2024/2025/2026', undefined, 2024])(
  '%s is no spell',
  (edtf) => {
    expect(spellOf(edtf)).toBeUndefined()
  },
)
