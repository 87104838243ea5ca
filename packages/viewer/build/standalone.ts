// A plugin that builds the page once more as `standalone.html`: one file with script, style, icon and layout worker in it,
// and a place for a graph. It opens from disk, where a browser loads no modules, workers or data beside a page.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build, type Plugin, type UserConfig } from 'vite'

const SRC: string = fileURLToPath(new URL('../src/', import.meta.url))

/** Modules that are another in a page of one file, where `NAME.standalone.ts` stands beside `NAME.ts`. */
const OTHERS: readonly string[] = [
  'analysis/start-worker',
  'layout/start-worker',
  'source/extract-texts',
  'source/start-worker',
]

const others: Plugin = {
  name: 'silkgraph-standalone-modules',
  enforce: 'pre',
  async resolveId(source, importer, options) {
    const found = await this.resolve(source, importer, { ...options, skipSelf: true })
    const other = OTHERS.find((name) => found?.id === `${SRC}${name}.ts`)
    return other === undefined ? undefined : `${SRC}${other}.standalone.ts`
  },
}

/** @param config - How the page itself is built. */
export const standalone = (config: UserConfig): Plugin => ({
  name: 'silkgraph-standalone',
  apply: 'build',
  async generateBundle() {
    const output = await build({
      ...config,
      configFile: false,
      logLevel: 'warn',
      publicDir: false,
      plugins: [others],
      build: {
        ...config.build,
        write: false,
        modulePreload: false,
        cssCodeSplit: false,
        rolldownOptions: { input: `${SRC}main.ts`, output: { format: 'es', codeSplitting: false } },
      },
    })
    if (Array.isArray(output) || !('output' in output)) throw new Error('one build was expected')
    const scripts = output.output.flatMap((file) => (file.type === 'chunk' ? [file.code] : []))
    const styles = output.output.flatMap((file) =>
      file.type === 'asset' && file.fileName.endsWith('.css') ? [String(file.source)] : [],
    )
    if (scripts.length !== 1 || styles.length !== 1)
      throw new Error(`one script and one style were expected, not ${scripts.length} and ${styles.length}`)
    this.emitFile({ type: 'asset', fileName: 'standalone.html', source: page(scripts[0] ?? '', styles[0] ?? '') })
  },
})

function page(code: string, css: string): string {
  // Inside of a script only these could end it, or keep its end from being seen; both stand in strings and patterns only.
  const script = code.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--')
  const style = css.replaceAll('</style', '<\\/style')
  const icon = readFileSync(`${SRC}icon.svg`).toString('base64')
  const policy = [
    "default-src 'none'",
    `script-src ${hashOf(script)}`,
    `style-src ${hashOf(style)}`,
    'worker-src blob:',
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="dark light">
<link rel="icon" href="data:image/svg+xml;base64,${icon}">
<title>silkgraph</title>
<style>${style}</style>
</head>
<body>
<div id="app"></div>
<noscript>silkgraph needs JavaScript. silkgraph 需要启用 JavaScript。</noscript>
<script type="application/json" id="silkgraph-data"></script>
<script type="module">${script}</script>
</body>
</html>
`
}

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
