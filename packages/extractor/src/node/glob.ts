// Globs for input paths. Node 20 has none that is stable, and shells leave quoted or unmatched ones to us.
import { type Dirent, readdirSync } from 'node:fs'
import { resolve } from 'node:path'

/** Whether a path that names no file may be meant as a pattern. */
export const isGlob = (pattern: string): boolean => /[*?[{]/u.test(pattern)

/**
 * Files that match a pattern of `*`, `?`, `[a-z]`, `[!a-z]`, `{a,b}` and `**` (any depth), sorted. Names that start with a
 * dot match only where the pattern writes the dot.
 * @param pattern - Parts separated by `/`; relative to `cwd` or absolute.
 */
export function expandGlob(pattern: string, cwd: string): string[] {
  const found = new Set<string>()
  for (const alternative of expandBraces(pattern)) {
    const parts = alternative.split('/').filter((part, index) => part !== '' || index === 0)
    for (const file of walk('', parts, cwd)) found.add(file)
  }
  return [...found].sort(byCodeUnit)
}

/** An order that is the same in every locale. */
export const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function* walk(base: string, parts: readonly string[], cwd: string): Generator<string> {
  const [part, ...rest] = parts
  if (part === undefined) return
  if (part === '**') {
    yield* walk(base, rest.length > 0 ? rest : ['*'], cwd)
    for (const entry of entriesOf(base, cwd))
      if (entry.isDirectory() && !entry.name.startsWith('.')) yield* walk(`${base}${entry.name}/`, parts, cwd)
    return
  }
  if (!isGlob(part) && rest.length > 0) {
    yield* walk(`${base}${part}/`, rest, cwd)
    return
  }
  const matches = partMatcher(part)
  for (const entry of entriesOf(base, cwd)) {
    if (!matches(entry.name)) continue
    if (rest.length > 0) {
      if (!entry.isFile()) yield* walk(`${base}${entry.name}/`, rest, cwd)
    } else if (!entry.isDirectory()) yield base + entry.name
  }
}

function entriesOf(base: string, cwd: string): Dirent[] {
  try {
    return readdirSync(resolve(cwd, base), { withFileTypes: true })
  } catch {
    // Not a folder, or one that may not be read: nothing matches there.
    return []
  }
}

function partMatcher(part: string): (name: string) => boolean {
  const source = part.replace(/\[(!?)([^\]]+)\]|[*?]|[\\^$.|+(){}[\]]/gu, (token, negated?: string, set?: string) => {
    if (set !== undefined) return `[${negated ? '^' : ''}${set.replace(/[\\\]^]/gu, '\\$&')}]`
    if (token === '*') return '.*'
    if (token === '?') return '.'
    return `\\${token}`
  })
  const regexp = new RegExp(`^${source}$`, 'su')
  return (name) => (part.startsWith('.') || !name.startsWith('.')) && regexp.test(name)
}

/** `a{b,c}d` -> abd, acd; nested braces too. */
function expandBraces(pattern: string): string[] {
  const inner = /\{([^{}]*,[^{}]*)\}/u.exec(pattern)
  if (inner === null) return [pattern]
  const before = pattern.slice(0, inner.index)
  const after = pattern.slice(inner.index + inner[0].length)
  return (inner[1] ?? '').split(',').flatMap((choice) => expandBraces(before + choice + after))
}
