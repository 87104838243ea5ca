// Before the extractor is packed: copies into its assets/ folder what it finds beside itself in a checkout, so that the package
// is whole. `npm pack` in packages/extractor runs this, and removes the copies again; another folder than that of the package
// may be given.
import { cpSync, existsSync, mkdirSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import process from 'node:process'
import { ROOT, runMain, SetupError, say } from './setup.mjs'

const [to = '.', flag] = process.argv.slice(2)
const assets = join(resolve(to), 'assets')

/** What is copied, from where, and what makes it where it is missing. */
const PARTS = [
  ['model', 'data/model', 'npm run train'],
  ['rules', 'data/rules', 'a whole checkout'],
  ['viewer', 'packages/viewer/dist', 'npm run build'],
  ['cmaps', 'packages/extractor/node_modules/pdfjs-dist/cmaps', 'npm run build'],
]

await runMain(async () => {
  if (!existsSync(join(ROOT, 'packages/extractor/dist'))) throw new SetupError('nothing is built: npm run build')
  rmSync(assets, { recursive: true, force: true })
  if (flag === '--remove') return
  mkdirSync(assets)
  for (const [name, from, cure] of PARTS) {
    if (!existsSync(join(ROOT, from))) throw new SetupError(`${from} is missing: ${cure}`)
    cpSync(join(ROOT, from), join(assets, name), { recursive: true, dereference: true })
  }
  say(`copied ${PARTS.map(([name]) => name).join(', ')} into ${assets}`)
})
