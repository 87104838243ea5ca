// Names of the files of an output folder that are no graph by themselves.

/** The log of curation beside a graph. */
export const CURATION_FILE = 'curation.jsonl'

export const FOLDER_FILES: ReadonlySet<string> = new Set(['documents.jsonl', 'entities.jsonl', 'triples.jsonl'])

/** Also as browsers name the second download of a file: curation (1).jsonl. */
export const isCurationLog = (name: string): boolean => /^curation\b.*\.jsonl$/iu.test(name)
