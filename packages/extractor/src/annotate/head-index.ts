// Head nouns tell the type of a longer name: 铁路 a facility, 峰会 an event, 行动方案 a document.
import type { HeadNoun } from '../model/index.ts'

/** Longest head noun that a text ends with. */
export type HeadIndex = (text: string) => HeadNoun | null

export function headIndex(heads: readonly HeadNoun[]): HeadIndex {
  // By last code unit, longest first: asked of every word, so that no string may be cut for it.
  const byLast = new Map<number, HeadNoun[]>()
  for (const head of new Map(heads.map((h) => [h.head, h])).values()) {
    const last = head.head.charCodeAt(head.head.length - 1)
    const known = byLast.get(last)
    if (known) known.push(head)
    else byLast.set(last, [head])
  }
  for (const known of byLast.values()) known.sort((a, b) => b.head.length - a.head.length)
  return (text) => byLast.get(text.charCodeAt(text.length - 1))?.find(({ head }) => text.endsWith(head)) ?? null
}

export interface HeadNameLexicon {
  readonly headOf: HeadIndex
  /** Verbs that are never part of a name though nouns stand on both sides: 出席, 举行. */
  readonly stopVerbs: ReadonlySet<string>
  /** Verbs after which a noun phrase with a head is a name even if the head is weak: 实施, 启动, 印发. */
  readonly introducers: ReadonlySet<string>
  /** Words that, alone before a head, make no name of it: 国际会议, 当地大学. */
  readonly generic: ReadonlySet<string>
}
