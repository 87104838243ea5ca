// Words of a small table that start, or end, at one place of a text.

export class WordTable<T> {
  private readonly heads = new Map<string, [string, T][]>()
  private readonly tails = new Map<string, [string, T][]>()

  constructor(entries: Iterable<readonly [string, T]>) {
    for (const [word, value] of entries) {
      file(this.heads, word.charAt(0), word, value)
      file(this.tails, word.charAt(word.length - 1), word, value)
    }
  }

  /** First characters of all words, each once. */
  get initials(): string {
    return [...this.heads.keys()].join('')
  }

  /** Words that start at `at`, longest first. */
  startingAt(text: string, at: number): readonly (readonly [string, T])[] {
    const filed = this.heads.get(text.charAt(at))
    return filed === undefined ? [] : filed.filter(([word]) => text.startsWith(word, at))
  }

  /** Words that end at `end`, longest first. */
  endingAt(text: string, end: number): readonly (readonly [string, T])[] {
    const filed = this.tails.get(text.charAt(end - 1))
    return filed === undefined ? [] : filed.filter(([word]) => text.endsWith(word, end))
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
