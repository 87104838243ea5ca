// Offices and roles that stand beside a person: 副市长李湛, 哈萨克斯坦总统托卡耶夫, 习近平主席. A title is one only beside
// a name; 主席 alone says nothing here.
import { compileLiterals, longestMatches } from '../match/literals.ts'
import type { Document, Mention, NameMention, Sentence, TitleMention } from '../model/index.ts'
import type { Pipe } from '../pipeline.ts'
import { type EnglishTitles, englishTitles } from './english-titles.ts'
import { mentionAt } from './mention-at.ts'

/** What may stand before a title and belong to it: 副市长, 当选总统, 常务副省长. */
const RANK = /(?:常务副|第一副|执行副|当选副|高级副|首席|当选|代理|候任|副|代|总|前|原)$/

/** Honorifics that follow a name and are no office. */
const HONORIFIC = new Set(['同志', '先生', '女士', '阁下', '夫人', '陛下', '殿下', '总统先生'])

/** Adds a title Mention for each title beside a person, chains included (中央政治局委员、外交部长王毅). */
export const titles = (words: readonly string[], english: readonly string[] = []): Pipe => {
  const find = compileLiterals(words.map((word) => [word, word] as const))
  const findEnglish = englishTitles(english)
  return {
    name: 'titles',
    requires: ['tokens', 'names'],
    assigns: ['titles'],
    run: (read) => {
      const doc = withoutMinistries(read, find)
      return { ...doc, mentions: [...doc.mentions, ...findTitles(doc, find, findEnglish)] }
    },
  }
}

/** 国家铁路局原党组|书记: who leads a body's Party group holds an office in the body. */
const PARTY_ORGAN = /党[组委]$/

type Find = ReturnType<typeof compileLiterals<string>>

/** 美国|财政部长耶伦: where a title runs past a name's end, the name is what stands before the title. */
function withoutMinistries(doc: Document, find: Find): Document {
  const states = new Set(
    doc.mentions.flatMap((m) => (m.kind === 'name' && m.type === 'place' ? `${m.sentence} ${m.to}` : [])),
  )
  const over = (name: NameMention) => {
    const { text, lang } = doc.sentences[name.sentence]!
    if (lang !== 'zh' || name.type !== 'organization') return null
    if (PARTY_ORGAN.test(name.text))
      return find(text).find((m) => m.start > name.from && m.start < name.to && m.end > name.to) ?? null
    if (text[name.to] !== CHIEF) return null
    // 塔吉克斯坦|国防部长: of another state, the ministry is no body known by that name.
    const from = states.has(`${name.sentence} ${name.from}`) ? name.from : name.from + 1
    return find(text).find((m) => m.end === name.to + 1 && m.start >= from && m.end - m.start > MINISTER) ?? null
  }
  return {
    ...doc,
    mentions: doc.mentions.flatMap((mention): Mention | readonly Mention[] => {
      const title = mention.kind === 'name' ? over(mention) : null
      if (mention.kind !== 'name' || !title) return mention
      if (title.start === mention.from) return []
      const sentence = doc.sentences[mention.sentence]!
      if (PARTY_ORGAN.test(mention.text)) {
        const end = sentence.text[title.start - 1] === '原' ? title.start - 1 : title.start
        if (end <= mention.from) return mention
        const body = mentionAt(sentence, mention.sentence, mention.from, end)
        return { ...mention, ...body, name: body.text }
      }
      const state = mentionAt(sentence, mention.sentence, mention.from, title.start)
      return { ...mention, ...state, type: 'place', name: state.text }
    }),
  }
}

function findTitles(doc: Document, find: Find, findEnglish: EnglishTitles): Mention[] {
  const names: NameMention[][] = doc.sentences.map(() => [])
  for (const mention of doc.mentions) if (mention.kind === 'name') names[mention.sentence]!.push(mention)
  return doc.sentences.flatMap((sentence, index) =>
    sentence.lang === 'zh'
      ? titlesOf(sentence, index, names[index]!, find)
      : findEnglish(sentence, index, names[index]!),
  )
}

