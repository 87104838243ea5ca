// Figures: who or what a quantity measures, and what is measured. 我国服务进出口总额9695.8亿元，同比增长1.7%.
import type { Document, EntityType, Qualifiers, Sentence } from '../model/index.ts'
import { type Clause, isEntity, isPossessor, slotOf, splitClauses } from './clauses.ts'
import type { Draft } from './draft.ts'
import { GRAMMARS } from './grammar/index.ts'
import { type ModalityLexicon, readMode } from './modality.ts'
import type { EntityUnit, QuantityUnit, SentenceUnits, Unit } from './units.ts'
import { objectStarts } from './verbs.ts'

/** The wordings below are Chinese; figures are read in Chinese sentences only. */
const ZH = GRAMMARS.zh

const MEASURED: ReadonlySet<EntityType> = new Set([
  'place',
  'organization',
  'facility',
  'event',
  'initiative',
  'work',
  'product',
  'person',
])

/** Units that mostly say how long or which, seldom what an analyst counts. */
const DURATION = new Set([
  'a',
  'mo',
  'wk',
  'd',
  'h',
  'min',
  's',
  '年',
  '月',
  '天',
  '日',
  '小时',
  '分钟',
  '秒',
  '周年',
  '周',
  '世纪',
  '个月',
  '年级',
  '届',
  '次',
  '步',
  '点',
  '倍',
])
/** A clause that only names the source of a figure. */
const SOURCE = /(?:显示|表明|报道|透露|介绍|获悉|悉|称|表示|了解到?|指出|统计|预测|消息)$/
/** Figures in such wording are not facts about the subject. */
const GENERIC_NOUN =
  /^(?:方面|阶段|层面|领域|环节|维度|角度|关键|重点|原则|坚持|建议|人|代|字|问题|目标|任务|特点|步骤|理由|原因|要点|现象|时期|世纪|故事|镜头|声音|方向|机会|例子|道理|梦想|中国)/

/** has_value for each quantity whose subject and metric the sentence (or its paragraph) gives. */
export function readFigures(
  doc: Document,
  units: readonly SentenceUnits[],
  modality: ModalityLexicon,
): readonly Draft[] {
  const drafts: Draft[] = []
  let topic: Topic | null = null
  // What the article's first figure is of stays its subject where a later paragraph names none.
  let lead: Topic | null = null
  doc.sentences.forEach((sentence, index) => {
    if (sentence.role !== 'body' || sentence.lang !== ZH.lang) return
    if (topic?.article !== sentence.article) lead = topic = null
    if (topic && topic.paragraph !== sentence.paragraph) topic = lead
    const read = readSentence(sentence, index, units[index]!.units, modality, topic)
    drafts.push(...read.drafts)
    if (!lead && read.drafts.length > 0)
      lead = { entity: read.drafts[0]!.subject, paragraph: sentence.paragraph, article: sentence.article }
    topic = read.topic ? { entity: read.topic, paragraph: sentence.paragraph, article: sentence.article } : topic
  })
  return drafts
}

interface Topic {
  readonly entity: string
  readonly paragraph: number
  readonly article: number
}

