// A triple that the extractor did not read, with the sentences that say it.
import type { Evidence, Triple } from '../model/index.ts'
import { CannotApply } from './failure.ts'
import { findEntity, sameSentence } from './find.ts'
import type { AddedTriple, AddOperation } from './operation.ts'
import { nameOf } from './references.ts'
import { type CurationState, marked } from './state.ts'

/** Name of the rule in the evidence of added triples. */
export const CURATION_RULE = 'curation'

/**
 * Adds it, or, where the extraction holds it of the same sentence, marks it as confirmed.
 * @throws {CannotApply} If an entity, the relation or a sentence is not there.
 */
export function addTriple(state: CurationState, operation: AddOperation): void {
  const { relation, value, qualifiers = {} } = operation.triple
  const known = Object.hasOwn(state.relations, relation) ? state.relations[relation] : undefined
  if (known === undefined) throw new CannotApply('unknown-relation', relation)
  if (known.literal !== (value !== undefined)) throw new CannotApply('wrong-object', relation)
  const subject = findEntity(state, operation.triple.subject).id
  const object = operation.triple.object && findEntity(state, operation.triple.object).id
  const [first, ...rest] = operation.triple.evidence
  const added: Triple = {
    id: `c-${operation.id}`,
    subject,
    relation,
    ...(object === undefined ? {} : { object }),
    ...(value === undefined ? {} : { value }),
    qualifiers,
    confidence: 1,
    evidence: [toEvidence(state, first), ...rest.map((quote) => toEvidence(state, quote))],
    review: 'added',
  }
  const same = state.triplesOf(subject).find((triple) => isSame(state, triple, added))
  if (same === undefined) state.setTriple(marked(added, operation))
  else {
    state.setTriple(marked({ ...same, review: same.review ?? 'confirmed' }, operation))
    state.rejected.delete(same.id)
  }
}

function isSame(
  state: CurationState,
  triple: Triple,
  { subject, relation, object, value, evidence, qualifiers }: Triple,
): boolean {
  if (triple.relation !== relation || triple.value?.raw !== value?.raw) return false
  const forward = triple.subject === subject && triple.object === object
  const backward = state.isSymmetric(relation) && triple.subject === object && triple.object === subject
  if (!forward && !backward) return false
  const dated = qualifiers.date === undefined || triple.qualifiers.date === qualifiers.date
  return dated && evidence.some((quote) => triple.evidence.some((own) => sameSentence(own, quote)))
}

/** Looks the sentence up in the text, which may have been shifted; without texts it is taken as given. */
function toEvidence(state: CurationState, quote: AddedTriple['evidence'][number]): Evidence {
  const { doc, text } = quote
  const given: Evidence = {
    doc,
    article: quote.article ?? '',
    start: quote.start,
    end: quote.end,
    text,
    rule: CURATION_RULE,
  }
  if (state.documents.size === 0) return given
  const document = state.documents.get(doc)
  if (document === undefined) throw new CannotApply('no-document', doc)
  const start = nearest(document.text, text, quote.start)
  if (start === undefined) throw new CannotApply('not-in-text', text)
  return { ...given, article: state.articleAt(doc, start), start, end: start + text.length }
}

/** Where a text holds another, as near to a place as can be. */
function nearest(text: string, part: string, at: number): number | undefined {
  if (text.startsWith(part, at)) return at
  const before = text.lastIndexOf(part, at)
  const after = text.indexOf(part, at)
  if (before < 0) return after < 0 ? undefined : after
  return after < 0 || at - before <= after - at ? before : after
}

/** @returns In words, for messages. */
export const addedWords = ({ subject, relation, object, value }: AddedTriple): string =>
  `${nameOf(subject)} ${relation} ${object === undefined ? (value?.raw ?? '') : nameOf(object)}`
