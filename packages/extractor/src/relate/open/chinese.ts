// Chinese clauses -> tuples. A clause without a subject of its own has that of the clause before; the object is what
// follows the verb, and phrases of time and preposition before it make tuples of their own: 举办研讨会 | 在纽约.
import type { Sentence, Span, Token } from '../../model/index.ts'
import { type ClauseParts, partsOf, type Range } from './chunks-zh.ts'
import type { OpenTuple } from './tuple.ts'

const CLAUSE_END = /^[，；：。！？,;:!?]$/
const LIST = /^(?:和|与|及|以及|、|或)$/

export function readChinese({ tokens }: Pick<Sentence, 'text' | 'tokens'>): readonly OpenTuple[] {
  const tuples: OpenTuple[] = []
  let subjects: readonly Span[] = []
  let fronted: readonly Adjunct[] = []
  for (const clause of clausesOf(tokens)) {
    const parts = partsOf(clause)
    if (!parts) {
      const lone = adjunctsOf(clause)
      fronted = lone.length > 0 ? lone : fronted
      continue
    }
    if (parts.subject.to > parts.subject.from) subjects = itemsOf(clause, parts.subject)
    tuples.push(...tuplesOf(clause, parts, subjects, fronted))
    fronted = []
  }
  return tuples
}

interface Adjunct extends Span {
  readonly marker: string
}

function clausesOf(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const clauses: Token[][] = [[]]
  for (const token of tokens)
    if (CLAUSE_END.test(token.text)) clauses.push([])
    else clauses.at(-1)!.push(token)
  return clauses.filter((clause) => clause.length > 0)
}

/** A clause that only says when or where: 在1947年，… */
function adjunctsOf(clause: readonly Token[]): readonly Adjunct[] {
  const [first] = clause
  if (!first) return []
  const end = clause.at(-1)!.end
  if (first.pos === 'p' && clause.length > 1) return [{ start: clause[1]!.start, end, marker: first.text }]
  return /^t/.test(first.pos) || /^f/.test(clause.at(-1)!.pos) ? [{ start: first.start, end, marker: '' }] : []
}

function tuplesOf(
  clause: readonly Token[],
  parts: ClauseParts,
  subjects: readonly Span[],
  fronted: readonly Adjunct[],
): readonly OpenTuple[] {
  const { verb, object, disposal } = parts
  const said = (range: Range) => wordsOf(clause, range)
  const before = disposal ? said(disposal) : ''
  const whole = before + said(verb)
  // 居住在|委内瑞拉: the preposition is the object's.
  const last = clause[verb.to - 1]!
  const behind = verb.to > verb.from + 1 && last.pos === 'p' ? last.text : ''
  const relation = whole.slice(0, whole.length - behind.length)
  const span = spanOf(clause, verb)
  const objects = object.to > object.from ? itemsOf(clause, object) : []
  const adjuncts = [
    ...fronted,
    ...parts.adjuncts.map((range): Adjunct => {
      const inner = range.marked && range.to > range.from + 1 ? { ...range, from: range.from + 1 } : range
      return { ...spanOf(clause, inner), marker: inner === range ? '' : clause[range.from]!.text }
    }),
  ]
  const own = objects.length > 0 ? said({ from: object.from, to: object.to }) : ''
  return subjects.flatMap((subject) => [
    ...objects.map(
      (o): OpenTuple => ({
        subject,
        relation,
        object: o,
        ...(behind ? { marker: behind } : {}),
        verb: span,
        depth: 0,
      }),
    ),
    ...adjuncts.map(
      ({ start, end, marker }): OpenTuple => ({
        subject,
        relation: whole + own,
        object: { start, end },
        ...(marker ? { marker } : {}),
        verb: span,
        depth: objects.length > 0 ? 1 : 0,
      }),
    ),
  ])
}

function spanOf(clause: readonly Token[], { from, to }: Range): Span {
  return { start: clause[from]!.start, end: clause[to - 1]!.end }
}

function wordsOf(clause: readonly Token[], { from, to }: Range): string {
  return clause
    .slice(from, to)
    .map((token) => token.text)
    .join('')
}

/** The items of a list whose last one no 的 follows; else the whole phrase. */
function itemsOf(clause: readonly Token[], { from, to }: Range): readonly Span[] {
  const marks: number[] = []
  for (let i = to - 1; i > from; i--) {
    if (clause[i]!.text === '的') break
    if (LIST.test(clause[i]!.text)) marks.unshift(i)
  }
  const starts = [from, ...marks.map((i) => i + 1)]
  const ends = [...marks, to]
  return starts.flatMap((start, i) => (ends[i]! > start ? [spanOf(clause, { from: start, to: ends[i]! })] : []))
}
