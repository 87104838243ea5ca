// `npm run bench -- [--data DIR] [--gold DIR]...`: measures the language layer and the viewer. CONTRIBUTING.md says what is printed.
import { join } from 'node:path'
import process from 'node:process'
import { findChromium } from './chromium.mjs'
import { ROOT, run, runMain, say, setUp } from './setup.mjs'

await runMain(async () => {
  await setUp()
  const chromium = findChromium()
  const env = chromium === null ? {} : { SILKGRAPH_CHROMIUM: chromium }
  process.exitCode = await run(
    process.execPath,
    [join(ROOT, 'scripts/dist/bench/bench.js'), ...process.argv.slice(2)],
    { stdout: 1, env },
  )
  if (chromium === null) {
    say('the viewer is not measured: no Chromium or Chrome is found; name one in SILKGRAPH_CHROMIUM')
    return
  }
  // Each prints rows of its own; what is to be measured of the viewer besides joins here.
  for (const part of ['packages/viewer/bench/bench.mjs'])
    process.exitCode ||= await run(process.execPath, [join(ROOT, part)], { stdout: 1, env })
})
