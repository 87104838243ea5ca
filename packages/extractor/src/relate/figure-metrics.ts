// What a quantity measures, as a short noun phrase: the words before it, or the noun that it counts.
import type { Sentence } from '../model/index.ts'
import type { Clause } from './clauses.ts'
import { measurables, ownerOf } from './figure-subjects.ts'
import type { QuantityUnit } from './units.ts'

export interface Metric {
  readonly text: string
  /** What later changes (同比增长) are a change of. */
  readonly base: string
  readonly rule: string
}

/** Figures in such wording are not facts about the subject. */
const GENERIC_NOUN =
  /^(?:方面|阶段|层面|领域|环节|维度|角度|关键|重点(?=$|任务|领域|方面|问题|工作|环节)|原则|坚持|建议|人(?![才员口工物马])|代(?!表)|字(?!画)|问题|目标|任务|特点|步骤|理由|原因|要点|现象|时期|世纪|故事|镜头|声音|方向|机会|例子|道理|梦想|中国)/

const CHANGE =
  /(?:(?:同比|环比|较|比)[^，。；]{0,12}?|分别|年均|平均)?(?:增长|增加|增幅|增收|下降|减少|提升|提高|上升|上涨|上调|下调|下跌|下滑|回升|回落|攀升|收窄|降低|降幅|涨幅|扩大|缩小|增速|增至|高|低|多|少)(?:为|了|约|近|超|超过|达|达到|到|至)*$/
/** Words that end a change only after a comparison: 比去年同期|高. */
const COMPARED = /(?:同比|环比|较|比)/
const BARE = /(?:高|低|多|少)(?:了|约|近|超|达)*$/
/** Ends at a value that is reached, so that no change is measured: 普及率提升至|88%. */
const REACHED =
  /(?:[增升降]|提升|提高|上升|增加|增长|扩大|扩展|攀升|拓展|恢复|回升|减少|降低|下降|缩短|突破|跃升)(?:至|到)$/
/** Before the value that a change starts from: 珍稀物种由|7种. */
const ORIGIN = /[由从]$/
const LINK =
  /(?:达到|达|为|是|有|共有|共|约|近|超过|超|突破|至|到|占|完成|实现|累计|已经|已|了|仅|可|均|在|增至|升至|降至|超出|接近|不足|高达|多达|组成|总计|合计|等|预计|计划)+$/
const LEAD =
  /^(?:的|及|来自|有|共|已经|已|累计|其中|目前|预计|截至|全年|当前|，|、|将|就|还|也|都|并|以及|和|力争|年末|末|底|我们)+/

/** Parts that a text is counted in. */
const PART = /^[章条编节款集卷册]$/

/** Words right before a figure that set its mode: 融资力争|达到. */
const MODAL = /(?:力争|预计|有望|计划|确保|争取|将|可)(?=(?:达到|达|突破|超过|超|增至|为|到)?$)/

/** The metric is the noun phrase before the quantity, or the counted noun after it. */
export function metricOf(
  sentence: Sentence,
  clause: Clause,
  unit: QuantityUnit,
  previous: string | null,
): Metric | null {
  const { text } = sentence
  const right = countedNoun(sentence, clause, unit)
  const whole = leftText(text, clause, unit)
  const left = right ? afterCounted(whole, clause, unit, previous) : whole
  const change = REACHED.test(left) ? null : changeIn(left)
  if (change) {
    const own = left.slice(0, change.index).replace(LEAD, '')
    const base = own.length >= 2 ? own : previous
    return base ? { text: `${base}${trimLink(change[0])}`, base, rule: 'figure-change' } : null
  }
  const plain = trimLink(left.replace(REACHED, '').replace(MODAL, '')).replace(ORIGIN, '').replace(LEAD, '')
  // 我们还组织各区储备了108家…: what we did is not what is measured.
  const phrase = /[我你他她]们/.test(plain) ? '' : plain
  if (right) {
    if (GENERIC_NOUN.test(right)) return null
    return {
      text: phrase.length >= 2 && phrase.length <= 10 ? `${phrase}${right}` : right,
      base: right,
      rule: 'figure-count',
    }
  }
  // 共7章|58条, but not 公共数据20.9亿条
  const parted =
    text[unit.start - 1] === '共' || clause.units.some((u) => u.kind === 'quantity' && u.end === unit.start)
  if (PART.test(unit.mention.value.unit ?? '') && (parted || phrase.length < 2))
    return { text: `${unit.mention.value.unit}数`, base: phrase, rule: 'figure-count' }
  if (phrase.length >= 2) return { text: phrase, base: phrase, rule: 'figure-metric' }
  // 增长35.6%、25.5%; …77个设施，其中35个: again of what was measured before.
  return previous && (AGAIN.test(left) || (plain === '' && REACHED.test(left)))
    ? { text: previous, base: previous, rule: 'figure-metric' }
    : null
}

