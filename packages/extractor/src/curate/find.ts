// References of a log -> entities and triples of this extraction.
import type { Entity, Evidence, Triple } from '../model/index.ts'
import { CannotApply } from './failure.ts'
import type { EntityRef, QuoteRef, TripleRef } from './operation.ts'
import { nameOf, tripleWords } from './references.ts'
import { type CurationState, formsOf } from './state.ts'

/**
 * Finds an entity by its id, or, where that is gone or is another thing's by now, by the surface forms that it had: the one of
 * its type that shares most of them.
 * @throws {CannotApply} If there is none, or several are as likely.
 */
export function findEntity(state: CurationState, ref: EntityRef): Entity {
  const byId = state.entities.get(state.survivor(ref.id))
  if (byId !== undefined && (state.mergedInto.has(ref.id) || sharesForm(byId, ref))) return byId
  const shared = new Map<string, number>()
  for (const form of ref.aliases ?? [])
    for (const id of state.bearing(form)) {
      const live = state.survivor(id)
      shared.set(live, (shared.get(live) ?? 0) + 1)
    }
  const candidates = [...shared].flatMap(([id, count]) => {
    const entity = state.entities.get(id)
    if (entity === undefined) return []
    // The type may have changed between extractions; then the name itself must be among the forms.
    const sameType = ref.type === undefined || entity.type === ref.type
    if (!sameType && !formsOf(entity).has(nameOf(ref))) return []
    const named = entity.name === nameOf(ref) ? 1 : 0
    return [{ entity, score: [sameType ? 1 : 0, named, count] as const }]
  })
  candidates.sort((a, b) => compareScores(b.score, a.score))
  const [best, next] = candidates
  if (best === undefined) throw new CannotApply('no-entity', nameOf(ref))
  if (next !== undefined && compareScores(best.score, next.score) === 0)
    throw new CannotApply('ambiguous-entity', nameOf(ref))
  return best.entity
}

/**
 * As `findEntity`, for what concerns the entity's own name, type and parts.
 * @throws {CannotApply} Also if it was merged into another before: its own name is gone.
 */
export function findOwn(state: CurationState, ref: EntityRef): Entity {
  if (state.mergedInto.has(ref.id)) throw new CannotApply('merged-entity', nameOf(ref))
  return findEntity(state, ref)
}

function sharesForm(entity: Entity, { aliases }: EntityRef): boolean {
  if (aliases === undefined || aliases.length === 0) return true
  const forms = formsOf(entity)
  return aliases.some((alias) => forms.has(alias))
}

function compareScores(a: readonly number[], b: readonly number[]): number {
  for (const [i, value] of a.entries()) if (value !== b[i]) return value - (b[i] ?? 0)
  return 0
}

/**
 * Finds a triple by subject, relation, object and the sentences it rests on; of several, the one whose qualifiers agree best.
 * @throws {CannotApply} If there is none, or nothing tells several apart.
 */
export function findTriple(state: CurationState, ref: TripleRef): Triple {
  const words = tripleWords(ref)
  const subject = findEntity(state, ref.subject).id
  const object = ref.object === undefined ? undefined : findEntity(state, ref.object).id
  const same = state.triplesOf(subject).filter((triple) => {
    if (triple.relation !== ref.relation) return false
    if (object === undefined) return triple.subject === subject && triple.value?.raw === ref.value
    if (triple.subject === subject && triple.object === object) return true
    return state.isSymmetric(ref.relation) && triple.subject === object && triple.object === subject
  })
  const quoted = same.map((triple) => ({ triple, score: scoreOf(state, triple, ref) }))
  if (quoted.length === 0) throw new CannotApply('no-triple', words)
  const supported = ref.evidence.length === 0 ? quoted : quoted.filter(({ score }) => score[0] > 0)
  supported.sort((a, b) => compareScores(b.score, a.score))
  const [best, next] = supported
  if (best === undefined) throw new CannotApply('no-quote', words)
  if (next !== undefined && compareScores(best.score, next.score) === 0)
    throw new CannotApply('ambiguous-triple', words)
  return best.triple
}

/** Sentences in common, then qualifiers that agree, then those that do not (as a loss). */
function scoreOf(state: CurationState, triple: Triple, ref: TripleRef): readonly [number, number, number] {
  const sentences = ref.evidence.filter((quote) => triple.evidence.some((evidence) => sameSentence(evidence, quote)))
  const theirs = Object.entries(ref.qualifiers ?? {})
  const ours: Readonly<Record<string, string | undefined>> = { ...triple.qualifiers }
  const agree = theirs.filter(([name, value]) => ours[name] === value || state.survivor(value) === ours[name]).length
  return [sentences.length, agree, -(theirs.length - agree) - (Object.keys(triple.qualifiers).length - agree)]
}

/** White space apart; or one within the other, since another version may end sentences elsewhere. */
export function sameSentence(a: Pick<Evidence, 'doc' | 'text'>, b: QuoteRef): boolean {
  if (a.doc !== b.doc) return false
  const [one, other] = [bare(a.text), bare(b.text)]
  return one === other || (one !== '' && other !== '' && (one.includes(other) || other.includes(one)))
}

const bare = (text: string): string => text.replace(/\s+/gu, '')
