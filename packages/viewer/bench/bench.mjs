// The viewer's part of `npm run bench`: prints one row a figure.
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

const { module } = await runnerImport(fileURLToPath(new URL('./bench.ts', import.meta.url)), { logLevel: 'error' })
await module.benchViewer((what, value, note) => {
  process.stdout.write(`${what.padEnd(52)}${value.padStart(12)}   ${note}\n`)
})
