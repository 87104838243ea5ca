// When and where the acts happened of which the sentence itself does not say so: what an event is told to be, the lead says of
// the title, and one sentence of the story said for the next. What somebody is quoted to say has none of these.
import type { Document, Sentence } from '../model/index.ts'
import type { Draft } from './draft.ts'
import { GRAMMARS, type Grammar } from './grammar/index.ts'
import type { SentenceUnits } from './units.ts'

/** Acts that a story tells one after the other. */
const ACTS: ReadonlySet<string> = new Set([
  'met_with',
  'visited',
  'inspected',
  'attended',
  'spoke_at',
  'wrote_to',
  'signed',
  'hosted',
])
/** Acts that happen when their object does, and those that happen where it does. */
const WHEN_OBJECT: ReadonlySet<string> = new Set(['attended', 'spoke_at', 'hosted', 'wrote_to'])
const WHERE_OBJECT: ReadonlySet<string> = new Set(['attended', 'spoke_at', 'hosted'])
/** Rules by which somebody whom another meets is said to be on a visit. */
const GUEST: ReadonlySet<string> = new Set(['came-to-china', 'paid-visit-to'])
/** Rules whose subject is the event in which the act is done. */
const BY_SUBJECT: ReadonlySet<string> = new Set(['ceremony-of'])
/** A date this many days before its article's is no background but the news. */
const RECENT_DAYS = 15
/** A day of the month from which on the days just past lie in the same month. */
const SETTLED_DAY = 4

/** Gives acts the date and place of the event that they are about or in whose course they happened. */
export function withEvents(drafts: readonly Draft[]): readonly Draft[] {
  const when = new Map<string, string>()
  const where = new Map<string, string>()
  // What is said of the event itself goes before what attending it implies, and that before where others met for it.
  for (const implied of [false, true])
    for (const { relation, subject, value, object, rule } of drafts) {
      if (rule.endsWith('-implies') !== implied) continue
      if (relation === 'occurred_on' && value?.date && !when.has(subject)) when.set(subject, value.date)
      if (relation === 'located_in' && object && !where.has(subject)) where.set(subject, object)
    }
  for (const { relation, subject, object, qualifiers } of drafts) {
    const told = relation === 'occurred_on' ? subject : WHERE_OBJECT.has(relation) ? object : undefined
    if (!told) continue
    if (qualifiers.date && !when.has(told)) when.set(told, qualifiers.date)
    if (qualifiers.place && !where.has(told)) where.set(told, qualifiers.place)
  }
  const held = (event: string) => {
    const [date, place] = [when.get(event), where.get(event)]
    return { ...(date ? { date } : {}), ...(place ? { place } : {}) }
  }
  const own = ({ relation, object }: Draft, acts: ReadonlySet<string>) => (acts.has(relation) ? object : undefined)
  const met = new Map<string, string>()
  for (const { relation, subject, object, sentence, qualifiers } of drafts)
    if (relation === 'met_with' && qualifiers.date)
      for (const person of [subject, object]) met.set(`${sentence}\t${person}`, qualifiers.date)
  return drafts.map((draft) => {
    // 15日会见来访的X: then X was there.
    const guest = GUEST.has(draft.rule) && met.get(`${draft.sentence}\t${draft.subject}`)
    if (guest && !draft.qualifiers.date) return { ...draft, qualifiers: { ...draft.qualifiers, date: guest } }
    if (BY_SUBJECT.has(draft.rule)) return { ...draft, qualifiers: { ...held(draft.subject), ...draft.qualifiers } }
    const { event } = draft.qualifiers
    const date = when.get(event ?? own(draft, WHEN_OBJECT) ?? '')
    const place = where.get(event ?? own(draft, WHERE_OBJECT) ?? '')
    const given = { ...(date ? { date } : {}), ...(place && place !== draft.object ? { place } : {}) }
    return { ...draft, qualifiers: { ...given, ...draft.qualifiers } }
  })
}

/** Gives undated acts of a story the day that the story last named. */
export function withOccasions(
  doc: Document,
  units: readonly SentenceUnits[],
  drafts: readonly Draft[],
): readonly Draft[] {
  const days = readDays(doc, units, drafts)
  return drafts.map((draft) => {
    const { date, status, place } = draft.qualifiers
    const day = days[draft.sentence]
    if (!day || date || status || !ACTS.has(draft.relation) || draft.span.start > day.until) return draft
    const here = day.place && !place && day.place !== draft.object ? { place: day.place } : {}
    return { ...draft, qualifiers: { ...draft.qualifiers, date: day.date, ...here } }
  })
}

