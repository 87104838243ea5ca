// A folder of Markdown notes, one an entity, that link to each other: Obsidian, Logseq, Foam.
import type { Attributes } from 'graphology-types'
import { fileNames } from './file-names.ts'
import type { DocumentInfo, FilePart, FolderWriter, WritableGraph } from './writer.ts'
import { allowed } from './xml.ts'

/**
 * A note has properties (id, type, aliases, tags, wikidata), then values, then a section a relation with a link an occurrence
 * and its quotes. Text of documents is escaped: neither HTML nor links nor tags of theirs come to life.
 */
export const vault: FolderWriter = {
  format: 'vault',
  about: 'a Markdown note an entity, linked: Obsidian, Logseq',
  usesDocuments: true,
  *files(graph, context = {}): Generator<FilePart> {
    const names = fileNames(graph.nodeEntries(), ({ node, attributes }) => [node, String(attributes.label ?? node)])
    for (const { node } of graph.nodeEntries())
      yield { name: `${names.get(node)}.md`, content: note(graph, node, names, context.documents ?? new Map()) }
  },
}

type Documents = ReadonlyMap<string, DocumentInfo>

function* note(
  graph: WritableGraph,
  node: string,
  names: ReadonlyMap<string, string>,
  documents: Documents,
): Generator<string> {
  const attributes = graph.getNodeAttributes(node)
  yield head(node, attributes)
  const facts = listOf(attributes.facts)
  if (facts.length > 0) yield '\n## 数值\n\n'
  for (const { label, value, qualifiers, evidence } of facts) {
    yield item([
      plain(qualifiers?.metric ?? label),
      plain(value?.raw),
      ...circumstances(graph, qualifiers ?? {}, names),
    ])
    yield* quotes(listOf(evidence), documents)
  }
  const sections = new Map<string, string[]>()
  graph.forEachEdge(node, (edge, row, source, target) => {
    const isOut = graph.isUndirected(edge) || source === node
    const heading = `${plain(row.label ?? row.relation ?? '')}${isOut ? '' : ' ←'}`
    const edges = sections.get(heading) ?? []
    sections.set(heading, edges)
    const other = source === node ? target : source
    const parts = [link(names.get(other), graph.getNodeAttribute(other, 'label')), ...circumstances(graph, row, names)]
    edges.push(item(parts) + [...quotes(listOf(row.sources), documents)].join(''))
  })
  for (const [heading, edges] of sections) {
    yield `\n## ${heading}\n\n`
    yield* edges
  }
}

function head(node: string, { label, type, aliases, wikidata, names }: Attributes): string {
  const name = String(label ?? node)
  const others = [...new Set([...listOf<unknown>(aliases).map(String), ...Object.values(names ?? {}).map(String)])]
  const properties: readonly (readonly [string, unknown])[] = [
    ['id', node],
    ['type', type],
    ['aliases', others.filter((alias) => alias !== name)],
    ['tags', typeof type === 'string' && /^[\w-]+$/u.test(type) ? [`silkgraph/${type}`] : undefined],
    ['wikidata', wikidata],
  ]
  const lines = properties.flatMap(([key, value]) => (value === undefined ? [] : [`${key}: ${yaml(value)}\n`]))
  return `---\n${lines.join('')}---\n\n# ${plain(name)}\n`
}

/** JSON is YAML, save for what YAML takes for a line end or does not print. */
const yaml = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) => (typeof inner === 'string' ? allowed(inner) : inner)).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )

const item = (parts: readonly string[]): string => `- ${parts.filter((part) => part !== '').join(' · ')}\n`

function circumstances(graph: WritableGraph, row: Attributes, names: ReadonlyMap<string, string>): string[] {
  const places = [row.place, row.event].flatMap((id) =>
    typeof id !== 'string'
      ? []
      : graph.hasNode(id)
        ? [link(names.get(id), graph.getNodeAttribute(id, 'label'))]
        : [plain(id)],
  )
  return [plain(row.date), ...places, plain(row.title), plain(row.kind), plain(row.status)]
}

function* quotes(sources: readonly Attributes[], documents: Documents): Generator<string> {
  for (const { text, doc, article } of sources) {
    const title = documents.get(String(doc))?.articles.find(({ id }) => id === article)?.title
    yield `    > ${plain(text)} — ${plain(title === undefined || title === '' ? doc : title)}\n`
  }
}

/** A link shows the label where that cannot break it, else the note's name. */
function link(name = '', label: unknown): string {
  const shown = allowed(String(label ?? name))
  return shown === name || shown === '' || /[[\]|#^\r\n<>`\\*_$%~=&]/u.test(shown)
    ? `[[${name}]]`
    : `[[${name}|${shown}]]`
}

/** Text on one line, in which nothing is markup. */
const plain = (value: unknown): string =>
  value === undefined || value === null
    ? ''
    : allowed(String(value))
        .replace(/[\s\u0085]+/gu, ' ')
        .trim()
        .replace(/[\\`*_{}[\]<>#|~$=%^!&+\-.]/gu, (character, at: number, whole: string) =>
          // Dashes and pluses mean something at the beginning of a line only, dots behind a number there (1. - +).
          (/[+-]/u.test(character) && at > 0) || (character === '.' && !/^\d+$/u.test(whole.slice(0, at)))
            ? character
            : `\\${character}`,
        )

const listOf = <T = Attributes>(value: unknown): readonly T[] => (Array.isArray(value) ? value : [])
