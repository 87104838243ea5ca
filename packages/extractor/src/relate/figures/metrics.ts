// What a quantity measures, as a short noun phrase: the words before it, the noun that it counts, or what changes.
import { actOf, predicateOf } from './counted.ts'
import { type Frame, trimmed } from './frame.ts'
import { CHANGE, COMPARED, DEGREE, is, isLink, opening, REACHED } from './lexicon.ts'
import { isNominal, isQuantity, isVerb, textOf, type Word } from './words.ts'

export interface Metric {
  readonly text: string
  /** What later changes (同比增长) are a change of. */
  readonly base: string
  readonly rule: 'figure-change' | 'figure-count' | 'figure-metric'
}

/** Units that name what they count. */
const BARE_UNIT = /^(?:人|名|例|位|人次|架次|户|处)$/
const LONGEST = 30
/** Longest that stands before the noun counted. */
const MODIFIER = 12
const AGAIN = /^(?:[、和及与至到]|其中|其中，)?$/
/** Parts that a text is counted in. */
const PART = /^[章条编节款集卷册]$/

/** @param previous - What the quantity before measured, which later ones may refer to. */
export function metricOf(frame: Frame, previous: Metric | null): Metric | null {
  const found = changeOf(frame, previous) ?? countOf(frame) ?? measureOf(frame, previous)
  return found && found.text.length <= LONGEST ? found : null
}

/** 同比增长|5%: the change of what was measured before, or of what the words before it name. */
function changeOf({ left, unit }: Frame, previous: Metric | null): Metric | null {
  const text = textOf(left)
  const amount = CHANGE.exec(text)
  if (!amount || REACHED.test(text)) return null
  if (DEGREE.test(text) && !COMPARED.test(amount[0]) && isDegree(amount[0])) return null
  const words = left.filter((w) => w.end <= left[0]!.start + amount.index)
  const own = trimmed(withoutAside(words))
  const named = own.length > 0 && own.some(isNominal) ? textOf(own) : ''
  const base = joined(previous, named)
  if (!base) return null
  const change = amount[0].replace(/(?:为|了|约|近|超|超过|达|达到|到|至)+$/, '')
  // A count that changes: 新增|5家企业 is no change of what was before.
  if (named === '' && !/[%％点倍成]|分之/.test(unit.mention.text) && !COMPARED.test(change) && !previous) return null
  return { text: `${base}${change}`, base, rule: 'figure-change' }
}

function isDegree(change: string): boolean {
  return change.replace(DEGREE, '') === '' || /^(?:分别|年均|平均)+$/.test(change.replace(DEGREE, ''))
}

/** 增速, 占…比重: what is said of what was measured before goes with it. */
function joined(previous: Metric | null, own: string): string | null {
  if (own === '') return previous?.base ?? null
  const relative = opening('relative', own)
  // 日均 alone is told of what was before; 人均面积 is not.
  if (relative === '' || !previous || (/均$/.test(relative) && own !== relative)) return own
  return `${previous.base}${own.replace(/^其/, '')}`
}

/** 28家|上市公司: the noun that it counts, with the verb that took it. */
function countOf(frame: Frame): Metric | null {
  const { left, counted, words, at, unit } = frame
  if (/^[、和]/.test(words[at + 1]?.text ?? '') && unit.mention.value.unit === '个') {
    // 提高约8个和|11个百分点
    const next = words[at + 2]
    if (isQuantity(next) && next.unit.mention.value.unit === '百分点') return null
  }
  const bare = counted.phrase.length === 0 || textOf(counted.phrase) === '人'
  const noun = bare ? '' : textOf(counted.phrase)
  const taken = takenOf(left)
  const pivot = !taken || is('pivot', taken.verb) || taken.verb === ''
  const predicate = pivot ? predicateOf(words, bare ? at + 1 : counted.end) : null
  if (bare) {
    const act = predicate?.text ?? (taken?.verb === '有' ? actOf(words, at + 1) : '')
    if (act === '' || act === '组成' || !BARE_UNIT.test(unit.mention.value.unit ?? '')) return null
    const before = trimmed(left)
    if (before.some(isNominal) && !before.some((w) => isVerb(w))) return null
    return { text: act, base: act, rule: 'figure-count' }
  }
  if (isVague(counted.phrase)) return null
  const text = `${taken?.text ?? ''}${noun}${predicate?.text ?? ''}`
  return { text: text.length <= LONGEST ? text : noun, base: noun, rule: 'figure-count' }
}

function isVague(phrase: readonly Word[]): boolean {
  return is('vague', phrase[0]!.text) || is('vague', phrase.at(-1)!.text) || is('vague', textOf(phrase))
}

/** The verb that takes what is counted, and what stands between: 覆盖全区|3000个|行政村. `text` is empty where it adds nothing. */
function takenOf(left: readonly Word[]): { readonly verb: string; readonly text: string } | null {
  const of = left.at(-1)?.text === '的'
  const own = withoutAside(trimmed(left))
  const last = own.at(-1)
  if (!last) {
    const light = left.findLast(isVerb)
    return light ? { verb: light.text, text: '' } : null
  }
  if (of) {
    // 受地震影响严重的|11个|省份
    const text = textOf(own)
    return { verb: '的', text: text.length <= MODIFIER ? `${text}的` : '' }
  }
  const at = own.findLastIndex(isVerb)
  if (at < 0) {
    const text = textOf(own)
    return text.length <= MODIFIER && own.every(isPlain) ? { verb: '', text } : { verb: '', text: '' }
  }
  const verb = own[at]!.text
  const phrase = own.slice(is('light', verb) || verb.length < 2 ? at + 1 : at).filter((w) => !/^[了过着]$/.test(w.text))
  const text = textOf(phrase)
  const fits = text.length <= MODIFIER && phrase.every((w, i) => (i === 0 && isVerb(w)) || isPlain(w))
  return { verb, text: fits ? text : is('light', verb) || verb.length < 2 ? '' : verb }
}

