// Splitting: which mentions of an entity are of another one.
import { ENTITY_TYPES } from '@silkgraph/extractor/curate'
import type { JSX } from 'preact'
import { useMemo, useState } from 'preact/hooks'
import { mentionedIn } from '../../graph/mentioned-in.ts'
import { entityName } from '../../i18n/i18n.ts'
import { refOf } from '../../state/curation.ts'
import { useApp } from '../context.ts'
import { FormFrame } from './form-frame.tsx'

export function SplitForm({ entity }: { readonly entity: string }): JSX.Element | null {
  const { store } = useApp()
  const messages = store.messages.value
  const text = messages.curation
  const result = store.result.value
  const [name, setName] = useState('')
  const [type, setType] = useState('')
  const [aliases, setAliases] = useState<readonly string[]>([])
  const [places, setPlaces] = useState<readonly string[]>([])
  const articles = useMemo(() => (result === null ? [] : mentionedIn(result, entity)), [result, entity])
  if (result === null || !result.graph.hasNode(entity)) return null
  const attributes = result.graph.getNodeAttributes(entity)
  const toggled = (list: readonly string[], item: string): readonly string[] =>
    list.includes(item) ? list.filter((other) => other !== item) : [...list, item]
  const chosenType = ENTITY_TYPES.find((known) => known === type)
  const ready = name.trim() !== '' && (aliases.length > 0 || places.length > 0)
  return (
    <FormFrame
      title={`${text.split}: ${entityName(attributes, store.view.value.lang)}`}
      submit={text.split}
      edit={
        ready
          ? {
              op: 'split',
              entity: refOf(result.graph, entity),
              name: name.trim(),
              ...(chosenType === undefined ? {} : { type: chosenType }),
              aliases,
              in: places,
              triples: [],
            }
          : null
      }
    >
      <div class="signature">
        <label class="field">
          <span>{text.splitName}</span>
          <input type="text" value={name} data-focus onInput={(event) => setName(event.currentTarget.value)} />
        </label>
        <label class="field">
          <span>{messages.typeOf}</span>
          <select value={type || attributes.type} onChange={(event) => setType(event.currentTarget.value)}>
            {[...new Set([attributes.type, ...ENTITY_TYPES])].map((known) => (
              <option key={known} value={known}>
                {messages.type[known] ?? known}
              </option>
            ))}
          </select>
        </label>
      </div>
      <fieldset class="choices">
        <legend>{text.splitAliases}</legend>
        {attributes.aliases.map((alias) => (
          <label key={alias} class="choice">
            <input
              type="checkbox"
              checked={aliases.includes(alias)}
              onChange={() => {
                setAliases(toggled(aliases, alias))
                if (name === '' && alias !== attributes.label) setName(alias)
              }}
            />
            {alias}
          </label>
        ))}
      </fieldset>
      {articles.length > 0 && (
        <fieldset class="choices column scroll">
          <legend>{text.splitPlaces}</legend>
          {articles.map(({ doc, article, count }) => {
            const id = article?.id ?? doc
            return (
              <label key={id} class="choice">
                <input type="checkbox" checked={places.includes(id)} onChange={() => setPlaces(toggled(places, id))} />
                <span class="ellipsis">{article?.title || id}</span>
                <span class="count">{count}</span>
              </label>
            )
          })}
        </fieldset>
      )}
      {!ready && <p class="muted hint">{text.splitNone}</p>}
    </FormFrame>
  )
}
