// `silkgraph export DIR --format FORMAT [--out FILE]`
import { readFile, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { MultiGraph } from 'graphology'
import { InputError } from '../errors.ts'
import type { KnowledgeGraph } from '../graph/attributes.ts'
import { WRITERS, type Writer } from '../write/index.ts'
import { inChunks, writeFiles } from './atomic-files.ts'
import { type ExitCode, print, report, type Terminal } from './terminal.ts'

export interface ExportCommandOptions {
  readonly format: string
  /** A file; standard output where undefined. */
  readonly out?: string | undefined
}

export const FORMATS: readonly string[] = Object.keys(WRITERS)

export async function exportCommand(
  path: string,
  { format, out }: ExportCommandOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const writer: Writer | undefined = WRITERS[format]
  if (writer === undefined) return 2
  const graph = await readGraph(resolve(terminal.cwd, path), path)
  const content = writer.write(graph)
  if (out === undefined) {
    await print(terminal, inChunks(content))
    return 0
  }
  const file = resolve(terminal.cwd, out)
  await writeFiles(dirname(file), [{ name: basename(file), content }])
  report(terminal, `${graph.order} nodes, ${graph.size} edges -> ${out}`)
  return 0
}

/** @param path - An output folder, or the graph.json in it; `shown` is how the user wrote it. */
async function readGraph(path: string, shown: string): Promise<KnowledgeGraph> {
  const isFolder = (await stat(path).catch(() => null))?.isDirectory() ?? false
  const text = await readFile(isFolder ? join(path, 'graph.json') : path, 'utf8').catch((cause: unknown) => {
    throw new InputError(`${shown}: there is no graph.json to read: run "silkgraph extract INPUT --out DIR" first`, {
      cause,
    })
  })
  const graph: KnowledgeGraph = new MultiGraph()
  try {
    graph.import(JSON.parse(text))
  } catch (cause) {
    throw new InputError(`${shown}: graph.json is damaged or of another program: extract again`, { cause })
  }
  return graph
}
