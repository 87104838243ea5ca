// ontology.yaml -> Ontology: ours from nothing, a user's upon ours.
import { isMap, isScalar, type Node, type Pair, type YAMLMap } from 'yaml'
import type { EntityType, Ontology, Relation } from '../model/index.ts'
import { type Complain, fieldsOf, readFlag, readText, readWords, shown } from './shapes.ts'
import { PackError, type PackSource, type Problem, parseSource, type Value } from './source.ts'

const TOP = ['entity_types', 'qualifiers', 'relations']
const TYPE_FIELDS = ['en', 'zh', 'note']
const RELATION_FIELDS = ['en', 'zh', 'domain', 'range', 'object', 'symmetric', 'wikidata']
/** What a user's file may change of a relation that is ours. */
const LABELS = ['en', 'zh', 'wikidata']

/**
 * Reads an ontology.
 * @param base - What the file extends: it may add relations, and change labels. Without it the file must say all.
 * @throws {PackError} Naming file, line and cure of all that is wrong.
 */
export function readOntology(source: PackSource, base?: Ontology): Ontology {
  const problems: Problem[] = []
  const { root, report } = parseSource(source, problems)
  const complain: Complain = (at, message) => report(at, message)
  if (problems.length === 0 && !isMap(root))
    complain(
      root,
      'an ontology is a mapping: write relations: and under it name: {en: …, zh: …, domain: […], range: […]}',
    )
  const fields = isMap(root) ? fieldsOf(root, TOP, 'part of an ontology', complain) : new Map<string, Pair>()
  const types = readTypes(fields.get('entity_types')?.value as Value, base, complain)
  if (!types && problems.length === 0) complain(root, 'entity_types is missing: list the types and their names')
  if (!base && !fields.has('relations') && problems.length === 0) complain(root, 'relations is missing: list them')
  const relations: Record<string, Relation> = { ...base?.relations }
  const listed = fields.get('relations')?.value as Value
  if (isMap(listed))
    for (const pair of listed.items as Pair[]) {
      const name = String((pair.key as { value?: unknown } | null)?.value ?? '')
      const at: Complain = (node, message) => complain(node ?? pair, `relation "${name}"${message}`)
      if (!isMap(pair.value)) at(pair, ` must be a mapping: write ${name}: {en: …, zh: …, domain: […], range: […]}`)
      else if (base?.relations[name]) relations[name] = relabel(base.relations[name], pair.value, at)
      else {
        const relation = readRelation(name, pair.value, Object.keys(types ?? {}), pair, at)
        if (relation) relations[name] = relation
      }
    }
  else if (listed) complain(listed, 'relations must be a mapping of names')
  if (problems.length > 0) throw new PackError(problems)
  const qualifiers = fields.get('qualifiers')?.value as Value
  return {
    entityTypes: types!,
    qualifiers: isMap(qualifiers)
      ? [...new Set([...(base?.qualifiers ?? []), ...Object.keys(qualifiers.toJSON() as object)])]
      : (base?.qualifiers ?? []),
    relations,
  }
}

function readTypes(node: Value, base: Ontology | undefined, complain: Complain): Ontology['entityTypes'] | undefined {
  if (!isMap(node)) return base?.entityTypes
  const types: Record<string, { en: string; zh: string }> = { ...base?.entityTypes }
  for (const pair of node.items as Pair[]) {
    const name = String((pair.key as { value?: unknown } | null)?.value ?? '')
    const known = types[name]
    if (base && !known)
      complain(
        pair,
        `entity type "${name}" is new: there are nine, ${Object.keys(types).join(', ')}; add relations instead`,
      )
    const own = isMap(pair.value) ? fieldsOf(pair.value, TYPE_FIELDS, 'field of an entity type', complain) : new Map()
    const text = (field: 'en' | 'zh') =>
      own.has(field) ? readText(field, own.get(field)?.value as Value, complain) : known?.[field]
    const [en, zh] = [text('en'), text('zh')]
    if (en && zh) types[name] = { en, zh }
    else complain(pair, `entity type "${name}" needs an English and a Chinese name (en, zh)`)
  }
  return types as Ontology['entityTypes']
}

function readRelation(
  name: string,
  map: YAMLMap,
  types: readonly string[],
  pair: Pair,
  at: Complain,
): Relation | undefined {
  const say: Complain = (node, message) => at(node, `: ${message}`)
  const fields = fieldsOf(map, RELATION_FIELDS, 'field', say)
  const value = (field: string) => fields.get(field)?.value as Value
  if (!fields.has('en') || !fields.has('zh')) {
    at(pair, ' needs an English and a Chinese name (en, zh)')
    return undefined
  }
  const object = value('object')
  const literal = fields.has('object')
  if (literal && !(isScalar(object) && object.value === 'value'))
    say(
      object,
      `object cannot be ${shown(object)}: write object: value where the object is a literal, else leave it out`,
    )
  const side = (field: 'domain' | 'range'): EntityType[] => {
    if (!fields.has(field)) {
      at(pair, ` needs a ${field}: write ${field}: [person, …]`)
      return []
    }
    const wanted = readWords(field, value(field), say) ?? []
    for (const type of wanted)
      if (!types.includes(type) && !(literal && type === 'value'))
        say(value(field), `unknown type "${type}" in ${field}: take of ${types.join(', ')}`)
    return wanted.filter((type) => type !== 'value') as EntityType[]
  }
  const wikidata = value('wikidata')
  return {
    name,
    en: readText('en', value('en'), say) ?? '',
    zh: readText('zh', value('zh'), say) ?? '',
    domain: side('domain'),
    range: side('range'),
    literal,
    symmetric: fields.has('symmetric') && readFlag('symmetric', value('symmetric'), say) === true,
    wikidata: isNothing(wikidata) ? null : (readText('wikidata', wikidata, say) ?? null),
  }
}

function isNothing(node: Value): boolean {
  return !node || (isScalar(node) && node.value === null)
}

function relabel(relation: Relation, map: YAMLMap, at: Complain): Relation {
  const say: Complain = (node, message) => at(node, `: ${message}`)
  const fields = fieldsOf(map, RELATION_FIELDS, 'field', say)
  const labels: { en?: string; zh?: string; wikidata?: string } = {}
  for (const [field, pair] of fields)
    if (!LABELS.includes(field))
      say(
        pair,
        `${field} is fixed, as the relation is ours: change only ${LABELS.join(', ')}, or give yours another name`,
      )
    else {
      const text = readText(field, pair.value as Node, say)
      if (text !== undefined) labels[field as 'en' | 'zh' | 'wikidata'] = text
    }
  return { ...relation, ...labels }
}
