// Drafts -> triples: the same occurrence told in several sentences is one triple with several evidences; occurrences
// whose dates or places differ stay apart.
import type { Document, Evidence, Literal, Ontology, Qualifiers, Sentence, Span, Triple } from '../model/index.ts'
import type { Draft } from './draft.ts'

/** Share of a rule's readings that are right, as measured; between 0 and 1. */
export type Confidence = (rule: string) => number

/** A triple of one document, before ids are given across documents. */
export type Occurrence = Omit<Triple, 'id'>

/** States rather than acts: told again, they are the same fact, whatever the date. */
const STATES = new Set([
  'holds_position',
  'located_in',
  'subsidiary_of',
  'part_of',
  'member_of',
  'studied_at',
  'starts_at',
  'ends_at',
  'passes_through',
  'participates_in',
  'partner_of',
  'operates',
])

/** Merges the drafts of one document into occurrences, in order of their first evidence. */
export function mergeDrafts(
  doc: Document,
  drafts: readonly Draft[],
  ontology: Ontology,
  confidence: Confidence,
): Occurrence[] {
  const ordered = [...drafts].sort(
    (a, b) => a.sentence - b.sentence || a.span.start - b.span.start || compare(a.rule, b.rule),
  )
  const merger = new OccurrenceMerger(ontology)
  for (const draft of ordered) merger.add(toOccurrence(doc, draft, confidence))
  return merger.occurrences()
}

/** Merges tellings as they come. Adding is linear in the tellings' own size, however often a fact is told. */
export class OccurrenceMerger {
  readonly #ontology: Ontology
  readonly #merged: Gathered[] = []
  readonly #byKey = new Map<string, Gathered[]>()

  constructor(ontology: Ontology) {
    this.#ontology = ontology
  }

  add(telling: Occurrence): void {
    const key = keyOf(telling, this.#ontology)
    const known = this.#byKey.get(key)
    const same = known?.find((gathered) => sameOccurrence(gathered, telling))
    if (same !== undefined) {
      gather(same, telling)
      return
    }
    const fresh: Gathered = {
      ...telling,
      evidence: [...telling.evidence],
      told: null,
    }
    this.#merged.push(fresh)
    if (known === undefined) this.#byKey.set(key, [fresh])
    else known.push(fresh)
  }

  /** In the order in which each was first told. */
  occurrences(): Occurrence[] {
    return this.#merged.map(({ told: _, ...occurrence }) => occurrence)
  }
}

/** An occurrence to which tellings are added. */
type Gathered = { -readonly [K in keyof Occurrence]: Occurrence[K] } & {
  readonly evidence: [Evidence, ...Evidence[]]
  /** Places of its evidences; null until a second telling comes, since most facts are told once. */
  told: Set<string> | null
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

export function keyOf(
  triple: Pick<Triple, 'subject' | 'relation' | 'qualifiers'> & { readonly object?: string; readonly value?: Literal },
  ontology: Ontology,
): string {
  const { subject, relation, object, value, qualifiers } = triple
  if (value) {
    // 2023年 and 2023年5月 may be one day: which they are, sameOccurrence tells.
    const amount = value.date?.slice(0, 4) ?? `${value.number ?? value.raw}\t${value.unit ?? ''}`
    return `${subject}\t${relation}\t${amount}`
  }
  const ends = ontology.relations[relation]?.symmetric ? [subject, object ?? ''].sort() : [subject, object ?? '']
  // Two offices, or two verbs that no rule has, are two facts.
  const kind = relation === 'holds_position' ? qualifiers.title : qualifiers.verb
  return `${ends.join('\t')}\t${relation}\t${kind ?? ''}`
}

/** Two tellings are one occurrence when date and place agree as far as both give them. */
function sameOccurrence(a: Occurrence, b: Occurrence): boolean {
  if (STATES.has(a.relation) && a.relation === b.relation) return true
  if (a.value || b.value)
    return datesAgree(a.qualifiers.date, b.qualifiers.date) && datesAgree(a.value?.date, b.value?.date)
  const near = a.evidence[0].article === b.evidence.at(-1)!.article
  const bothDated = a.qualifiers.date !== undefined && b.qualifiers.date !== undefined
  return (
    datesAgree(a.qualifiers.date, b.qualifiers.date) &&
    (a.qualifiers.place === undefined ||
      b.qualifiers.place === undefined ||
      a.qualifiers.place === b.qualifiers.place) &&
    // An undated telling belongs to the act of its own article only.
    (near || bothDated)
  )
}

/** EDTF dates agree when one is the other, less precisely told. */
function datesAgree(a: string | undefined, b: string | undefined): boolean {
  return a === undefined || b === undefined || a.startsWith(b) || b.startsWith(a)
}

function gather(gathered: Gathered, telling: Occurrence): void {
  gathered.told ??= new Set(gathered.evidence.map(placeOf))
  for (const evidence of telling.evidence) {
    const place = placeOf(evidence)
    if (gathered.told.has(place)) continue
    gathered.told.add(place)
    gathered.evidence.push(evidence)
  }
  const { value } = telling
  if (value?.date && value.date.length > (gathered.value?.date?.length ?? 0)) gathered.value = value
  gathered.qualifiers = mergeQualifiers(gathered.qualifiers, telling.qualifiers)
  gathered.confidence = Math.max(gathered.confidence, telling.confidence)
}

const placeOf = ({ doc, start, end }: Evidence): string => `${doc}\t${start}\t${end}`

/** The earlier telling's qualifiers, completed (and dates made more precise) by the later one's. */
function mergeQualifiers(a: Qualifiers, b: Qualifiers): Qualifiers {
  const date = longer(a.date, b.date)
  const { status, ...merged } = { ...b, ...a, ...(date === undefined ? {} : { date }) }
  // What one telling has done is done, though another still plans it.
  return status === undefined || a.status === undefined || b.status === undefined ? merged : { ...merged, status }
}

function longer(a: string | undefined, b: string | undefined): string | undefined {
  return (a?.length ?? 0) >= (b?.length ?? 0) ? a : b
}

function toOccurrence(doc: Document, draft: Draft, confidence: Confidence): Occurrence {
  const sentence = doc.sentences[draft.sentence]!
  const evidence: Evidence = {
    doc: doc.id,
    article: doc.articles[sentence.article]!.id,
    start: sentence.start,
    end: sentence.end,
    text: doc.text.slice(sentence.start, sentence.end),
    rule: draft.rule,
    ...(draft.trigger === undefined ? {} : { trigger: inDocument(sentence, draft.trigger) }),
  }
  return {
    subject: draft.subject,
    relation: draft.relation,
    ...(draft.object === undefined ? {} : { object: draft.object }),
    ...(draft.value === undefined ? {} : { value: draft.value }),
    qualifiers: draft.qualifiers,
    confidence: confidence(draft.rule),
    evidence: [evidence],
  }
}

/** Columns of a page break lines within sentences: a place in the sentence's text is another in the document's. */
function inDocument({ offsets }: Sentence, { start, end }: Span): Span {
  return { start: offsets[start]!, end: offsets[end - 1]! + 1 }
}
