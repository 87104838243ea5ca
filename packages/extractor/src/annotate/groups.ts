// Expressions that stand for entities named elsewhere: 两国元首, 双方, 我市, 中亚五国, 该项目, 启动仪式.
import { compileLiterals, type LiteralMatch, longestMatches } from '../match/literals.ts'
import type { Document, GroupEntry, GroupMention, Mention, Sentence } from '../model/index.ts'
import type { Pipe } from '../pipeline.ts'
import { mentionAt } from './mention-at.ts'
import { spanIndex } from './span-index.ts'

/** 这个铁路项目, 该站, 本届博览会, 此次峰会: a demonstrative with the noun that was named before. */
const DEFINITE =
  /(?:这[一个条项座家届次]{0,2}|该|此次|本届|本次|此|(?<=^|[，。；“])(?=节目|论坛|峰会|博览会|仪式|展会|铁路|大桥))([一-龥]{0,4}?)(节目|展会|机制|平台|项目|铁路|公路|大桥|站|峰会|论坛|博览会|会议|仪式|倡议|计划|行动|工程|公司|集团|大学|协定|声明|宣言|活动|系统|基地|机场|港|中心)(项目|工程|公司)?/g

/** 这座千年古城, 这座丝路“起点之城”: the city told of. */
const CITY = /这座[^，。；：]{0,16}?(?:之城|都市|[古名新山水小县省]城|城市)”?/g

/** After a fixed group or a count of states: its leaders are meant. */
const LEADERS = /^(?:国家)?(?:元首|领导人|总统)/

/** Adds a group Mention for each such expression; a name that is only part of one gives way (中亚 in 中亚五国). */
export const groups = (entries: readonly GroupEntry[], english: readonly GroupEntry[] = []): Pipe => {
  const find = compileLiterals(entries.map((entry) => [entry.text, entry] as const))
  const findEnglish = compileLiterals(
    english.flatMap((entry) => [entry.text, capital(entry.text)].map((text) => [text, entry] as const)),
  )
  return {
    name: 'groups',
    requires: ['tokens', 'names'],
    assigns: ['groups'],
    run: (doc) => {
      const found = findGroups(doc, find, findEnglish)
      const own: GroupMention[][] = doc.sentences.map(() => [])
      for (const group of found) own[group.sentence]!.push(group)
      const groupsAt = own.map(spanIndex)
      const inside = (m: Mention) =>
        m.kind === 'name' && groupsAt[m.sentence]!(m.from, m.to).some((g) => g.from <= m.from && m.to <= g.to)
      return { ...doc, mentions: [...doc.mentions.filter((m) => !inside(m)), ...found] }
    },
  }
}

interface GroupSpan {
  readonly start: number
  readonly end: number
  readonly foundBy: string
}

type Find = ReturnType<typeof compileLiterals<GroupEntry>>

function findGroups(doc: Document, find: Find, findEnglish: Find): GroupMention[] {
  const names: Mention[][] = doc.sentences.map(() => [])
  for (const mention of doc.mentions) if (mention.kind === 'name') names[mention.sentence]!.push(mention)
  return doc.sentences.flatMap((sentence, index) => {
    const spans =
      sentence.lang === 'en'
        ? findEnglish(sentence.text).map(groupSpan)
        : [
            ...find(sentence.text).map(({ start, end, value }) => withLeaders(sentence, start, end, value)),
            ...definites(sentence),
            ...pronouns(sentence),
            ...ceremonies(sentence),
          ]
    const namesAt = spanIndex(names[index]!)
    const wordStarts = new Set(sentence.tokens.map((token) => token.start))
    return (
      longestMatches(spans)
        // A word begins there: not 本市 in 资本|市场.
        .filter(({ start }) => wordStarts.has(start))
        // Names that are part of it give way; one that is as long, or reaches out of it, stays.
        .filter(({ start, end }) =>
          namesAt(start, end).every((m) => start <= m.from && m.to <= end && m.to - m.from < end - start),
        )
        .map(
          (s): GroupMention => ({ ...mentionAt(sentence, index, s.start, s.end), kind: 'group', foundBy: s.foundBy }),
        )
    )
  })
}

/** As at a sentence's start. */
function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function groupSpan({ start, end, value }: LiteralMatch<GroupEntry>): GroupSpan {
  return { start, end, foundBy: `group-${value.kind}` }
}

function withLeaders(sentence: Sentence, start: number, end: number, entry: GroupEntry): GroupSpan {
  const leaders = entry.kind === 'fixed' ? LEADERS.exec(sentence.text.slice(end, end + 5))?.[0] : undefined
  return leaders
    ? { start, end: end + leaders.length, foundBy: 'group-leaders' }
    : { start, end, foundBy: `group-${entry.kind}` }
}

/** 我 alone is who speaks, 他 who was named; in 我国, 其中 they are not. */
const PRONOUNS: ReadonlyMap<string, string> = new Map([
  ['我', 'group-speaker'],
  ['他', 'group-pronoun'],
  ['她', 'group-pronoun'],
  ['其', 'group-pronoun'],
])

function pronouns(sentence: Sentence): GroupSpan[] {
  return sentence.tokens.flatMap(({ text, start, end }) => {
    const foundBy = PRONOUNS.get(text)
    return foundBy ? [{ start, end, foundBy }] : []
  })
}

/** 开通仪式 alone: whose, the text before says. */
const CEREMONY = /(?:启动|开通|揭牌|开工|竣工|投产|通车|奠基|落成|签字|签署|开幕|闭幕)(?:仪式|式|会)/g

/** 新闻发布会, 欢迎宴会 alone: that of the body or place that holds it. */
const BRIEFING = /(?:例行|专题|联合)?(?:新闻发布会|记者会|发布会|吹风会|通气会)|欢迎(?:宴会|晚宴|午宴|晚会)/g

function ceremonies(sentence: Sentence): GroupSpan[] {
  const all = (pattern: RegExp, foundBy: string) =>
    [...sentence.text.matchAll(pattern)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      foundBy,
    }))
  return [...all(CEREMONY, 'group-ceremony'), ...all(BRIEFING, 'group-briefing')]
}

function definites(sentence: Sentence): GroupSpan[] {
  return [DEFINITE, CITY]
    .flatMap((pattern) => [...sentence.text.matchAll(pattern)])
    .map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      foundBy: 'group-definite',
    }))
}
