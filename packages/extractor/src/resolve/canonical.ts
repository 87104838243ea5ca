// The form under which mentions of one thing meet: marks, spaces and dash variants folded, known aliases mapped to the
// gazetteer's name, and words that only say what kind of thing it is taken off (中吉乌铁路项目, “一带一路”倡议).
import type { EntityType, GazetteerEntry, NameMention } from '../model/index.ts'

export interface Canonical {
  readonly key: string
  readonly name: string
  readonly entry: GazetteerEntry | null
}

/** Characters that no folding changes. */
const HAN = /^[一-龥]+$/

/** Folds spellings of one name: full-width forms, marks, spaces, dashes and middle dots. */
export function foldName(name: string): string {
  // Nearly every name, and every beginning of one that is looked up.
  if (HAN.test(name)) return name
  return name
    .normalize('NFKC')
    .replace(/[\s《》〈〉“”"'‘’「」『』]/g, '')
    .replace(/[—–－―‐−]+/g, '-')
    .replace(/[•・‧∙･]/g, '·')
    .toLowerCase()
}

/** What only names the kind of a thing already named, by the type it is said of. */
const KIND_SUFFIX: Partial<Record<EntityType, RegExp>> = {
  facility: /^(.{3,})(?:项目|工程建设|建设项目|建设)$/,
  initiative: /^(.{3,})(?:倡议|方针|战略|理念|建设|事业)$/,
  product: /^(.{2,})(?:平台|产品)$/,
}

/** 神舟十五号载人飞船 is 神舟十五号: the number tells it apart already. */
const NUMBERED = /^([一-龥]{2,3}(?:[一二三四五六七八九十百]+|\d+)号)(?:[一-龥]{2,6})$/

/** 共建“一带一路”, “一带一路”倡议: what is done with an initiative is no part of its name. */
function stemOf(mention: NameMention): string | undefined {
  const name = mention.type === 'initiative' ? mention.name.replace(/^(?:共建|构建|推进)(?=.{3})/, '') : mention.name
  return KIND_SUFFIX[mention.type]?.exec(name)?.[1] ?? (name === mention.name ? undefined : name)
}

export class CanonicalNames {
  readonly #byAlias = new Map<string, GazetteerEntry[]>()

  constructor(entries: readonly GazetteerEntry[]) {
    for (const entry of entries)
      for (const surface of [entry.name, ...entry.aliases]) {
        const key = foldName(surface)
        const known = this.#byAlias.get(key)
        if (known) known.push(entry)
        else this.#byAlias.set(key, [entry])
      }
  }

  /** Gazetteer entries that a surface form may name. */
  lookup(surface: string): readonly GazetteerEntry[] {
    return this.#byAlias.get(foldName(surface)) ?? []
  }

  /** @param quoted - Names that stand between marks somewhere in the document, folded: their kind word is no part. */
  of(mention: NameMention, quoted: ReadonlySet<string>): Canonical {
    const entry = this.#entry(mention)
    if (entry) return { key: foldName(entry.name), name: entry.name, entry }
    const numbered = mention.foundBy === 'series-name' ? NUMBERED.exec(mention.name)?.[1] : undefined
    if (numbered) return { key: foldName(numbered), name: numbered, entry: null }
    const stem = stemOf(mention)
    if (stem && (mention.type === 'facility' || quoted.has(foldName(stem)) || this.lookup(stem).length > 0)) {
      const known = this.lookup(stem).find((e) => e.type === mention.type) ?? null
      return { key: foldName(known?.name ?? stem), name: known?.name ?? stem, entry: known }
    }
    return { key: foldName(mention.name), name: mention.name, entry: null }
  }

  #entry(mention: NameMention): GazetteerEntry | null {
    const entries = this.lookup(mention.name)
    return entries.find((e) => e.type === mention.type) ?? null
  }
}
