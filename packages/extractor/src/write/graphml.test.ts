import { MultiGraph } from 'graphology'
import { parse } from 'graphology-graphml'
import { describe, expect, test } from 'vitest'
import { RELATIONS, SAMPLE } from '../../test/graphml/sample-extraction.ts'
import { toGraph } from '../graph/to-graph.ts'
import { writeGraphml } from './graphml.ts'
import { allowed, escapeAttribute, escapeText } from './xml.ts'

const graph = toGraph(SAMPLE, RELATIONS)
const xml = [...writeGraphml(graph)].join('')

describe('escapes', () => {
  test.each([
    ['a & b < c > d "e"', 'a &amp; b &lt; c &gt; d "e"', 'a &amp; b &lt; c &gt; d &quot;e&quot;'],
    [']]>', ']]&gt;', ']]&gt;'],
    ['a\r\n\tb', 'a&#13;\n\tb', 'a&#13;&#10;&#9;b'],
    ['\u0000\u0007\u000b\u001f\ufffe\uffffx', 'x', 'x'],
    ['\ud800x\udc00😀', 'x😀', 'x😀'],
    ['中\u0085\u2028文', '中&#133;&#8232;文', '中&#133;&#8232;文'],
  ])('%j', (raw, text, attribute) => {
    expect(escapeText(raw)).toBe(text)
    expect(escapeAttribute(raw)).toBe(attribute)
  })
})

describe('writeGraphml', () => {
  const parsed = parse(MultiGraph, xml)

  test('declares typed keys', () => {
    expect(xml).toContain('for="node" attr.name="label" attr.type="string"')
    expect(xml).toContain('for="node" attr.name="x" attr.type="double"')
    expect(xml).toContain('for="node" attr.name="r" attr.type="int"')
    expect(xml).toContain('for="edge" attr.name="undirected" attr.type="boolean"')
    expect(xml).toContain('attr.name="facts" attr.type="string"><desc>JSON</desc></key>')
  })

  test('keeps every node with its label', () => {
    const labels = parsed.mapNodes((_node, { label }) => label)
    expect(labels).toEqual(graph.mapNodes((_node, { label }) => allowed(label)))
  })

  test('keeps every edge, with its qualifiers and whether it has a direction', () => {
    expect(parsed.edges().sort()).toEqual(graph.edges().sort())
    for (const edge of graph.edges()) {
      expect(parsed.extremities(edge)).toEqual(graph.extremities(edge))
      const { sources, ...written } = parsed.getEdgeAttributes(edge)
      const { sources: original, ...attributes } = graph.getEdgeAttributes(edge)
      expect(written).toEqual({ ...attributes, weight: 1, undirected: graph.isUndirected(edge) })
      expect(JSON.parse(sources)).toEqual(original)
    }
  })

  test('keeps facts, names and aliases as JSON', () => {
    const { facts, names, aliases, x, size } = parsed.getNodeAttributes('place:哈萨克斯坦')
    const original = graph.getNodeAttributes('place:哈萨克斯坦')
    expect({ facts: JSON.parse(facts), names: JSON.parse(names), aliases: JSON.parse(aliases), x, size }).toEqual({
      facts: original.facts,
      names: original.names,
      aliases: original.aliases,
      x: original.x,
      size: original.size,
    })
  })

  test('tells apart ids that differ in a forbidden character only', () => {
    const twins = new MultiGraph()
    for (const id of ['a', 'a\u0001', 'a\u0002', '\u0003']) twins.addNode(id)
    twins.addEdgeWithKey('e', 'a\u0001', 'a')
    const again = parse(MultiGraph, [...writeGraphml(twins)].join(''))
    expect(again.nodes()).toEqual(['a', 'a~2', 'a~3', '~2'])
    expect(again.extremities('e')).toEqual(['a~2', 'a'])
  })

  test('chooses a type that holds every value of an attribute', () => {
    const mixed = new MultiGraph()
    mixed.addNode('a', { whole: 1, big: 3e9, real: 1, odd: 'x', none: null })
    mixed.addNode('b', { whole: 2, big: 1, real: 0.5, odd: 7 })
    const text = [...writeGraphml(mixed)].join('')
    const types = [...text.matchAll(/attr\.name="(\w+)" attr\.type="(\w+)"/g)].map(
      ([, name, type]) => `${name} ${type}`,
    )
    expect(types).toEqual(['whole int', 'big double', 'real double', 'odd string'])
    expect(text).toContain('>"x"<')
  })

  test('writes an empty graph', () =>
    expect(parse(MultiGraph, [...writeGraphml(new MultiGraph())].join('')).order).toBe(0))
})
