// Serves the built viewer and one extraction on 127.0.0.1.
import { createHash } from 'node:crypto'
import { existsSync, statSync } from 'node:fs'
import type { Server } from 'node:http'
import { basename, dirname, extname, join, resolve } from 'node:path'
import { InputError, SilkgraphError } from '../errors.ts'
import { findViewer } from './resources.ts'
import { type Site, staticServer } from './static-files.ts'
import { CURATION_NAME, OUTPUT_NAMES } from './write-output.ts'

export interface ServeOptions {
  /** First port that is tried; 0 lets the system choose. */
  readonly port?: number
  /** Folder of the built viewer; found beside the extractor by default. */
  readonly viewer?: string
}

export interface RunningServer {
  readonly url: string
  readonly port: number
  readonly close: () => Promise<void>
}

export const DEFAULT_PORT = 4173
/** How many ports are tried, one after the other, where they are busy. */
const PORTS_TRIED = 100

/**
 * Serves the viewer at `/` and the files of an extraction at `/data/NAME`; `/data/manifest.json` lists which there are.
 * @param path - Output folder of `silkgraph extract`, or one graph file (.json, .graphml).
 * @throws {InputError} If there is no graph at `path`.
 */
export async function serve(path: string, options: ServeOptions = {}): Promise<RunningServer> {
  const data = dataFiles(path)
  const root = options.viewer ?? findViewer()
  if (root === null || !existsSync(root))
    throw new SilkgraphError('viewer', 'the viewer is not built: run "npm run build" in the repository')
  const extra = new Map<string, { file: string } | { text: string }>()
  for (const [name, file] of data) extra.set(`/data/${name}`, { file })
  // Tells one folder from another of the same name, without giving its path away.
  const key = createHash('sha256').update(resolve(path)).digest('hex').slice(0, 16)
  const manifest = { name: basename(resolve(path)), key, files: [...data.keys()] }
  extra.set('/data/manifest.json', { text: JSON.stringify(manifest) })
  return listen({ root, extra }, options.port ?? DEFAULT_PORT)
}

/** Name under /data -> file. Only the names of an output are served: the folder may hold anything else. */
function dataFiles(path: string): Map<string, string> {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (stat === undefined)
    throw new InputError(`${path}: there is no such file or folder: run "silkgraph extract" first`)
  if (!stat.isDirectory()) {
    const extension = extname(path).toLowerCase()
    if (extension !== '.json' && extension !== '.graphml')
      throw new InputError(`${path}: this is no graph: name a .json or .graphml file, or the folder of an extraction`)
    // The texts and entities of the same extraction lie beside its graph.
    const beside = basename(path).startsWith('graph.') ? present(dirname(path)) : []
    return new Map([...beside.filter(([name]) => !name.startsWith('graph.')), [`graph${extension}`, path]])
  }
  const files = present(path)
  if (!files.some(([name]) => name === 'graph.json'))
    throw new InputError(`${path}: the folder holds no graph.json: run "silkgraph extract INPUT --out ${path}" first`)
  return new Map(files)
}

const present = (folder: string): [string, string][] =>
  [...OUTPUT_NAMES, CURATION_NAME]
    .map((name): [string, string] => [name, join(folder, name)])
    .filter(([, file]) => existsSync(file))

async function listen(site: Site, first: number): Promise<RunningServer> {
  const server = staticServer(site)
  for (let port = first; ; port += 1) {
    const failure = await tryPort(server, port)
    if (failure === null) break
    const busy = failure.code === 'EADDRINUSE' || failure.code === 'EACCES'
    if (!busy || port >= Math.min(first + PORTS_TRIED - 1, 65_535))
      throw new SilkgraphError('port', `port ${port} cannot be used (${failure.message}): name another with --port`)
  }
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : first
  return { url: `http://127.0.0.1:${port}/`, port, close: () => close(server) }
}

const tryPort = (server: Server, port: number): Promise<NodeJS.ErrnoException | null> =>
  new Promise((done) => {
    const failed = (error: NodeJS.ErrnoException): void => done(error)
    server.once('error', failed)
    server.listen(port, '127.0.0.1', () => {
      server.off('error', failed)
      done(null)
    })
  })

const close = (server: Server): Promise<void> =>
  new Promise((done) => {
    server.close(() => done())
    server.closeAllConnections()
  })