function titlesOf(sentence: Sentence, index: number, names: readonly NameMention[], find: Find): TitleMention[] {
  const persons = names.filter((n) => n.type === 'person')
  if (persons.length === 0) return []
  const chiefs = names.filter((n) => n.type !== 'person' && isChief(sentence.text, n, persons))
  const inName = new Uint8Array(sentence.text.length)
  for (const name of names) inName.fill(1, name.from, name.to)
  const free = longestMatches(find(sentence.text).filter((m) => !inName.subarray(m.start, m.end).includes(1)))
  // A title right after a name is that person's, not the next one's: 习近平主席和…总统托卡耶夫.
  const before = free.filter((m) => !persons.some((p) => p.to === m.start))
  const endingAt = new Map(before.map((m) => [m.end, m]))
  const startingAt = new Map(free.map((m) => [m.start, m]))
  const found = new Map<number, TitleMention>()
  const add = (start: number, end: number) => {
    found.set(start, { ...mentionAt(sentence, index, start, end), kind: 'title', foundBy: 'titles' })
  }
  const addBefore = (at: number) => {
    for (let title = chained(sentence.text, at, names, endingAt); title; ) {
      const start = wholeOffice(sentence.text, title.start, names, endingAt)
      add(start, title.end)
      title = chained(sentence.text, start, names, endingAt)
    }
  }
  for (const { to } of chiefs) {
    add(to, to + 1)
    addBefore(to)
  }
  for (const title of free) if (isAppointment(sentence.text, title.start, names)) add(title.start, title.end)
  for (const person of persons) {
    const title = endingAt.get(person.from)
    if (title) {
      const start = wholeOffice(sentence.text, title.start, names, endingAt)
      add(start, title.end)
      addBefore(start)
    }
    const after = startingAt.get(person.to)
    if (after && !HONORIFIC.has(after.value)) add(after.start, after.end)
  }
  return [...found.values()]
}

/** A minister's title that names the ministry is longer than this: 财政部长. */
const MINISTER = 3

/** 市长 of 莫斯科市|长索比亚宁: the last character of the body's name is the first of the title. */
const CHIEF = '长'
const CHIEFED = /[市省县区州盟旗镇乡村部局厅院校所署司台社]$/

function isChief(text: string, body: NameMention, persons: readonly NameMention[]): boolean {
  return text[body.to] === CHIEF && CHIEFED.test(body.text) && persons.some((p) => p.from === body.to + 1)
}

/** 当选|日本|首相: an office taken is one without a name beside it. */
function isAppointment(text: string, start: number, names: readonly NameMention[]): boolean {
  const from = names.find((n) => n.to === start)?.from ?? start
  return /(?:当选为?|就任|担任|出任|接任|连任|任命为|选举为|同志任|兼任)$/.test(text.slice(Math.max(0, from - 4), from))
}

function withRank(text: string, start: number, names: readonly NameMention[]): number {
  const rank = RANK.exec(text.slice(Math.max(0, start - 3), start))?.[0] ?? ''
  const from = start - rank.length
  return names.some((n) => n.from < start && n.to > from) ? start : from
}

/** 副主席|兼|秘书长: offices that 兼 joins in one body are one office. */
function wholeOffice(
  text: string,
  start: number,
  names: readonly NameMention[],
  endingAt: ReadonlyMap<number, { start: number }>,
): number {
  const from = withRank(text, start, names)
  const first = text[from - 1] === '兼' ? endingAt.get(from - 1) : undefined
  return first ? withRank(text, first.start, names) : from
}

/** 政治局常委|、首规委|主任: a body that is no name found. */
const UNKNOWN_BODY = /[、，兼][\u4e00-\u9fff]{2,12}$/

/** The title before this one, over the body between them: 国家主席、中央军委主席习近平. */
function chained(
  text: string,
  start: number,
  names: readonly NameMention[],
  endingAt: ReadonlyMap<number, { start: number; end: number; value: string }>,
) {
  const body = names.find((n) => n.to === start)
  const from = body?.from ?? start
  if (/[、，兼和及]/.test(text[from - 1] ?? '')) return endingAt.get(from - 1)
  const unknown = body ? 0 : (UNKNOWN_BODY.exec(text.slice(Math.max(0, from - 13), from))?.[0].length ?? 0)
  return endingAt.get(from - unknown)
}
