// Files (dropped, chosen or fetched) -> Result. The files of one folder complete one another; a lone graph file is enough.

import { readCuration } from '@silkgraph/extractor/curate'
import { CURATION_FILE, FOLDER_FILES } from './folder-files.ts'
import type { Opening } from './open-large.ts'
import { parseGraphJson } from './parse-graph.ts'
import { graphOfTriples, indexMentions, parseDocuments, parseEntities, parseTriples } from './parse-jsonl.ts'
import type { KnowledgeGraph, Result, SourceDocument } from './result.ts'
import { megabytes, SourceError } from './source-error.ts'
import { isOtherDocument } from './text-files.ts'

/** As much of a `File` as is needed, so that fetched texts and tests can stand in for one. */
export interface SourceFile {
  readonly name: string
  readonly size: number
  text(): Promise<string>
  /** The bytes, where they are more than the text in UTF-8. */
  arrayBuffer?(): Promise<ArrayBuffer>
  /** A part of the bytes, where they need not be in memory: as of a `File`, which is a `Blob`. */
  slice?(start?: number, end?: number): Blob
}

/** Above this a browser tab may run out of memory. */
const MAX_BYTES = 512 * 2 ** 20
/** Above this the page would stand still for a second: then a worker reads. */
export const LARGE: number = 16 * 2 ** 20

/**
 * Reads a graph from files.
 * @param name - What to call the result; a single document lends its own name.
 * @param key - What its curation is kept under; the name of the folder or file unless given.
 * @param opening - How large files are told of, and given up.
 * @throws {SourceError} If no file holds a graph, or one is malformed; nothing is returned by halves.
 */
export async function openFiles(
  files: readonly SourceFile[],
  name?: string,
  key?: string,
  opening: Opening = ALONE,
): Promise<Result> {
  const byName = new Map(files.map((file) => [file.name, file]))
  const read = async (file: SourceFile): Promise<string> => {
    checkSize([file])
    let text: string
    try {
      text = await file.text()
    } catch (error) {
      throw new SourceError('unreadable', file.name, error instanceof Error ? error.message : '', { cause: error })
    }
    if (text.trim() === '') throw new SourceError('empty', file.name)
    return text.replace(/^\uFEFF/, '')
  }
  const rows = async <T>(file: string, parse: (text: string, file: string) => T[]): Promise<T[] | undefined> => {
    const found = byName.get(file)
    // An extraction without entities or triples leaves an empty file: that is no error.
    if (found === undefined || found.size === 0) return undefined
    return parse(await read(found), file)
  }

  const graphFile = pickGraphFile(files)
  const named = (documents: readonly SourceDocument[]): Pick<Result, 'name' | 'key'> => ({
    key: key ?? name ?? documents[0]?.id ?? graphFile?.name ?? '',
    name: (documents.length === 1 ? documents[0]?.id : undefined) ?? name ?? (graphFile ?? files[0])?.name ?? '',
  })
  const wanted = files.filter((file) => file === graphFile || FOLDER_FILES.has(file.name))
  if (wanted.reduce((sum, { size }) => sum + size, 0) > LARGE && wanted.every(isBlob)) {
    if (graphFile === undefined && !(byName.has('entities.jsonl') && byName.has('triples.jsonl'))) throw noGraph(files)
    checkSize(wanted)
    const { openLarge } = await import('./open-large.ts')
    const large = wanted.map((file) => ({ name: file.name, blob: file }))
    const opened = await openLarge(
      large,
      large.find(({ blob }) => blob === graphFile),
      opening,
    )
    return { ...named([...opened.documents.values()]), ...(await readLog(byName.get(CURATION_FILE))), ...opened }
  }
  const documents = (await rows('documents.jsonl', parseDocuments)) ?? []
  const entities = await rows('entities.jsonl', parseEntities)
  let opened: { graph: KnowledgeGraph; positioned: boolean }
  if (graphFile === undefined) {
    if (!byName.has('entities.jsonl') || !byName.has('triples.jsonl')) throw noGraph(files)
    const triples = await rows('triples.jsonl', parseTriples)
    opened = { graph: graphOfTriples(entities ?? [], triples ?? [], 'triples.jsonl'), positioned: false }
  } else if (extension(graphFile.name) === 'json') {
    opened = parseGraphJson(await read(graphFile), graphFile.name)
  } else {
    const text = await read(graphFile)
    opened = (await import('./parse-graphml.ts')).parseGraphml(text, graphFile.name)
  }
  const log = byName.get(CURATION_FILE)
  return {
    ...named(documents),
    ...(await readLog(log)),
    ...opened,
    documents: new Map(documents.map((doc) => [doc.id, doc])),
    mentions: indexMentions(entities ?? []),
  }
}

const ALONE: Opening = { signal: new AbortController().signal, onProgress: () => undefined }

const isBlob = (file: SourceFile): file is SourceFile & Blob => file instanceof Blob

/** @throws {SourceError} If files are more than a tab can hold. */
function checkSize(files: readonly SourceFile[]): void {
  const total = files.reduce((sum, { size }) => sum + size, 0)
  if (total > MAX_BYTES)
    throw new SourceError(
      'too-large',
      files.map(({ name }) => name).join(', '),
      `${megabytes(total)} > ${megabytes(MAX_BYTES)}`,
    )
}

/** A log that cannot be read does not keep the graph from being opened. */
async function readLog(file: SourceFile | undefined): Promise<Pick<Result, 'curation' | 'curationProblem'>> {
  if (file === undefined) return { curation: [], curationProblem: null }
  try {
    return { curation: readCuration(await file.text(), { file: file.name }).operations, curationProblem: null }
  } catch (error) {
    return { curation: [], curationProblem: error instanceof Error ? error.message : String(error) }
  }
}

const extension = (file: string): string => file.slice(file.lastIndexOf('.') + 1).toLowerCase()

/** graph.json before graph.graphml before any other file of the two formats. */
function pickGraphFile(files: readonly SourceFile[]): SourceFile | undefined {
  const named = (name: string) => files.find((file) => file.name === name)
  const kind = (ext: string) => files.find((file) => extension(file.name) === ext)
  return named('graph.json') ?? named('graph.graphml') ?? kind('json') ?? kind('graphml') ?? kind('xml')
}

function noGraph(files: readonly SourceFile[]): SourceError {
  const first = files[0]
  if (first === undefined) return new SourceError('no-graph', '')
  return files.some((file) => FOLDER_FILES.has(file.name))
    ? new SourceError('no-graph', files.map((file) => file.name).join(', '))
    : new SourceError(isOtherDocument(first.name) ? 'no-reader' : 'unsupported', first.name)
}
