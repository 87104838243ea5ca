// Reads what check-imports judges: the imports of a source file, and the globals through which it could see the world.
import { parseSync } from 'vite'

export interface SourceFile {
  readonly path: string
  readonly imports: readonly { readonly target: string; readonly line: number }[]
  readonly globals: readonly { readonly name: string; readonly line: number }[]
}

const IMPURE_GLOBALS: ReadonlySet<string> = new Set([
  'console',
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'window',
  'document',
  'navigator',
  'location',
  'localStorage',
  'process',
  'Buffer',
  'setTimeout',
  'setInterval',
])
const IMPURE_MEMBERS: ReadonlySet<string> = new Set(['Math.random', 'Date.now', 'performance.now', 'crypto.randomUUID'])

interface Node {
  readonly type: string
  readonly start: number
  readonly [key: string]: unknown
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string'

const childrenOf = (node: Node): [string, Node][] =>
  Object.entries(node).flatMap(([key, child]) =>
    (Array.isArray(child) ? child : [child]).filter(isNode).map((one): [string, Node] => [key, one]),
  )

const nameOf = (value: unknown): string => (isNode(value) && typeof value.name === 'string' ? value.name : '')

/** Reads a file's imports, and the impure globals it uses. */
export function parseSource(path: string, text: string): SourceFile {
  const { program, errors } = parseSync(path, text)
  if (errors[0] !== undefined) throw new Error(`${path}: ${errors[0].message}`)
  const imports: { target: string; line: number }[] = []
  const globals: { name: string; line: number }[] = []
  const declared = new Set<string>()
  const lineOf = ({ start }: Node): number => text.slice(0, start).split('\n').length

  const visit = (node: Node, parent: Node | null, key: string): void => {
    const source = node.source
    if (/^(?:Import|Export|TSImport)/u.test(node.type) && isNode(source) && typeof source.value === 'string')
      imports.push({ target: source.value, line: lineOf(node) })
    for (const name of declaredBy(node)) declared.add(name)
    const name = globalIn(node, parent, key)
    if (name !== null) globals.push({ name, line: lineOf(node) })
    for (const [childKey, child] of childrenOf(node)) visit(child, node, childKey)
  }
  visit(program as unknown as Node, null, '')
  // A parameter called `document` is no global. Scopes need not be told apart for that.
  return { path, imports, globals: globals.filter(({ name }) => !declared.has(name)) }
}

function globalIn(node: Node, parent: Node | null, key: string): string | null {
  if (node.type === 'NewExpression') {
    const noArguments = Array.isArray(node.arguments) && node.arguments.length === 0
    return nameOf(node.callee) === 'Date' && noArguments ? 'new Date()' : null
  }
  if (node.type === 'MemberExpression') {
    const name = `${nameOf(node.object)}.${nameOf(node.property)}`
    return IMPURE_MEMBERS.has(name) ? name : null
  }
  if (node.type !== 'Identifier' || parent === null) return null
  const isName = (key === 'property' || key === 'key' || key === 'imported') && parent.computed !== true
  const isType = parent.type.startsWith('TS') && !TS_EXPRESSIONS.has(parent.type)
  return !isName && !isType && IMPURE_GLOBALS.has(nameOf(node)) ? nameOf(node) : null
}

const TS_EXPRESSIONS: ReadonlySet<string> = new Set(['TSAsExpression', 'TSNonNullExpression', 'TSSatisfiesExpression'])

/** Names that a declaration, parameter list or catch clause brings in. */
function declaredBy(node: Node): string[] {
  const patterns = node.type === 'CatchClause' ? [node.param] : []
  if (/^(?:VariableDeclarator|FunctionDeclaration|ClassDeclaration)$/u.test(node.type)) patterns.push(node.id)
  if (/^Import\w*Specifier$/u.test(node.type)) patterns.push(node.local)
  if (Array.isArray(node.params)) patterns.push(...node.params)
  return patterns.filter(isNode).flatMap(namesIn)
}

/** { a, b: [c, d = 1], ...e } -> a, c, d, e */
function namesIn(pattern: Node): string[] {
  if (pattern.type === 'Identifier') return [nameOf(pattern)]
  const parts = ['properties', 'elements', 'value', 'left', 'argument', 'parameter']
  return childrenOf(pattern).flatMap(([key, child]) => (parts.includes(key) ? namesIn(child) : []))
}
