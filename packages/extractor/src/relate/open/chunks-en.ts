// English tokens -> noun phrases, verb groups and the words between them, by parts of speech (Penn tags).
import type { Span, Token } from '../../model/index.ts'

export type ChunkKind = 'np' | 'vp' | 'prep' | 'cc' | 'comma' | 'relative' | 'subordinator' | 'adverb' | 'end'

export interface Chunk extends Span {
  readonly kind: ChunkKind
  /** Of a verb group: whether its first verb is finite, an infinitive after to, a gerund or a participle. */
  readonly form?: 'finite' | 'infinitive' | 'gerund' | 'participle'
  readonly word: string
}

const SUBORDINATORS: ReadonlySet<string> = new Set(
  'because although though while whereas if unless until since when where that as if'.split(' '),
)
const NOUN = /^(?:NN|CD|\$|PRP$|EX)/
const BEFORE_NOUN = /^(?:DT|PDT|PRP\$|JJ|CD|NN|POS|\$|#|VBG|VBN)/

/** Cuts a sentence into chunks that cover it but for the brackets and quotes. */
export function chunkEnglish(tokens: readonly Token[], text: string): readonly Chunk[] {
  const chunks: Chunk[] = []
  const push = (kind: ChunkKind, from: number, to: number, form?: Chunk['form']) => {
    const span = { start: tokens[from]!.start, end: tokens[to - 1]!.end }
    chunks.push({ kind, ...span, word: text.slice(span.start, span.end).toLowerCase(), ...(form ? { form } : {}) })
  }
  let i = 0
  while (i < tokens.length) {
    const noun = nounPhraseEnd(tokens, i)
    if (noun > i) {
      push('np', i, noun)
      i = noun
      continue
    }
    const verb = verbGroupEnd(tokens, i)
    if (verb > i) {
      push('vp', i, verb, formOf(tokens, i, verb))
      i = verb
      continue
    }
    const kind = kindOf(tokens[i]!)
    if (kind) push(kind, i, i + 1)
    i++
  }
  return chunks
}

function kindOf({ text, pos }: Token): ChunkKind | null {
  const word = text.toLowerCase()
  if (/^[,:]$/.test(pos)) return text === ',' ? 'comma' : 'end'
  if (pos === 'CC') return 'cc'
  if (/^(?:WDT|WP\$?)$/.test(pos)) return 'relative'
  if (pos === 'WRB' || SUBORDINATORS.has(word))
    return word === 'as' || word === 'since' || word === 'until' ? 'prep' : 'subordinator'
  if (pos === 'IN' || pos === 'TO') return 'prep'
  if (/^(?:RB|RP|UH)/.test(pos)) return 'adverb'
  return /^(?:``|''|-[LR]RB-|SYM)$/.test(pos) ? null : 'end'
}

/** Index after the noun phrase that begins at a token; the same index where none does. */
function nounPhraseEnd(tokens: readonly Token[], from: number): number {
  if (/^(?:PRP|EX)$/.test(tokens[from]!.pos)) {
    return from + 1
  }
  let end = from
  for (let i = from; i < tokens.length; i++) {
    const { pos } = tokens[i]!
    const modifies = /^VB[GN]$/.test(pos)
    // the recurring elements: a participle is inside a phrase only between a determiner and a noun.
    if (
      modifies &&
      !(i > from && /^(?:DT|PRP\$|JJ|POS)/.test(tokens[i - 1]!.pos) && NOUN.test(tokens[i + 1]?.pos ?? ''))
    )
      break
    const adverb =
      pos.startsWith('RB') && /^(?:JJ|CD)/.test(tokens[i + 1]?.pos ?? '') && !tokens[i]!.text.endsWith("n't")
    if (!BEFORE_NOUN.test(pos) && !adverb) break
    if (i > from && /^(?:DT|PRP\$|PDT)$/.test(pos) && !/^(?:DT|PDT)$/.test(tokens[i - 1]!.pos)) break
    if (NOUN.test(pos)) end = i + 1
  }
  return end
}

/** Index after the verb group that begins at a token: was personally involved, helped to raise. */
function verbGroupEnd(tokens: readonly Token[], from: number): number {
  let end = from
  for (let i = from; i < tokens.length; i++) {
    const { pos } = tokens[i]!
    if (/^(?:VB|MD)/.test(pos)) end = i + 1
    else if (pos === 'TO' && /^VB/.test(tokens[i + 1]?.pos ?? '')) continue
    else if (!/^(?:RB|RP)/.test(pos)) break
  }
  return end
}

function formOf(tokens: readonly Token[], from: number, end: number): Chunk['form'] {
  const first = tokens.slice(from, end).find(({ pos }) => /^(?:VB|MD|TO)/.test(pos))
  if (first?.pos === 'TO') return 'infinitive'
  if (first?.pos === 'VBG') return 'gerund'
  if (first?.pos === 'VBN') return 'participle'
  return 'finite'
}
