// docs/cli.md from the program's own definitions: `node scripts/dist/build-manual.js` writes it, `--check` fails where it is stale.
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { createProgram } from '#node/cli.js'
import { manual } from '#node/manual.js'
import { processTerminal } from '#node/terminal.js'

const FILE = fileURLToPath(new URL('../../docs/cli.md', import.meta.url))
const text = manual(createProgram(processTerminal(), () => undefined))

if (!process.argv.includes('--check')) writeFileSync(FILE, text)
else if (readFileSync(FILE, 'utf8') !== text) {
  process.stderr.write('docs/cli.md is stale: run "npm run data"\n')
  process.exitCode = 1
}
