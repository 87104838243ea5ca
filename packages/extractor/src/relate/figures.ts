// Figures: who or what a quantity measures, and what is measured. 我国服务进出口总额9695.8亿元，同比增长1.7%.
import type { Document, Qualifiers, Sentence } from '../model/index.ts'
import type { Clause } from './clauses.ts'
import type { Draft } from './draft.ts'
import { type Metric, metricOf } from './figure-metrics.ts'
import { domainOf, firstTopic, hasActor, isNational, isRelease, mayInherit, subjectsOf } from './figure-subjects.ts'
import { GRAMMARS } from './grammar/index.ts'
import { type ModalityLexicon, readMode } from './modality.ts'
import type { QuantityUnit, SentenceUnits, Unit } from './units.ts'
import { objectStarts } from './verbs.ts'

/** The wordings below are Chinese; figures are read in Chinese sentences only. */
const ZH = GRAMMARS.zh

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
  '个世纪',
  '个月',
  '年级',
  '届',
  '次',
  '步',
  '点',
  '倍',
])
/** has_value for each quantity whose subject and metric the sentence (or its paragraph) gives. */
export function readFigures(
  doc: Document,
  units: readonly SentenceUnits[],
  modality: ModalityLexicon,
  home: string,
): readonly Draft[] {
  const drafts: Draft[] = []
  const nation = nationOf(doc, home)
  let topic: Topic | null = null
  // What the article's first figure is of stays its subject where a later paragraph names none.
  let lead: Topic | null = null
  let period: Period | null = null
  doc.sentences.forEach((sentence, index) => {
    if (sentence.role !== 'body' || sentence.lang !== ZH.lang) return
    if (topic?.article !== sentence.article) lead = topic = null
    if (topic && topic.paragraph !== sentence.paragraph) topic = lead
    const read = readSentence(sentence, index, units[index]!, modality, topic, nation)
    const carried = carriedPeriod(period, sentence.article, index, units[index]!.units)
    drafts.push(...read.drafts.map((draft) => (carried ? withPeriod(draft, carried) : draft)))
    const told = read.drafts.map((d) => d.qualifiers.date).findLast((d) => d !== undefined && !DAY.test(d))
    const date = told ?? (read.drafts.length > 0 ? carried : null)
    if (date) period = { date, article: sentence.article, sentence: index }
    if (!lead && read.drafts.length > 0)
      lead = { entity: read.drafts[0]!.subject, paragraph: sentence.paragraph, article: sentence.article }
    topic = read.topic ? { entity: read.topic, paragraph: sentence.paragraph, article: sentence.article } : topic
  })
  return drafts
}

/** What time the figures of a sentence are for. */
interface Period {
  /** EDTF, no single day. */
  readonly date: string
  readonly article: number
  readonly sentence: number
}

const DAY = /^\d{4}-\d\d-\d\d$/

/** 上半年，…。其中出口…: figures of a sentence without any date are for the time of those right before. */
function carriedPeriod(
  period: Period | null,
  article: number,
  sentence: number,
  units: readonly Unit[],
): string | null {
  const goesOn = period?.article === article && sentence - period.sentence === 1
  return goesOn && !units.some((u) => u.kind === 'date') ? period.date : null
}

function withPeriod(draft: Draft, date: string): Draft {
  return draft.qualifiers.status ? draft : { ...draft, qualifiers: { ...draft.qualifiers, date } }
}

interface Topic {
  readonly entity: string
  readonly paragraph: number
  readonly article: number
}

/** The home state, where the document names it, and its bodies. */
interface Nation {
  readonly state: string
  readonly bodies: ReadonlySet<string>
}

/** Kinds of bodies that count for the whole state. */
const NATIONAL = /^(?:ministry|agency|government|association|academy)$/

function nationOf({ entities }: Document, home: string): Nation | null {
  const state = entities.find((e) => e.id === `place:${home}`)
  const bodies = entities.filter((e) => e.within === home && NATIONAL.test(e.kind ?? '')).map((e) => e.id)
  return state ? { state: state.id, bodies: new Set(bodies) } : null
}

