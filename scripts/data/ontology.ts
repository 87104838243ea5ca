// data/ontology.yaml -> src/data/ontology.ts
import { readFileSync } from 'node:fs'
import { type Ontology, readOntology as read } from '@silkgraph/extractor'
import type { DataModule } from '../build-data.ts'
import { emitModule } from './emit.ts'

/** Reads and checks the ontology. @throws {PackError} Naming file, line and cure. */
export function readOntology(path: string): Ontology {
  return read({ file: path, text: readFileSync(path, 'utf8') })
}

export function ontologyModule(ontology: Ontology): DataModule {
  const typeImport = "import type { Ontology } from '../model/index.ts'"
  return {
    file: 'ontology.ts',
    text: emitModule('data/ontology.yaml', typeImport, 'ONTOLOGY', 'Ontology', ontology),
  }
}