function changeIn(left: string): RegExpExecArray | null {
  const change = CHANGE.exec(left)
  return change && BARE.test(change[0]) && !COMPARED.test(change[0]) ? null : change
}

function trimLink(phrase: string): string {
  return phrase.replace(LINK, '')
}

const AGAIN = /^(?:[、和及]|其中|其中，)$/

/** After it a date is what a figure is compared with: 较|年初增长. */
const COMPARISON = /[较比]$/

/** Text of the clause up to the quantity, without dates, the subject and earlier quantities. */
function leftText(text: string, clause: Clause, unit: QuantityUnit): string {
  const owner = ownerOf(text, clause, unit)
  const subject = owner ?? measurables(text, clause)[0]
  // 耕地面积占全国的|三分之一: what is measured stands before the whole.
  if (
    subject &&
    text.slice(subject.end, unit.start) === '的' &&
    /占[^，]*$/.test(text.slice(clause.start, subject.start))
  )
    return text.slice(clause.start, subject.start)
  let from = clause.start
  for (const other of clause.units) {
    if (other.end > unit.start) break
    if (other.kind === 'date' && COMPARISON.test(text.slice(clause.start, other.start))) continue
    if (other.kind !== 'entity' || other === subject) from = other.end
  }
  return text.slice(from, unit.start).trim().replace(/^的/, '')
}

/** 3个国家的|300名代表: what the quantity before counted is no part of the next metric. */
function afterCounted(left: string, clause: Clause, unit: QuantityUnit, previous: string | null): string {
  const follows = clause.units.some((u) => u.kind === 'quantity' && u.end < unit.start)
  return follows && previous && left.startsWith(previous) ? left.slice(previous.length).replace(/^的/, '') : left
}

/** The noun that a count counts: 28家|境内外上市公司. */
function countedNoun(sentence: Sentence, clause: Clause, unit: QuantityUnit): string | null {
  let end = unit.end
  // 17.9万个|20户以上的|自然村
  const second = clause.units.find((u) => u.kind === 'quantity' && u.start === end)
  if (second && sentence.text[second.end] === '的') end = second.end
  const from = end
  // The thing whose figure it is, right after it, is not counted: 18摄氏度的|北极村.
  const owner = ownerOf(sentence.text, clause, unit)
  if (owner && owner.start >= from) return null
  for (const token of sentence.tokens) {
    if (token.start < from || token.start !== end || token.end > clause.end) continue
    if (!/^(?:n|Ng|vn|an|b|j|l|i|s|f|a|nz|x|eng|的)/.test(token.pos) && !/^[的“”]$/.test(token.text)) break
    end = token.end
  }
  const noun = balanced(sentence.text.slice(from, end)).replace(/^的|的$/g, '')
  return noun.length >= 1 && noun.length <= 16 ? noun : null
}

/** Without a quotation that is not closed. */
function balanced(text: string): string {
  const open = text.lastIndexOf('“')
  return open > text.lastIndexOf('”') ? text.slice(0, open) : text
}
