// What curators did to an entity or a triple: notes, former names, parts joined in, who confirmed it.
import type { CurationMark } from '@silkgraph/extractor/curate'
import type { JSX } from 'preact'
import type { Messages } from '../../i18n/i18n.ts'
import type { Review } from '../../source/result.ts'
import { useApp } from '../context.ts'
import { Icon } from '../icons.tsx'

export function Marks({ marks }: { readonly marks: readonly CurationMark[] }): JSX.Element | null {
  const { store } = useApp()
  const messages = store.messages.value
  if (marks.length === 0) return null
  return (
    <ul class="marks" aria-label={messages.curation.history}>
      {marks.map((mark) => (
        <li key={mark.id}>
          <span>{wordsOf(mark, messages)}</span>
          <span class="muted">
            {[mark.why, mark.by, mark.at?.slice(0, 10)].filter((part) => part !== undefined && part !== '').join(' · ')}
          </span>
        </li>
      ))}
    </ul>
  )
}

function wordsOf({ op, was, text }: CurationMark, { curation, type }: Messages): string {
  if (text !== undefined) return text
  if (op === 'merge') return curation.merged(was ?? '')
  if (op === 'split') return was === undefined ? curation.split : curation.partOf(was)
  if (op === 'rename') return curation.was(was ?? '')
  if (op === 'retype') return curation.was(type[was ?? ''] ?? was ?? '')
  return op === 'confirm' ? curation.review.confirmed : op === 'add' ? curation.review.added : op
}

export function ReviewBadge({ review }: { readonly review: Review }): JSX.Element {
  const { store } = useApp()
  return (
    <span class="review">
      <Icon name={review === 'confirmed' ? 'check' : 'plus'} />
      {store.messages.value.curation.review[review]}
    </span>
  )
}
