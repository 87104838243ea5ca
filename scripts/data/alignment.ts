// data/alignment.tsv -> src/data/alignment.ts
import { readFileSync } from 'node:fs'
import { type Alignment, DataError, type Ontology } from '@silkgraph/extractor'
import type { DataModule } from '../build-data.ts'
import { emitModule } from './emit.ts'

const COLUMNS = ['kind', 'name', 'schema', 'wikidata', 'ftm', 'note']

/** @throws {DataError} Naming the line that breaks the format. */
export function alignmentModule(path: string, ontology: Ontology): DataModule {
  const lines = readFileSync(path, 'utf8').replace(/\n$/u, '').split('\n')
  const first = lines.findIndex((line) => !line.startsWith('#'))
  if (lines[first] !== COLUMNS.join('\t'))
    throw new DataError(`${path}:${first + 1}: the columns are ${COLUMNS.join(', ')}`)
  const rows = lines.slice(first + 1).map((line, i) => readRow(line, `${path}:${first + 2 + i}`, ontology))
  const typeImport = "import type { Alignment } from '../model/index.ts'"
  return {
    file: 'alignment.ts',
    text: emitModule('data/alignment.tsv', typeImport, 'ALIGNMENT', 'readonly Alignment[]', rows),
  }
}

function readRow(line: string, place: string, ontology: Ontology): Alignment {
  const [kind = '', name = '', schema = '', wikidata = '', ftm = ''] = line.split('\t')
  if (line.split('\t').length !== COLUMNS.length) throw new DataError(`${place}: ${COLUMNS.length} cells are needed`)
  const known: Readonly<Record<string, object>> = { type: ontology.entityTypes, relation: ontology.relations }
  if (kind !== 'type' && kind !== 'relation') throw new DataError(`${place}: kind "${kind}": write type or relation`)
  if (!Object.hasOwn(known[kind] ?? {}, name)) throw new DataError(`${place}: the ontology has no ${kind} "${name}"`)
  if (!/^(?:\^?\w+)?$/u.test(schema)) throw new DataError(`${place}: "${schema}" is no term of schema.org`)
  if (!/^(?:\^?[PQ]\d+)?$/u.test(wikidata)) throw new DataError(`${place}: "${wikidata}" is no id of Wikidata`)
  const property = kind === 'relation' ? (ontology.relations[name]?.wikidata ?? '') : wikidata
  if (wikidata.replace('^', '') !== property)
    throw new DataError(`${place}: the ontology aligns ${name} with "${property}", not "${wikidata}"`)
  if (!(kind === 'type' ? /^\w*$/u : /^(?:\w+:\w+:\w+)?$/u).test(ftm))
    throw new DataError(`${place}: "${ftm}": write a schema, of a relation SCHEMA:SOURCE:TARGET`)
  return { kind, name, schema, wikidata, ftm }
}