interface Day {
  /** EDTF of a day, an interval of days, or a month. */
  readonly date: string
  /** Where the act was that the sentence refers back to: 会谈后，…. */
  readonly place: string | null
  /** Offset in the sentence from which on somebody is quoted. */
  readonly until: number
}

/** The day on which the undated acts of each sentence happened; null where the text does not tell. */
function readDays(doc: Document, units: readonly SentenceUnits[], drafts: readonly Draft[]): readonly (Day | null)[] {
  const days: (Day | null)[] = doc.sentences.map(() => null)
  let day: string | null = null
  let place: string | null = null
  let quoted = -1
  /** Titles and leads that a later sentence may date, each up to such an offset. */
  let untold: [sentence: number, until: number][] = []
  doc.sentences.forEach((sentence, index) => {
    const previous = doc.sentences[index - 1]
    if (sentence.article !== previous?.article || sentence.role === 'heading') {
      day = place = null
      quoted = -1
      untold = []
    }
    if (sentence.role === 'title') {
      untold.push([index, sentence.text.length])
      days[index] = monthOf(doc.articles[sentence.article]!.dateline, sentence.text.length)
    }
    const { story } = GRAMMARS[sentence.lang]
    if (sentence.role !== 'body' || !story) return
    const resumes = story.resumes.test(sentence.text)
    if (quoted === sentence.paragraph && !resumes) return
    const until = quoteStart(sentence, GRAMMARS[sentence.lang])
    if (until < sentence.text.length) quoted = sentence.paragraph
    const own = datesOf(units[index]!).filter((d) => d.start <= until)
    const news = own.map((d) => d.mention.date).find((d) => isNews(d, doc.articles[sentence.article]!.dateline))
    if (news) {
      day = news
      place = placeOfTalks(drafts, index)
      for (const [title, end] of untold) days[title] = { date: day, place: null, until: end }
      untold = []
    } else if (day && own.length === 0) days[index] = { date: day, place: resumes ? place : null, until }
    // 近日 is the day that a later sentence names.
    else if (!day && own.every((d) => d.mention.date === null)) untold.push([index, until])
    else untold = []
  })
  return days
}

/** What a title tells happened in the month of its article, if nothing says more. */
function monthOf(dateline: string | null, until: number): Day | null {
  if (!dateline || Number(dateline.slice(8, 10)) < SETTLED_DAY) return null
  return { date: dateline.slice(0, 7), place: null, until }
}

function placeOfTalks(drafts: readonly Draft[], sentence: number): string | null {
  return drafts.find((d) => d.sentence === sentence && d.relation === 'met_with')?.qualifiers.place ?? null
}

function datesOf({ units }: SentenceUnits) {
  const names = units.flatMap((u) => (u.kind === 'entity' ? u.members.map((m) => m.mention) : []))
  return units.flatMap((u) =>
    u.kind === 'date' && !names.some((n) => n.start <= u.start && u.end <= n.end) ? [u] : [],
  )
}

/** Where the first clause ends that says who speaks; the sentence's end where none does. */
function quoteStart({ text }: Sentence, grammar: Grammar): number {
  let start = 0
  for (let i = 0; i <= text.length; i++) {
    if (i < text.length && !grammar.clauseEnds.has(text[i]!)) continue
    if (grammar.speech.test(text.slice(start, i))) return i
    start = i + 1
  }
  return text.length
}

const DAYS = /^\d{4}-\d\d-\d\d(?:\/\d{4}-\d\d-\d\d)?$/

/** Whether it is a day, or an interval of days, shortly before the article. */
function isNews(date: string | null, dateline: string | null): date is string {
  if (!date || !dateline || !DAYS.test(date)) return false
  const age = dayNumber(dateline) - dayNumber(date.slice(-10))
  return age >= 0 && age <= RECENT_DAYS
}

/** Days since an arbitrary day, as the proleptic Gregorian calendar counts them. */
function dayNumber(iso: string): number {
  return Date.UTC(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)) - 1, Number(iso.slice(8, 10))) / 86_400_000
}
