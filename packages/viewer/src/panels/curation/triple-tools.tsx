// What can be done to a triple, at the foot of its card.
import type { JSX } from 'preact'
import type { Statement } from '../../graph/statements.ts'
import { judgeEdit } from '../../state/curation.ts'
import { useApp } from '../context.ts'

export function TripleTools({ statement }: { readonly statement: Statement }): JSX.Element {
  const { store, curating } = useApp()
  const text = store.messages.value.curation
  const graph = store.result.value?.graph
  return (
    <span class="triple-tools" role="toolbar" aria-label={text.tools}>
      {statement.review === null && (
        <button
          type="button"
          class="link"
          onClick={() => {
            if (graph !== undefined) void curating.record(judgeEdit(graph, 'confirm', [statement]))
          }}
        >
          {text.confirm}
        </button>
      )}
      <button
        type="button"
        class="link"
        onClick={() => {
          curating.draft.value = { kind: 'reject', triples: [statement] }
        }}
      >
        {text.rejectAction}
      </button>
      <button
        type="button"
        class="link"
        onClick={() => {
          curating.draft.value = { kind: 'remark', triple: statement }
        }}
      >
        {text.noteAction}
      </button>
    </span>
  )
}
