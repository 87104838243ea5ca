// `npm run bench -- [--data DIR] [--gold DIR]...`: measures the language layer. CONTRIBUTING.md says what is printed.
import { join } from 'node:path'
import process from 'node:process'
import { findChromium } from './chromium.mjs'
import { ROOT, run, runMain, setUp } from './setup.mjs'

await runMain(async () => {
  await setUp({ viewer: false })
  const chromium = findChromium()
  const env = chromium === null ? {} : { SILKGRAPH_CHROMIUM: chromium }
  process.exitCode = await run(
    process.execPath,
    [join(ROOT, 'scripts/dist/bench/bench.js'), ...process.argv.slice(2)],
    { stdout: 1, env },
  )
})
