import { defineConfig } from 'vite'

// `base: './'` lets the built page be served from any folder; `silkgraph view` puts the data beside index.html.
export default defineConfig({
  base: './',
  oxc: { jsx: { importSource: 'preact', runtime: 'automatic' } },
  build: { target: 'es2022', modulePreload: { polyfill: false }, chunkSizeWarningLimit: 400 },
  worker: { format: 'es' },
})
