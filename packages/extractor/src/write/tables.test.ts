import { MultiGraph } from 'graphology'
import { describe, expect, test } from 'vitest'
import { HOSTILE_LABELS, RELATIONS, SAMPLE } from '../../test/graphml/sample-extraction.ts'
import { toGraph } from '../graph/to-graph.ts'
import { FOLDER_WRITERS, WRITERS, writeEdgesCsv, writeFactsCsv, writeJson, writeJsonl, writeNodesCsv } from './index.ts'
import { allowed } from './xml.ts'

const graph = toGraph(SAMPLE, RELATIONS)

/** A strict RFC 4180 reader. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]]
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy
  for (let match = cell.exec(text); match !== null; match = cell.exec(text)) {
    rows.at(-1)?.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '')
    if (match[3] !== ',') rows.push([])
  }
  expect(rows.pop()).toEqual([])
  return rows
}

describe('JSON', () => {
  test('is what graphology exports, and imports again', () => {
    const data = JSON.parse([...writeJson(graph)].join(''))
    expect(data).toEqual(JSON.parse(JSON.stringify(graph.export())))
    expect(new MultiGraph().import(data).size).toBe(5)
  })

  test('of an empty graph is JSON', () =>
    expect(JSON.parse([...writeJson(new MultiGraph())].join('')).nodes).toEqual([]))

  test('has a line a record', () => {
    const lines = [...writeJsonl(SAMPLE.entities)]
    expect(lines.every((line) => line.endsWith('\n') && line.indexOf('\n') === line.length - 1)).toBe(true)
    expect(lines.map((line) => JSON.parse(line))).toEqual(SAMPLE.entities)
  })
})

describe('CSV', () => {
  test('of edges opens with what Gephi imports', () => {
    const [head, first] = readCsv([...writeEdgesCsv(graph)].join(''))
    expect(head?.slice(0, 7)).toEqual(['Source', 'Target', 'Type', 'Id', 'Label', 'source_label', 'target_label'])
    const ends = ['person:习近平', 'person:托卡耶夫', 'Undirected', 't1', '会见', '习近平', '托卡耶夫']
    expect(first?.slice(0, 7)).toEqual(ends)
  })

  test('keeps every label, formulas behind an apostrophe', () => {
    const labels = readCsv([...writeNodesCsv(graph)].join('')).map((row) => row[1])
    expect(labels.slice(-HOSTILE_LABELS.length)).toEqual(
      HOSTILE_LABELS.map((label) => allowed(label).replace(/^=/, "'=")),
    )
  })

  test('leaves formulas and adds a byte order mark where told', () => {
    const text = [...writeNodesCsv(graph, { formulaSafe: false, bom: true })].join('')
    expect(text.startsWith('\ufeffId,Label')).toBe(true)
    expect(readCsv(text).at(-1)?.[1]).toBe(HOSTILE_LABELS.at(-1))
  })

  test('does not guard numbers', () => {
    const moved = new MultiGraph()
    moved.addNode('a', { label: '-a', x: -1.5 })
    expect([...writeNodesCsv(moved)].join('')).toBe("Id,Label,x\r\na,'-a,-1.5\r\n")
  })

  test('of facts has the value in parts', () => {
    const [head = [], row = []] = readCsv([...writeFactsCsv(graph)].join(''))
    expect(Object.fromEntries(head.map((name, i) => [name, row[i]]))).toMatchObject({
      Subject: 'place:哈萨克斯坦',
      Label: '数值',
      raw: '948亿美元',
      number: '94800000000',
      unit: 'USD',
      at_metric: '贸易额',
      at_date: '2024',
    })
  })
})

test.each(Object.entries(WRITERS))('%s is listed under its name and writes', (name, writer) => {
  expect(writer.format).toBe(name)
  expect([...writer.write(graph)].join('').length).toBeGreaterThan(100)
})

test.each(Object.entries(FOLDER_WRITERS))('%s is listed under its name and writes files', (name, writer) => {
  expect(writer.format).toBe(name)
  for (const { name: file, content } of writer.files(graph)) {
    expect(file).toMatch(/^[^/\\]+$/u)
    expect([...content].join('').length).toBeGreaterThan(20)
  }
})
