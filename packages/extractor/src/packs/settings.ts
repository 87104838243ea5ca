// A mapping of settings, as a user writes it in YAML or JSON.
import { isCollection, type Node } from 'yaml'
import { PackError, type PackSource, type Problem, parseSource } from './source.ts'

export interface Settings {
  readonly values: Readonly<Record<string, unknown>>
  /** The line (from 1) of the value that keys lead to. */
  readonly lineOf: (path: readonly string[]) => number
}

/**
 * Reads a mapping.
 * @throws {PackError} If it is no YAML or no mapping.
 */
export function readSettings(source: PackSource): Settings {
  const problems: Problem[] = []
  // JSON is YAML too.
  const { root, lineOf, report } = parseSource(source, problems)
  const values: unknown = isCollection(root) ? root.toJSON() : {}
  if (!isSettings(values) || (root !== null && !isCollection(root)))
    report(root, 'a mapping of options is needed, such as "dictionary: [names.tsv]"')
  if (problems.length > 0) throw new PackError(problems)
  return {
    values: isSettings(values) ? values : {},
    lineOf: (path) => lineOf((isCollection(root) ? (root.getIn(path, true) as Node | undefined) : undefined) ?? root),
  }
}

/** A mapping, which is no list. */
export const isSettings = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
