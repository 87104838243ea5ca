// A static server for one page and its data, open to this machine's browser only.
import { createReadStream } from 'node:fs'
import { realpath, stat } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { extname, join, sep } from 'node:path'
import { pipeline } from 'node:stream/promises'

export interface Site {
  /** Folder whose files are served at `/`, index.html for `/` itself. */
  readonly root: string
  /** Further files: URL path -> file, or the text itself. */
  readonly extra: ReadonlyMap<string, { readonly file: string } | { readonly text: string }>
}

const MIME: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.jsonl': 'application/x-ndjson; charset=utf-8',
  '.graphml': 'application/graphml+xml; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.bin': 'application/octet-stream',
  '.txt': 'text/plain; charset=utf-8',
}

const HEADERS: Readonly<Record<string, string>> = {
  // The graph may hold text of any origin: nothing but the viewer's own scripts may run, nothing may be sent elsewhere.
  'Content-Security-Policy':
    "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; " +
    "worker-src 'self'; connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-cache',
}

/** @returns A server that is not listening yet. */
export const staticServer = (site: Site): Server =>
  createServer((request, response) => {
    answer(site, request, response).catch(() => {
      // The browser went away, or the file changed while it was sent.
      if (response.headersSent) response.destroy()
      else end(response, 500, 'internal error')
    })
  })

async function answer(site: Site, request: IncomingMessage, response: ServerResponse): Promise<void> {
  for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value)
  if (!isLocalHost(request.headers.host)) return end(response, 403, 'this server answers to localhost only')
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD')
    return end(response, 405, 'only GET and HEAD are answered')
  }
  const path = pathOf(request.url ?? '/')
  if (path === null) return end(response, 400, 'bad path')
  const extra = site.extra.get(path)
  response.setHeader('Content-Type', MIME[path === '/' ? '.html' : extname(path)] ?? 'application/octet-stream')
  if (extra !== undefined && 'text' in extra) return end(response, 200, extra.text)
  const file = extra?.file ?? (await fileBelow(site.root, path))
  const found = file === null ? null : await stat(file).catch(() => null)
  if (file === null || !found?.isFile()) return end(response, 404, 'not found')
  response.setHeader('Content-Length', found.size)
  response.statusCode = 200
  if (request.method === 'HEAD') response.end()
  // `end` keeps to the length announced where the file grows meanwhile.
  else if (found.size === 0) response.end()
  else await pipeline(createReadStream(file, { end: found.size - 1 }), response)
}

function end(response: ServerResponse, status: number, text: string): void {
  response.statusCode = status
  if (status !== 200) response.setHeader('Content-Type', 'text/plain; charset=utf-8')
  response.end(text)
}

/**
 * A page of another origin can give its own name this machine's address (DNS rebinding); the browser then still sends that
 * name as Host.
 */
export const isLocalHost = (host: string | undefined): boolean =>
  host !== undefined && /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/iu.test(host)

/** The decoded path, or null where it is malformed or climbs. */
function pathOf(url: string): string | null {
  let path: string
  try {
    path = decodeURIComponent(url.replace(/[?#].*$/su, ''))
  } catch {
    return null
  }
  const bad = !path.startsWith('/') || /[\\\0]/u.test(path) || path.split('/').includes('..')
  return bad ? null : path
}

/** @returns The file's real path, where that is below the root: a link may lead out of it. */
async function fileBelow(root: string, path: string): Promise<string | null> {
  try {
    const folder = await realpath(root)
    const file = await realpath(join(folder, path === '/' ? 'index.html' : path))
    return file.startsWith(folder + sep) ? file : null
  } catch {
    return null
  }
}
