// What our writers write, our readers give back; what is damaged they refuse with its line; what others write they read.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { InputError } from '../../errors.ts'
import { readGexf, readGraphJson, readGraphml, type TextSource } from './index.ts'

describe('GraphML of others', () => {
  test('networkx: an undirected multigraph, with defaults and edge ids that repeat', async () => {
    const graph = await readGraphml(`<?xml version='1.0' encoding='utf-8'?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns"><key id="d1" for="edge" attr.name="weight" attr.type="double"/>
<key id="d0" for="node" attr.name="year" attr.type="long"><default>2024</default></key>
<key id="d2" for="graph" attr.name="name" attr.type="string"/>
<graph edgedefault="undirected"><data key="d2">sample</data><node id="甲"><data key="d0">2025</data></node><node id="乙"/><node id="丙"/>
<edge source="甲" target="乙" id="0"><data key="d1">1.5</data></edge><edge source="乙" target="丙" id="0"/>
<edge source="丙" target="丙" directed="true"/></graph></graphml>`)
    expect(graph.getAttributes()).toEqual({ name: 'sample' })
    expect(graph.mapNodes((node, { year }) => [node, year])).toEqual([
      ['甲', 2025],
      ['乙', 2024],
      ['丙', 2024],
    ])
    expect(
      graph.mapEdges((_e, attributes, from, to, _s, _t, undirected) => [from, to, undirected, attributes]),
    ).toEqual(
      expect.arrayContaining([
        ['甲', '乙', true, { weight: 1.5 }],
        ['乙', '丙', true, {}],
        ['丙', '丙', false, {}],
      ]),
    )
  })

  test('yEd: labels and places of drawings; groups are flat', async () => {
    const graph = await readGraphml(`<graphml xmlns:y="http://www.yworks.com/xml/graphml">
<key id="d6" for="node" yfiles.type="nodegraphics"/><key id="d5" for="node" attr.name="description" attr.type="string"/>
<graph edgedefault="directed"><node id="g" yfiles.foldertype="group"><data key="d5"/><graph edgedefault="directed">
<node id="g::a"><data key="d6"><y:ShapeNode><y:Geometry height="30.0" width="30.0" x="-12.5" y="40"/>
<y:NodeLabel visible="true">甲<y:LabelModel/></y:NodeLabel></y:ShapeNode></data></node></graph></node>
<edge id="e" source="g" target="g::a"/></graph></graphml>`)
    expect(graph.getNodeAttributes('g::a')).toEqual({ label: '甲', x: -12.5, y: 40 })
    expect(graph.nodes().sort()).toEqual(['g', 'g::a'])
    expect(graph.extremities('e')).toEqual(['g', 'g::a'])
  })

  test.each([
    ['int', ' 7 ', 7],
    ['double', 'INF', Number.POSITIVE_INFINITY],
    ['double', 'NaN', Number.NaN],
    ['double', 'many', 'many'],
    ['long', '9007199254740993', '9007199254740993'],
    ['boolean', 'True', true],
    ['boolean', 'maybe', 'maybe'],
    ['string', ' 7 ', ' 7 '],
  ])('%s %j', async (type, text, value) => {
    const graph = await readGraphml(
      `<graphml><key id="k" for="all" attr.name="v" attr.type="${type}"/><graph><node id="n"><data key="k">${text}</data></node></graph></graphml>`,
    )
    expect(graph.getNodeAttribute('n', 'v')).toBe(value)
  })
})

