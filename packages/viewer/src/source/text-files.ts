// Which of the files that a user hands over are a graph's, and which are texts to extract one from.
import { FOLDER_FILES, isCurationLog } from './folder-files.ts'

/** What the extractor's readers take; each also packed by gzip. */
const EXTENSIONS = 'txt text md markdown html htm xhtml docx docm pdf epub zip csv tsv jsonl ndjson'.split(' ')
const TEXT = new RegExp(`\\.(?:${EXTENSIONS.join('|')})(?:\\.gz)?$`, 'iu')
const GRAPH = /\.(?:json|graphml|xml)$/iu
/** Documents that no reader takes. */
const OTHER_DOCUMENT = /\.(?:doc|rtf|odt|pages|wps|pptx?|xlsx?|mobi)$/iu

/** For the browser's dialog of choosing files. */
export const ACCEPTED: string = ['json', 'graphml', 'xml', 'gz', ...EXTENSIONS].map((name) => `.${name}`).join(',')

export interface TextPlan<F> {
  readonly texts: readonly F[]
  /** Names of what is passed over. */
  readonly passedOver: readonly string[]
}

/**
 * @returns What to extract, or undefined where the files are to be opened as a graph: one file of a graph among them decides.
 */
export function planExtraction<F extends { readonly name: string }>(files: readonly F[]): TextPlan<F> | undefined {
  // A corpus in JSON Lines is a text like others; the files of an output folder have names of their own.
  if (files.some(({ name }) => GRAPH.test(name) || FOLDER_FILES.has(name) || isCurationLog(name))) return undefined
  const texts = files.filter(({ name }) => TEXT.test(name))
  if (texts.length === 0) return undefined
  return { texts, passedOver: files.filter(({ name }) => !TEXT.test(name)).map(({ name }) => name) }
}

export const isOtherDocument = (name: string): boolean => OTHER_DOCUMENT.test(name)
