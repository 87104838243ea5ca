// What can be done to ticked entities or triples at once.
import type { JSX } from 'preact'
import type { CommandId } from '../../state/commands.ts'
import { useApp } from '../context.ts'

export function PickTools(): JSX.Element {
  const { store, commands } = useApp()
  const text = store.messages.value.curation
  const { view, pickedNodes } = store.view.value
  const button = (id: CommandId, label: string, enabled = true): JSX.Element => (
    <button type="button" class="text-button" disabled={!enabled} onClick={() => commands.get(id)?.run()}>
      {label}
    </button>
  )
  return view === 'triples' ? (
    <>
      {button('confirm', text.confirm)}
      {button('reject', text.rejectAction)}
    </>
  ) : (
    <>
      {button('merge', text.mergeAction, pickedNodes.length > 1)}
      {button('retype', text.retypeAction)}
      {button('hide', text.hideAction)}
    </>
  )
}
