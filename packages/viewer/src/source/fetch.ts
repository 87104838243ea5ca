// The folder that `silkgraph view` serves beside the page.
import { openFiles, type SourceFile } from './open.ts'
import type { Result } from './result.ts'

const FILES = ['graph.json', 'documents.jsonl', 'entities.jsonl'] as const

/** @returns The served graph, or undefined where the page is served without one. */
export async function fetchFolder(base: string): Promise<Result | undefined> {
  const found = await Promise.all(FILES.map((name) => fetchFile(`${base}/${name}`, name)))
  const files = found.filter((file) => file !== undefined)
  if (!files.some((file) => file.name === 'graph.json')) return undefined
  return await openFiles(files, files.length > 1 ? undefined : 'graph.json')
}

async function fetchFile(url: string, name: string): Promise<SourceFile | undefined> {
  let response: Response
  try {
    response = await fetch(url)
  } catch {
    return undefined
  }
  // A server for single-page applications answers any path with the page itself.
  if (!response.ok || response.headers.get('content-type')?.startsWith('text/html')) return undefined
  const text = await response.text()
  return { name, size: text.length, text: () => Promise.resolve(text) }
}
