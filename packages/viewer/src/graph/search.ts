// Search over names: any substring of any alias or name in either language, folded for width, case and spacing; pinyin and its
// initials, traditional characters, and small slips.
import type { KnowledgeGraph } from '../source/result.ts'
import type { Han } from './han.ts'
import { FIT, fitAsWritten, fitByPinyin, hasWithSlips, slipsAllowed, soundsLike } from './match-name.ts'

export interface SearchEntry {
  readonly id: string
  readonly type: string
  readonly rank: number
  /** Name, names in both languages, then aliases: as written, and folded. */
  readonly names: readonly { readonly text: string; readonly folded: string }[]
}

export interface SearchHit {
  readonly id: string
  readonly type: string
  /** The name that matched, where it is not the first. */
  readonly alias: string | null
}

export interface SearchGroup {
  readonly type: string
  readonly total: number
  readonly hits: readonly SearchHit[]
}

/** Width, case and accents folded, without spaces, dots and hyphens between parts of a name (Ｘｉ Ｊｉｎｐｉｎｇ -> xijinping). */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\s·・‧'’-]+|\p{M}/gu, '')
    .normalize('NFC')
}

/**
 * @param ranked - Ids, best supported first.
 * @param han - Without it names are searched as they are written.
 */
export function buildSearch(graph: KnowledgeGraph, ranked: readonly string[], han?: Han): SearchEntry[] {
  const foldAll = (text: string): string => han?.simplify(fold(text)) ?? fold(text)
  return ranked.map((id, rank) => {
    const { label, names, aliases, type } = graph.getNodeAttributes(id)
    const all = new Set([label, names.zh, names.en, ...aliases].filter((name) => name !== undefined && name !== ''))
    return {
      id,
      type,
      rank,
      names: [...all].map((text) => ({ text: text as string, folded: foldAll(text as string) })),
    }
  })
}

interface Scored {
  readonly score: number
  readonly entry: SearchEntry
  readonly name: number
}

type Fit = (name: string) => number | undefined

/**
 * @param perType - Most hits listed of one type; `total` still counts all.
 * @returns Groups by type, the one with the best hit first: exact names, then beginnings, then any substring, then pinyin; only
 *   where nothing fits, what sounds alike or differs by a slip. Ties by support.
 */
export function search(entries: readonly SearchEntry[], query: string, han?: Han, perType = 8): SearchGroup[] {
  const wanted = han?.simplify(fold(query)) ?? fold(query)
  if (wanted === '') return []
  const latin = /^[a-zü0-9]+$/u.test(wanted)
  const letters = wanted.replace(/ü|(?<=[ln])v/gu, 'u')
  const exact: Fit = (name) =>
    fitAsWritten(name, wanted) ?? (han !== undefined && latin ? fitByPinyin(name, letters, han) : undefined)
  let scored = scoreAll(entries, exact)
  if (scored.length === 0) {
    const slips = slipsAllowed(wanted)
    scored = scoreAll(entries, (name) => {
      if (han !== undefined && !latin && [...wanted].length > 1 && soundsLike(name, wanted, han)) return FIT.sounds
      if (hasWithSlips(name, wanted, slips)) return FIT.slip
      const spoken = han !== undefined && latin ? spell(name, han) : undefined
      return spoken !== undefined && hasWithSlips(spoken, letters, slips) ? FIT.slip : undefined
    })
  }
  scored.sort((a, b) => a.score - b.score || a.entry.rank - b.entry.rank)
  const groups = new Map<string, { type: string; total: number; hits: SearchHit[] }>()
  for (const { entry, name } of scored) {
    const group = groups.get(entry.type) ?? { type: entry.type, total: 0, hits: [] }
    group.total += 1
    const alias = name === 0 ? null : (entry.names[name]?.text ?? null)
    if (group.hits.length < perType) group.hits.push({ id: entry.id, type: entry.type, alias })
    groups.set(entry.type, group)
  }
  return [...groups.values()]
}

/** The best fit of each entry's names; a name beside the first is worth a little less. */
function scoreAll(entries: readonly SearchEntry[], fit: Fit): Scored[] {
  const scored: Scored[] = []
  for (const entry of entries) {
    let best: Scored | undefined
    for (const [name, { folded }] of entry.names.entries()) {
      const score = fit(folded)
      if (score === undefined) continue
      const total = score + (name === 0 ? 0 : 1)
      if (best === undefined || total < best.score) best = { score: total, entry, name }
    }
    if (best !== undefined) scored.push(best)
  }
  return scored
}

/** A name in pinyin, each character by its commonest reading; undefined where it holds none. */
function spell(name: string, { readings }: Han): string | undefined {
  let found = false
  const spelt = [...name].map((character) => {
    const [syllable] = readings(character)
    if (syllable !== undefined) found = true
    return syllable ?? character
  })
  return found ? spelt.join('') : undefined
}
