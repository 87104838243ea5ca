// `silkgraph export DIR --format FORMAT [--out FILE] [filters]`
import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { basename, dirname, extname, join, resolve } from 'node:path'
import { InputError, SilkgraphError } from '../errors.ts'
import type { KnowledgeGraph } from '../graph/attributes.ts'
import { type GraphFilter, partOfGraph } from '../graph/part.ts'
import { readGexf, readGraphJson, readGraphml } from '../read/graphs/index.ts'
import { FOLDER_WRITERS, type FolderWriter, WRITERS, type WriteContext, type Writer } from '../write/index.ts'
import { inChunks, OutputError, type OutputFile, writeFiles } from './atomic-files.ts'
import { readDocumentInfos } from './document-infos.ts'
import { type ExitCode, print, report, type Terminal } from './terminal.ts'

export interface ExportCommandOptions {
  readonly format: string
  /** A file, or the folder of a format that takes several files; standard output where undefined. */
  readonly out?: string | undefined
  readonly filter?: GraphFilter
  /** What IRIs of RDF begin with. */
  readonly base?: string | undefined
}

export const FORMATS: readonly string[] = [...Object.keys(WRITERS), ...Object.keys(FOLDER_WRITERS)]

/** `--help`: a line a format. */
export const formatHelp = (): string =>
  [
    'Formats:',
    ...Object.values(WRITERS).map(({ format, about }) => `  ${format.padEnd(14)}${about}`),
    'Formats of several files, for which --out names a folder:',
    ...Object.values(FOLDER_WRITERS).map(({ format, about }) => `  ${format.padEnd(14)}${about}`),
  ].join('\n')

/** Nothing is left half-written: files get their names when they are whole. */
export async function exportCommand(
  path: string,
  { format, out, filter = {}, base }: ExportCommandOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const writer: Writer | undefined = WRITERS[format]
  const folderWriter: FolderWriter | undefined = FOLDER_WRITERS[format]
  if (folderWriter !== undefined && out === undefined) {
    report(terminal, `${format} is several files: name a folder with --out`)
    return 2
  }
  const source = resolve(terminal.cwd, path)
  const graph = await readPart(source, path, filter, terminal)
  if (graph === null) return 2
  const usesDocuments = (writer ?? folderWriter)?.usesDocuments ?? false
  const documents = usesDocuments ? await readDocumentInfos(source) : new Map()
  const context: WriteContext = { documents, ...(base === undefined ? {} : { base }) }

  if (writer !== undefined) {
    const content = writer.write(graph, context)
    if (out === undefined) {
      await print(terminal, inChunks(content))
      return 0
    }
    const file = resolve(terminal.cwd, out)
    await writeFiles(dirname(file), [{ name: basename(file), content }])
  } else if (folderWriter !== undefined && out !== undefined)
    await writeFiles(resolve(terminal.cwd, out), insideFolder(folderWriter.files(graph, context)))
  report(terminal, `${graph.order} nodes, ${graph.size} edges -> ${out}`)
  return 0
}

/** Null where the filter is wrong, which is reported. */
async function readPart(
  path: string,
  shown: string,
  filter: GraphFilter,
  terminal: Terminal,
): Promise<KnowledgeGraph | null> {
  const graph = await readGraph(path, shown)
  try {
    return partOfGraph(graph, filter)
  } catch (error) {
    if (!(error instanceof SilkgraphError && error.code === 'filter')) throw error
    report(terminal, error.message)
    return null
  }
}

/** Names come from documents: whatever a writer made of them, no file leaves the folder. */
function* insideFolder(files: Iterable<OutputFile>): Generator<OutputFile> {
  for (const file of files) {
    if (file.name === '' || /[/\\]|^\.\.?$/u.test(file.name))
      throw new OutputError(`"${file.name}" is no file name: nothing is written`)
    yield file
  }
}

/** @param path - An output folder, or a file of a graph; `shown` is how the user wrote it. */
async function readGraph(path: string, shown: string): Promise<KnowledgeGraph> {
  const found = await stat(path).catch(() => null)
  const file = found?.isDirectory() === true ? join(path, 'graph.json') : path
  if (found === null || (await stat(file).catch(() => null)) === null)
    throw new InputError(`${shown}: there is no graph.json to read: run "silkgraph extract INPUT --out DIR" first`)
  const extension = extname(file).toLowerCase()
  const readXml = extension === '.graphml' ? readGraphml : extension === '.gexf' ? readGexf : undefined
  const graph =
    readXml === undefined
      ? readGraphJson(await readFile(file, 'utf8'), shown)
      : await readXml(createReadStream(file, 'utf8'), shown)
  // What another program wrote may lack attributes of ours; writers and filters say less of it.
  return graph as unknown as KnowledgeGraph
}
