// `npm run --silent silkgraph -- ARGS`: the command line program, from a checkout in any state.
import { join } from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { ROOT, runMain, setUp } from './setup.mjs'

await runMain(async () => {
  const args = process.argv.slice(2)
  await setUp({ viewer: args[0] === 'view', quiet: true })
  // npm changes into the root before it runs a script; the user's paths are relative to where npm was called.
  if (process.env.npm_lifecycle_event === 'silkgraph' && process.env.INIT_CWD) process.chdir(process.env.INIT_CWD)
  const { main } = await import(pathToFileURL(join(ROOT, 'packages/extractor/dist/node/cli.js')).href)
  process.exitCode = await main(args)
})
