// The folder that `silkgraph view` serves beside the page.
import * as v from 'valibot'
import { CURATION_FILE } from './folder-files.ts'
import { LARGE, openFiles, type SourceFile } from './open.ts'
import type { Opening } from './open-large.ts'
import type { Result } from './result.ts'

/** What is asked for where the server lists nothing: a plain static server serves a folder just as well. */
const FILES: readonly string[] = ['graph.json', 'documents.jsonl', 'entities.jsonl', CURATION_FILE]
/** triples.jsonl says nothing that the graph does not. */
const WANTED: ReadonlySet<string> = new Set([...FILES, 'graph.graphml'])

const MANIFEST = v.object({ name: v.optional(v.string()), key: v.optional(v.string()), files: v.array(v.string()) })

/** @returns The served graph, or undefined where the page is served without one. */
export async function fetchFolder(base: string, opening: Opening): Promise<Result | undefined> {
  const manifest = await fetchManifest(base)
  const names = manifest?.files.filter((name) => WANTED.has(name)) ?? FILES
  // Of two files with the same graph one is enough.
  const needed = names.includes('graph.json') ? names.filter((name) => name !== 'graph.graphml') : names
  const files = (await Promise.all(needed.map((name) => fetchFile(base, name)))).filter((file) => file !== undefined)
  if (!files.some(({ name }) => name.startsWith('graph.'))) return undefined
  // One address may serve one folder today and another tomorrow: the server tells them apart.
  const key = manifest?.key ?? `served ${location.pathname} ${manifest?.name ?? ''}`
  const isLarge = files.some((file) => file instanceof File)
  // Then all are read in the worker, or none.
  const alike = isLarge ? await Promise.all(files.map(asFile)) : files
  return await openFiles(alike, manifest?.name, key, opening)
}

async function fetchManifest(base: string): Promise<v.InferOutput<typeof MANIFEST> | undefined> {
  const file = await fetchFile(base, 'manifest.json')
  if (file === undefined) return undefined
  try {
    const parsed = v.safeParse(MANIFEST, JSON.parse(await file.text()))
    return parsed.success ? parsed.output : undefined
  } catch {
    return undefined
  }
}

async function fetchFile(base: string, name: string): Promise<SourceFile | undefined> {
  let response: Response
  try {
    response = await fetch(`${base}/${name}`)
  } catch {
    return undefined
  }
  // A server for single-page applications answers any path with the page itself.
  if (!response.ok || response.headers.get('content-type')?.startsWith('text/html')) return undefined
  // What is large need not be in memory whole, and one text could not hold it.
  if (Number(response.headers.get('content-length')) > LARGE) return new File([await response.blob()], name)
  const text = await response.text()
  return { name, size: text.length, text: () => Promise.resolve(text) }
}

const asFile = async (file: SourceFile): Promise<SourceFile> =>
  file instanceof File ? file : new File([await file.text()], file.name)
