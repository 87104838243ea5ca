// Turns what people edit (data/) into modules that ship (packages/extractor/src/data/): validates every row and names the
// file and the row that breaks the format. `--check` writes nothing and fails where a module is stale.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { alignmentModule } from './data/alignment.ts'
import { lexiconModules } from './data/lexicons.ts'
import { ontologyModule, readOntology } from './data/ontology.ts'
import { rulesModule } from './data/rules.ts'

/** A generated module: its file name under src/data and its text. */
export interface DataModule {
  readonly file: string
  readonly text: string
}

const root = fileURLToPath(new URL('../..', import.meta.url))
const target = join(root, 'packages/extractor/src/data')

function main(check: boolean): number {
  const ontology = readOntology(join(root, 'data/ontology.yaml'))
  const modules: DataModule[] = [
    ontologyModule(ontology),
    alignmentModule(join(root, 'data/alignment.tsv'), ontology),
    rulesModule(join(root, 'data/rules'), ontology),
    ...lexiconModules(join(root, 'data/lexicon'), ontology),
  ]
  let stale = 0
  mkdirSync(target, { recursive: true })
  for (const { file, text } of modules) {
    const path = join(target, file)
    if (existsSync(path) && readFileSync(path, 'utf8') === text) continue
    stale++
    if (check) console.error(`packages/extractor/src/data/${file} is stale: run "npm run data" and commit it`)
    else {
      writeFileSync(path, text)
      console.error(`wrote packages/extractor/src/data/${file}`)
    }
  }
  return check && stale > 0 ? 1 : 0
}

try {
  process.exitCode = main(process.argv.includes('--check'))
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
