// Where a rule's two roles are looked for, and of which types they are.
import { isMap, type Pair } from 'yaml'
import type { EntityType, Relation, RoleSlot, RoleSpec, TriggerRule } from '../model/index.ts'
import { nearest } from './nearest.ts'
import { type Complain, fieldsOf, readWords, shown } from './shapes.ts'
import type { Value } from './source.ts'

const SLOTS: readonly RoleSlot[] = [
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
  'antecedent',
  'next',
  'topic',
  'own',
]
const ROLES = ['subject', 'object'] as const
type Role = (typeof ROLES)[number]

export function readRoles(
  fields: ReadonlyMap<string, Pair>,
  relation: Relation,
  types: readonly string[],
  complain: Complain,
): { subject: RoleSpec; object: RoleSpec } {
  const typed = fields.get('types')?.value as Value
  if (fields.has('types') && !isMap(typed))
    complain(typed ?? fields.get('types'), 'types must be a mapping: write types: {subject: [person]}')
  const narrowed = isMap(typed) ? fieldsOf(typed, ROLES, 'role', complain) : new Map<string, Pair>()
  const read = (role: Role): RoleSpec => {
    const allowed = role === 'subject' ? relation.domain : relation.range
    const own = narrowed.get(role)
    return {
      ...readSlots(role, fields.get(role), complain),
      types: own ? readTypes(role, own.value as Value, allowed, types, complain) : allowed,
    }
  }
  return { subject: read('subject'), object: read('object') }
}

function readSlots(role: Role, pair: Pair | undefined, complain: Complain): Omit<RoleSpec, 'types'> {
  if (!pair) return { slots: [role] }
  const value = pair.value as Value
  if (!isMap(value)) {
    complain(value ?? pair, `${role} must be a mapping, not ${shown(value)}: write ${role}: {from: [to, object]}`)
    return { slots: [role] }
  }
  const fields = fieldsOf(value, ['from', 'also'], `part of ${role}`, complain)
  const slots = (field: 'from' | 'also'): readonly RoleSlot[] | undefined => {
    const node = fields.get(field)?.value as Value
    if (!fields.has(field)) return undefined
    return readWords(`${role}: ${field}`, node, complain)?.filter((slot): slot is RoleSlot => {
      const known = (SLOTS as readonly string[]).includes(slot)
      if (!known) complain(node, `unknown slot "${slot}" in ${role}: ${nearest(slot, SLOTS)}`)
      return known
    })
  }
  const also = slots('also')
  return { slots: slots('from') ?? [role], ...(also ? { also } : {}) }
}

function readTypes(
  role: Role,
  node: Value,
  allowed: readonly EntityType[],
  types: readonly string[],
  complain: Complain,
): readonly EntityType[] {
  return (readWords(`types: ${role}`, node, complain) ?? []).filter((type): type is EntityType => {
    if (!types.includes(type)) complain(node, `unknown type "${type}" of ${role}: ${nearest(type, allowed)}`)
    else if (!(allowed as readonly string[]).includes(type))
      complain(node, `${role} cannot be "${type}": the ontology allows ${allowed.join(', ')}`)
    return true
  })
}

const IMPLIED: readonly string[] = ['located_in', 'occurred_on']

export function readImplies(node: Value, complain: Complain): TriggerRule['implies'] {
  const relations = readWords('implies', node, complain)
  for (const relation of relations ?? [])
    if (!IMPLIED.includes(relation))
      complain(node, `cannot imply "${relation}": only ${IMPLIED.join(' and ')} follow of an object`)
  return relations as TriggerRule['implies']
}
