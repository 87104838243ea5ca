// The short forms: rename, retype, hide, reject, note.
import { ENTITY_TYPES } from '@silkgraph/extractor/curate'
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { Statement } from '../../graph/statements.ts'
import { entityName, relationName } from '../../i18n/i18n.ts'
import type { KnowledgeGraph } from '../../source/result.ts'
import { type Draft, judgeEdit, refOf, tripleRefOf } from '../../state/curation.ts'
import { useApp } from '../context.ts'
import { TypeShape } from '../icons.tsx'
import { FormFrame } from './form-frame.tsx'

export function RenameForm({ entity }: { readonly entity: string }): JSX.Element | null {
  const { store } = useApp()
  const { lang } = store.view.value
  const text = store.messages.value.curation
  const graph = store.result.value?.graph
  const old = graph?.hasNode(entity) ? entityName(graph.getNodeAttributes(entity), lang) : ''
  const [name, setName] = useState(old)
  if (graph === undefined) return null
  const changed = name.trim() !== '' && name.trim() !== old
  return (
    <FormFrame
      title={`${text.rename}: ${old}`}
      submit={text.rename}
      edit={
        changed
          ? { op: 'rename', entity: refOf(graph, entity), name: name.trim(), lang: lang === 'en' ? 'en' : 'zh' }
          : null
      }
    >
      <label class="field">
        <span>{text.newName}</span>
        <input type="text" value={name} data-focus onInput={(event) => setName(event.currentTarget.value)} />
      </label>
    </FormFrame>
  )
}

export function RetypeForm({ entities }: { readonly entities: readonly string[] }): JSX.Element | null {
  const { store } = useApp()
  const messages = store.messages.value
  const graph = store.result.value?.graph
  const [type, setType] = useState('')
  if (graph === undefined) return null
  const chosen = ENTITY_TYPES.find((known) => known === type)
  return (
    <FormFrame
      title={`${messages.curation.retype}: ${namesOf(graph, entities, store.view.value.lang, messages.comma)}`}
      submit={messages.curation.retype}
      edit={chosen ? { op: 'retype', entities: entities.map((id) => refOf(graph, id)), type: chosen } : null}
    >
      <div class="choices" role="radiogroup" aria-label={messages.typeOf}>
        {ENTITY_TYPES.map((known) => (
          <label key={known} class="choice">
            <input type="radio" name="type" checked={known === type} onChange={() => setType(known)} />
            <TypeShape type={known} />
            {messages.type[known]}
          </label>
        ))}
      </div>
    </FormFrame>
  )
}

export function HideForm({ entities }: { readonly entities: readonly string[] }): JSX.Element | null {
  const { store } = useApp()
  const messages = store.messages.value
  const graph = store.result.value?.graph
  if (graph === undefined) return null
  return (
    <FormFrame
      title={`${messages.curation.hide}: ${namesOf(graph, entities, store.view.value.lang, messages.comma)}`}
      submit={messages.curation.hide}
      edit={{ op: 'hide', entities: entities.map((id) => refOf(graph, id)) }}
    >
      <p>{messages.curation.hideText(entities.length)}</p>
    </FormFrame>
  )
}

export function RejectForm({ triples }: { readonly triples: readonly Statement[] }): JSX.Element | null {
  const { store } = useApp()
  const messages = store.messages.value
  const graph = store.result.value?.graph
  if (graph === undefined) return null
  return (
    <FormFrame
      title={`${messages.curation.reject}: ${messages.nTriples(triples.length)}`}
      submit={messages.curation.reject}
      edit={judgeEdit(graph, 'reject', triples)}
    >
      <TripleList triples={triples} />
    </FormFrame>
  )
}

export function NoteForm({
  draft,
}: {
  readonly draft: Draft & { readonly kind: 'note' | 'remark' }
}): JSX.Element | null {
  const { store } = useApp()
  const messages = store.messages.value
  const text = messages.curation
  const graph = store.result.value?.graph
  const [note, setNote] = useState('')
  if (graph === undefined) return null
  const about =
    draft.kind === 'note' ? { entity: refOf(graph, draft.entity) } : { triple: tripleRefOf(graph, draft.triple) }
  return (
    <FormFrame
      title={
        draft.kind === 'note' ? `${text.note}: ${namesOf(graph, [draft.entity], store.view.value.lang, '')}` : text.note
      }
      submit={text.note}
      edit={note.trim() === '' ? null : { op: 'note', ...about, text: note.trim() }}
    >
      {draft.kind === 'remark' && <TripleList triples={[draft.triple]} />}
      <label class="field">
        <span>{text.noteText}</span>
        <textarea rows={3} value={note} data-focus onInput={(event) => setNote(event.currentTarget.value)} />
      </label>
    </FormFrame>
  )
}

function TripleList({ triples }: { readonly triples: readonly Statement[] }): JSX.Element {
  const { store } = useApp()
  const { lang } = store.view.value
  const graph = store.result.value?.graph
  const name = (id: string): string => (graph?.hasNode(id) ? entityName(graph.getNodeAttributes(id), lang) : id)
  return (
    <ul class="triple-list">
      {triples.map((triple) => (
        <li key={triple.id}>
          <strong>{name(triple.subject)}</strong> {relationName(triple, lang)}{' '}
          <strong>{triple.object === null ? triple.value?.raw : name(triple.object)}</strong>{' '}
          <span class="muted">{triple.qualifiers.date ?? triple.sources[0]?.text.slice(0, 60)}</span>
        </li>
      ))}
    </ul>
  )
}

/** Names of the first few. */
function namesOf(graph: KnowledgeGraph, ids: readonly string[], lang: 'zh-CN' | 'en', comma: string): string {
  const names = ids.slice(0, 3).map((id) => (graph.hasNode(id) ? entityName(graph.getNodeAttributes(id), lang) : id))
  return ids.length > 3 ? `${names.join(comma)} … (${ids.length})` : names.join(comma)
}
