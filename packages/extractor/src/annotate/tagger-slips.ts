// Habits of the tagger that the words around a name give away: 日 in 抗日战争 is no country, 乌军 no person, and 苏丹 between
// a state and a person is an office.
import type { Document, GazetteerEntry, Mention, NameMention } from '../model/index.ts'
import type { Pipe } from '../pipeline.ts'
import { mentionAt } from './mention-at.ts'
import { tokenAfter } from './token-at.ts'

/** Drops and retypes what the tagger misread; names of other finders stay. */
export const taggerSlips = (entries: readonly GazetteerEntry[]): Pipe => {
  const persons = new Set(entries.flatMap((e) => (e.type === 'person' ? [e.name] : [])))
  const shorts = new Set(entries.flatMap((e) => (e.type === 'place' ? (e.short ?? []) : [])))
  return {
    name: 'tagger-slips',
    requires: ['tokens', 'names'],
    assigns: ['names'],
    run: (doc) => {
      const edges = edgesOf(doc)
      return { ...doc, mentions: doc.mentions.flatMap((m) => mend(doc, m, shorts, persons, edges)) }
    },
  }
}

function mend(
  doc: Document,
  mention: Mention,
  shorts: ReadonlySet<string>,
  persons: ReadonlySet<string>,
  edges: ReadonlySet<string>,
): Mention[] {
  if (mention.kind !== 'name' || mention.foundBy !== 'tagger') return [mention]
  const { text } = mention
  if (text.length === 1 && insideWord(doc, mention)) return []
  if (mention.type === 'person' && /^.军$/.test(text) && shorts.has(text[0]!))
    return [{ ...mention, type: 'organization' }]
  // 斐方: the place, whatever its side does.
  if (mention.type === 'person' && /^.方$/.test(text) && shorts.has(text[0]!)) {
    const placed = mentionAt(doc.sentences[mention.sentence]!, mention.sentence, mention.from, mention.from + 1)
    return [{ ...mention, ...placed, type: 'place', name: placed.text }]
  }
  // 韩企, 日媒: what kind of bodies, not which.
  if (mention.type === 'person' && /^.[企商媒资]$/.test(text) && shorts.has(text[0]!)) return []
  // 布萨尔金|称: a verb of saying behind a foreign name.
  if (mention.type === 'person' && /^.{3,}称$/.test(text)) {
    const placed = mentionAt(doc.sentences[mention.sentence]!, mention.sentence, mention.from, mention.to - 1)
    return [{ ...mention, ...placed, name: placed.text }]
  }
  // 桂|海潮: a given name of two characters is one word.
  const whole = mention.type === 'person' && text.length === 2 ? givenNameEnd(doc, mention) : null
  if (whole) {
    const placed = mentionAt(doc.sentences[mention.sentence]!, mention.sentence, mention.from, whole)
    return [{ ...mention, ...placed, name: placed.text }]
  }
  // 李希|还: an adverb behind a person whom the lexicon knows.
  if (mention.type === 'person' && /^..[还将则也曾又均副]$/.test(text) && persons.has(text.slice(0, 2))) {
    const placed = mentionAt(doc.sentences[mention.sentence]!, mention.sentence, mention.from, mention.to - 1)
    return [{ ...mention, ...placed, name: placed.text }]
  }
  // 刘奇|作的报告, 许宏才|受国务院委托: a verb of one character behind a name.
  if (mention.type === 'person' && /^[一-龥]{2,3}[作受]$/.test(text) && isActing(doc, mention)) {
    const placed = mentionAt(doc.sentences[mention.sentence]!, mention.sentence, mention.from, mention.to - 1)
    return [{ ...mention, ...placed, name: placed.text }]
  }
  // 众|议长, 参|议长: of one character is no body.
  if (mention.type === 'organization' && /^[众参]$/.test(text)) return []
  // 普拉博沃·苏比延|多: the last character of a foreign name, before a mark.
  if (mention.type === 'person' && /·/.test(text) && cutEnd(doc, mention)) {
    const placed = mentionAt(doc.sentences[mention.sentence]!, mention.sentence, mention.from, mention.to + 1)
    return [{ ...mention, ...placed, name: placed.text }]
  }
  // 广州东站: built, whoever runs it.
  if (mention.type === 'organization' && /.{2}(?:[东西南北]站|火车站|高铁站)$/.test(text))
    return [{ ...mention, type: 'facility' }]
  if (NO_NAMES.test(text)) return []
  // 中国特色社会主义: of a way, not of the state.
  if (text === '中国' && /^特色/.test(doc.sentences[mention.sentence]!.text.slice(mention.to))) return []
  if (mention.type === 'place' && text === '苏丹' && isOffice(mention, edges)) return []
  return [mention]
}

/** Where the noun ends that a name of two characters cuts after its first; null where it cuts none. */
function givenNameEnd(doc: Document, { sentence, from, to }: NameMention): number | null {
  const { tokens } = doc.sentences[sentence]!
  const word = tokens[tokenAfter(tokens, from + 1)]
  return word && word.start === from + 1 && word.end === to + 1 && /^n/.test(word.pos) ? word.end : null
}

/** Whether what follows a name shows that its last character is a verb. */
function isActing(doc: Document, { sentence, to }: NameMention): boolean {
  return /^(?:的|了|关于|国务院|委托|中央|党中央|邀|聘|命|访)/.test(doc.sentences[sentence]!.text.slice(to))
}

/** Whether a character of foreign names, and then a mark or the end, follows a name. */
function cutEnd(doc: Document, { sentence, to }: NameMention): boolean {
  return /^[多托诺斯尔夫娃奇茨德特克姆里亚娜拉塔莱维科瓦罗][，。、；）]/.test(doc.sentences[sentence]!.text.slice(to))
}

/** The nation and the two sides of a strait are no places; who holds an office is no body. */
const NO_NAMES = /^(?:中华|两岸|华夏|神州|.{3,}(?:委员|干部|官员|人员|群众|部长|大臣|专家|记者))$/

/** Words in which one character is a place: 中哈, 来华, 驻美, 美方. */
const OF_PLACES = /^(?:j|ns|nr|x)/
const WITH_PLACE = /^(?:[来访对在驻赴离抵涉援旅返留].|.[方军媒籍])$/

/** 以 before what somebody takes, 几 before 年: words of grammar. */
const GRAMMATICAL = /^(?:p|c|d|u|m|r)/

/** 日 in 抗日战争, 立 in 立方米: a character of a word that names no place. */
function insideWord(doc: Document, { sentence, from, to }: NameMention): boolean {
  const { tokens } = doc.sentences[sentence]!
  const word = tokens[tokenAfter(tokens, from)]
  if (word === undefined || word.start > from || word.end < to) return false
  return word.text.length > 1 ? !OF_PLACES.test(word.pos) && !WITH_PLACE.test(word.text) : GRAMMATICAL.test(word.pos)
}

/** Where places end and persons begin. */
function edgesOf(doc: Document): ReadonlySet<string> {
  const edges = new Set<string>()
  for (const m of doc.mentions) {
    if (m.kind !== 'name') continue
    if (m.type === 'place') edges.add(`${m.sentence} place ${m.to}`)
    if (m.type === 'person') edges.add(`${m.sentence} person ${m.from}`)
  }
  return edges
}

/** 文莱苏丹哈桑纳尔 */
function isOffice({ sentence, from, to }: NameMention, edges: ReadonlySet<string>): boolean {
  return edges.has(`${sentence} place ${from}`) && edges.has(`${sentence} person ${to}`)
}
