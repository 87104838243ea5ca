// Pictures of the built viewer, to look at: `node test/screenshots.mjs OUTPUT-FOLDER DATA-FOLDER`; with `--guide` those of the
// user guide: `node test/screenshots.mjs ../../docs/images DATA-FOLDER --guide`.
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

const [, , folder, data, flag] = process.argv
if (folder === undefined || data === undefined) {
  process.stderr.write('usage: node test/screenshots.mjs OUTPUT-FOLDER DATA-FOLDER [--guide]\n')
  process.exit(2)
}
const { module } = await runnerImport(fileURLToPath(new URL('./screenshots.ts', import.meta.url)), {
  logLevel: 'error',
})
await module.takeScreenshots(folder, data, flag === '--guide')