/** A word that may stand in the midst of what is measured. */
function isPlain(word: Word): boolean {
  return isNominal(word) || /^[“”]$/.test(word.text) || /^(?:f|m|q|a|s|r)$/.test(word.pos)
}

/** Without what 在, 将 or 对 marks before the verb: 把村里|6名能手. */
function withoutAside(words: readonly Word[]): readonly Word[] {
  const ba = words.findLastIndex((w) => /^(?:将|把|让|使|令|被|给)$/.test(w.text) && /^[pdv]$/.test(w.pos))
  return ba < 0 ? words : words.slice(ba + 1)
}

/** 产量达|5吨: the words before it. */
function measureOf({ left, unit, clause, sentence, counted }: Frame, previous: Metric | null): Metric | null {
  if (counted.phrase.length > 0 && textOf(counted.phrase) !== '人') return null
  if (isAside(left)) return null
  const own = lastListed(withoutReached(withoutAside(trimmed(withoutModifier(left))), left))
  const phrase = own.length > 1 || own.some(isNominal) ? textOf(own) : ''
  if (PART.test(unit.mention.value.unit ?? '')) {
    // 共7章|58条, but not 公共数据20.9亿条
    const parted =
      sentence.text[unit.start - 1] === '共' || clause.units.some((u) => u.kind === 'quantity' && u.end === unit.start)
    if (parted) return { text: `${unit.mention.value.unit}数`, base: phrase, rule: 'figure-count' }
  }
  const last = own.at(-1)
  // 日产全球|第一 says no rank without 居, 位列.
  if (unit.mention.value.unit === null && /^第/.test(unit.mention.text) && !/[居位列排跃]/.test(textOf(left)))
    return null
  if (phrase.length >= 2 && last && closes(own, last)) {
    // 高于预期的|8.4%: what something is compared with.
    if (/^[我你他她]们|^(?:记者|大家)|^(?:高|低|好|优|多|少|大|小)于/.test(phrase)) return null
    const text = /^占/.test(phrase) ? (previous ? `${previous.base}${phrase}` : '') : joined(previous, phrase)
    return text ? { text, base: text, rule: 'figure-metric' } : null
  }
  if (last && own.length === 1 && is('amount', last.text))
    return { text: last.text, base: last.text, rule: 'figure-metric' }
  // 增长35.6%、25.5%; 从15类扩大至28类: again of what was measured before.
  const text = textOf(left)
  // 成交额增长45%，|超过9100亿元: what changed, not the change.
  if (previous && text === '') return { ...previous, text: previous.base, rule: 'figure-metric' }
  return previous && (AGAIN.test(text) || (own.length === 0 && REACHED.test(text)) || reachedOnly(left))
    ? { ...previous, ...(REACHED.test(text) ? { text: previous.base } : {}), rule: 'figure-metric' }
    : null
}

/** 达到创纪录的|948亿: without what says of the amount how large it is. */
function withoutModifier(left: readonly Word[]): readonly Word[] {
  if (left.at(-1)?.text !== '的') return left
  const link = left.findLastIndex((w) => isVerb(w) && isLink(w.text))
  return link > 0 ? left.slice(0, link) : left
}

/** 向当地|500万人, 为|3人: those to whom something is done. */
function isAside(left: readonly Word[]): boolean {
  const mark = left.findLastIndex((w) => w.pos === 'p')
  return (
    mark >= 0 &&
    mark < left.length - 1 &&
    /^[向对给为被]$/.test(left[mark]!.text) &&
    left.slice(mark + 1).every((w) => isNominal(w) || w.pos === 's')
  )
}

/** 普及率|提升至: without the verb of reaching. */
function withoutReached(own: readonly Word[], left: readonly Word[]): readonly Word[] {
  return REACHED.test(textOf(left)) && is('reached', own.at(-1)?.text) ? trimmed(own.slice(0, -1)) : own
}

/** 逐步扩大至, 拓展到: only says that the value is reached. */
function reachedOnly(left: readonly Word[]): boolean {
  return REACHED.test(textOf(left)) && !left.some(isNominal)
}

/** Whether a phrase may end so: with a noun, a verb that names an amount, or a noun and the verb said of it (班列开行). */
function closes(own: readonly Word[], last: Word): boolean {
  if (isNominal(last) || is('amount', last.text) || /^最|率$|^比$|”/.test(last.text)) return true
  const before = own.at(-2)
  // 加开|临客: what is taken, mistaken for a verb.
  if (own.length === 2 && own.every((w) => isVerb(w) && w.text.length === 2 && !is('light', w.text))) return true
  return (
    isVerb(last) &&
    last.text.length > 1 &&
    !is('light', last.text) &&
    before !== undefined &&
    isNominal(before) &&
    !own.slice(0, -1).some(isVerb)
  )
}

/** Of clauses in a row, the last; a list of nouns is one: 汽车、钢铁产量. */
function lastListed(words: readonly Word[]): readonly Word[] {
  const mark = words.findLastIndex((w) => w.text === '、')
  return mark >= 0 && words.slice(1, mark).some((w) => isVerb(w) && !is('change', w.text))
    ? words.slice(mark + 1)
    : words
}
