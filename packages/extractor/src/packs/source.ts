// A file of what people edit, parsed, and the way to say what is wrong in it: file, line, cure. All that is wrong in a file
// is said at once.
import { isScalar, LineCounter, type Node, type Pair, parseDocument, visit } from 'yaml'
import { DataError } from '../errors.ts'
import type { LanguageId } from '../model/index.ts'

/** The text of a YAML file; whoever calls has read it. */
export interface PackSource {
  /** As messages name it. */
  readonly file: string
  readonly text: string
  /** The language whose sentences its rules read, unless it says so itself. */
  readonly lang?: LanguageId
}

/** Something in a file that breaks its format. */
export interface Problem {
  readonly file: string
  /** From 1. */
  readonly line: number
  readonly rule?: string
  /** What is wrong, and the cure. */
  readonly message: string
}

/** Files that break their format; the message has a line for each problem. */
export class PackError extends DataError {
  readonly problems: readonly Problem[]
  constructor(problems: readonly Problem[]) {
    super(problems.map(problemLine).join('\n'))
    this.problems = problems
  }
}

export function problemLine({ file, line, rule, message }: Problem): string {
  return `${file}:${line}: ${rule === undefined ? '' : `rule "${rule}": `}${message}`
}

/** A node of a parsed file, or nothing where a value is missing. */
export type Value = Node | Pair | null | undefined

export interface Parsed {
  /** null where the file is empty or no YAML. */
  readonly root: Node | null
  readonly report: Report
  readonly lineOf: (node: Value) => number
}

export type Report = (at: Value, message: string, rule?: string) => void

const MAX_ALIASES = 1000

/** Parses a source; what is wrong is put into `problems`. */
export function parseSource({ file, text }: PackSource, problems: Problem[]): Parsed {
  const lines = new LineCounter()
  const doc = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  for (const { message, pos } of doc.errors)
    problems.push({
      file,
      line: lines.linePos(pos[0]).line,
      message: `${uncapitalised(message)}: mend the YAML here; texts with : # [ ] { } , need quotes inside [ ] or { }`,
    })
  let aliases = 0
  visit(doc, {
    // *shared stands for the list &shared.
    Alias: (_, alias) => {
      const shared = alias.resolve(doc)
      const at = alias.range?.[0] ?? 0
      const inItself = shared?.range && shared.range[0] <= at && at < shared.range[2]
      if (shared && !inItself && ++aliases <= MAX_ALIASES) return shared
      const { source } = alias
      const message = !shared
        ? `*${source} repeats nothing, as no &${source} stands before it`
        : inItself
          ? `*${source} stands inside itself`
          : `more than ${MAX_ALIASES} aliases (*name)`
      problems.push({ file, line: lines.linePos(at).line, message: `${message}: write the list out` })
      return visit.BREAK
    },
  })
  const lineOf = (node: Value): number => {
    const inner = node && 'key' in node ? (node.key as Node | null) : (node as Node | null | undefined)
    return inner?.range ? lines.linePos(inner.range[0]).line : 1
  }
  const report: Report = (at, message, rule) =>
    problems.push({ file, line: lineOf(at), ...(rule === undefined ? {} : { rule }), message })
  return { root: problems.length > 0 ? null : doc.contents, report, lineOf }
}

function uncapitalised(message: string): string {
  return message.slice(0, 1).toLowerCase() + message.slice(1).replace(/\.$/, '')
}

/** The text of a scalar; undefined where it is none. */
export function textOf(node: Value): string | undefined {
  return isScalar(node) && typeof node.value === 'string' ? node.value : undefined
}
