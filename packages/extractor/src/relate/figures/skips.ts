// Quantities that are no figures worth telling: parts of names, of what is said per something, lengths of time, places.
import type { QuantityUnit, Unit } from '../units.ts'
import { type Frame, trimmed } from './frame.ts'
import { LASTING, opening } from './lexicon.ts'
import type { Metric } from './metrics.ts'
import type { Subject } from './subjects.ts'
import { isVerb } from './words.ts'

/** Units that mostly say how long or which, seldom what an analyst counts. */
const DURATION = new Set(
  'a mo wk d h min s 年 月 天 日 小时 分钟 秒 周年 周 世纪 个世纪 个月 年级 届 次 步 点 倍'.split(' '),
)
/** Counts of what is no one's own: 给8位艺术家回信, 违反八项规定. */
const OTHERS: ReadonlySet<string> = new Set(['位', '名', '人', '项', '个', '条', '点', '份'])
const MEASURE = /^(?:[kmcd]?m|k?g|t|公斤|级|kV|V|kW|MW|GW)$/

/** Whether the quantity stands inside a name. */
export function insideName(unit: QuantityUnit, units: readonly Unit[]): boolean {
  return units.some(
    (u) => u.kind === 'entity' && u.members.some((m) => m.mention.start <= unit.start && unit.end <= m.mention.end),
  )
}

/** 给8位艺术家回信: what a person does with others is no figure of the person. */
export function isOfOthers({ mention }: QuantityUnit): boolean {
  return OTHERS.has(mention.value.unit ?? '')
}

/** How long or how often; 距今约八千年 and 增长两倍 are figures. */
export function isDuration(text: string, { mention, start }: QuantityUnit, metric: Metric): boolean {
  const unit = mention.value.unit ?? ''
  if (!DURATION.has(unit)) return false
  if (LASTING.test(text.slice(0, start))) return false
  return !/距今/.test(metric.text) && !(unit === '倍' && metric.rule === 'figure-change')
}

/** A number that only points at what was named, or belongs to what something is called. */
export function isVague({ sentence, unit, words, at, counted, left }: Frame, units: readonly Unit[]): boolean {
  const { text, value } = unit.mention
  const before = sentence.text.slice(0, unit.start)
  const after = sentence.text.slice(unit.end)
  return (
    value.number === undefined ||
    isCalled(before, after, text, value.unit) ||
    // 田华等8位艺术家, 一笔500万元的贷款: said of what is named or counted before.
    /等(?:共|在内的)?$/.test(before) ||
    (/[\d一两二三几多余万][笔条项个座家款种台辆艘批只支套][^，。；]{0,4}$/.test(before) && after[0] === '的') ||
    // 17.9万个|20户以上|的自然村
    (after[0] === '的' && units.some((u) => u.kind === 'quantity' && u.end === unit.start)) ||
    // 每10只|打火机里, 每10亿元就有|5.3亿元: a share told by its two sides.
    /(?:每|每隔|每间隔|平均每)$/.test(before) ||
    (/每[^，。；]*$/.test(sentence.text.slice(0, words[at]!.start)) && left.some((w) => w.text === '就')) ||
    // 亿元以上|项目: which are counted, by size.
    (/(?:以上|以下|以内)$/.test(text) &&
      counted.phrase.length > 0 &&
      /^(?:[A-Z]{3}|[a-zA-Z].*|亩)$/.test(value.unit ?? '')) ||
    // 60岁以上的|老人: who is counted, by age.
    (value.unit === '岁' && ((counted.phrase.length > 0 && !/^(?:生日|华诞)/.test(after)) || /以[上下]$/.test(text))) ||
    // 172项工程|之一
    (counted.phrase.length > 0 && words[counted.end]?.text.startsWith('之一')) ||
    // 15米|范围内, 200米外
    (counted.place && (MEASURE.test(value.unit ?? '') || counted.phrase.length > 0)) ||
    // 六百里|加急; 驱车60公里: a way that someone went.
    (/^k?m$/.test(value.unit ?? '') && /(?:驱车|行驶|步行|徒步|骑行|奔波)了?约?$/.test(before)) ||
    // 100万、110万和|130万亿元: the scale is told at the end.
    (value.unit === null && /^(?:[、和至到]|以及)[\d一二三四五六七八九]/.test(after) && !/%/.test(text)) ||
    value.unit === '大' ||
    /^第.*[大个家次天]$/.test(text) ||
    /^[一二三四五六七八九]{2,}/.test(text) ||
    (/^[一二两三]/.test(text) && value.number <= 3 && text.length <= 2)
  )
}

/** 女子|200米|仰泳, 6.8级|地震, “四个自信”, 十里|长廊. */
function isCalled(before: string, after: string, text: string, unit: string | null | undefined): boolean {
  return (
    /^[十百千万]里$/.test(text) ||
    // 6.8级|地震, 14级|大风
    (unit === '级' && /^的?[一-龥]{0,3}[震风]/.test(after)) ||
    (MEASURE.test(unit ?? '') &&
      (opening('discipline', after) !== '' || /[×xX]$/.test(before) || /(?:男子|女子|男女|混合)$/.test(before))) ||
    // 百万千瓦|级, 500千伏|输变电工程
    (/^[a-zA-Z]/.test(unit ?? '') && /^级/.test(after)) ||
    (/^k?V$/.test(unit ?? '') && !/电压/.test(before.slice(-6))) ||
    (/“[^”]{0,4}$/.test(before) && /^[^“]{0,6}”/.test(after))
  )
}

/** 8名少先队员|献词: those who act are no figure of what was told of before. */
export function isAgent({ words, at, left, counted, unit }: Frame): boolean {
  if (!/^[名位人]$/.test(unit.mention.value.unit ?? '') || left.some((w) => isVerb(w))) return false
  const next = words[counted.phrase.length > 0 ? counted.end : at + 1]
  return next !== undefined && /^(?:[vpd]|ad|vd)$/.test(next.pos) && trimmed(left).length === 0
}

/** 在得州6个县|造成…: counted are places within the place where something happened. */
export function isWithinPlace({ words, left, counted }: Frame, subject: Subject): boolean {
  return (
    !subject.acts &&
    subject.unit !== null &&
    counted.phrase.length > 0 &&
    !left.some((w) => isVerb(w) || w.pos === 'w') &&
    words.slice(counted.end).some((w) => isVerb(w))
  )
}
