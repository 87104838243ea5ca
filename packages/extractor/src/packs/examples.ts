// A rule's own tests, as its file gives them.
import { isMap, isScalar, isSeq, type Node, type Pair } from 'yaml'
import type { RuleExample } from '../model/index.ts'
import { type Complain, fieldsOf, readText, readWords, shown } from './shapes.ts'
import type { Value } from './source.ts'

const SHAPE = {
  yields: '- {text: a sentence, triple: [subject, relation, object]}',
  skips: '- {text: a sentence, why: the reason}',
} as const
const PARTS = { yields: ['text', 'triple', 'dateline'], skips: ['text', 'why', 'dateline'] } as const

/** @param relations - Those that the rule can read. */
export function readExamples(
  field: 'yields' | 'skips',
  pair: Pair,
  relations: readonly string[],
  place: Pick<RuleExample, 'rule' | 'file' | 'lang'>,
  lineOf: (node: Value) => number,
  complain: Complain,
): readonly RuleExample[] {
  const list = pair.value as Value
  if (!isSeq(list)) {
    complain(pair, `${field} must be a list: write ${SHAPE[field]}`)
    return []
  }
  return (list.items as Node[]).flatMap((item) => {
    if (!isMap(item)) {
      complain(item, `${field} holds ${shown(item)}: write ${SHAPE[field]}`)
      return []
    }
    const parts = fieldsOf(item, PARTS[field], `part of ${field}`, complain)
    const value = (part: string) => parts.get(part)?.value as Value
    const text = parts.has('text') ? readText('text', value('text'), complain) : undefined
    if (!parts.has('text')) complain(item, `an example of ${field} needs a text: write ${SHAPE[field]}`)
    const dateline = parts.has('dateline') ? readDay(value('dateline'), complain) : undefined
    const rest =
      field === 'yields'
        ? { triple: readTriple(item, value('triple'), relations, complain) }
        : { why: parts.has('why') ? readText('why', value('why'), complain) : undefined }
    if (field === 'skips' && !parts.has('why'))
      complain(item, 'a counter-example needs a why: say what keeps the rule out')
    if (text === undefined) return []
    return [{ ...place, line: lineOf(item), text, ...rest, ...(dateline ? { dateline } : {}) } as RuleExample]
  })
}

function readTriple(item: Node, node: Value, relations: readonly string[], complain: Complain): readonly string[] {
  if (!node) {
    complain(item, `an example of yields needs a triple: write ${SHAPE.yields}`)
    return []
  }
  const triple = readWords('triple', node, complain) ?? []
  if (!isSeq(node)) return []
  const relation = triple[1]
  if (node.items.length !== 3)
    complain(node, `a triple has three parts, not ${node.items.length}: [subject, relation, object]`)
  else if (relation !== undefined && !relations.includes(relation))
    complain(
      node,
      `the triple's relation is "${relation}", but the rule reads ${relations.join(', ')}: mend one of them`,
    )
  return triple
}

function readDay(node: Value, complain: Complain): string | undefined {
  const day = isScalar(node) ? String(node.value) : ''
  if (/^\d{4}-\d{2}-\d{2}$/.test(day)) return day
  complain(node, `dateline must be a day, not ${shown(node)}: write 2025-06-16`)
  return undefined
}
