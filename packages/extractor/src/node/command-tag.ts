// `silkgraph tag INPUT --format bio|words`
import { tagLines } from '../lang/tag-lines.ts'
import { readInputs } from './read-inputs.ts'
import { type ExitCode, print, reportFailures, type Terminal } from './terminal.ts'

export const TAG_FORMATS: readonly string[] = ['bio', 'words']

export async function tagCommand(input: string, format: string, terminal: Terminal): Promise<ExitCode> {
  const { documents, failures } = await readInputs([input], { cwd: terminal.cwd, stdin: terminal.stdin })
  reportFailures(terminal, failures)
  for (const { text } of documents) await print(terminal, tagLines(text, format))
  return failures.length > 0 ? 1 : 0
}
