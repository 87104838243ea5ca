// Pictures of the built viewer, to look at: `node test/screenshots.mjs OUTPUT-FOLDER DATA-FOLDER`.
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

const [, , folder, data] = process.argv
if (folder === undefined || data === undefined) {
  process.stderr.write('usage: node test/screenshots.mjs OUTPUT-FOLDER DATA-FOLDER\n')
  process.exit(2)
}
const { module } = await runnerImport(fileURLToPath(new URL('./screenshots.ts', import.meta.url)), {
  logLevel: 'error',
})
await module.takeScreenshots(folder, data)
