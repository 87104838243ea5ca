// Packs of several files together, and a user's with ours.
import type { TriggerRule } from '../model/index.ts'
import { nearest } from './nearest.ts'
import type { RulePack } from './rule-pack.ts'
import { PackError, type Problem } from './source.ts'

/**
 * The rules of `base` that no pack disables, then those of the packs.
 * @throws {PackError} If two rules share a name, or a pack disables a rule that is not there.
 */
export function mixRules(base: readonly TriggerRule[], packs: readonly RulePack[]): readonly TriggerRule[] {
  const problems: Problem[] = []
  const ours = new Set(base.map((rule) => rule.name))
  const disabled = new Set(packs.flatMap((pack) => pack.disable))
  const seen = new Map<string, RulePack>()
  for (const pack of packs) {
    const lineOf = (name: string) => pack.lines.get(name) ?? 1
    for (const name of pack.disable)
      if (!ours.has(name))
        problems.push({
          file: pack.file,
          line: lineOf(name),
          message: `disable: there is no rule "${name}": ${nearest(name, [...ours])}`,
        })
    for (const { name } of pack.rules) {
      const other = seen.get(name)
      const at = { file: pack.file, line: lineOf(name), rule: name }
      if (other) problems.push({ ...at, message: `is in ${other.file}:${other.lines.get(name)} too: rename one` })
      else if (ours.has(name) && !disabled.has(name))
        problems.push({
          ...at,
          message: `is the name of a rule of silkgraph's own: rename it, or switch that off: disable: [${name}] beside rules:`,
        })
      seen.set(name, pack)
    }
  }
  if (problems.length > 0) throw new PackError(problems)
  return [...base.filter((rule) => !disabled.has(rule.name)), ...packs.flatMap((pack) => pack.rules)]
}
