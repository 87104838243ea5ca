// `npm run data`: data/ -> packages/extractor/src/data/, and the manual of the program -> docs/cli.md. The generator is built with the extractor, which may itself not
// compile before its data is made anew: then what could be built is used, and the build that follows is the judge.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { ROOT, run, runMain, SetupError, say, setUp } from './setup.mjs'

await runMain(async () => {
  const generator = join(ROOT, 'scripts/dist/build-data.js')
  try {
    await setUp({ viewer: false, quiet: true })
  } catch (error) {
    if (!(error instanceof SetupError) || !existsSync(generator)) throw error
    say('going on with the generator as it is')
  }
  if ((await run(process.execPath, [generator])) !== 0) throw new SetupError('the data could not be made: see above')
  await setUp({ viewer: false })
  if ((await run(process.execPath, [join(ROOT, 'scripts/dist/build-manual.js')])) !== 0)
    throw new SetupError('the manual could not be made: see above')
})
