// Which of the files that a user hands over are a graph's, and which are texts to extract one from.
const TEXT = /\.(?:txt|text|md|markdown)$/iu
const GRAPH = /\.(?:json|jsonl|graphml|xml)$/iu
/** Documents that no reader in the page takes. */
const OTHER_DOCUMENT = /\.(?:html?|docx?|pdf|rtf|odt|epub)$/iu

export interface TextPlan<F> {
  readonly texts: readonly F[]
  /** Names of what is passed over. */
  readonly passedOver: readonly string[]
}

/**
 * @returns What to extract, or undefined where the files are to be opened as a graph: one file of a graph among them decides.
 */
export function planExtraction<F extends { readonly name: string }>(files: readonly F[]): TextPlan<F> | undefined {
  if (files.some(({ name }) => GRAPH.test(name))) return undefined
  const texts = files.filter(({ name }) => TEXT.test(name))
  if (texts.length === 0) return undefined
  return { texts, passedOver: files.filter(({ name }) => !TEXT.test(name)).map(({ name }) => name) }
}

export const isOtherDocument = (name: string): boolean => OTHER_DOCUMENT.test(name)

/** An id a file, from its name without extension; of two that clash the later gets a number. */
export function documentIds(names: readonly string[]): string[] {
  const taken = new Set<string>()
  return names.map((name) => {
    const base = name.replace(/\.[^.]*$/u, '')
    let id = base
    for (let n = 2; taken.has(id); n += 1) id = `${base}-${n}`
    taken.add(id)
    return id
  })
}
