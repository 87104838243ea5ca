// Precision, recall and F1 of spans.

export class SpanScore {
  right = 0
  found = 0
  due = 0

  /** Counts two lists of spans, each given as unique strings. */
  add(found: readonly string[], due: readonly string[]): void {
    const wanted = new Set(due)
    this.right += found.filter((span) => wanted.has(span)).length
    this.found += found.length
    this.due += due.length
  }

  get precision(): number {
    return this.found === 0 ? 0 : this.right / this.found
  }

  get recall(): number {
    return this.due === 0 ? 0 : this.right / this.due
  }

  get f1(): number {
    return this.found + this.due === 0 ? 0 : (2 * this.right) / (this.found + this.due)
  }
}

export const percent = (share: number): string => (100 * share).toFixed(2)
