// data/ontology.yaml -> src/data/ontology.ts
import { readFileSync } from 'node:fs'
import type { EntityType, Ontology, Relation } from '@silkgraph/extractor'
import { parse } from 'yaml'
import type { DataModule } from '../build-data.ts'
import { emitModule } from './emit.ts'

interface RawRelation {
  readonly en?: string
  readonly zh?: string
  readonly domain?: readonly string[]
  readonly range?: readonly string[]
  readonly object?: string
  readonly symmetric?: boolean
  readonly wikidata?: string | null
}

interface RawOntology {
  readonly entity_types?: Readonly<Record<string, { readonly en: string; readonly zh: string }>>
  readonly qualifiers?: Readonly<Record<string, string>>
  readonly relations?: Readonly<Record<string, RawRelation>>
}

/** Reads and checks the ontology. @throws {Error} Naming file, relation and field. */
export function readOntology(path: string): Ontology {
  const raw = parse(readFileSync(path, 'utf8')) as RawOntology
  const types = raw.entity_types ?? fail(path, 'entity_types is missing')
  const relations: Record<string, Relation> = {}
  for (const [name, relation] of Object.entries(raw.relations ?? fail(path, 'relations is missing'))) {
    const { en, zh, domain, range } = relation
    if (!en || !zh) fail(path, `relation "${name}" needs an English and a Chinese name (en, zh)`)
    const literal = relation.object === 'value'
    const typed = (side: string, list: readonly string[] | undefined): EntityType[] => {
      const wanted = list ?? fail(path, `relation "${name}" needs a ${side}`)
      for (const type of wanted)
        if (!(type in types) && !(literal && type === 'value'))
          fail(path, `relation "${name}": unknown type "${type}" in ${side}`)
      return wanted.filter((type) => type !== 'value') as EntityType[]
    }
    relations[name] = {
      name,
      en,
      zh,
      domain: typed('domain', domain),
      range: typed('range', range),
      literal,
      symmetric: relation.symmetric === true,
      wikidata: relation.wikidata ?? null,
    }
  }
  return {
    entityTypes: Object.fromEntries(
      Object.entries(types).map(([type, { en, zh }]) => [type, { en, zh }]),
    ) as Ontology['entityTypes'],
    qualifiers: Object.keys(raw.qualifiers ?? {}),
    relations,
  }
}

function fail(path: string, problem: string): never {
  throw new Error(`${path}: ${problem}`)
}

export function ontologyModule(ontology: Ontology): DataModule {
  const typeImport = "import type { Ontology } from '../model/index.ts'"
  return {
    file: 'ontology.ts',
    text: emitModule('data/ontology.yaml', typeImport, 'ONTOLOGY', 'Ontology', ontology),
  }
}
