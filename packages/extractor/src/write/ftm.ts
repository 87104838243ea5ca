// FollowTheMoney entities, a line each, as Aleph and OpenAleph load them: `alephclient write-entities -f FOREIGN_ID < graph.ftm.json`.
import type { Attributes } from 'graphology-types'
import { ALIGNMENT } from '../data/alignment.ts'
import { spellOf } from '../graph/spells.ts'
import { sha1 } from './sha1.ts'
import type { DocumentInfo, WritableGraph, WriteContext, Writer } from './writer.ts'
import { allowed } from './xml.ts'

const SCHEMATA = new Map(
  ALIGNMENT.filter(({ kind, ftm }) => kind === 'type' && ftm !== '').map((row) => [row.name, row.ftm]),
)
const LINKS = new Map(
  ALIGNMENT.filter(({ kind, ftm }) => kind === 'relation' && ftm !== '').map((row) => [row.name, row.ftm.split(':')]),
)

/** What a link's property may point at, of the schemata that we write; where an end is another, the link is an UnknownLink. */
const RANGES: Readonly<Record<string, readonly string[]>> = {
  employee: ['Person'],
  employer: ['Organization'],
  member: ['Person', 'Organization'],
  organization: ['Organization'],
  participant: ['Person', 'Organization'],
  project: ['Project'],
}

/**
 * Writes documents, entities and links. Ids are SHA-1 of ours, since FollowTheMoney takes letters and digits only; they stay the
 * same from export to export. Values become notes of their entity, the date of an event its date. A link's summary is its quote.
 * @see https://followthemoney.tech/explorer/
 */
export function* writeFtm(graph: WritableGraph, context: WriteContext = {}): Generator<string> {
  const documents = new Set<string>()
  for (const { node, attributes } of graph.nodeEntries()) {
    const own = new Set<string>()
    graph.forEachEdge(node, (_edge, { sources }) => {
      for (const { doc } of listOf(sources)) own.add(String(doc))
    })
    for (const fact of listOf(attributes.facts)) for (const { doc } of listOf(fact.evidence)) own.add(String(doc))
    for (const doc of own) documents.add(doc)
    yield line(idOf('entity', node), schemaOf(attributes), {
      ...properties(graph, node, attributes),
      proof: [...own].map(documentId),
    })
  }
  for (const { edge, source, target, attributes } of graph.edgeEntries()) {
    const { sources, relation, label, date, title } = attributes
    const [quote] = listOf(sources)
    const [schema, from, to] = linkOf(graph, relation, source, target)
    yield line(idOf('triple', edge), schema, {
      [from]: [idOf('entity', source)],
      [to]: [idOf('entity', target)],
      role: [title ?? label ?? relation],
      ...datesOf(date),
      summary: [quote?.text],
      recordId: [edge],
    })
  }
  for (const doc of documents)
    yield line(documentId(doc), 'Document', documentProperties(doc, context.documents?.get(doc)))
}

export const ftm: Writer = {
  format: 'ftm',
  about: 'FollowTheMoney: Aleph, OpenAleph, ftm',
  extension: 'ftm.json',
  mime: 'application/x-ndjson',
  write: writeFtm,
  usesDocuments: true,
}

const schemaOf = ({ type }: Attributes): string => SCHEMATA.get(String(type)) ?? 'Asset'

function linkOf(
  graph: WritableGraph,
  relation: unknown,
  source: string,
  target: string,
): readonly [string, string, string] {
  const [schema, from, to] = LINKS.get(String(relation)) ?? []
  const fits = (property: string, node: string): boolean =>
    RANGES[property]?.includes(schemaOf(graph.getNodeAttributes(node))) ?? false
  return schema !== undefined && from !== undefined && to !== undefined && fits(from, source) && fits(to, target)
    ? [schema, from, to]
    : ['UnknownLink', 'subject', 'object']
}

type Properties = Readonly<Record<string, readonly unknown[]>>

function properties(graph: WritableGraph, node: string, attributes: Attributes): Properties {
  const { label, names, aliases, wikidata, facts, type } = attributes
  const name = String(label ?? node)
  const titles = new Set<string>()
  if (type === 'person')
    graph.forEachEdge(node, (_edge, { relation, title }) => {
      if (relation === 'holds_position' && typeof title === 'string') titles.add(title)
    })
  const dated = listOf(facts).find(
    ({ relation, value }) => relation === 'occurred_on' && spellOf(value?.date) !== undefined,
  )
  const notes = listOf(facts).map(({ label: relation, value, qualifiers }) =>
    [qualifiers?.metric ?? relation, qualifiers?.date, value?.raw].filter((part) => part !== undefined).join(' '),
  )
  return {
    name: [name],
    alias: [...new Set([...Object.values(names ?? {}), ...listOf<unknown>(aliases)])].filter((alias) => alias !== name),
    ...(typeof wikidata === 'string' ? { wikidataId: [wikidata] } : {}),
    ...(titles.size > 0 ? { position: [...titles] } : {}),
    ...(type === 'event' ? datesOf(dated?.value.date) : {}),
    ...(type === 'place' ? { full: [name] } : {}),
    // A document of ours is one that is spoken of: there is no file, which the schema asks for.
    ...(type === 'document' ? { fileName: [name], title: [name] } : {}),
    notes,
  }
}

/** A day or month is a date; a span has two ends. */
function datesOf(edtf: unknown): Properties {
  if (typeof edtf === 'string' && /^\d{4}(?:-\d\d){0,2}$/u.test(edtf))
    return spellOf(edtf) === undefined ? {} : { date: [edtf] }
  const { start, end } = spellOf(edtf) ?? {}
  return { ...(start === undefined ? {} : { startDate: [start] }), ...(end === undefined ? {} : { endDate: [end] }) }
}

function documentProperties(id: string, info: DocumentInfo | undefined): Properties {
  const { source, author, articles = [] } = info ?? {}
  return {
    name: [articles.find(({ title }) => title !== '')?.title ?? id],
    fileName: [source?.split(/[/\\]/u).at(-1) ?? id],
    title: articles.map(({ title }) => title),
    ...(author === undefined ? {} : { author: [author] }),
    date: articles.map(({ dateline }) => dateline),
  }
}

function line(id: string, schema: string, all: Properties): string {
  const filled = Object.entries(all).flatMap(([name, values]) => {
    const texts = new Set(values.flatMap((value) => (typeof value === 'string' ? [allowed(value).trim()] : [])))
    texts.delete('')
    return texts.size === 0 ? [] : [[name, [...texts]] as const]
  })
  // What must be there, and cannot be read, is known by its id.
  const own = LINK_SCHEMATA.has(schema) ? [] : schema === 'Document' ? ['name', 'fileName'] : ['name']
  const properties = { ...Object.fromEntries(own.map((name) => [name, [id]])), ...Object.fromEntries(filled) }
  return `${JSON.stringify({ id, schema, properties })}\n`
}

const LINK_SCHEMATA: ReadonlySet<string> = new Set([
  'UnknownLink',
  ...[...LINKS.values()].map(([schema = '']) => schema),
])

const idOf = (kind: string, id: string): string => sha1(`silkgraph:${kind}:${id}`)
const documentId = (doc: string): string => idOf('document', doc)
const listOf = <T = Attributes>(value: unknown): readonly T[] => (Array.isArray(value) ? value : [])
