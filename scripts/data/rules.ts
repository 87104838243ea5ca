// data/rules/*/*.yaml -> src/data/rules.ts: the rules, their examples, and the words of modality.
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import type {
  EntityType,
  LanguageId,
  Ontology,
  RoleSlot,
  RoleSpec,
  RuleExample,
  TriggerRule,
} from '@silkgraph/extractor'
import { parse } from 'yaml'
import type { DataModule } from '../build-data.ts'
import { emitConstant, emitModule } from './emit.ts'
import { readTable } from './lexicons.ts'

/** Folders of data/rules. */
const LANGUAGES: readonly LanguageId[] = ['en', 'zh']

const SLOTS: ReadonlySet<string> = new Set([
  'subject',
  'object',
  'with',
  'at',
  'to',
  'from',
  'by',
  'ba',
  'via',
  'source',
  'prefix',
  'suffix',
  'head',
  'scene',
  'nearest',
])

const FIELDS: ReadonlySet<string> = new Set([
  'name',
  'relation',
  'triggers',
  'subject',
  'object',
  'types',
  'kind',
  'reach',
  'requires',
  'excludes',
  'notBefore',
  'notAfter',
  'about',
  'notAbout',
  'mutual',
  'dated',
  'titled',
  'speaker',
  'presupposed',
  'implies',
  'yields',
  'skips',
])

interface RawRole {
  readonly from?: readonly string[]
  readonly also?: readonly string[]
}

interface RawRule {
  readonly name?: string
  readonly relation?: string
  readonly triggers?: readonly string[]
  readonly subject?: RawRole
  readonly object?: RawRole
  readonly types?: { readonly subject?: readonly string[]; readonly object?: readonly string[] }
  readonly kind?: string
  readonly reach?: number
  readonly requires?: readonly string[]
  readonly excludes?: readonly string[]
  readonly notBefore?: readonly string[]
  readonly notAfter?: readonly string[]
  readonly about?: readonly string[]
  readonly notAbout?: readonly string[]
  readonly mutual?: boolean
  readonly dated?: boolean
  readonly titled?: boolean
  readonly speaker?: boolean
  readonly presupposed?: boolean
  readonly implies?: readonly string[]
  readonly yields?: readonly { readonly text: string; readonly triple: readonly string[]; readonly dateline?: string }[]
  readonly skips?: readonly { readonly text: string; readonly why: string }[]
}

/** Reads every rule pack, checks each rule against the ontology, and emits the module. */
export function rulesModule(folder: string, ontology: Ontology): DataModule {
  const rules: TriggerRule[] = []
  const examples: RuleExample[] = []
  const seen = new Map<string, string>()
  for (const lang of LANGUAGES)
    for (const file of readdirSync(join(folder, lang)).sort()) {
      if (!file.endsWith('.yaml') || file === 'modality.yaml') continue
      const path = join(folder, lang, file)
      const where = relative(join(folder, '../..'), path)
      for (const raw of (parse(readFileSync(path, 'utf8')) ?? []) as RawRule[]) {
        const rule = toRule(raw, lang, ontology, where)
        const other = seen.get(rule.name)
        if (other) throw new Error(`${where}: rule "${rule.name}" is in ${other} too: rename one`)
        seen.set(rule.name, where)
        rules.push(rule)
        for (const e of raw.yields ?? []) examples.push({ rule: rule.name, file: where, lang, ...e })
        for (const e of raw.skips ?? []) examples.push({ rule: rule.name, file: where, lang, text: e.text, why: e.why })
      }
    }
  const precision = readTable(join(folder, 'precision.tsv')).map((row) => ({
    rule: row.rule!,
    right: Number(row.right),
    wrong: Number(row.wrong),
  }))
  // The words of languages do not meet: one table serves all.
  const modes = LANGUAGES.flatMap((lang) => {
    const words = parse(readFileSync(join(folder, lang, 'modality.yaml'), 'utf8')) as Record<string, string[]>
    return Object.entries(words).flatMap(([mode, list]) => list.map((word) => [word, mode]))
  })
  const types = "import type { RuleExample, RulePrecision, TriggerRule } from '../model/index.ts'"
  const text = [
    emitModule('data/rules', types, 'RULES', 'readonly TriggerRule[]', rules),
    emitConstant('RULE_EXAMPLES', 'readonly RuleExample[]', examples),
    emitConstant('RULE_PRECISION', 'readonly RulePrecision[]', precision),
    emitConstant('MODALITY', "readonly (readonly [string, 'planned' | 'target' | 'none'])[]", modes),
  ].join('\n')
  return { file: 'rules.ts', text }
}

function toRule(raw: RawRule, lang: LanguageId, ontology: Ontology, where: string): TriggerRule {
  const name = raw.name ?? fail(where, 'a rule has no name')
  const at = `${where}: rule "${name}"`
  for (const field of Object.keys(raw)) if (!FIELDS.has(field)) fail(at, `unknown field "${field}"`)
  const relation = ontology.relations[raw.relation ?? '']
  if (!relation) fail(at, `unknown relation "${raw.relation}": take one of data/ontology.yaml`)
  if (!raw.triggers || raw.triggers.length === 0) fail(at, 'needs triggers')
  if (relation.literal && !raw.dated) fail(at, `relation "${relation.name}" takes a value: set dated: true`)
  return {
    name,
    lang,
    relation: relation.name,
    triggers: [...new Set(raw.triggers)],
    subject: toRole(raw.subject, 'subject', raw.types?.subject, relation.domain, at),
    object: toRole(raw.object, 'object', raw.types?.object, relation.range, at),
    ...given({
      kind: raw.kind,
      reach: raw.reach,
      requires: raw.requires,
      excludes: raw.excludes,
      notBefore: raw.notBefore,
      notAfter: raw.notAfter,
      about: raw.about,
      notAbout: raw.notAbout,
      mutual: raw.mutual,
      dated: raw.dated,
      titled: raw.titled,
      speaker: raw.speaker,
      presupposed: raw.presupposed,
      implies: raw.implies && toImplies(raw.implies, at),
    }),
  }
}

/** The fields that are set. */
function given<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>
  }
}

function toImplies(implies: readonly string[], at: string): NonNullable<TriggerRule['implies']> {
  return implies.map((relation) =>
    relation === 'located_in' || relation === 'occurred_on'
      ? relation
      : fail(at, `cannot imply "${relation}": only located_in and occurred_on`),
  )
}

function toRole(
  raw: RawRole | undefined,
  role: 'subject' | 'object',
  types: readonly string[] | undefined,
  allowed: readonly EntityType[],
  at: string,
): RoleSpec {
  const slots = [...(raw?.from ?? [role]), ...(raw?.also ?? [])]
  for (const slot of slots) if (!SLOTS.has(slot)) fail(at, `unknown slot "${slot}" in ${role}`)
  for (const type of types ?? [])
    if (!allowed.includes(type as EntityType))
      fail(at, `${role} cannot be "${type}": the ontology allows ${allowed.join(', ')}`)
  return {
    slots: (raw?.from ?? [role]) as RoleSlot[],
    ...(raw?.also ? { also: raw.also as RoleSlot[] } : {}),
    types: (types ?? allowed) as EntityType[],
  }
}

function fail(at: string, problem: string): never {
  throw new Error(`${at}: ${problem}`)
}
