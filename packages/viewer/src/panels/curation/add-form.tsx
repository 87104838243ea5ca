// Adding a triple: relation, object, and the sentence that says so.
import type { JSX } from 'preact'
import { useMemo, useState } from 'preact/hooks'
import { relationKinds } from '../../graph/relation-kinds.ts'
import { type NamingSentence, sentencesNaming } from '../../graph/sentences.ts'
import { entityName, relationName } from '../../i18n/i18n.ts'
import { RELATIONS } from '../../i18n/relations.ts'
import { refOf, type Unsigned } from '../../state/curation.ts'
import { useApp } from '../context.ts'
import { TypeShape } from '../icons.tsx'
import { EntityPicker } from './entity-picker.tsx'
import { FormFrame } from './form-frame.tsx'

/** Sentences looked at, and listed. */
const LOOKED_AT = 2000
const LISTED = 30

export function AddForm({ entity }: { readonly entity: string }): JSX.Element | null {
  const { store } = useApp()
  const { lang } = store.view.value
  const messages = store.messages.value
  const text = messages.curation
  const result = store.result.value
  const [relation, setRelation] = useState('')
  const [object, setObject] = useState<string | null>(null)
  const [value, setValue] = useState('')
  const [date, setDate] = useState('')
  const [any, setAny] = useState(false)
  const [filter, setFilter] = useState('')
  const [quote, setQuote] = useState<NamingSentence | null>(null)
  const graph = result?.graph
  const kinds = useMemo(() => (graph === undefined ? {} : relationKinds(graph, Object.keys(RELATIONS))), [graph])
  const literal = kinds[relation]?.literal === true
  const sentences = useMemo(() => {
    if (result === null) return []
    return sentencesNaming(result, object === null || literal || any ? [entity] : [entity, object], LOOKED_AT)
  }, [result, entity, object, literal, any])
  if (result === null || graph === undefined || !graph.hasNode(entity)) return null
  const name = (id: string): string => entityName(graph.getNodeAttributes(id), lang)
  const shown = sentences.filter((sentence) => sentence.text.includes(filter.trim())).slice(0, LISTED)
  const chosen = quote !== null && sentences.some(({ doc, start }) => doc === quote.doc && start === quote.start)
  const target = literal
    ? value.trim() === ''
      ? null
      : { value: { raw: value.trim() } }
    : object === null
      ? null
      : { object: refOf(graph, object) }
  const edit: Unsigned | null =
    relation === '' || target === null || quote === null || !chosen
      ? null
      : {
          op: 'add',
          triple: {
            subject: refOf(graph, entity),
            relation,
            ...target,
            qualifiers: date.trim() === '' ? {} : { date: date.trim() },
            evidence: [quote],
          },
        }
  if (result.documents.size === 0 || result.mentions.size === 0)
    return (
      <FormFrame title={text.add} submit={text.add} edit={null}>
        <p>{text.addNoTexts}</p>
      </FormFrame>
    )
  return (
    <FormFrame title={`${text.add}: ${name(entity)}`} submit={text.add} edit={edit}>
      <div class="signature">
        <label class="field">
          <span>{messages.relation}</span>
          <select value={relation} onChange={(event) => setRelation(event.currentTarget.value)}>
            <option value="">…</option>
            {Object.keys(kinds).map((key) => (
              <option key={key} value={key}>
                {relationName({ relation: key, label: key, labelEn: '' }, lang)}
              </option>
            ))}
          </select>
        </label>
        <label class="field">
          <span>{messages.date}</span>
          <input
            type="text"
            placeholder="2024-07-01"
            value={date}
            onInput={(event) => setDate(event.currentTarget.value)}
          />
        </label>
      </div>
      {literal ? (
        <label class="field">
          <span>{text.literal}</span>
          <input type="text" value={value} onInput={(event) => setValue(event.currentTarget.value)} />
        </label>
      ) : (
        <>
          {object !== null && (
            <p class="picked-object">
              <span class="muted">{messages.object}</span>
              <TypeShape type={graph.getNodeAttribute(object, 'type')} />
              <strong>{name(object)}</strong>
            </p>
          )}
          <EntityPicker label={messages.object} except={object === null ? [] : [object]} onPick={setObject} />
        </>
      )}
      <fieldset class="choices column scroll sentences">
        <legend>{text.addSentence}</legend>
        {shown.map((sentence) => (
          <label key={`${sentence.doc} ${sentence.start}`} class="choice">
            <input
              type="radio"
              name="sentence"
              checked={quote?.doc === sentence.doc && quote.start === sentence.start}
              onChange={() => setQuote(sentence)}
            />
            <span>{sentence.text}</span>
          </label>
        ))}
        {shown.length === 0 && <p class="muted">{text.addNone}</p>}
      </fieldset>
      <div class="sentence-tools">
        <input
          type="search"
          aria-label={text.addFilter}
          placeholder={text.addFilter}
          value={filter}
          onInput={(event) => setFilter(event.currentTarget.value)}
        />
        {!literal && object !== null && (
          <label class="choice">
            <input type="checkbox" checked={any} onChange={() => setAny(!any)} />
            {text.anySentence}
          </label>
        )}
      </div>
    </FormFrame>
  )
}