function readSentence(
  sentence: Sentence,
  index: number,
  units: readonly Unit[],
  modality: ModalityLexicon,
  topic: Topic | null,
): { drafts: Draft[]; topic: string | null } {
  const clauses = splitClauses(sentence, units, ZH)
  const verbs = objectStarts(sentence, ZH)
  const drafts: Draft[] = []
  let metric: string | null = null
  let last: string | null = null
  clauses.forEach((clause, at) => {
    for (const unit of clause.units) {
      if (unit.kind !== 'quantity' || insideName(unit, units)) continue
      const own = subjectsOf(sentence.text, clauses, at, unit, verbs)
      const inherited = last ?? topic?.entity
      // What a person is said to have or be is said with the person.
      const subjects = own.length > 0 ? own : inherited && !inherited.startsWith('person:') ? [inherited] : []
      const named = metricOf(sentence, clause, unit, metric)
      if (named) metric = named.base
      if (subjects.length === 0 || !named || isVague(unit) || DURATION.has(unit.mention.value.unit ?? '')) continue
      const mode = readMode(sentence, { start: clause.start, end: unit.start }, modality)
      if (mode === null) continue
      last = subjects[0]!
      const date = dateOf(clauses, at, unit)
      const qualifiers: Qualifiers = {
        metric: named.text,
        ...(date ? { date } : {}),
        ...(mode === 'actual' ? {} : { status: mode }),
      }
      const span = { start: clause.start, end: unit.end }
      for (const subject of subjects)
        drafts.push({
          subject,
          relation: 'has_value',
          value: unit.mention.value,
          qualifiers,
          sentence: index,
          rule: named.rule,
          span,
        })
    }
  })
  return { drafts, topic: last ?? firstTopic(sentence.text, clauses) }
}

/** 两家企业, 第一大: a number that only points at what was named. */
function isVague(unit: QuantityUnit): boolean {
  const { text, value } = unit.mention
  return (
    value.number === undefined ||
    value.unit === '大' ||
    /^第.*[大个家次天]$/.test(text) ||
    /^[一二三四五六七八九]{2,}/.test(text) ||
    (/^[一二两三]/.test(text) && (value.number ?? 0) <= 3 && text.length <= 2)
  )
}

function insideName(unit: QuantityUnit, units: readonly Unit[]): boolean {
  return units.some(
    (u) => u.kind === 'entity' && u.members.some((m) => m.mention.start <= unit.start && unit.end <= m.mention.end),
  )
}

/** A name inside quotation marks is part of what they quote. */
function isQuoted(text: string, unit: Unit): boolean {
  const before = text.slice(0, unit.start)
  return before.lastIndexOf('“') > before.lastIndexOf('”') && text[unit.start] !== '“'
}

function measurable(unit: Unit): unit is EntityUnit {
  return isEntity(unit) && MEASURED.has(unit.members[0]!.type) && !(unit.group && unit.members[0]!.type === 'person')
}

const ASIDE = new Set(['with', 'to', 'source', 'by', 'via'])

/** The measured things: first in the quantity's clause, else what the nearest clause before (that is no source) is about. */
function subjectsOf(
  text: string,
  clauses: readonly Clause[],
  at: number,
  unit: QuantityUnit,
  verbEnds: ReadonlySet<number>,
): readonly string[] {
  const acting = clauses[at]!.units.some(
    (u) => isEntity(u) && u.end <= unit.start && slotOf(text, u, clauses[at]!.start, ZH) === null,
  )
  for (let i = at; i >= 0; i--) {
    const clause = clauses[i]!
    if (i < at && (acting || SOURCE.test(text.slice(clause.start, clause.end)))) continue
    const before = clause.units.filter(measurable).filter((u) => (i < at || u.end <= unit.start) && !isQuoted(text, u))
    const open = before.filter((u) => !ASIDE.has(slotOf(text, u, clause.start, ZH) ?? '') && !verbEnds.has(u.start))
    const found = open.find((u) => !isPossessor(text, u, ZH)) ?? open[0]
    // An earlier clause lends its own subject, not a name in its midst.
    const opens =
      found === before[0] && !clause.units.some((u) => u.kind === 'quantity' && u.end <= (found?.start ?? 0))
    if (found && (i === at || opens)) return measured(found)
    if (i === at) {
      const after = clause.units.find(
        (u) => measurable(u) && u.start >= unit.end && slotOf(text, u, unit.end, ZH) === 'at',
      )
      if (after && measurable(after)) return measured(after)
    }
  }
  return []
}

/** 双方 and 两国 are measured each; of a list, the first. */
function measured(unit: EntityUnit): readonly string[] {
  return unit.group ? unit.members.map((m) => m.entity) : [unit.members[0]!.entity]
}

