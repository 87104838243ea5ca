// A Chinese clause -> its adjuncts, subject, verb group and object, by parts of speech (PKU tags).
import type { Token } from '../../model/index.ts'

/** Indices into the clause's tokens, half-open. */
export interface Range {
  readonly from: number
  readonly to: number
}

export interface ClauseParts {
  /** Empty ranges where the clause has none. */
  readonly subject: Range
  /** From negation or 被 to aspect: 不|消融, 被|释放|了. */
  readonly verb: Range
  /** 被, 把 or 将 and its noun stand in the relation: 将人才|提拔到. */
  readonly disposal: Range | null
  readonly object: Range
  /** Phrases of time and preposition before the verb; `marked`: the first token is the preposition. */
  readonly adjuncts: readonly (Range & { readonly marked: boolean })[]
}

const NOMINAL = /^(?:[nmqrtsfbjlikhxg]|a(?!d)|vn)/i
const LIST = /^(?:和|与|及|以及|、|或|暨|兼)$/
const NEGATION = /^(?:不|没|没有|未|并未|不再|从未|尚未)$/
/** Prepositions that verbs take behind them: 居住在, 成立于. */
const BEHIND = /^(?:在|于|到|至|向|往|自|给|为|成|入)$/
const LOCALIZER = /^(?:f|Ng)/
const PARTICLE = /^(?:的|之|地)$/

/** Parts of a clause; null where it has no verb. */
export function partsOf(tokens: readonly Token[]): ClauseParts | null {
  const adjuncts: (Range & { marked: boolean })[] = []
  let subject: Range = { from: 0, to: 0 }
  let disposal: Range | null = null
  let from = -1
  let i = 0
  while (i < tokens.length) {
    const { pos, text } = tokens[i]!
    if (isVerb(tokens, i)) {
      if (!modifiesAhead(tokens, i, subject)) break
      i = relativeEnd(tokens, i)
      if (subject.to === subject.from) subject = { from: relativeStart(tokens, i), to: i }
      const noun = nominalEnd(tokens, i)
      subject = { from: subject.from, to: noun }
      i = Math.max(noun, i + 1)
    } else if (text === '被' && !isPhrase(tokens, i + 1)) {
      from = i++
    } else if (/^(?:把|将)$/.test(text) && pos === 'p') {
      const end = nominalEnd(tokens, i + 1)
      disposal = { from: i, to: Math.max(end, i + 1) }
      i = disposal.to
    } else if (pos === 'p') {
      const end = adjunctEnd(tokens, i)
      adjuncts.push({ from: i, to: end, marked: true })
      i = Math.max(end, i + 1)
    } else if (NEGATION.test(text)) {
      if (isVerb(tokens, i + 1)) from = i
      i++
    } else if (NOMINAL.test(pos)) {
      const end = Math.max(nominalEnd(tokens, i), i + 1)
      const isTime = tokens.slice(i, end).every((t) => /^t/.test(t.pos)) || LOCALIZER.test(tokens[end - 1]!.pos)
      if (isTime) adjuncts.push({ from: i, to: end, marked: false })
      else if (subject.to === subject.from) subject = { from: i, to: end }
      else if (!/^a/.test(pos)) return null
      i = end
    } else i++
  }
  if (i >= tokens.length) return null
  const verb = verbEnd(tokens, i)
  const last = lastWord(tokens)
  return {
    subject,
    verb: { from: from >= 0 && from < i ? from : i, to: verb },
    disposal,
    object: { from: verb, to: Math.max(verb, last) },
    adjuncts,
  }
}

function isVerb(tokens: readonly Token[], i: number): boolean {
  return /^v(?!n)/.test(tokens[i]?.pos ?? '')
}

function isPhrase(tokens: readonly Token[], i: number): boolean {
  return NOMINAL.test(tokens[i]?.pos ?? '')
}

/** A verb before the subject's noun modifies it: |采用|这种主线的主要原因是; 她所|使用|的花样超越了. */
function modifiesAhead(tokens: readonly Token[], i: number, subject: Range): boolean {
  if (subject.to > subject.from && tokens[i - 1]?.text !== '所' && tokens[i + 1]?.text !== '的') return false
  const end = relativeEnd(tokens, i)
  return end > i && tokens.slice(end).some((_, k) => isVerb(tokens, end + k))
}

/** Index after the 的 that closes a relative clause begun by a verb; the verb's own where none does. */
function relativeEnd(tokens: readonly Token[], i: number): number {
  for (let k = i + 1; k < tokens.length; k++) if (tokens[k]!.text === '的' && isPhrase(tokens, k + 1)) return k + 1
  return i
}

function relativeStart(tokens: readonly Token[], end: number): number {
  let start = end - 1
  while (start > 0 && !/^(?:c|w)/.test(tokens[start - 1]!.pos)) start--
  return start
}

/** Index after the run of nominal words, 的 and list marks that begins at a token. */
function nominalEnd(tokens: readonly Token[], from: number): number {
  let end = from
  for (let i = from; i < tokens.length; i++) {
    const { pos, text } = tokens[i]!
    if (NOMINAL.test(pos)) end = i + 1
    else if (/^[《》“”"'‘’`（）()·]/.test(text)) {
      if (/^[》”’）)'"]/.test(text) && i > from) end = i + 1
    } else if (!((PARTICLE.test(text) || LIST.test(text)) && isPhraseOrQuote(tokens, i + 1))) break
  }
  return end
}

function isPhraseOrQuote(tokens: readonly Token[], i: number): boolean {
  return isPhrase(tokens, i) || /^[《“"'‘`]/.test(tokens[i]?.text ?? '')
}

/** 在|十年内, 对|该建筑, 在|他去世100多年后: to the word of place or time, else to the end of the nouns. */
function adjunctEnd(tokens: readonly Token[], at: number): number {
  const end = nominalEnd(tokens, at + 1)
  for (let i = end; i < tokens.length; i++)
    if (
      LOCALIZER.test(tokens[i]!.pos) &&
      /^(?:后|前|时|中|上|下|内|间|期间|之后|之前|以来|以后|以前|之间)$/.test(tokens[i]!.text)
    )
      return i + 1
  return end
}

/** Index after verbs in series, aspect and the preposition that they take: 开始|制造|了, 居住|在. */
function verbEnd(tokens: readonly Token[], from: number): number {
  let end = from + 1
  for (let i = end; i < tokens.length; i++) {
    const { pos, text } = tokens[i]!
    if (isVerb(tokens, i) || (pos === 'u' && /^[了着过]$/.test(text)) || (pos === 'y' && text === '了')) end = i + 1
    else if (BEHIND.test(text) && /^[pv]/.test(pos))
      // 帮助|在全国各地筹集资金: before another verb the phrase is that verb's.
      return pos === 'p' && (tokens[i - 1]!.text === '是' || verbFollows(tokens, i + 1)) ? end : i + 1
    else break
  }
  return end
}

function verbFollows(tokens: readonly Token[], from: number): boolean {
  for (let i = from; i < tokens.length; i++) if (isVerb(tokens, i)) return relativeEnd(tokens, i) === i
  return false
}

function lastWord(tokens: readonly Token[]): number {
  let to = tokens.length
  while (to > 0 && /^[wyu]/.test(tokens[to - 1]!.pos) && !/^[》”’）)'"]/.test(tokens[to - 1]!.text)) to--
  return to
}
