// Merging: which entities are one, and which of them stays.
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { entityName } from '../../i18n/i18n.ts'
import { mergeEdit } from '../../state/curation.ts'
import { useApp } from '../context.ts'
import { Icon, TypeShape } from '../icons.tsx'
import { EntityPicker } from './entity-picker.tsx'
import { FormFrame } from './form-frame.tsx'

export function MergeForm({ entities }: { readonly entities: readonly string[] }): JSX.Element | null {
  const { store } = useApp()
  const { lang } = store.view.value
  const messages = store.messages.value
  const text = messages.curation
  const graph = store.result.value?.graph
  const ranked = store.ranked.value
  // The best supported one is likeliest to bear the right name.
  const [members, setMembers] = useState<readonly string[]>(() =>
    entities.length > 1 ? ranked.filter((id) => entities.includes(id)) : entities,
  )
  const [into, setInto] = useState(members[0])
  if (graph === undefined) return null
  const remove = (id: string): void => {
    const rest = members.filter((other) => other !== id)
    setMembers(rest)
    if (into === id) setInto(rest[0])
  }
  return (
    <FormFrame
      title={text.merge}
      submit={text.merge}
      edit={into !== undefined && members.length > 1 ? mergeEdit(graph, into, members) : null}
    >
      <fieldset class="choices column">
        <legend>{text.mergeInto}</legend>
        {members.map((id) => {
          const attributes = graph.getNodeAttributes(id)
          const name = entityName(attributes, lang)
          return (
            <div key={id} class="choice-row">
              <label class="choice">
                <input type="radio" name="into" checked={id === into} onChange={() => setInto(id)} />
                <TypeShape type={attributes.type} />
                <span>{name}</span>
                <span class="muted">{messages.nMentions(attributes.mentions)}</span>
              </label>
              {members.length > 1 && (
                <button type="button" aria-label={text.remove(name)} onClick={() => remove(id)}>
                  <Icon name="close" />
                </button>
              )}
            </div>
          )
        })}
      </fieldset>
      <EntityPicker label={text.mergeWith} except={members} onPick={(id) => setMembers([...members, id])} />
    </FormFrame>
  )
}