function firstTopic(text: string, clauses: readonly Clause[]): string | null {
  for (const clause of clauses) {
    const unit = clause.units.filter(measurable).find((u) => !ASIDE.has(slotOf(text, u, clause.start, ZH) ?? ''))
    if (unit) return unit.members[0]!.entity
  }
  return null
}

interface Metric {
  readonly text: string
  /** What later changes (同比增长) are a change of. */
  readonly base: string
  readonly rule: string
}

const CHANGE =
  /(?:同比|环比|较|比)?[^，。；]{0,12}?(?:增长|增加|增幅|下降|减少|提升|提高|上升|上涨|降低|回落|扩大|缩小|增速|增至)(?:了|约|近|超|超过|达|到|至)*$/
const LINK =
  /(?:达到|达|为|是|有|共有|共|约|近|超过|超|突破|至|到|占|完成|实现|累计|已|了|仅|可|均|在|增至|升至|降至|超出|接近|不足|高达|多达|组成|总计|合计|等)+$/
const LEAD = /^(?:的|有|共|已|累计|其中|目前|预计|截至|全年|当前|已经|，|、|将|就|还|也|都|并|以及|和|力争|年末|末|底)+/

/** Words right before a figure that set its mode: 融资力争|达到. */
const MODAL = /(?:力争|预计|有望|计划|确保|争取|将|可)(?=(?:达到|达|突破|超过|超|增至|为|到)?$)/

/** The metric is the noun phrase before the quantity, or the counted noun after it. */
function metricOf(sentence: Sentence, clause: Clause, unit: QuantityUnit, previous: string | null): Metric | null {
  const { text } = sentence
  const left = leftText(text, clause, unit)
  const right = countedNoun(sentence, clause, unit)
  const change = CHANGE.exec(left)
  if (change && change[0].length <= left.length) {
    const own = left.slice(0, change.index).replace(LEAD, '')
    const base = own.length >= 2 ? own : previous
    return base ? { text: `${base}${trimLink(change[0])}`, base, rule: 'figure-change' } : null
  }
  const plain = trimLink(left.replace(MODAL, '')).replace(LEAD, '')
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
  if (phrase.length >= 2) return { text: phrase, base: phrase, rule: 'figure-metric' }
  return null
}

function trimLink(phrase: string): string {
  return phrase.replace(LINK, '')
}

/** Text of the clause up to the quantity, without dates, the subject and earlier quantities. */
function leftText(text: string, clause: Clause, unit: QuantityUnit): string {
  let from = clause.start
  for (const other of clause.units) {
    if (other.end > unit.start) break
    if (other.kind !== 'entity' || other === clause.units.find(measurable)) from = other.end
  }
  return text.slice(from, unit.start).trim()
}

/** The noun that a count counts: 28家|境内外上市公司. */
function countedNoun(sentence: Sentence, clause: Clause, unit: QuantityUnit): string | null {
  let end = unit.end
  for (const token of sentence.tokens) {
    if (token.start < unit.end || token.start !== end || token.end > clause.end) continue
    if (!/^(?:n|Ng|vn|an|b|j|l|i|s|f|a|nz|x|eng|的)/.test(token.pos) && !/^[的“”]$/.test(token.text)) break
    end = token.end
  }
  const noun = balanced(sentence.text.slice(unit.end, end)).replace(/^的|的$/g, '')
  return noun.length >= 1 && noun.length <= 16 ? noun : null
}

/** Without a quotation that is not closed. */
function balanced(text: string): string {
  const open = text.lastIndexOf('“')
  return open > text.lastIndexOf('”') ? text.slice(0, open) : text
}

/** The date nearest before the quantity, in its clause or an earlier one of the sentence. */
function dateOf(clauses: readonly Clause[], at: number, unit: QuantityUnit): string | null {
  for (let i = at; i >= 0; i--) {
    const dates = clauses[i]!.units.filter((u) => u.kind === 'date' && (i < at || u.end <= unit.start))
    const last = dates.at(-1)
    if (last?.kind === 'date' && last.mention.date) return last.mention.date
  }
  return null
}
