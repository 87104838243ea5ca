// Part of an entity becomes another: its mentions, and of the triples that evidence which rests on them.
import type { Entity, EntityMention, Evidence, Triple } from '../model/index.ts'
import { CannotApply } from './failure.ts'
import { findOwn, findTriple } from './find.ts'
import { repointed } from './merge.ts'
import type { SplitOperation } from './operation.ts'
import { nameOf } from './references.ts'
import { type CurationState, marked } from './state.ts'

/**
 * @param failed - Told of triples that cannot be found; the rest is split off.
 * @throws {CannotApply} If the entity is not found, or nothing of it moves.
 */
export function split(state: CurationState, operation: SplitOperation, failed: (error: unknown) => void): void {
  const entity = findOwn(state, operation.entity)
  const wanted = wantedOf(state, operation, entity)
  const named = new Set<string>()
  for (const ref of operation.triples)
    try {
      named.add(findTriple(state, ref).id)
    } catch (error) {
      failed(error)
    }
  const parts = state.triplesOf(entity.id).map((triple) => {
    const whole = named.has(triple.id)
    const moved = whole ? triple.evidence : triple.evidence.filter(wanted.evidence)
    return { triple, moved: new Set<Evidence>(moved), moves: whole || moved.length > 0 }
  })
  const mentions = entity.mentions.filter(wanted.mention)
  const forms = entity.aliases.filter((alias) => operation.aliases.includes(alias))
  if (mentions.length === 0 && forms.length === 0 && parts.every(({ moves }) => !moves))
    throw new CannotApply('nothing-moves', nameOf(operation.entity))

  const type = operation.type ?? entity.type
  const plain = `${type}:${operation.name}`
  const id = state.entities.has(plain) ? `${plain}~${operation.id}` : plain
  const fresh: Entity = {
    id,
    type,
    name: operation.name,
    names: { [/\p{Script=Han}/u.test(operation.name) ? 'zh' : 'en']: operation.name },
    aliases: [...new Set([operation.name, ...forms, ...mentions.map(({ text }) => text)])].sort(),
    mentions,
  }
  const kept = entity.mentions.filter((mention) => !mentions.includes(mention))
  const stays = new Set(kept.map(({ text }) => text))
  const gone = new Set([...forms, ...mentions.map(({ text }) => text)].filter((form) => !stays.has(form)))
  const aliases = entity.aliases.filter((alias) => alias === entity.name || !gone.has(alias))
  state.setEntity(marked({ ...entity, aliases, mentions: kept }, operation))
  state.setEntity(marked(fresh, operation, { was: entity.name }))
  for (const { triple, moved, moves } of parts) if (moves) moveTriple(state, operation, triple, moved, entity.id, id)
}

/** Whole where all its evidence moves, else the part that does, as a triple of its own. */
function moveTriple(
  state: CurationState,
  operation: SplitOperation,
  triple: Triple,
  moved: ReadonlySet<Evidence>,
  from: string,
  to: string,
): void {
  const [first, ...rest] = triple.evidence.filter((evidence) => !moved.has(evidence))
  if (first === undefined) {
    state.setTriple(marked(repointed(triple, from, to), operation))
    return
  }
  const [firstMoved, ...restMoved] = moved
  if (firstMoved === undefined) return
  const part = { ...triple, id: `${triple.id}~${operation.id}`, evidence: [firstMoved, ...restMoved] as const }
  state.setTriple({ ...triple, evidence: [first, ...rest] })
  state.setTriple(marked(repointed(part, from, to), operation))
  if (state.rejected.has(triple.id)) state.rejected.add(part.id)
}

interface Wanted {
  readonly mention: (mention: EntityMention) => boolean
  readonly evidence: (evidence: Evidence) => boolean
}

function wantedOf(state: CurationState, operation: SplitOperation, entity: Entity): Wanted {
  const places = new Set(operation.in)
  const forms = new Set(operation.aliases)
  const mention = ({ doc, start, text }: EntityMention): boolean =>
    forms.has(text) || places.has(doc) || places.has(state.articleAt(doc, start))
  const evidence = (sentence: Evidence): boolean => {
    if (places.has(sentence.doc) || places.has(sentence.article)) return true
    if (forms.size === 0) return false
    const inside = entity.mentions.filter(
      ({ doc, start, end }) => doc === sentence.doc && start >= sentence.start && end <= sentence.end,
    )
    return inside.length > 0 ? inside.every(mention) : namedBy(sentence.text, entity.aliases, forms)
  }
  return { mention, evidence }
}

/** Where mentions are not known: the sentence names the entity by these forms and by none of its others. */
function namedBy(text: string, aliases: readonly string[], forms: ReadonlySet<string>): boolean {
  let rest = text
  let found = false
  // Longest first: 王伟教授 is no 王伟.
  for (const alias of [...aliases].sort((a, b) => b.length - a.length)) {
    if (!rest.includes(alias)) continue
    if (!forms.has(alias)) return false
    found = true
    rest = rest.replaceAll(alias, '\n')
  }
  return found
}
