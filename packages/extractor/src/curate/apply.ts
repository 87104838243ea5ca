// A log of curation over an extraction. Curating the same extraction with the same log gives the same result.
import type { Entity, Extraction, Qualifiers, Triple } from '../model/index.ts'
import { applyEdit } from './edits.ts'
import { CannotApply, type Failure } from './failure.ts'
import { isEdit, undone } from './history.ts'
import type { Edit, Operation } from './operation.ts'
import { CurationState, type RelationKinds } from './state.ts'

export interface CurationOptions {
  /** The ontology's relations: which are symmetric, which have a literal for their object. None are known by default. */
  readonly relations?: RelationKinds
}

export interface Curated {
  /** Without what was hidden or rejected; `curation` names the operations that are in it. */
  readonly extraction: Extraction
  /** Operations that hold and of which something, or all, could be done. */
  readonly applied: readonly Edit[]
  /** Each operation, or part of one, that could not be done, with its cause. */
  readonly failed: readonly Failure[]
  /** Operations that the extraction held before (it was written with them): they are not done again. */
  readonly before: readonly Edit[]
  /** Id of an entity that was merged -> id of the one it is part of. */
  readonly mergedInto: ReadonlyMap<string, string>
  /** What is left out, as it was. */
  readonly hidden: readonly Entity[]
  readonly rejected: readonly Triple[]
}

/**
 * Applies a log, in order, without what it takes back. Nothing is dropped in silence: what cannot be applied is in `failed`.
 * The extraction given is not changed.
 */
export function applyCuration(
  extraction: Extraction,
  log: readonly Operation[],
  options: CurationOptions = {},
): Curated {
  const state = new CurationState(extraction, options.relations ?? {})
  const back = undone(log)
  const done = new Set(extraction.curation)
  const known = new Set<string>()
  const failed: Failure[] = []
  const applied: Edit[] = []
  const before: Edit[] = []
  for (const operation of log) {
    known.add(operation.id)
    if (!isEdit(operation)) {
      if (!known.has(operation.of)) failed.push({ operation, code: 'no-operation', about: operation.of, moot: false })
    } else if (done.has(operation.id)) before.push(operation)
    else if (!back.has(operation.id)) {
      const failures: Failure[] = []
      applyEdit(state, operation, (error) => failures.push(toFailure(operation, error)))
      failed.push(...failures)
      if (failures.length < partsOf(operation)) applied.push(operation)
    }
  }
  return {
    extraction: outcome(extraction, state, [...done, ...applied.map(({ id }) => id)]),
    applied,
    failed,
    before,
    mergedInto: new Map([...state.mergedInto.keys()].map((id) => [id, state.survivor(id)])),
    hidden: [...state.hidden].flatMap((id) => state.entities.get(id) ?? []),
    rejected: [...state.rejected].flatMap((id) => state.triples.get(id) ?? []),
  }
}

function toFailure(operation: Edit, error: unknown): Failure {
  if (!(error instanceof CannotApply)) throw error
  const { code, about } = error
  const absent = code === 'no-triple' || code === 'no-quote' || code === 'no-entity'
  return { operation, code, about, moot: absent && (operation.op === 'reject' || operation.op === 'hide') }
}

/** How many things an operation does that can fail one by one. */
function partsOf(edit: Edit): number {
  if (edit.op === 'merge') return edit.from.length
  if (edit.op === 'retype' || edit.op === 'hide') return edit.entities.length
  if (edit.op === 'reject' || edit.op === 'confirm') return edit.triples.length
  return 1 + (edit.op === 'split' ? edit.triples.length : 0)
}

function outcome(extraction: Extraction, state: CurationState, curation: readonly string[]): Extraction {
  const { hidden, rejected } = state
  const entities = [...state.entities.values()].filter(({ id }) => !hidden.has(id))
  const triples = [...state.triples.values()]
    .filter(({ id, subject, object }) => !rejected.has(id) && !hidden.has(subject) && !hidden.has(object ?? ''))
    .map((triple) => withoutHidden(triple, hidden))
  return { ...extraction, entities, triples, ...(curation.length > 0 ? { curation } : {}) }
}

/** A place or event that is hidden is told of no triple either. */
function withoutHidden(triple: Triple, hidden: ReadonlySet<string>): Triple {
  const { place, event, ...rest } = triple.qualifiers
  if (!hidden.has(place ?? '') && !hidden.has(event ?? '')) return triple
  const qualifiers: Qualifiers = {
    ...rest,
    ...(place === undefined || hidden.has(place) ? {} : { place }),
    ...(event === undefined || hidden.has(event) ? {} : { event }),
  }
  return { ...triple, qualifiers }
}
