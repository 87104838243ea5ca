// Head nouns tell the type of a longer name: 铁路 a facility, 峰会 an event, 行动方案 a document.
import type { HeadNoun } from '../model/index.ts'

/** Longest head noun that a text ends with. */
export type HeadIndex = (text: string) => HeadNoun | null

export function headIndex(heads: readonly HeadNoun[]): HeadIndex {
  const byHead = new Map(heads.map((h) => [h.head, h]))
  const longest = heads.reduce((n, h) => Math.max(n, h.head.length), 0)
  return (text) => {
    for (let n = Math.min(longest, text.length); n > 0; n--) {
      const found = byHead.get(text.slice(-n))
      if (found) return found
    }
    return null
  }
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
