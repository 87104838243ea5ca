// Graph, texts and page as one HTML file that opens from disk. The page is `standalone.html`, built beside this one; a page
// that is such a file already is its own.
import { type Operation, writeCuration } from '@silkgraph/extractor/curate'
import { writeJson } from '@silkgraph/extractor/write'
import { CURATION_FILE } from '../source/folder-files.ts'
import type { Result } from '../source/result.ts'
import { type Embedded, readEmbedded, SLOT_ID, toScriptText } from './embedded.ts'

const SLOT = new RegExp(`(<script type="application/json" id="${SLOT_ID}">)[^<]*(</script>)`, 'u')

/** @param view - Code of the view that the file opens with. */
export async function standalonePage(result: Result, log: readonly Operation[], view: string): Promise<string> {
  const page = readEmbedded() === undefined ? await fetchPage() : ownPage()
  const [before, after, ...more] = page.split(SLOT).filter((part) => !/^<\/?script[^<]*>$/u.test(part))
  if (before === undefined || after === undefined || more.length > 0)
    throw new Error('standalone.html has no place for the data: build the viewer again')
  const data = toScriptText({ name: result.name, view, files: filesOf(result, log) })
  return `${before}<script type="application/json" id="${SLOT_ID}">${data}</script>${after}`
}

/** The files that `openFiles` reads back into the same result. */
function filesOf({ graph, documents, mentions }: Result, log: readonly Operation[]): Embedded['files'] {
  const own = new Map<string, { doc: string; start: number; end: number }[]>()
  for (const [doc, list] of mentions)
    for (const { entity, start, end } of list) {
      const spans = own.get(entity) ?? []
      spans.push({ doc, start, end })
      own.set(entity, spans)
    }
  const entities = graph.mapNodes((id, { type, label, names, aliases }) => ({
    id,
    type,
    name: label,
    names,
    aliases,
    mentions: own.get(id) ?? [],
  }))
  return {
    'graph.json': [...writeJson(graph)].join(''),
    'documents.jsonl': lines([...documents.values()]),
    'entities.jsonl': lines(entities),
    ...(log.length > 0 && { [CURATION_FILE]: writeCuration(log) }),
  }
}

const lines = (rows: readonly object[]): string => rows.map((row) => `${JSON.stringify(row)}\n`).join('')

async function fetchPage(): Promise<string> {
  const response = await fetch('./standalone.html')
  if (!response.ok) throw new Error('standalone.html is not served beside the page: build the viewer again')
  return response.text()
}

/** This page as it was before it ran, without its data. */
function ownPage(): string {
  const page = document.documentElement.cloneNode(true) as HTMLElement
  page.querySelector('#app')?.replaceChildren()
  const slot = page.querySelector(`#${SLOT_ID}`)
  if (slot !== null) slot.textContent = ''
  for (const name of page.getAttributeNames()) page.removeAttribute(name)
  page.lang = 'zh-CN'
  return `<!doctype html>\n${page.outerHTML}\n`
}
