// What stands behind a quantity: the noun phrase that it counts, and the predicate that those counted are told of.
import { is, isLink } from './lexicon.ts'
import { isNominal, isQuantity, isVerb, textOf, type Word } from './words.ts'

export interface Counted {
  /** The noun phrase: 28家|境内外上市公司; empty where none follows. */
  readonly phrase: readonly Word[]
  /** Index of the first word behind it. */
  readonly end: number
  /** Whether the phrase only says where: 15米|范围内, 每10只|打火机里. */
  readonly place: boolean
}

const LONGEST = 20
const JOINING = /^(?:和|与|及|以及|或)$/
/** Farthest 的 behind a verb that opens a relative clause: 3名|获得冠军的|选手. */
const RELATIVE = 5
/** Longest quotation within what is counted, in words. */
const QUOTED = 8

/** What before a quantity takes what it counts: a verb (建成|20座), 的 (受损的|20座); null where nothing does. */
export type Governor = 'verb' | 'of' | null

/**
 * Reads the noun phrase behind the quantity at `at`.
 * @param governor - Where something before the quantity takes what it counts, a verb behind it can only modify.
 * @param owner - Start of a name that the figure is of, which is not counted; -1 where there is none.
 */
export function countedAfter(words: readonly Word[], at: number, governor: Governor, owner: number): Counted {
  let from = at + 1
  // 17.9万个|20户以上的|自然村, 19类|57项|数据
  if (isQuantity(words[from]) && words[from]!.start === words[at]!.end) from++
  if (words[from]?.text === '的') from++
  let end = from
  let last = from
  while (end < words.length) {
    const step = stepAt(words, end, end === from, governor, owner)
    if (step === 0) break
    end += step
    if (!/^[的、]$/.test(words[end - 1]!.text) && !JOINING.test(words[end - 1]!.text)) last = end
  }
  const phrase = words.slice(from, last)
  const text = textOf(phrase)
  if (text.length > LONGEST || text.includes('“') !== text.includes('”')) return { phrase: [], end: last, place: false }
  // 38个项目|总投资达|4523亿元: what the next amount measures is no part of what is counted.
  let behind = last
  while (words[behind] && isLink(words[behind]!.text)) behind++
  if (phrase.length > 1 && behind > last && isQuantity(words[behind]))
    return { phrase: phrase.slice(0, 1), end: from + 1, place: false }
  const place = is('within', words[last]?.text) || (phrase.length > 0 && is('extent', phrase[0]!.text))
  return { phrase, end: last, place }
}

/** How many words go on with the phrase at `at`; 0 where it ends. */
function stepAt(words: readonly Word[], at: number, first: boolean, governor: Governor, owner: number): number {
  const word = words[at]!
  const next = words[at + 1]
  if (word.start === owner) return 0
  if (word.unit && !first && !/^[的和与及“]$/.test(words[at - 1]!.text)) return 0
  if (isNominal(word)) return 1
  // 科技|创新|和改造再贷款: verbs that serve as nouns, in the midst of a phrase.
  if (!first && is('nominal', word.text) && next && (isNominal(next) || JOINING.test(next.text))) return 1
  if (word.text === '“') {
    const closing = words.slice(at, at + QUOTED).findIndex((w) => w.text === '”')
    return closing > 0 ? closing + 1 : 0
  }
  if (/^(?:主要|重点|重大|新)$/.test(word.text) && next && (isNominal(next) || isVerb(next))) return 1
  // 紧缺的|人才, but of 140家企业|的代表 the companies are counted.
  if (word.text === '的')
    return next &&
      (isNominal(next) || next.text === '“') &&
      (/^[abz]$/.test(words[at - 1]?.pos ?? '') || SIZE.test(words[at - 1]!.text) || is('vague', words[at - 1]!.text))
      ? 1
      : 0
  // 乳制品、|水产品企业: a list that ends as lists do.
  if (word.text === '、') return first ? 0 : listFrom(words, at)
  // 国家|和|地区, but not 20家企业|和|3所大学
  if (JOINING.test(word.text)) return next && isNominal(next) && !first ? 1 : 0
  if (/^(?:a|d)$/.test(word.pos) && next && (isNominal(next) || next.text === '的')) return word.pos === 'a' ? 1 : 0
  if (!isVerb(word)) return 0
  if (first) {
    const clause = words.slice(at, at + RELATIVE)
    const mark = clause.findIndex((w) => w.text === '的')
    const whole = mark > 0 && !clause.slice(0, mark).some((w) => isQuantity(w) || w.text === '、')
    if (whole && words[at + mark + 1] && isNominal(words[at + mark + 1]!)) return mark + 1
  }
  // 建成|129公里|环湖|廊道: what a verb takes has no other verb.
  return (first ? governor : governor === 'verb') && next && isNominal(next) && next.start !== owner ? 1 : 0
}

/** 650亿元|规模的|协议: what says how large is not what is counted. */
const SIZE = /^(?:规模|总额|价值|面积)$/

/** How many words of a list of nouns go on at the mark `at`; 0 where what follows is told of by itself. */
function listFrom(words: readonly Word[], at: number): number {
  let end = at + 1
  while (words[end] && isNominal(words[end]!)) end++
  const closing = words[end]?.text
  return end > at + 1 && (closing === undefined || /^(?:等|、|和|及|与|以及)$/.test(closing)) ? end - at : 0
}

/**
 * The predicate of those counted, where it is one verb at the end of the clause or before the next count: 80多架次航班|取消,
 * 15人|死亡、60人|受伤. Those listed before others share theirs.
 */
export function predicateOf(words: readonly Word[], end: number): Word | null {
  let at = end
  while (words[at] && /^d$/.test(words[at]!.pos)) at++
  const verb = words[at]
  if (!verb) return null
  if (/^(?:、|和|与|及|以及)$/.test(verb.text) && isQuantity(words[at + 1])) {
    let behind = at + 2
    while (words[behind] && isNominal(words[behind]!)) behind++
    return predicateOf(words, behind)
  }
  const after = words[at + 1]
  const closes =
    !after || (/^(?:、|和|或|及|以及)$/.test(after.text) && (isQuantity(words[at + 2]) || after.text === '或'))
  return isVerb(verb) && closes && verb.text.length > 1 ? verb : null
}

/** What people without a noun are said to do, where that is short: 每天有7000人|来这里购书. */
export function actOf(words: readonly Word[], from: number): string {
  const rest = words.slice(from)
  const text = textOf(rest)
  return rest[0] && isVerb(rest[0]) && text.length <= SHORT && !rest.some((w) => isQuantity(w)) ? text : ''
}

const SHORT = 10
