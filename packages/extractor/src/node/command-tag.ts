// `silkgraph tag INPUT --format bio|words`
import { GAZETTEER } from '../data/gazetteer.ts'
import { createEnglish } from '../lang/en/index.ts'
import { createChinese } from '../lang/zh/index.ts'
import { type TagFormat, tagLines } from '../lang/zh/tagger/index.ts'
import type { Language, LanguageId } from '../model/index.ts'
import { languageOf } from '../read/script.ts'
import { readInputs } from './read-inputs.ts'
import { loadModel } from './resources.ts'
import { type ExitCode, print, reportFailures, type Terminal } from './terminal.ts'

export const TAG_FORMATS: readonly TagFormat[] = ['bio', 'words']

/** Each line is tagged in its own language. */
export async function tagCommand(input: string, format: TagFormat, terminal: Terminal): Promise<ExitCode> {
  const { documents, failures } = await readInputs([input], { cwd: terminal.cwd, stdin: terminal.stdin })
  reportFailures(terminal, failures)
  const languages: Readonly<Record<LanguageId, Language>> = {
    zh: createChinese(loadModel()),
    en: createEnglish({ names: GAZETTEER }),
  }
  for (const { text } of documents)
    await print(terminal, [tagLines(text, format, (line) => languages[languageOf(line)].tag(line))])
  return failures.length > 0 ? 1 : 0
}
