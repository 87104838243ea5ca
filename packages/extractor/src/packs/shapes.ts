// Reads values of the shapes that packs are made of, and says of a wrong one what to write instead.
import { isMap, isScalar, isSeq, type Pair, type Scalar, stringify, type YAMLMap } from 'yaml'
import { nearest } from './nearest.ts'
import { textOf, type Value } from './source.ts'

/** Reports with the rule's name, if it has one. */
export type Complain = (at: Value, message: string) => void

/** The pairs of a mapping by key; keys that are not among `known` are reported. */
export function fieldsOf(map: YAMLMap, known: readonly string[], what: string, complain: Complain): Map<string, Pair> {
  const fields = new Map<string, Pair>()
  for (const pair of map.items) {
    const key = String((pair.key as Scalar | null)?.value ?? '')
    if (known.includes(key)) fields.set(key, pair as Pair)
    else complain(pair as Pair, `unknown ${what} "${key}": ${nearest(key, known)}`)
  }
  return fields
}

/** A list of texts, as `triggers` is. */
export function readWords(field: string, node: Value, complain: Complain): readonly string[] | undefined {
  if (!isSeq(node)) {
    const example = isScalar(node) && node.value !== null ? String(node.value) : 'one, another'
    complain(node, `${field} must be a list: write ${field}: [${example}]`)
    return undefined
  }
  return node.items.flatMap((item) => {
    const word = textOf(item as Value)
    if (word !== undefined && word.trim() !== '') return [word]
    complain(
      item as Value,
      `${field} holds ${shown(item as Value)}, which is no text: write it in quotes, or take it out`,
    )
    return []
  })
}

export function readText(field: string, node: Value, complain: Complain): string | undefined {
  const text = textOf(node)
  if (text !== undefined && text !== '') return text
  if (isSeq(node))
    complain(node, `${field} must be one text, not a list: write ${field}: ${shown(node.items[0] as Value)}`)
  else complain(node, `${field} must be a text, not ${shown(node)}: write it in quotes`)
  return undefined
}

export function readFlag(field: string, node: Value, complain: Complain): boolean | undefined {
  if (isScalar(node) && typeof node.value === 'boolean') return node.value
  complain(node, `${field} must be true or false, not ${shown(node)}: leave it out for false`)
  return undefined
}

export function readNumber(field: string, node: Value, complain: Complain): number | undefined {
  if (isScalar(node) && typeof node.value === 'number' && Number.isInteger(node.value)) return node.value
  complain(node, `${field} must be a whole number, not ${shown(node)}`)
  return undefined
}

/** A value in one short line. */
export function shown(node: Value): string {
  if (isScalar(node) && node.value === null) return 'nothing'
  if (!isScalar(node) && !isMap(node) && !isSeq(node)) return 'nothing'
  return stringify(node.toJSON(), { collectionStyle: 'flow', lineWidth: 0 }).trim().slice(0, 60)
}
