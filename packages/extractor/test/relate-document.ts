// Runs the relation layer over a marked-up Document and tells its triples in words.
import { ONTOLOGY } from '../src/data/ontology.ts'
import { RULES } from '../src/data/rules.ts'
import type { TriggerRule, Triple } from '../src/model/index.ts'
import type { ModalityLexicon } from '../src/relate/modality.ts'
import { relate } from '../src/relate/relate.ts'
import { type BuildOptions, buildDocument } from './build-document.ts'

const MODALITY: ModalityLexicon = new Map([
  ['将', 'planned'],
  ['力争', 'target'],
  ['愿', 'none'],
  ['未', 'none'],
])

/** A rule of data/rules by name: what it says there is what is tested here. */
export function ruleNamed(name: string): TriggerRule {
  const rule = RULES.find((r) => r.name === name)
  if (!rule) throw new Error(`no such rule: ${name}`)
  return rule
}

export function relateDocument(
  marked: readonly string[],
  rules: readonly TriggerRule[] = [],
  options: BuildOptions = {},
): readonly Triple[] {
  const knowledge = { ontology: ONTOLOGY, rules, modality: MODALITY, confidence: () => 0.5, home: '中国' }
  return relate(knowledge).run(buildDocument(marked, options)).triples
}

/** `习近平 met_with 托卡耶夫 date=2024-07 kind=会谈`, qualifiers in order of their names. */
export function tell({ subject, relation, object, value, qualifiers }: Triple): string {
  const name = (id: string | undefined) => id?.slice(id.indexOf(':') + 1) ?? ''
  const end = value ? (value.date ?? value.raw) : name(object)
  const told = Object.entries(qualifiers)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, text]) => ` ${key}=${/^(?:place|event)$/.test(key) ? name(text) : text}`)
  return `${name(subject)} ${relation} ${end}${told.join('')}`
}

/** The triples of a marked-up Document, told in words. */
export function told(
  marked: readonly string[],
  rules: readonly string[] = [],
  options: BuildOptions = {},
): readonly string[] {
  return relateDocument(marked, rules.map(ruleNamed), options).map(tell)
}
