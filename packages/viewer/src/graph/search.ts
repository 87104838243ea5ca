// Search over names: any substring of any alias or name in either language, folded for width, case and spacing.
import type { KnowledgeGraph } from '../source/result.ts'

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

/** Width and case folded, without spaces, dots and hyphens between parts of a name (Ｘｉ Ｊｉｎｐｉｎｇ -> xijinping). */
export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s·・‧'’-]+/gu, '')
}

/** @param ranked - Ids, best supported first. */
export function buildSearch(graph: KnowledgeGraph, ranked: readonly string[]): SearchEntry[] {
  return ranked.map((id, rank) => {
    const { label, names, aliases, type } = graph.getNodeAttributes(id)
    const all = new Set([label, names.zh, names.en, ...aliases].filter((name) => name !== undefined && name !== ''))
    return { id, type, rank, names: [...all].map((text) => ({ text: text as string, folded: fold(text as string) })) }
  })
}

/**
 * @param perType - Most hits listed of one type; `total` still counts all.
 * @returns Groups by type, the one with the best hit first: exact names, then beginnings, then any substring; ties by support.
 */
export function search(entries: readonly SearchEntry[], query: string, perType = 8): SearchGroup[] {
  const wanted = fold(query)
  if (wanted === '') return []
  const scored: { score: number; entry: SearchEntry; name: number }[] = []
  for (const entry of entries) {
    let best = Number.POSITIVE_INFINITY
    let name = 0
    for (const [i, { folded }] of entry.names.entries()) {
      const at = folded.indexOf(wanted)
      if (at < 0) continue
      const score = (folded === wanted ? 0 : at === 0 ? 2 : 4) + (i === 0 ? 0 : 1)
      if (score < best) {
        best = score
        name = i
      }
    }
    if (best < Number.POSITIVE_INFINITY) scored.push({ score: best, entry, name })
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