function readSentence(
  sentence: Sentence,
  index: number,
  { units, clauses }: SentenceUnits,
  modality: ModalityLexicon,
  topic: Topic | null,
  nation: Nation | null,
): { drafts: Draft[]; topic: string | null } {
  const verbs = objectStarts(sentence, ZH)
  const drafts: Draft[] = []
  // 国家统计局数据显示，…: what the state's own bodies count without saying where is the state's.
  const told =
    nation && clauses.some((clause) => isNational(sentence.text, clause, nation.bodies)) ? nation.state : null
  const topical = told ?? domainOf(sentence.text, clauses) ?? (mayInherit(sentence.text) ? topic?.entity : undefined)
  // What a body of the state was said to do before does not make the next figure its own.
  const before = topical && nation?.bodies.has(topical) ? nation.state : topical
  let metric: string | null = null
  let last: string | null = null
  clauses.forEach((clause, at) => {
    for (const unit of clause.units) {
      if (unit.kind !== 'quantity' || insideName(unit, units)) continue
      const own = subjectsOf(sentence.text, clauses, at, unit, verbs)
      const inherited = hasActor(sentence, clause, unit) ? undefined : (last ?? before)
      // What a person is said to have or be is said with the person.
      const left = sentence.text.slice(clause.start, unit.start)
      const lent = inherited && !isPerson(inherited) && !HANDLED.test(left) && !LASTING.test(left)
      const subjects = own.length > 0 ? own : lent ? [inherited] : []
      const named = metricOf(sentence, clause, unit, metric)
      if (named) metric = named.base
      if (subjects.length === 0 || !named || isVague(sentence, unit, units)) continue
      if (
        isDuration(sentence.text, unit, named) ||
        (isPerson(subjects[0]!) && OTHERS.has(unit.mention.value.unit ?? ''))
      )
        continue
      const mode = readMode(sentence, { start: clause.start, end: unit.start }, modality)
      if (mode === null) continue
      last = subjects[0]!
      const date = dateOf(sentence.text, clauses, at, unit)
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
function isVague(sentence: Sentence, unit: QuantityUnit, units: readonly Unit[]): boolean {
  const { text, value } = unit.mention
  const before = sentence.text.slice(0, unit.start)
  return (
    // 田华等8位艺术家, 一笔500万元的贷款: said of what is named or counted before.
    /等(?:共|在内的)?$/.test(before) ||
    (/[\d一两二三几多余万][笔条项个座家款种台辆艘批只支套][^，。；]{0,4}$/.test(before) &&
      sentence.text[unit.end] === '的') ||
    // 17.9万个|20户以上|的自然村
    (sentence.text[unit.end] === '的' && units.some((u) => u.kind === 'quantity' && u.end === unit.start)) ||
    // 十里|长廊; 驱车60公里: a name, and a way that someone went.
    /^[十百千万]里$/.test(text) ||
    (/^k?m$/.test(value.unit ?? '') && /(?:驱车|行驶|步行|徒步|骑行|奔波)了?约?$/.test(before)) ||
    // 6.8级|地震: part of what it is called.
    (value.unit === '级' && /^的?[一-龥]{0,3}[震风]/.test(sentence.text.slice(unit.end))) ||
    // “四个自信”
    (/“[^”]{0,4}$/.test(before) && /^[^“]{0,6}”/.test(sentence.text.slice(unit.end))) ||
    value.number === undefined ||
    value.unit === '大' ||
    /^第.*[大个家次天]$/.test(text) ||
    /^[一二三四五六七八九]{2,}/.test(text) ||
    (/^[一二两三]/.test(text) && (value.number ?? 0) <= 3 && text.length <= 2)
  )
}

function isPerson(entity: string): boolean {
  return entity.startsWith('person:')
}

/** Counts of what is no one's own: 给8位艺术家回信, 违反八项规定. */
const OTHERS: ReadonlySet<string> = new Set(['位', '名', '人', '项', '个', '条', '点', '份'])

/** How long or how often; 距今约八千年 and 增长两倍 are figures. */
/** What someone unnamed does with what is counted: 把年货送到|32座小站. */
const HANDLED = /[把给被]/

/** Says that a length of time is what is told: 会议为期|两天半. */
const LASTING = /(?:为期|历时|工期|会期|任期|时长|耗时|全程|距今有?|提前了?)[约近仅共为]*$/

function isDuration(text: string, { mention, start }: QuantityUnit, metric: Metric): boolean {
  const unit = mention.value.unit ?? ''
  if (!DURATION.has(unit)) return false
  if (LASTING.test(text.slice(0, start))) return false
  return !/距今/.test(metric.text) && !(unit === '倍' && metric.rule === 'figure-change')
}

function insideName(unit: QuantityUnit, units: readonly Unit[]): boolean {
  return units.some(
    (u) => u.kind === 'entity' && u.members.some((m) => m.mention.start <= unit.start && unit.end <= m.mention.end),
  )
}

/** What it stands before is compared with, not measured then: 比|上年增长, 同比|2022年夏秋航季增长. */
const BASELINE = /(?:[比较]|相较|相比)$/

/** The date nearest before the quantity, in its clause or an earlier one of the sentence. */
function dateOf(text: string, clauses: readonly Clause[], at: number, unit: QuantityUnit): string | null {
  for (let i = at; i >= 0; i--) {
    if (i < at && isRelease(text, clauses[i]!)) continue
    const { start, units } = clauses[i]!
    const dates = units
      .filter((u) => u.kind === 'date' && (i < at || u.end <= unit.start))
      .filter((u) => !BASELINE.test(text.slice(start, u.start)))
    const last = dates.at(-1)
    if (last?.kind === 'date' && last.mention.date) return asOf(text.slice(0, last.start), last.mention.date)
  }
  return null
}

/** 截至2023年底, 截至7月末: the last day of what ends then. */
function asOf(before: string, date: string): string {
  const month = /^(\d{4})-(\d\d)$/.exec(date)
  if (!month || !/截[至止]到?$/.test(before)) return date
  const last = new Date(Date.UTC(Number(month[1]), Number(month[2]), 0)).getUTCDate()
  return `${date}-${last}`
}
