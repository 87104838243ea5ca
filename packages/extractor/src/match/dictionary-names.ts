// What the entries of a user's dictionary name together: which surface names what, and where two of them disagree.
import { ONTOLOGY } from '../data/ontology.ts'
import { DataError } from '../errors.ts'
import type { DictionaryEntry, DictionaryType, Ontology } from '../model/index.ts'
import { foldUnits } from './fold-units.ts'

/** A thing that the dictionary knows, or (`none`) that its surfaces name nothing. */
export interface DictionaryName {
  readonly type: DictionaryType
  /** Canonical name. */
  readonly name: string
  readonly en?: string
  readonly wikidata?: string
}

interface Claim {
  readonly entry: DictionaryEntry
  readonly at: string
  readonly name: DictionaryName
}

/** Types that an entry may have. */
export function dictionaryTypes(ontology: Ontology): readonly string[] {
  return [...Object.keys(ontology.entityTypes), 'none']
}

const WIKIDATA = /^Q[1-9]\d*$/

/**
 * Checks entries and lists what each surface (as `foldUnits` spells it) names. A canonical and an English name are surfaces too,
 * unless an entry says of them something else.
 * @throws {DataError} If an entry breaks the form, or one surface names two things; it names the entries' places.
 */
export function indexDictionary(
  entries: readonly DictionaryEntry[],
  ontology: Ontology = ONTOLOGY,
): ReadonlyMap<string, DictionaryName> {
  const types = dictionaryTypes(ontology)
  const claims = entries.map((entry, i) => claimOf(entry, i, types))
  mergeFacts(claims)
  const said = new Map<string, Claim>()
  for (const claim of claims)
    for (const surface of [...claim.entry.surfaces, ...(claim.entry.aliases ?? [])]) {
      const key = surfaceKey(surface)
      const other = said.get(key)
      if (other !== undefined && idOf(other) !== idOf(claim))
        throw new DataError(
          `${claim.at}: "${surface}" names ${describe(claim)} here and ${describe(other)} in ${other.at}: keep one of the two`,
        )
      said.set(key, claim)
    }
  const index = new Map([...said].map(([key, { name }]) => [key, name] as const))
  for (const [key, name] of implied(claims)) if (!index.has(key)) index.set(key, name)
  return index
}

/** A surface as it is looked for. */
export function surfaceKey(surface: string): string {
  return foldUnits(surface.trim().replace(/\s+/g, ' '))
}

const idOf = ({ name }: Claim): string => `${name.type}:${name.name}`
const describe = ({ name }: Claim): string => (name.type === 'none' ? 'nothing' : `${name.type} "${name.name}"`)

function claimOf(entry: DictionaryEntry, index: number, types: readonly string[]): Claim {
  const at = entry.at ?? `dictionary entry ${index + 1}`
  const fail = (message: string): never => {
    throw new DataError(`${at}: ${message}`)
  }
  const { type, en, wikidata } = entry
  if (!types.includes(type)) fail(`unknown type "${type}": use one of ${types.join(', ')}`)
  const first = entry.surfaces[0]
  if (first === undefined || [...entry.surfaces, ...(entry.aliases ?? [])].some((surface) => surface.trim() === ''))
    return fail('the surface is missing: write the name as texts have it')
  if (wikidata !== undefined && !WIKIDATA.test(wikidata))
    fail(`bad Wikidata id "${wikidata}": write Q and digits (Q148), or leave it empty`)
  if (type !== 'none')
    return {
      entry,
      at,
      name: { type, name: (entry.canonical ?? first).trim(), ...(en ? { en } : {}), ...(wikidata ? { wikidata } : {}) },
    }
  if (entry.canonical !== undefined || en !== undefined || wikidata !== undefined)
    fail('an entry of type none names nothing: leave canonical, en and wikidata empty')
  return { entry, at, name: { type, name: '' } }
}

/** Claims of one entity share what any of them says of it. */
function mergeFacts(claims: Claim[]): void {
  const first = new Map<string, Claim>()
  for (const claim of claims) {
    const known = first.get(idOf(claim))
    if (known)
      for (const key of ['en', 'wikidata'] as const)
        if (known.name[key] !== undefined && claim.name[key] !== undefined && known.name[key] !== claim.name[key])
          throw new DataError(
            `${claim.at}: ${key} of "${claim.name.name}" is "${claim.name[key]}" here and "${known.name[key]}" in ${known.at}: keep one`,
          )
    first.set(idOf(claim), known ? { ...known, name: { ...claim.name, ...known.name } } : claim)
  }
  claims.forEach((claim, i) => {
    claims[i] = { ...claim, name: first.get(idOf(claim))!.name }
  })
}

/** Canonical and English names; those that would name two things name none. */
function implied(claims: readonly Claim[]): ReadonlyMap<string, DictionaryName> {
  const index = new Map<string, DictionaryName | null>()
  for (const { name } of claims) {
    if (name.type === 'none') continue
    for (const surface of [name.name, name.en]) {
      const key = surface && surfaceKey(surface)
      if (key) index.set(key, !index.has(key) || index.get(key) === name ? name : null)
    }
  }
  return new Map([...index].flatMap(([key, name]) => (name ? [[key, name] as const] : [])))
}
