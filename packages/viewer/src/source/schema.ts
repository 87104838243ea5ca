// Shapes of the files that may be opened. Only what the viewer needs is demanded, so that graphs of other tools open as well;
// whatever else a file holds is kept for export.
import * as v from 'valibot'

const text: v.OptionalSchema<v.StringSchema<undefined>, ''> = v.optional(v.string(), '')
const count = v.optional(v.pipe(v.number(), v.minValue(0)), 0)
const offset = v.pipe(v.number(), v.integer(), v.minValue(0))
const confidence = v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1)), 1)

export const EVIDENCE = v.object({
  doc: v.string(),
  article: text,
  start: offset,
  end: offset,
  text,
  rule: text,
  trigger: v.optional(v.object({ start: offset, end: offset })),
})

export const LITERAL = v.object({
  raw: v.string(),
  number: v.optional(v.number()),
  unit: v.optional(v.nullable(v.string())),
  bound: v.optional(v.string()),
  date: v.optional(v.string()),
})

export const QUALIFIERS = v.record(v.string(), v.pipe(v.unknown(), v.transform(String)))

/** What curators did; a list that is not of this form is left out, as nothing depends on it. */
const CURATED = v.optional(
  v.fallback(
    v.array(
      v.object({
        id: v.string(),
        op: v.string(),
        by: v.exactOptional(v.string()),
        at: v.exactOptional(v.string()),
        why: v.exactOptional(v.string()),
        was: v.exactOptional(v.string()),
        text: v.exactOptional(v.string()),
      }),
    ),
    [],
  ),
)
const REVIEW = v.optional(v.fallback(v.optional(v.picklist(['confirmed', 'added'])), undefined))

const FACT = v.object({
  id: v.string(),
  relation: v.string(),
  label: text,
  labelEn: text,
  value: LITERAL,
  qualifiers: v.optional(QUALIFIERS, {}),
  confidence,
  evidence: v.optional(v.array(EVIDENCE), []),
  review: REVIEW,
  curated: CURATED,
})

const NAMES = v.object({ zh: v.optional(v.string()), en: v.optional(v.string()) })

export const NODE = v.looseObject({
  label: v.optional(v.string()),
  type: v.optional(v.string(), 'other'),
  x: v.optional(v.pipe(v.number(), v.finite())),
  y: v.optional(v.pipe(v.number(), v.finite())),
  names: v.optional(NAMES, {}),
  aliases: v.optional(v.array(v.string()), []),
  mentions: count,
  documents: count,
  facts: v.optional(v.array(FACT), []),
  curated: CURATED,
})

export const EDGE = v.looseObject({
  relation: v.optional(v.string()),
  label: text,
  labelEn: text,
  confidence,
  sources: v.optional(v.array(EVIDENCE), []),
  review: REVIEW,
  curated: CURATED,
})

export const GRAPH_ATTRIBUTES = v.looseObject({ curation: v.optional(v.fallback(v.array(v.string()), [])) })
export const NODE_ROW = v.object({ key: v.string(), attributes: v.optional(v.record(v.string(), v.unknown()), {}) })
export const EDGE_ROW = v.object({
  key: v.optional(v.string()),
  source: v.string(),
  target: v.string(),
  undirected: v.optional(v.boolean(), false),
  attributes: v.optional(v.record(v.string(), v.unknown()), {}),
})

/** graphology's serialisation: `{nodes: [{key, attributes}], edges: [{key, source, target, attributes, undirected}]}`. */
export const GRAPH = v.object({
  attributes: v.optional(GRAPH_ATTRIBUTES, {}),
  nodes: v.array(NODE_ROW),
  edges: v.optional(v.array(EDGE_ROW), []),
})

export const DOCUMENT = v.object({
  id: v.string(),
  source: text,
  lang: text,
  text: v.string(),
  articles: v.optional(
    v.array(
      v.object({
        id: v.string(),
        title: text,
        dateline: v.optional(v.nullable(v.string()), null),
        start: offset,
        end: offset,
      }),
    ),
    [],
  ),
})

export const ENTITY = v.object({
  id: v.string(),
  type: v.string(),
  name: v.string(),
  names: v.optional(NAMES, {}),
  aliases: v.optional(v.array(v.string()), []),
  mentions: v.optional(v.array(v.object({ doc: v.string(), start: offset, end: offset })), []),
})

export const TRIPLE = v.object({
  id: v.string(),
  subject: v.string(),
  relation: v.string(),
  object: v.optional(v.string()),
  value: v.optional(LITERAL),
  qualifiers: v.optional(QUALIFIERS, {}),
  confidence,
  evidence: v.optional(v.array(EVIDENCE), []),
})

export type SerialisedGraph = v.InferOutput<typeof GRAPH>
export type SerialisedEntity = v.InferOutput<typeof ENTITY>
export type SerialisedTriple = v.InferOutput<typeof TRIPLE>
