// What can be done to the entity that is shown.
import type { JSX } from 'preact'
import type { Draft } from '../../state/curation.ts'
import { useApp } from '../context.ts'

export function EntityTools({ id }: { readonly id: string }): JSX.Element {
  const { store, curating } = useApp()
  const text = store.messages.value.curation
  const button = (label: string, draft: Draft): JSX.Element => (
    <button
      type="button"
      onClick={() => {
        curating.draft.value = draft
      }}
    >
      {label}
    </button>
  )
  return (
    <div class="curate" role="toolbar" aria-label={text.tools}>
      {button(text.renameAction, { kind: 'rename', entity: id })}
      {button(text.mergeAction, { kind: 'merge', entities: [id] })}
      {button(text.splitAction, { kind: 'split', entity: id })}
      {button(text.retypeAction, { kind: 'retype', entities: [id] })}
      {button(text.hideAction, { kind: 'hide', entities: [id] })}
      {button(text.noteAction, { kind: 'note', entity: id })}
      {button(text.addAction, { kind: 'add', entity: id })}
    </div>
  )
}
