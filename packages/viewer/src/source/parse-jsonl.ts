// documents.jsonl, entities.jsonl and triples.jsonl, line by line.
import * as v from 'valibot'
import { buildGraph, issueOf } from './parse-graph.ts'
import type { DocumentMention, KnowledgeGraph, SourceDocument } from './result.ts'
import {
  DOCUMENT,
  ENTITY,
  type SerialisedEntity,
  type SerialisedGraph,
  type SerialisedTriple,
  TRIPLE,
} from './schema.ts'
import { SourceError } from './source-error.ts'

export const parseDocuments = (text: string, file: string): SourceDocument[] => parseLines(text, file, DOCUMENT)
export const parseEntities = (text: string, file: string): SerialisedEntity[] => parseLines(text, file, ENTITY)
export const parseTriples = (text: string, file: string): SerialisedTriple[] => parseLines(text, file, TRIPLE)

/** @throws {SourceError} At the first line that is not JSON or lacks a field; the message names line and field. */
function parseLines<T extends v.GenericSchema>(text: string, file: string, schema: T): v.InferOutput<T>[] {
  const rows: v.InferOutput<T>[] = []
  for (const [i, line] of text.split('\n').entries())
    if (line.trim() !== '') rows.push(parseLine(line, i + 1, file, schema))
  return rows
}

/**
 * @param number - Of the line, from 1.
 * @throws {SourceError} If the line is not JSON or lacks a field.
 */
export function parseLine<T extends v.GenericSchema>(
  line: string,
  number: number,
  file: string,
  schema: T,
): v.InferOutput<T> {
  let data: unknown
  try {
    data = JSON.parse(line)
  } catch (error) {
    throw new SourceError('bad-line', file, `${number}: ${error instanceof Error ? error.message : ''}`, {
      cause: error,
    })
  }
  const row = v.safeParse(schema, data)
  if (!row.success) throw new SourceError('bad-line', file, `${number}: ${issueOf(row.issues[0])}`)
  return row.output
}

export interface MentionedEntity {
  readonly id: string
  readonly type: string
  readonly mentions: readonly { readonly doc: string; readonly start: number; readonly end: number }[]
}

export interface MentionIndex {
  add(entities: readonly MentionedEntity[]): void
  /** Mentions by document, each list ordered by start and, of two that start together, the longer first. */
  done(): Map<string, DocumentMention[]>
}

export function mentionIndex(): MentionIndex {
  const byDocument = new Map<string, DocumentMention[]>()
  return {
    add(entities) {
      for (const { id, type, mentions } of entities) {
        for (const { doc, start, end } of mentions) {
          const list = byDocument.get(doc)
          const mention = { entity: id, type, start, end }
          if (list === undefined) byDocument.set(doc, [mention])
          else list.push(mention)
        }
      }
    },
    done() {
      for (const list of byDocument.values()) list.sort((a, b) => a.start - b.start || b.end - a.end)
      return byDocument
    },
  }
}

export function indexMentions(entities: readonly MentionedEntity[]): Map<string, DocumentMention[]> {
  const index = mentionIndex()
  index.add(entities)
  return index.done()
}

/** The graph of a folder that holds no graph.json: the same attributes, positions still to be found. */
export const graphOfTriples = (
  entities: readonly SerialisedEntity[],
  triples: readonly SerialisedTriple[],
  file: string,
): KnowledgeGraph => buildGraph(serialiseTriples(entities, triples), file).graph

/** The rows of that graph. */
export function serialiseTriples(
  entities: readonly SerialisedEntity[],
  triples: readonly SerialisedTriple[],
): Pick<SerialisedGraph, 'nodes' | 'edges'> {
  const facts = new Map<string, SerialisedTriple[]>()
  for (const triple of triples) {
    if (triple.value === undefined) continue
    const list = facts.get(triple.subject)
    if (list === undefined) facts.set(triple.subject, [triple])
    else list.push(triple)
  }
  const nodes = entities.map(({ id, type, name, names, aliases, mentions }) => ({
    key: id,
    attributes: {
      label: name,
      type,
      names,
      aliases,
      mentions: mentions.length,
      documents: new Set(mentions.map(({ doc }) => doc)).size,
      facts: facts.get(id) ?? [],
    },
  }))
  const edges = triples.flatMap(({ id, subject, relation, object, qualifiers, confidence, evidence }) =>
    object === undefined
      ? []
      : [
          {
            key: id,
            source: subject,
            target: object,
            undirected: SYMMETRIC.has(relation),
            attributes: { ...qualifiers, relation, confidence, sources: evidence },
          },
        ],
  )
  return { nodes, edges }
}

/** Relations that data/ontology.yaml marks symmetric. */
const SYMMETRIC: ReadonlySet<string> = new Set(['met_with', 'partner_of', 'cooperates_with'])
