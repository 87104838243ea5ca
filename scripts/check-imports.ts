// Keeps imports going one way (`npm test` runs this): lower layers never know higher ones, files form no cycle, and the core
// of the extractor stays a pure function: no Node, no browser, no clock, no chance, no console.
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { EXTRACTOR, type Policy, VIEWER } from './import-policies.ts'
import { parseSource, type SourceFile } from './source-file.ts'

export interface Problem {
  readonly file: string
  readonly line: number
  readonly message: string
}

/** Checks sources, path (from the policy's folder) -> text; tests among them are left out. `packages`: what package.json declares. */
export function checkImports(
  policy: Policy,
  sources: ReadonlyMap<string, string>,
  packages: readonly string[],
): Problem[] {
  const files = [...sources]
    .filter(([path]) => !/\.test\.tsx?$/u.test(path))
    .map(([path, text]) => parseSource(path, text))
  const problems: Problem[] = []
  const add = (file: SourceFile, line: number, message: string): void => {
    problems.push({ file: posix.join(policy.folder, file.path), line, message })
  }
  for (const file of files) {
    const layer = layerOf(file.path, policy)
    if (rankOf(layer, policy) === -1)
      add(file, 1, `"${layer}" is no layer: move the file, or add the layer to scripts/import-policies.ts`)
    for (const { target, line } of file.imports) {
      const message = target.startsWith('.')
        ? checkOwn(file, target, policy, sources)
        : checkForeign(file, target, policy, packages)
      if (message !== null) add(file, line, message)
    }
    if (!policy.impure.includes(layer))
      for (const { name, line } of file.globals)
        add(file, line, `${name} makes the result depend on more than its inputs: pass what is needed as an argument`)
  }
  for (const { file, line, cycle } of findCycles(files))
    add(file, line, `imports form a cycle, ${cycle.join(' -> ')}: move what they share into a file of its own`)
  return problems.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line))
}

const CURE = 'move the shared part down, or this file up'

/** relate/rule.ts -> relate, extract.ts -> extract; a file that is a layer itself goes before its folder. */
function layerOf(path: string, { layers }: Policy): string {
  const file = path.replace(/\.tsx?$/u, '')
  return layers.flat().includes(file) ? file : (file.split('/')[0] ?? '')
}

const rankOf = (layer: string, { layers }: Policy): number => layers.findIndex((names) => names.includes(layer))

function checkOwn(
  file: SourceFile,
  target: string,
  policy: Policy,
  sources: ReadonlyMap<string, string>,
): string | null {
  const path = resolveOwn(file.path, target)
  if (path.startsWith('..')) return `${target} lies outside ${policy.folder}: import the package by its name`
  if (/\.test\.tsx?$/u.test(path)) return `${target} is a test: move what is shared into a file of its own`
  if (!sources.has(path))
    return /\.(?:tsx?|m?js)$/u.test(path) ? `${target} does not exist: write the path with its .ts` : null
  const from = layerOf(file.path, policy)
  const to = layerOf(path, policy)
  const only = policy.only?.[from]
  if (from === to) return null
  if (only !== undefined && !only.includes(to)) return `${from} may import only ${only.join(', ')}, not ${to}: ${CURE}`
  return rankOf(to, policy) < rankOf(from, policy)
    ? null
    : `${from} may not import ${to}, which is no lower layer: ${CURE}`
}

function checkForeign(file: SourceFile, target: string, policy: Policy, packages: readonly string[]): string | null {
  const layer = layerOf(file.path, policy)
  if (target.startsWith('node:'))
    return policy.confined['node:*']?.includes(layer) ? null : `${target} exists in Node alone: move this into src/node`
  const name = target
    .split('/')
    .slice(0, target.startsWith('@') ? 2 : 1)
    .join('/')
  if (!packages.includes(name))
    return `${name} is not among the dependencies: add it to package.json, or write node: before a module of Node`
  const layers = policy.confined[name]
  if (layers !== undefined && !layers.includes(layer)) return `${name} is for ${layers.join(', ')} alone`
  return null
}

const resolveOwn = (from: string, target: string): string =>
  posix.normalize(posix.join(posix.dirname(from), target.replace(/[?#].*$/u, '')))

/** Each cycle once, at the import that closes it. */
function findCycles(files: readonly SourceFile[]): { file: SourceFile; line: number; cycle: string[] }[] {
  const byPath = new Map(files.map((file) => [file.path, file]))
  const done = new Set<SourceFile>()
  const found: { file: SourceFile; line: number; cycle: string[] }[] = []
  const visit = (file: SourceFile, way: readonly SourceFile[]): void => {
    if (done.has(file)) return
    const here = [...way, file]
    for (const { target, line } of file.imports) {
      const next = target.startsWith('.') ? byPath.get(resolveOwn(file.path, target)) : undefined
      if (next === undefined) continue
      const start = here.indexOf(next)
      if (start === -1) visit(next, here)
      else found.push({ file, line, cycle: [...here.slice(start), next].map(({ path }) => path) })
    }
    done.add(file)
  }
  for (const file of files) visit(file, [])
  return found
}

function readSources(folder: string): Map<string, string> {
  return new Map(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((path) => path.replaceAll('\\', '/'))
      .filter((path) => /\.tsx?$/u.test(path))
      .sort()
      .map((path) => [path, readFileSync(join(folder, path), 'utf8')]),
  )
}

function checkRepository(root: string): Problem[] {
  return [EXTRACTOR, VIEWER].flatMap((policy) => {
    const manifest: unknown = JSON.parse(readFileSync(join(root, policy.folder, '../package.json'), 'utf8'))
    const { dependencies = {} } = manifest as { dependencies?: Record<string, string> }
    return checkImports(policy, readSources(join(root, policy.folder)), Object.keys(dependencies))
  })
}

const self = fileURLToPath(import.meta.url)
if (process.argv[1] === self) {
  const problems = checkRepository(join(dirname(self), '../..'))
  for (const { file, line, message } of problems) console.error(`${file}:${line}: ${message}`)
  if (problems.length > 0) process.exitCode = 1
}
