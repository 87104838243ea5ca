// What each operation does. An operation on several things does what it can, and tells of the others.
import type { Entity } from '../model/index.ts'
import { addTriple } from './add.ts'
import { findEntity, findOwn, findTriple } from './find.ts'
import { mergeInto } from './merge.ts'
import type { Edit, RenameOperation } from './operation.ts'
import { split } from './split.ts'
import { type CurationState, marked } from './state.ts'

/** Changes the state. @param failed - Told of each part that cannot be done. */
export function applyEdit(state: CurationState, edit: Edit, failed: (error: unknown) => void): void {
  const each = <T>(items: readonly T[], act: (item: T) => void): void => {
    for (const item of items)
      try {
        act(item)
      } catch (error) {
        failed(error)
      }
  }
  switch (edit.op) {
    case 'merge':
      each(edit.from, (ref) => mergeInto(state, edit, ref))
      break
    case 'split':
      each([edit], (operation) => split(state, operation, failed))
      break
    case 'rename':
      each([edit.entity], (ref) => state.setEntity(renamed(findOwn(state, ref), edit)))
      break
    case 'retype':
      each(edit.entities, (ref) => {
        const entity = findOwn(state, ref)
        if (entity.type !== edit.type)
          state.setEntity(marked({ ...entity, type: edit.type }, edit, { was: entity.type }))
      })
      break
    case 'hide':
      each(edit.entities, (ref) => {
        const entity = findOwn(state, ref)
        state.hidden.add(entity.id)
        state.setEntity(marked(entity, edit))
      })
      break
    case 'reject':
      each(edit.triples, (ref) => {
        const triple = findTriple(state, ref)
        state.rejected.add(triple.id)
        state.setTriple(marked(triple, edit))
      })
      break
    case 'confirm':
      each(edit.triples, (ref) => {
        const triple = findTriple(state, ref)
        state.rejected.delete(triple.id)
        state.setTriple(marked({ ...triple, review: triple.review ?? 'confirmed' }, edit))
      })
      break
    case 'add':
      each([edit], (operation) => addTriple(state, operation))
      break
    case 'note':
      each([edit], ({ entity, triple, text }) => {
        if (entity !== undefined) state.setEntity(marked(findEntity(state, entity), edit, { text }))
        else if (triple !== undefined) state.setTriple(marked(findTriple(state, triple), edit, { text }))
      })
      break
  }
}

/** The old name stays among the surface forms. */
function renamed(entity: Entity, edit: RenameOperation): Entity {
  const { name, lang } = edit
  const languages = lang === undefined ? (['zh', 'en'] as const).filter((l) => entity.names[l] === entity.name) : [lang]
  const other = lang === 'zh' ? 'en' : 'zh'
  // In its own language the name is `name` as well; a translation leaves that alone.
  const own =
    lang === undefined ||
    (entity.names[lang] === undefined ? entity.names[other] === undefined : entity.names[lang] === entity.name)
  const was = lang === undefined ? entity.name : (entity.names[lang] ?? entity.name)
  if (was === name) return entity
  const names = { ...entity.names, ...Object.fromEntries(languages.map((l) => [l, name])) }
  const aliases = [...new Set([...entity.aliases, entity.name, name])].sort()
  return marked({ ...entity, names, aliases, ...(own ? { name } : {}) }, edit, { was })
}
