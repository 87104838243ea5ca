// modality.yaml -> the words that make a fact planned, aimed at, or none.
import { isMap, type Pair } from 'yaml'
import { type Complain, fieldsOf, readWords } from './shapes.ts'
import { PackError, type PackSource, type Problem, parseSource, type Value } from './source.ts'

const MODES = ['planned', 'target', 'none'] as const
type ModeName = (typeof MODES)[number]

/** @throws {PackError} Naming file, line and cure of all that is wrong. */
export function readModalityPack(source: PackSource): readonly (readonly [word: string, mode: ModeName])[] {
  const problems: Problem[] = []
  const { root, report } = parseSource(source, problems)
  const complain: Complain = (at, message) => report(at, message)
  if (problems.length === 0 && !isMap(root)) complain(root, 'a table of modality is a mapping: write planned: [将, 拟]')
  const fields = isMap(root) ? fieldsOf(root, MODES, 'mode', complain) : new Map<string, Pair>()
  const words: (readonly [string, ModeName])[] = []
  const seen = new Map<string, string>()
  for (const [mode, pair] of fields)
    for (const word of readWords(mode, pair.value as Value, complain) ?? []) {
      if (seen.has(word)) complain(pair, `"${word}" is both ${seen.get(word)} and ${mode}: take it out of one`)
      seen.set(word, mode)
      words.push([word, mode as ModeName])
    }
  if (problems.length > 0) throw new PackError(problems)
  return words
}
