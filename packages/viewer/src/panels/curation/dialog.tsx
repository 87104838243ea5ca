// The dialog in which an operation is given its particulars.
import type { JSX } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { Draft } from '../../state/curation.ts'
import { useApp } from '../context.ts'
import { AddForm } from './add-form.tsx'
import { HideForm, NoteForm, RejectForm, RenameForm, RetypeForm } from './forms.tsx'
import { MergeForm } from './merge-form.tsx'
import { SplitForm } from './split-form.tsx'

export function CurationDialog(): JSX.Element {
  const { curating } = useApp()
  const draft = curating.draft.value
  const dialog = useRef<HTMLDialogElement>(null)
  useLayoutEffect(() => {
    if (draft !== null && dialog.current?.open !== true) {
      dialog.current?.showModal()
      const first = dialog.current?.querySelector<HTMLElement>('[data-focus]')
      const fallback = dialog.current?.querySelector<HTMLElement>('[data-why]')
      ;(first ?? fallback)?.focus()
    } else if (draft === null) dialog.current?.close()
  }, [draft])
  return (
    <dialog
      ref={dialog}
      class="help curation-dialog"
      aria-labelledby="curation-title"
      // `close` comes late: by then another dialog may be wanted.
      onCancel={() => {
        curating.draft.value = null
      }}
    >
      {draft !== null && <DraftForm draft={draft} />}
    </dialog>
  )
}

function DraftForm({ draft }: { readonly draft: Draft }): JSX.Element {
  switch (draft.kind) {
    case 'merge':
      return <MergeForm entities={draft.entities} />
    case 'split':
      return <SplitForm entity={draft.entity} />
    case 'rename':
      return <RenameForm entity={draft.entity} />
    case 'retype':
      return <RetypeForm entities={draft.entities} />
    case 'hide':
      return <HideForm entities={draft.entities} />
    case 'reject':
      return <RejectForm triples={draft.triples} />
    case 'add':
      return <AddForm entity={draft.entity} />
    default:
      return <NoteForm draft={draft} />
  }
}
