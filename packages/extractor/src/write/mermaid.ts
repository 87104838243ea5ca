// Mermaid flowchart, for small graphs in Markdown (GitHub, Obsidian, GitLab).
import { SilkgraphError } from '../errors.ts'
import type { WritableGraph, Writer } from './writer.ts'
import { allowed } from './xml.ts'

/** Mermaid draws no more by default. @see https://mermaid.js.org/config/schema-docs/config.html#maxedges */
export const MERMAID_LIMITS: { readonly nodes: number; readonly edges: number; readonly characters: number } = {
  nodes: 500,
  edges: 500,
  characters: 50_000,
}

const MAX_LABEL = 60

/**
 * Writes a flowchart: a box an entity, an arrow a triple (a line where the relation is symmetric), Chinese labels.
 * @throws {SilkgraphError} (code `export`) Before anything is written, if the graph is larger than Mermaid draws.
 */
export function* writeMermaid(graph: WritableGraph): Generator<string> {
  if (graph.order > MERMAID_LIMITS.nodes || graph.size > MERMAID_LIMITS.edges) throw tooLarge(graph)
  const text = [...lines(graph)].join('')
  if (text.length > MERMAID_LIMITS.characters) throw tooLarge(graph)
  yield text
}

export const mermaid: Writer = {
  format: 'mermaid',
  about: 'small graphs in Markdown (GitHub, Obsidian)',
  extension: 'mmd',
  mime: 'text/vnd.mermaid',
  write: writeMermaid,
}

function* lines(graph: WritableGraph): Generator<string> {
  yield 'flowchart LR\n'
  const ids = new Map<string, string>()
  for (const { node, attributes } of graph.nodeEntries()) {
    const id = `n${ids.size}`
    ids.set(node, id)
    yield `  ${id}["${escapeLabel(String(attributes.label ?? node))}"]\n`
  }
  for (const { source, target, undirected, attributes } of graph.edgeEntries()) {
    const label = escapeLabel(String(attributes.label ?? attributes.relation ?? ''))
    const arrow = undirected ? '---' : '-->'
    yield `  ${ids.get(source)} ${arrow}${label === '' ? '' : `|"${label}"|`} ${ids.get(target)}\n`
  }
}

/** Of what Mermaid or the HTML that it makes might take for markup, character codes. */
function escapeLabel(label: string): string {
  const line = allowed(label).replace(/\s+/gu, ' ').trim()
  const characters = [...line]
  const short = characters.length > MAX_LABEL ? `${characters.slice(0, MAX_LABEL - 1).join('')}…` : line
  // An empty label breaks the syntax.
  return short === '' ? '#160;' : short.replace(MARKUP, (character) => `#${character.codePointAt(0)};`)
}

const MARKUP = /["#&<>`\\;|[\]{}()*_~$]/gu

const tooLarge = (graph: WritableGraph): SilkgraphError =>
  new SilkgraphError(
    'export',
    `${graph.order} nodes and ${graph.size} edges are too much for Mermaid, which draws ${MERMAID_LIMITS.edges} edges and ` +
      `${MERMAID_LIMITS.characters} characters: take a part (--center NAME, --relations, --types), or another format`,
  )
