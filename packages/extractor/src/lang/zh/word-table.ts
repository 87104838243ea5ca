// Longest word of a small table that starts, or ends, at one place of a text.

export class WordTable<T> {
  private readonly heads = new Map<string, [string, T][]>()
  private readonly tails = new Map<string, [string, T][]>()

  constructor(entries: Iterable<readonly [string, T]>) {
    for (const [word, value] of entries) {
      file(this.heads, word.charAt(0), word, value)
      file(this.tails, word.charAt(word.length - 1), word, value)
    }
  }

  /** Words that start at `at`, longest first. */
  *startingAt(text: string, at: number): Generator<readonly [string, T]> {
    for (const entry of this.heads.get(text.charAt(at)) ?? []) if (text.startsWith(entry[0], at)) yield entry
  }

  /** Words that end at `end`, longest first. */
  *endingAt(text: string, end: number): Generator<readonly [string, T]> {
    for (const entry of this.tails.get(text.charAt(end - 1)) ?? []) if (text.endsWith(entry[0], end)) yield entry
  }
}

function file<T>(index: Map<string, [string, T][]>, key: string, word: string, value: T): void {
  const filed = index.get(key)
  if (filed === undefined) index.set(key, [[word, value]])
  else {
    filed.push([word, value])
    filed.sort(([a], [b]) => b.length - a.length)
  }
}
