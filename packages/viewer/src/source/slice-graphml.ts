// A large GraphML file in slices of a few elements, each a small document of its own for the browser's parser.
import { checkEdge, checkNode } from './parse-graph.ts'
import { graphmlRows } from './parse-graphml.ts'
import type { LargeFile, Portion } from './read-large.ts'
import { SourceError } from './source-error.ts'

/** Characters of a slice: the parser takes a few milliseconds for as many. */
const SLICE = 2 ** 18
const READ = 2 ** 22
/** Where a document can be cut: `<` stands for itself in no text and no attribute. */
const ELEMENT = /<(?:node|edge)[\s>/]/gu
const END = /<\/graph>\s*<\/graphml>\s*$/u

/** @throws {SourceError} If the text is not GraphML, or not in the form of it that can be cut. */
export async function* sliceGraphml({ name, blob }: LargeFile): AsyncGenerator<{ portion: Portion; read: number }> {
  const decoder = new TextDecoder()
  let rest = ''
  /** All before the first node: keys and the graph's own tag. */
  let head: string | undefined
  let edges = 0
  let read = 0
  const portion = (body: string): Portion => {
    const rows = graphmlRows(`${head}${body}</graph></graphml>`, name, edges)
    edges += rows.edges.length
    return {
      nodes: rows.nodes.map((row) => checkNode(row, name)),
      edges: rows.edges.map((row) => checkEdge(row, name)),
    }
  }
  while (read < blob.size) {
    const bytes = await blob.slice(read, read + READ).arrayBuffer()
    read += bytes.byteLength
    const text = rest + decoder.decode(bytes, { stream: read < blob.size })
    let start = 0
    if (head === undefined) {
      start = text.search(ELEMENT)
      if (start < 0) throw new SourceError('not-graphml', name, '<node>')
      head = text.slice(0, start)
    }
    for (;;) {
      const cut = cutAfter(text, start, start + SLICE)
      if (cut === undefined) break
      yield { portion: portion(text.slice(start, cut)), read: read - (text.length - cut) }
      start = cut
    }
    rest = text.slice(start)
  }
  if (!END.test(rest)) throw new SourceError('not-graphml', name, '</graphml>')
  yield { portion: portion(rest.replace(END, '')), read }
}

/** The first place from `least` on before an element, outside of comments and character data that began after `start`. */
function cutAfter(text: string, start: number, least: number): number | undefined {
  ELEMENT.lastIndex = least
  for (let found = ELEMENT.exec(text); found !== null; found = ELEMENT.exec(text)) {
    const before = text.slice(start, found.index)
    if (isClosed(before, '<!--', '-->') && isClosed(before, '<![CDATA[', ']]>')) return found.index
  }
  return undefined
}

const isClosed = (text: string, open: string, close: string): boolean =>
  text.lastIndexOf(open) <= text.lastIndexOf(close)
