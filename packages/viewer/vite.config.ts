import { defineConfig, type UserConfig } from 'vite'
import { cmaps } from './build/cmaps.ts'
import { element } from './build/element.ts'
import { standalone } from './build/standalone.ts'

// `base: './'` lets the built page be served from any folder; `silkgraph view` puts the data beside index.html.
const CONFIG: UserConfig = {
  base: './',
  oxc: { jsx: { importSource: 'preact', runtime: 'automatic' } },
  build: {
    target: 'es2022',
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 400,
    rolldownOptions: {
      output: {
        codeSplitting: {
          // One file instead of a rain of small ones that the page and what it loads later have in common.
          groups: [{ name: 'start', tags: ['$initial'] }],
        },
      },
    },
  },
  worker: { format: 'es' },
}

export default defineConfig({ ...CONFIG, plugins: [cmaps, element, standalone(CONFIG)] })
