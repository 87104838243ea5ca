// A static server for browser tests and screenshots: the built viewer, and a folder of data given as texts or a path.
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

const DIST: string = fileURLToPath(new URL('../dist', import.meta.url))

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json; charset=utf-8',
}

export interface ViewerServer {
  readonly url: string
  close(): Promise<void>
}

/**
 * @param data - Texts by file name, or the path of an output folder; served under `data/`.
 * @param page - Folder of the page itself: the built viewer unless given.
 */
export async function serveViewer(
  data: Readonly<Record<string, string>> | string,
  page: string = DIST,
): Promise<ViewerServer> {
  const read = async (path: string): Promise<string | Buffer | undefined> => {
    if (path.startsWith('/data/') && typeof data !== 'string') return data[path.slice('/data/'.length)]
    const root = path.startsWith('/data/') ? (data as string) : page
    const file = normalize(join(root, path.startsWith('/data/') ? path.slice('/data/'.length) : path))
    return file.startsWith(root + sep) ? await readFile(file) : undefined
  }
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const path = pathname === '/' ? '/index.html' : decodeURIComponent(pathname)
    read(path)
      .catch(() => undefined)
      .then((body) => {
        response.writeHead(body === undefined ? 404 : 200, {
          'content-type': TYPES[extname(path)] ?? 'application/octet-stream',
        })
        response.end(body)
      })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () => new Promise((resolve, reject) => server.close((error) => (error ? reject(error) : resolve()))),
  }
}
