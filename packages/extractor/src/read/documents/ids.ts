// Ids of documents: what the file is called, made unique.

/** File name without extension (and without .gz); composed, since macOS hands out decomposed names. */
export function idOfName(name: string): string {
  const base = name.split(/[/\\]/u).at(-1) ?? name
  return base
    .replace(/(?<=.)\.gz$/iu, '')
    .replace(/(?<=.)\.[^.]*$/u, '')
    .normalize('NFC')
}

/** The first of several equal ids stays; the others count on from `-2`, past ids that files have by nature. */
export class UniqueIds {
  readonly #natural: ReadonlySet<string>
  readonly #used = new Set<string>()
  readonly #next = new Map<string, number>()

  constructor(natural: Iterable<string> = []) {
    this.#natural = new Set(natural)
  }

  take(id: string): string {
    let free = id
    let number = this.#next.get(id) ?? 2
    while (this.#used.has(free) || (free !== id && this.#natural.has(free))) free = `${id}-${number++}`
    // Else thousands of rows without ids of their own would each count from the start.
    this.#next.set(id, number)
    this.#used.add(free)
    return free
  }
}
