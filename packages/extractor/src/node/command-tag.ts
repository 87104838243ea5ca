// `silkgraph tag INPUT --format bio|words [--dictionary FILE]`
import { createLanguages, tagText } from '../extract.ts'
import type { TagFormat } from '../lang/zh/tagger/index.ts'
import { readDictionaries } from './read-dictionaries.ts'
import { readInputs } from './read-inputs.ts'
import { loadModel } from './resources.ts'
import { type ExitCode, print, reportFailures, type Terminal } from './terminal.ts'

export const TAG_FORMATS: readonly TagFormat[] = ['bio', 'words']

export interface TagCommandOptions {
  readonly format: TagFormat
  /** Files of the user's dictionary. */
  readonly dictionary: readonly string[]
}

/** Each line is tagged in its own language. */
export async function tagCommand(
  input: string,
  { format, dictionary: files }: TagCommandOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const dictionary = readDictionaries(files, terminal.cwd)
  const { documents, failures } = await readInputs([input], { cwd: terminal.cwd, stdin: terminal.stdin })
  reportFailures(terminal, failures)
  const languages = createLanguages(loadModel())
  for (const { text } of documents) await print(terminal, [tagText(text, format, languages, dictionary)])
  return failures.length > 0 ? 1 : 0
}
