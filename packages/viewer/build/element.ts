// A plugin that builds the custom element once more by itself, as `silk-graph.js`: one module, under a name that pages can rely
// on, beside the page that it shows.
import { fileURLToPath } from 'node:url'
import { build, type Plugin } from 'vite'

export const element: Plugin = {
  name: 'silkgraph-element',
  apply: 'build',
  async generateBundle() {
    const output = await build({
      configFile: false,
      logLevel: 'warn',
      publicDir: false,
      build: {
        target: 'es2022',
        write: false,
        lib: { entry: fileURLToPath(new URL('../src/element/silk-graph.ts', import.meta.url)), formats: ['es'] },
      },
    })
    const chunks = (Array.isArray(output) ? output : 'output' in output ? [output] : []).flatMap((one) => one.output)
    const [only] = chunks
    if (chunks.length !== 1 || only?.type !== 'chunk') throw new Error(`one module was expected, not ${chunks.length}`)
    this.emitFile({ type: 'asset', fileName: 'silk-graph.js', source: only.code })
  },
}
