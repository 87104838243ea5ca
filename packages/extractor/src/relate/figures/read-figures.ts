// Figures: who or what a quantity measures, and what is measured. 我国服务进出口总额9695.8亿元，同比增长1.7%.
import type { Document, Qualifiers, Sentence } from '../../model/index.ts'
import type { Draft } from '../draft.ts'
import { GRAMMARS } from '../grammar/index.ts'
import { type ModalityLexicon, readMode } from '../modality.ts'
import type { SentenceUnits, Unit } from '../units.ts'
import { objectStarts } from '../verbs.ts'
import { hasActor, isUnnamed, mayInherit } from './actors.ts'
import { dateOf } from './dates.ts'
import { frameOf } from './frame.ts'
import { LASTING } from './lexicon.ts'
import { type Metric, metricOf } from './metrics.ts'
import { insideName, isAgent, isDuration, isOfOthers, isVague, isWithinPlace } from './skips.ts'
import { isNational } from './sources.ts'
import { domainOf, firstTopic, subjectOf } from './subjects.ts'
import { wordsOf } from './words.ts'

/** The wordings below are Chinese; figures are read in Chinese sentences only. */
const ZH = GRAMMARS.zh

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
  let metric: Metric | null = null
  let last: string | null = null
  clauses.forEach((clause, at) => {
    const words = clause.units.some((u) => u.kind === 'quantity') ? wordsOf(sentence, clause) : []
    for (const unit of clause.units) {
      if (unit.kind !== 'quantity' || insideName(unit, units)) continue
      const found = subjectOf(sentence.text, clauses, at, unit, verbs)
      const frame = frameOf(sentence, clause, words, unit, found?.unit ?? null)
      if (!frame) continue
      const named = metricOf(frame, metric)
      if (named) metric = named
      if (!named || isVague(frame, units) || isDuration(sentence.text, unit, named)) continue
      // A noun of its own acts: the figure is not of what only sets the scene or was named before.
      const acted = hasActor(frame.left) || isUnnamed(sentence.text, clause)
      // 在得州6个县|造成…: a count within the place where it happened.
      if (found && isWithinPlace(frame, found)) continue
      const own = found && (found.acts || !acted) ? found.entities : []
      const inherited = acted || found ? undefined : (last ?? before)
      // What a person is said to have or be is said with the person.
      const left = sentence.text.slice(clause.start, unit.start)
      const lent = inherited && !isPerson(inherited) && !HANDLED.test(left) && !LASTING.test(left)
      const subjects = own.length > 0 ? own : lent ? [inherited] : []
      if (subjects.length === 0) continue
      if (isPerson(subjects[0]!) && (isOfOthers(unit) || (!found?.unit && unit.mention.value.unit !== '岁'))) continue
      if (!found && isAgent(frame)) continue
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

function isPerson(entity: string): boolean {
  return entity.startsWith('person:')
}

/** What someone unnamed does with what is counted: 把年货送到|32座小站. */
const HANDLED = /[把给被]/
