// A plugin that puts the tables with which PDFs name Chinese, Japanese and Korean characters beside the page, as `cmaps/`:
// the extractor's worker fetches the few that a PDF needs, from the page's own server.
import { createReadStream, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Plugin } from 'vite'

const FOLDER: string = join(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), 'cmaps')
const NAMES: ReadonlySet<string> = new Set(readdirSync(FOLDER).filter((name) => /\.bcmap$|^LICENSE$/u.test(name)))

export const cmaps: Plugin = {
  name: 'silkgraph-cmaps',
  generateBundle() {
    for (const name of NAMES)
      this.emitFile({ type: 'asset', fileName: `cmaps/${name}`, source: readFileSync(join(FOLDER, name)) })
  },
  configureServer({ middlewares }) {
    middlewares.use('/cmaps', (request, response, next) => {
      const name = request.url?.slice(1) ?? ''
      if (NAMES.has(name)) createReadStream(join(FOLDER, name)).pipe(response)
      else next()
    })
  },
}
