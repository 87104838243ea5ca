// What the forms of all operations share: title, reason, who signs, and the two buttons.
import type { ComponentChildren, JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { Unsigned } from '../../state/curation.ts'
import { useApp } from '../context.ts'
import { Icon } from '../icons.tsx'

interface FrameProps {
  readonly title: string
  readonly submit: string
  /** What submitting records; null while something is missing. */
  readonly edit: Unsigned | null
  readonly children: ComponentChildren
}

export function FormFrame({ title, submit, edit, children }: FrameProps): JSX.Element {
  const { store, curating } = useApp()
  const messages = store.messages.value
  const text = messages.curation
  const [why, setWhy] = useState('')
  const close = (): void => {
    curating.draft.value = null
  }
  return (
    <form
      class="curation-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (edit === null) return
        // At once, so that the next key finds the page and not this form.
        event.currentTarget.closest('dialog')?.close()
        close()
        void curating.record(edit, why)
      }}
    >
      <div class="help-head">
        <h2 id="curation-title">{title}</h2>
        <button type="button" aria-label={messages.close} onClick={close}>
          <Icon name="close" />
        </button>
      </div>
      {children}
      <div class="signature">
        <label class="field">
          <span>{text.why}</span>
          <input
            type="text"
            data-why
            value={why}
            placeholder={text.whyHint}
            onInput={(event) => setWhy(event.currentTarget.value)}
          />
        </label>
        <label class="field">
          <span>{text.by}</span>
          <input
            type="text"
            autocomplete="name"
            value={curating.curator.value}
            onInput={(event) => {
              curating.curator.value = event.currentTarget.value
            }}
          />
        </label>
      </div>
      <div class="dialog-buttons">
        <button type="button" class="text-button" onClick={close}>
          {text.cancel}
        </button>
        <button type="submit" class="primary" disabled={edit === null}>
          {submit}
        </button>
      </div>
    </form>
  )
}
