// `silkgraph tag INPUT --format bio|words`
import { createLanguages, tagText } from '../extract.ts'
import type { TagFormat } from '../lang/zh/tagger/index.ts'
import { readInputs } from './read-inputs.ts'
import { loadModel } from './resources.ts'
import { type ExitCode, print, reportFailures, type Terminal } from './terminal.ts'

export const TAG_FORMATS: readonly TagFormat[] = ['bio', 'words']

/** Each line is tagged in its own language. */
export async function tagCommand(input: string, format: TagFormat, terminal: Terminal): Promise<ExitCode> {
  const { documents, failures } = await readInputs([input], { cwd: terminal.cwd, stdin: terminal.stdin })
  reportFailures(terminal, failures)
  const languages = createLanguages(loadModel())
  for (const { text } of documents) await print(terminal, [tagText(text, format, languages)])
  return failures.length > 0 ? 1 : 0
}
