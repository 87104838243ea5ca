// A file of rules -> TriggerRules and their examples. A file is a list of rules, or a mapping with the list under `rules`.
import { isMap, isScalar, isSeq, type Node, type Pair, type Scalar, type YAMLMap } from 'yaml'
import type { LanguageId, Ontology, RuleExample, TriggerRule } from '../model/index.ts'
import { readExamples } from './examples.ts'
import { nearest } from './nearest.ts'
import { readImplies, readRoles } from './roles.ts'
import { type Complain, fieldsOf, readFlag, readNumber, readText, readWords, shown } from './shapes.ts'
import { PackError, type PackSource, type Problem, parseSource, type Report, type Value } from './source.ts'

export interface RulePack {
  readonly file: string
  readonly rules: readonly TriggerRule[]
  readonly examples: readonly RuleExample[]
  /** Names of rules, of those mixed with these, that are not to run. */
  readonly disable: readonly string[]
  /** Line of each rule, by its name; of each disabled name too. */
  readonly lines: ReadonlyMap<string, number>
}

const LANGUAGES: readonly LanguageId[] = ['zh', 'en']
const TOP = ['lang', 'disable', 'rules']

/** Fields of a rule by the shape of their value, in the order in which a rule keeps them. */
const WORDS = ['requires', 'then', 'excludes', 'notBefore', 'notAfter', 'about', 'notAbout'] as const
const FLAGS = ['mutual', 'dated', 'titled', 'speaker', 'presupposed'] as const
const FIELDS: readonly string[] = [
  'name',
  'relation',
  'triggers',
  'subject',
  'object',
  'types',
  'kind',
  'reach',
  ...WORDS,
  ...FLAGS,
  'implies',
  'priority',
  'yields',
  'skips',
]

/**
 * Reads one file of rules, each checked against the ontology.
 * @throws {PackError} Naming file, line, rule and cure of all that is wrong.
 */
export function readRulePack(source: PackSource, ontology: Ontology): RulePack {
  const problems: Problem[] = []
  const { root, report, lineOf } = parseSource(source, problems)
  const complain: Complain = (at, message) => report(at, message)
  const top = isMap(root) ? fieldsOf(root, TOP, 'part of a rule file', complain) : new Map<string, Pair>()
  const list: Value = isMap(root) ? (top.get('rules')?.value as Value) : root
  if (list && !isSeq(list))
    complain(list, 'rules must be a list: begin each with "- name: …", or put the list under rules:')
  const lang = top.has('lang') ? readLanguage(top.get('lang')?.value as Value, complain) : source.lang
  const lines = new Map<string, number>()
  const rules: TriggerRule[] = []
  const examples: RuleExample[] = []
  for (const item of isSeq(list) ? (list.items as Node[]) : []) {
    if (!isMap(item)) {
      complain(item, `a rule is a mapping, not ${shown(item)}: write - name: …, and its fields under it`)
      continue
    }
    const found = readRule(item, lang, ontology, report)
    if (!found) continue
    if (lines.has(found.rule.name))
      report(item, `there is one of this name at line ${lines.get(found.rule.name)}: rename one`, found.rule.name)
    lines.set(found.rule.name, lineOf(item))
    rules.push(found.rule)
    const relations = [found.rule.relation, ...(found.rule.implies ?? [])]
    const place = { rule: found.rule.name, file: source.file, ...(lang === undefined ? {} : { lang }) }
    for (const field of ['yields', 'skips'] as const) {
      const given = found.fields.get(field)
      if (given) examples.push(...readExamples(field, given, relations, place, lineOf, found.complain))
    }
  }
  const disabled = top.get('disable')
  const disable = disabled ? (readWords('disable', disabled.value as Value, complain) ?? []) : []
  for (const name of disable) lines.set(name, lines.get(name) ?? lineOf(disabled))
  if (problems.length > 0) throw new PackError(problems)
  return { file: source.file, rules, examples, disable, lines }
}

function readLanguage(node: Value, complain: Complain): LanguageId | undefined {
  const lang = LANGUAGES.find((id) => isScalar(node) && node.value === id)
  if (!lang)
    complain(node, `lang cannot be ${shown(node)}: take one of ${LANGUAGES.join(', ')}, or leave it out for both`)
  return lang
}

interface ReadRule {
  readonly rule: TriggerRule
  readonly fields: ReadonlyMap<string, Pair>
  readonly complain: Complain
}

function readRule(map: YAMLMap, lang: LanguageId | undefined, ontology: Ontology, report: Report): ReadRule | null {
  const named = map.get('name', true) as Scalar | undefined
  const name = isScalar(named) && typeof named.value === 'string' ? named.value : undefined
  const complain: Complain = (at, message) => report(at ?? map, message, name)
  const fields = fieldsOf(map, FIELDS, 'field', complain)
  const value = (field: string) => fields.get(field)?.value as Value
  if (!name) {
    complain(named ?? map, 'a rule has no name: add name: words-with-hyphens')
    return null
  }
  const relation = ontology.relations[String((value('relation') as Scalar | undefined)?.value)]
  const known = Object.keys(ontology.relations)
  if (!fields.has('relation')) complain(map, `needs a relation: take one of ${known.join(', ')}`)
  else if (!relation) complain(value('relation'), unknownRelation(value('relation'), known))
  const triggers = fields.has('triggers') ? readWords('triggers', value('triggers'), complain) : undefined
  if (!fields.has('triggers') || triggers?.length === 0)
    complain(fields.get('triggers') ?? map, 'needs triggers: write triggers: [a word, another]')
  const flags = FLAGS.filter((flag) => fields.has(flag)).map((flag) => [flag, readFlag(flag, value(flag), complain)])
  const words = WORDS.filter((field) => fields.has(field)).map((field) => [
    field,
    readWords(field, value(field), complain),
  ])
  const number = (field: 'reach' | 'priority') =>
    fields.has(field) ? { [field]: readNumber(field, value(field), complain) } : {}
  if (relation?.literal && value('dated') === undefined)
    complain(map, `relation "${relation.name}" takes a value: set dated: true`)
  // All fields are read first, so that one wrong field hides no other.
  const kind = fields.has('kind') ? { kind: readText('kind', value('kind'), complain) } : {}
  const reach = number('reach')
  const implies = fields.has('implies') ? { implies: readImplies(value('implies'), complain) } : {}
  const priority = number('priority')
  if (!relation || !triggers) return null
  const rule = {
    name,
    ...(lang === undefined ? {} : { lang }),
    relation: relation.name,
    triggers: [...new Set(triggers)],
    ...readRoles(fields, relation, Object.keys(ontology.entityTypes), complain),
    ...kind,
    ...reach,
    ...Object.fromEntries([...words, ...flags]),
    ...implies,
    ...priority,
  } as TriggerRule
  return { rule, fields, complain }
}

function unknownRelation(node: Value, known: readonly string[]): string {
  const given = isScalar(node) ? String(node.value) : shown(node)
  return `unknown relation "${given}": ${nearest(given, known)}, or add it to the ontology`
}
