// `npm run build`: installs and builds what changed.
import { runMain, say, setUp } from './setup.mjs'

await runMain(async () => {
  await setUp()
  say('built')
})
