import { describe, expect, test } from 'vitest'
import { DOC, pageFolder } from '../../test/fixtures/page.ts'
import { openFiles, type SourceFile } from './open.ts'

const file = (name: string, text: string): SourceFile => ({
  name,
  size: text.length,
  text: () => Promise.resolve(text),
})
const folder = Object.entries(pageFolder()).map(([name, text]) => file(name, text))
const named = (...names: string[]) => folder.filter(({ name }) => names.includes(name))

describe('a folder', () => {
  test('is opened with graph, texts and mentions', async () => {
    const result = await openFiles(folder)
    expect(result.graph.order).toBe(22)
    expect(result.positioned).toBe(true)
    const text = result.documents.get(DOC)?.text ?? ''
    const [first] = result.mentions.get(DOC) ?? []
    expect(text.slice(first?.start, first?.end)).toBe('习近平主席')
    result.graph.forEachEdge((_, { sources }) => {
      for (const { start, end, text: quote } of sources) expect(text.slice(start, end)).toBe(quote)
    })
  })

  test('without graph.json yields the same triples, positions still to be found', async () => {
    const [whole, rows] = [
      await openFiles(folder),
      await openFiles(named('entities.jsonl', 'triples.jsonl', 'documents.jsonl')),
    ]
    expect(rows.positioned).toBe(false)
    expect(rows.graph.edges()).toEqual(whole.graph.edges())
    expect(rows.graph.isUndirected('t1')).toBe(true)
    expect(rows.graph.getNodeAttribute('place:中国', 'facts')).toHaveLength(1)
  })

  test('of which only graph.json is given opens without texts', async () => {
    const result = await openFiles(named('graph.json'))
    expect([result.name, result.documents.size]).toEqual(['graph.json', 0])
  })
})

describe('what cannot be opened names file and cause', () => {
  test.each([
    ['broken.json', '{"nodes": [', 'not-json'],
    ['package.json', '{"name": "x"}', 'not-graph'],
    ['list.json', '[1, 2]', 'not-graph'],
    ['graph.json', '{"nodes": [{"key": "a", "attributes": {"x": "left"}}]}', 'bad-graph'],
    ['graph.json', '{"nodes": [{"key": "a"}, {"key": "a"}]}', 'bad-graph'],
    ['graph.json', '{"nodes": [{"key": "a"}], "edges": [{"source": "a", "target": "b"}]}', 'bad-graph'],
    ['graph.json', ' \n', 'empty'],
    ['photo.png', 'PNG', 'unsupported'],
    ['entities.jsonl', '{"id": "a", "type": "person", "name": "a"}', 'no-graph'],
  ])('%s: %s', async (name, text, code) => {
    await expect(openFiles([file(name, text)])).rejects.toMatchObject({ code, file: expect.stringContaining(name) })
  })

  test('a broken line is named by its number', async () => {
    const triples = `${(pageFolder()['triples.jsonl'] ?? '').split('\n')[0]}\n{"id": "t2"}\n`
    await expect(openFiles([...named('entities.jsonl'), file('triples.jsonl', triples)])).rejects.toMatchObject({
      code: 'bad-line',
      detail: expect.stringMatching(/^2: subject/),
    })
  })

  test('a file too large for a tab is not read', async () => {
    const huge = { name: 'graph.json', size: 2 ** 40, text: () => Promise.reject(new Error('read')) }
    await expect(openFiles([huge])).rejects.toMatchObject({ code: 'too-large' })
  })

  test('a file that vanished is unreadable', async () => {
    const gone = { name: 'graph.json', size: 9, text: () => Promise.reject(new Error('gone')) }
    await expect(openFiles([gone])).rejects.toMatchObject({ code: 'unreadable', detail: 'gone' })
  })
})

test('a graph of another tool opens with what it has', async () => {
  const { graph, positioned } = await openFiles([
    file(
      'other.json',
      '\uFEFF{"nodes": [{"key": "a"}, {"key": "b", "attributes": {"label": "B"}}], "edges": [{"source": "a", "target": "b"}]}',
    ),
  ])
  expect(positioned).toBe(false)
  expect(graph.getNodeAttributes('a')).toMatchObject({ label: 'a', type: 'other', aliases: ['a'] })
  expect(graph.mapEdges((_, { relation }) => relation)).toEqual(['related'])
})
