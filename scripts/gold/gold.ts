// Annotated articles: ARTICLE.json (entities, statements) beside ARTICLE.txt. What each means: data/gold/GUIDELINES.md.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Document, EntityType, Literal, Qualifiers, TextInput, Triple } from '@silkgraph/extractor'
import { ONTOLOGY } from '@silkgraph/extractor'

export interface GoldEntity {
  readonly id: string
  readonly type: EntityType
  readonly name: string
  readonly mentions?: readonly string[]
  /** Asserted by one annotator only: neither missed nor wrong. */
  readonly optional?: boolean
}

export interface GoldStatement {
  readonly s: string
  readonly p: string
  readonly o?: string
  readonly value?: Literal
  readonly q?: Qualifiers
  readonly optional?: boolean
}

export interface GoldArticle {
  readonly article: string
  readonly dateline?: string
  readonly entities: readonly GoldEntity[]
  readonly statements: readonly GoldStatement[]
  readonly input: TextInput
}

/** Reads a folder of annotated articles, in the order of their names. */
export function loadGold(folder: string): readonly GoldArticle[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => {
      const id = file.replace(/\.json$/, '')
      const gold = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Omit<GoldArticle, 'input'>
      const text = readFileSync(join(folder, `${id}.txt`), 'utf8')
      const sha256 = createHash('sha256').update(text).digest('hex')
      return { ...gold, input: { id, source: file, text, sha256, date: gold.dateline ?? null } }
    })
}

/** Spellings that differ only in marks, spaces, dashes and dots are one name. */
export function foldName(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/[\s《》〈〉“”"'‘’「」『』]/g, '')
    .replace(/[•・‧∙·]/g, '·')
    .replace(/[—–－―]/g, '-')
    .toLowerCase()
}

/** Maps each of our entities to the gold entity with which it shares the most (and fullest) names. */
export function alignEntities(doc: Document, gold: GoldArticle): ReadonlyMap<string, GoldEntity> {
  const forms = gold.entities.map((entity) => ({
    entity,
    names: new Set([entity.name, ...(entity.mentions ?? [])].map(foldName)),
  }))
  const aligned = new Map<string, GoldEntity>()
  for (const { id, type, name, aliases } of doc.entities) {
    let best = 0
    for (const { entity, names } of forms) {
      const shared = [...new Set([name, ...aliases].map(foldName))].filter((form) => names.has(form))
      const length = shared.reduce((sum, form) => sum + (form === foldName(entity.name) ? 100 : form.length), 0)
      const score = length > 0 ? length + (entity.type === type ? 50 : 0) : 0
      if (score > best) {
        best = score
        aligned.set(id, entity)
      }
    }
  }
  return aligned
}

/** Whether a triple says what a gold statement says, qualifiers aside. */
export function fits(triple: Triple, gold: GoldStatement, aligned: ReadonlyMap<string, GoldEntity>): boolean {
  if (triple.relation !== gold.p) return false
  const subject = aligned.get(triple.subject)?.id
  if (triple.value) return gold.value !== undefined && subject === gold.s && sameValue(triple.value, gold.value)
  const object = triple.object === undefined ? undefined : aligned.get(triple.object)?.id
  if (subject === gold.s && object === gold.o) return object !== undefined
  return ONTOLOGY.relations[triple.relation]?.symmetric === true && subject === gold.o && object === gold.s
}

function sameValue(ours: Literal, gold: Literal): boolean {
  if (ours.number !== undefined && gold.number !== undefined)
    return Math.abs(ours.number - gold.number) <= 1e-6 * Math.abs(gold.number)
  if (ours.date !== undefined && gold.date !== undefined) return ours.date === gold.date
  const [a, b] = [foldName(ours.raw), foldName(gold.raw)]
  return a === b || (b.length > 2 && a.includes(b))
}
