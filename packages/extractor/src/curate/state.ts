// An extraction while it is being curated: entities and triples by id, changed one operation after the other.
import type { CurationMark, Entity, Extraction, Relation, SourceDocument, Triple } from '../model/index.ts'
import type { Edit } from './operation.ts'

/** What must be known of a relation; the relations of an ontology know it. */
export type RelationKinds = Readonly<Record<string, Pick<Relation, 'symmetric' | 'literal'>>>

export class CurationState {
  readonly relations: RelationKinds
  readonly documents: ReadonlyMap<string, SourceDocument>
  readonly entities: Map<string, Entity>
  readonly triples: Map<string, Triple>
  /** Entities and triples that no output holds; operations still find them. */
  readonly hidden: Set<string> = new Set<string>()
  readonly rejected: Set<string> = new Set<string>()
  /** Id of an entity that was merged -> id of that which it was merged into. */
  readonly mergedInto: Map<string, string> = new Map<string, string>()
  /** Entity -> triples that name it anywhere. */
  readonly #naming = new Map<string, Set<string>>()
  #forms: Map<string, Set<string>> | undefined

  constructor({ documents, entities, triples }: Extraction, relations: RelationKinds) {
    this.relations = relations
    this.documents = new Map(documents.map((document) => [document.id, document]))
    this.entities = new Map(entities.map((entity) => [entity.id, entity]))
    this.triples = new Map(triples.map((triple) => [triple.id, triple]))
    for (const triple of triples) this.#index(triple)
  }

  /** Follows merges. */
  survivor(id: string): string {
    let at = id
    for (let next = this.mergedInto.get(at); next !== undefined; next = this.mergedInto.get(at)) at = next
    return at
  }

  isSymmetric(relation: string): boolean {
    return Object.hasOwn(this.relations, relation) && this.relations[relation]?.symmetric === true
  }

  /** Id of the article that a place of a document is in; '' where that is not known. */
  articleAt(doc: string, at: number): string {
    return this.documents.get(doc)?.articles.find(({ start, end }) => start <= at && at < end)?.id ?? ''
  }

  setEntity(entity: Entity): void {
    this.entities.set(entity.id, entity)
    if (this.#forms !== undefined) this.#indexForms(this.#forms, entity)
  }

  setTriple(triple: Triple): void {
    const old = this.triples.get(triple.id)
    if (old !== undefined) for (const id of idsOf(old)) this.#naming.get(id)?.delete(old.id)
    this.triples.set(triple.id, triple)
    this.#index(triple)
  }

  removeTriple(triple: Triple): void {
    for (const id of idsOf(triple)) this.#naming.get(id)?.delete(triple.id)
    this.triples.delete(triple.id)
  }

  triplesOf(entity: string): Triple[] {
    return [...(this.#naming.get(entity) ?? [])].flatMap((id) => this.triples.get(id) ?? [])
  }

  /** Entities that bear a surface form, or bore it when they were met first. */
  bearing(form: string): ReadonlySet<string> {
    if (this.#forms === undefined) {
      this.#forms = new Map()
      for (const entity of this.entities.values()) this.#indexForms(this.#forms, entity)
    }
    return this.#forms.get(form) ?? new Set()
  }

  #index(triple: Triple): void {
    for (const id of idsOf(triple)) {
      const known = this.#naming.get(id)
      if (known === undefined) this.#naming.set(id, new Set([triple.id]))
      else known.add(triple.id)
    }
  }

  #indexForms(forms: Map<string, Set<string>>, entity: Entity): void {
    for (const form of formsOf(entity)) forms.set(form, (forms.get(form) ?? new Set()).add(entity.id))
  }
}

/** Every name and surface form of an entity. */
export const formsOf = ({ name, names, aliases }: Entity): ReadonlySet<string> =>
  new Set([name, ...aliases, ...Object.values(names).filter((text) => text !== undefined)])

/** Entities that a triple names, in whatever place. */
export const idsOf = ({ subject, object, qualifiers }: Triple): string[] =>
  [subject, object, qualifiers.place, qualifiers.event].filter((id) => id !== undefined)

/** @param more - What the mark says beside who, when and why. */
export function marked<T extends { readonly curated?: readonly CurationMark[] }>(
  item: T,
  { id, op, by, at, why }: Edit,
  more: Pick<CurationMark, 'was' | 'text'> = {},
): T {
  const mark: CurationMark = {
    id,
    op,
    ...(by === undefined ? {} : { by }),
    ...(at === undefined ? {} : { at }),
    ...(why === undefined ? {} : { why }),
    ...more,
  }
  return { ...item, curated: [...(item.curated ?? []), mark] }
}
