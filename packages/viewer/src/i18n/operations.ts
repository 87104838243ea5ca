// An operation of curation in a sentence.
import { type EntityRef, nameOf, type Operation, type TripleRef } from '@silkgraph/extractor/curate'
import type { Lang } from '../state/view-state.ts'
import { type Messages, relationName } from './i18n.ts'

export function operationText(operation: Operation, messages: Messages, lang: Lang): string {
  const say = messages.curation.did
  const list = (refs: readonly EntityRef[]): string => refs.map(nameOf).join(messages.comma)
  const triple = ({ subject, relation, object, value }: Omit<TripleRef, 'evidence'>): string =>
    [nameOf(subject), relationName({ relation, label: relation, labelEn: '' }, lang), object ? nameOf(object) : value]
      .filter(Boolean)
      .join(' ')
  switch (operation.op) {
    case 'merge':
      return say.merge(list(operation.from), nameOf(operation.into))
    case 'split':
      return say.split(nameOf(operation.entity), operation.name)
    case 'rename':
      return say.rename(nameOf(operation.entity), operation.name)
    case 'retype':
      return say.retype(list(operation.entities), messages.type[operation.type] ?? operation.type)
    case 'hide':
      return say.hide(list(operation.entities))
    case 'reject':
    case 'confirm': {
      const [first] = operation.triples
      const words =
        first === undefined || operation.triples.length > 1
          ? messages.nTriples(operation.triples.length)
          : triple(first)
      return say[operation.op](words)
    }
    case 'add': {
      const { subject, relation, object, value } = operation.triple
      return say.add(triple({ subject, relation, ...(object && { object }), ...(value && { value: value.raw }) }))
    }
    case 'note':
      return say.note(
        operation.entity ? nameOf(operation.entity) : operation.triple ? triple(operation.triple) : '',
        operation.text,
      )
    default:
      return say[operation.op]
  }
}
