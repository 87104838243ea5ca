// The event that each story tells of: a conference that a sentence opens is what 会议 and 出席并讲话 mean in the next.
import type { Document, EntityType, Sentence } from '../model/index.ts'
import type { Draft } from './draft.ts'
import { GRAMMARS } from './grammar/index.ts'
import type { Member } from './units.ts'

/** Relations that make an event the subject of a story, and which end of them it is. */
const TOLD_BY: Readonly<Record<string, 'subject' | 'object'>> = {
  occurred_on: 'subject',
  located_in: 'subject',
  hosted: 'object',
  attended: 'object',
}
/** A story is of what its title and so many sentences tell of; anything else is soon over. */
const LEAD = 2
const SOON = 4

/** Follows the sentences of a document in order. */
export class Stories {
  private readonly types: ReadonlyMap<string, EntityType>
  private article = -1
  private event: { readonly id: string; readonly told: number; readonly planned: boolean } | null = null
  private sentences = 0

  constructor(doc: Document) {
    this.types = new Map(doc.entities.map((e) => [e.id, e.type]))
  }

  /** The event told of before a sentence, in its article and under its heading. */
  eventBefore({ article, role, text, lang }: Sentence): Member | null {
    if (article !== this.article || role === 'heading') {
      this.event = null
      this.sentences = 0
    }
    this.article = article
    if (role === 'body') this.sentences++
    const fresh = this.event && (this.event.told <= LEAD || this.sentences - this.event.told <= SOON)
    // What is still to come is meant by what is still to be done.
    const due = !this.event?.planned || GRAMMARS[lang].story?.planned.test(text)
    return this.event && fresh && due ? { entity: this.event.id, type: 'event', mention: { start: 0, end: 0 } } : null
  }

  /** Takes note of what the sentence told. */
  tell(drafts: readonly Draft[]): void {
    for (const draft of drafts) {
      const end = TOLD_BY[draft.relation]
      const id = end && draft[end]
      if (!id || this.types.get(id) !== 'event') continue
      const planned = draft.qualifiers.status !== undefined
      if (id !== this.event?.id) this.event = { id, told: this.sentences, planned }
    }
  }
}