test('GEXF of Gephi: places, colours, weights, kinds, spells, nodes in nodes', async () => {
  const graph =
    await readGexf(`<gexf xmlns="http://gexf.net/1.3" version="1.3" xmlns:viz="http://gexf.net/1.3/viz"><meta><creator>Gephi</creator></meta>
<graph defaultedgetype="directed" mode="dynamic"><attributes class="node"><attribute id="rank" title="Rank" type="integer"><default>1</default></attribute></attributes>
<nodes><node id="a" label="甲"><attvalues><attvalue for="rank" value="3"/></attvalues><viz:size value="10.0"/><viz:position x="1.5" y="-2" z="0"/><viz:color r="1" g="2" b="3"/>
<nodes><node id="b" label="乙" start="2024"/></nodes></node></nodes>
<edges><edge id="0" source="a" target="b" weight="2.5" kind="met"><spells><spell start="2024-01-01" end="2024-02-01"/><spell start="2025-01-01"/></spells></edge>
<edge id="1" source="b" target="a" type="undirected" label="x"/></edges></graph></gexf>`)
  expect(graph.getNodeAttributes('a')).toEqual({ label: '甲', Rank: 3, size: 10, x: 1.5, y: -2, r: 1, g: 2, b: 3 })
  expect(graph.getNodeAttributes('b')).toEqual({ label: '乙', Rank: 1, start: '2024' })
  expect(graph.getEdgeAttributes('0')).toEqual({ weight: 2.5, kind: 'met', start: '2024-01-01', end: '2024-02-01' })
  expect([graph.isDirected('0'), graph.isUndirected('1')]).toEqual([true, true])
})

describe('what is refused', () => {
  const BOMB = '<?xml version="1.0"?>\n<!DOCTYPE g [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>\n<graphml>&b;</graphml>'
  test.each<[string, (source: TextSource, name?: string) => Promise<unknown>, string, RegExp]>([
    [
      'cut off',
      readGraphml,
      '<graphml>\n<graph>\n<node id="a">',
      /^f: line 3: unclosed tag: .*damaged or cut off, export it again$/u,
    ],
    ['wrongly nested', readGraphml, '<graphml>\n<graph></node></graphml>', /^f: line 2: .*damaged/u],
    ['an entity bomb', readGraphml, BOMB, /^f: line 2: a DOCTYPE is not read, .*: take it out$/u],
    ['an entity of nobody', readGraphml, '<graphml>&b;</graphml>', /^f: line 1: undefined entity/u],
    ['another format', readGraphml, '<html/>', /^f: line 1: <html> is not the beginning of a graphml file/u],
    ['no XML', readGexf, 'hello', /^f: line 1: /u],
    ['nothing', readGexf, '', /^f: line 1: .*root element/u],
    [
      'a dangling edge',
      readGraphml,
      '<graphml><graph>\n<edge source="a" target="b"/></graph></graphml>',
      /^f: line 2: an edge ends at "a", which is no node: add/u,
    ],
    [
      'a node twice',
      readGexf,
      '<gexf><graph><nodes><node id="a"/>\n<node id="a"/></nodes></graph></gexf>',
      /^f: line 2: node "a" is there twice/u,
    ],
    [
      'a node without id',
      readGexf,
      '<gexf><graph><nodes><node/></nodes></graph></gexf>',
      /^f: line 1: a node without id/u,
    ],
    [
      'a list that is none',
      readGraphml,
      '<?silkgraph {"json":["n0"],"derived":[],"attributes":{}}?><graphml><key id="n0" for="node" attr.name="aliases"/>\n<graph><node id="a"><data key="n0">[1,</data></node></graph></graphml>',
      /^f: line 2: "aliases" is damaged/u,
    ],
    [
      'JSON cut off',
      async (source, name) => readGraphJson(String(source), name),
      '{"nodes":[\n',
      /^f: line 2: this is no JSON/u,
    ],
    [
      'JSON of something else',
      async (source, name) => readGraphJson(String(source), name),
      '{"nodes":[{"label":1}]}',
      /^f: this is not the JSON of a graph \(/u,
    ],
  ])('%s', async (_what, read, text, message) => {
    const failure = await read(text, 'f').then(
      () => undefined,
      (error: unknown) => error,
    )
    expect(failure).toBeInstanceOf(InputError)
    expect(String((failure as Error).message)).toMatch(message)
  })

  test('any beginning of a file: an InputError, and nothing else', () =>
    fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 150 }), async (length) => {
        const whole =
          '<gexf><graph><nodes><node id="a" label="&#65;"><attvalues/></node></nodes><edges/></graph></gexf>'
        if (length >= whole.length) return
        await expect(readGexf(whole.slice(0, length))).rejects.toThrow(InputError)
      }),
      { seed: 20250617, numRuns: 60 },
    ))
})
