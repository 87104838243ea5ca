// One-character names of countries, provinces and cities, where the wording shows that they are meant:
// 中方, 来华, 中哈关系, 中吉乌铁路, 在汉. Which country 土 is, resolution decides.
import type { NameMention, Sentence } from '../model/index.ts'
import type { NameFinder, ProposedName } from './names-layer.ts'
import { tokenAfter } from './token-at.ts'

/** Words after a run of short names (中哈关系) or after one (美国务院). */
const AFTER_RUN =
  /^(?:两国|三国|双边|双方|关系|合作|友好|友谊|建交|人民|贸易|经贸|投资|战略|全面|永久|边境|口岸|联合|命运共同体|元首|领导人|外长|总理|峰会|论坛|铁路|公路|班列|班车|快运|航线|管道|直航|之间|互|共同|携手|传统|世代|各领域|能源|人文|文化|教育|新|一道|同为|都|是|在|围绕|务实|多年|考古|商会|企业|青年|媒体|间|全天候|就|将|已)/
const AFTER_ONE =
  /^(?:方(?![米向面法式案针位程])|军(?!事|人|官|舰|机|工|民|费)|媒|驻|国防军|军方|警方|防长|央行|内阁|国务院|国务卿|外长|外交部|外交大臣|国防部|副?总统|副?总理|首相|最高元首|国王|议长|国会|海军|空军|陆军|议会|国内|政府|财政部|商务部|官员|企业|联邦)/
const BEFORE_ONE = /(?:来|访|对|在|驻|赴|离|抵|涉|援|旅)$/
/** 华 and 汉 stand for China and Wuhan only after these. */
const ONLY_AFTER = new Set(['华', '汉', '京'])

export const shortNames =
  (shorts: ReadonlySet<string>): NameFinder =>
  (sentence, known) => {
    const { text } = sentence
    const covered = (i: number) => known.some((n) => n.from <= i && i < n.to && n.to - n.from > 1)
    const proposed: ProposedName[] = []
    for (let i = 0; i < text.length; i++) {
      if (!shorts.has(text[i]!) || covered(i)) continue
      let end = i + 1
      while (end < text.length && shorts.has(text[end]!) && !covered(end) && text[end] !== text[i]) end++
      for (const at of meant(text, i, end, known, sentence)) proposed.push(readShort(text, at, end - i))
      i = end - 1
    }
    return proposed
  }

/** 乌军 is the army of 乌; else the character is the place. */
function readShort(text: string, at: number, run: number): ProposedName {
  return run === 1 && ARMY.test(text.slice(at + 1))
    ? { start: at, end: at + 2, type: 'organization', foundBy: 'short-name' }
    : { start: at, end: at + 1, type: 'place', foundBy: 'short-name' }
}

const ARMY = /^军(?![事人官舰机工民费方队售援演])/

function meant(text: string, from: number, to: number, known: readonly NameMention[], sentence: Sentence): number[] {
  const run = Array.from({ length: to - from }, (_, k) => from + k)
  const after = text.slice(to, to + 6)
  const before = text.slice(Math.max(0, from - 1), from)
  const wordStart = sentence.tokens.some((t) => t.start === from)
  const nameAfter = known.some((n) => n.from === to && n.type !== 'person')
  if (run.length >= 2 && run.length <= 6)
    return wordStart && (AFTER_RUN.test(after) || nameAfter) && !run.some((i) => ONLY_AFTER.has(text[i]!)) ? run : []
  if (BEFORE_ONE.test(before) && sentence.tokens.some((t) => t.end === to) && isPlaceWord(sentence, from)) return run
  if (ONLY_AFTER.has(text[from]!)) return []
  const tagged = known.some((n) => n.from === from && n.to === to)
  return wordStart && (AFTER_ONE.test(after) || tagged) && !isOtherWord(sentence, from) ? run : []
}

/** 访 in 采访中国, 此访达成 is half of another word. */
const HALF = /[采走来到此该回上下随互遍]访$/

/** Parts of speech of words that name no place: 以 in 在以…为核心, 新 in 在新时代, 多 in 在多地. */
const OF_GRAMMAR = /^(?:[acmpqruyfs]|ad)$/

/** Whether the word behind a verb or a preposition of place may be one: not 立 in 对立. */
function isPlaceWord(sentence: Sentence, at: number): boolean {
  const { tokens, text } = sentence
  const word = tokens[tokenAfter(tokens, at)]
  if (word === undefined) return false
  if (/^(?:对立|离开|离不)/.test(text.slice(at - 1)) || HALF.test(text.slice(0, at))) return false
  return word.start < at || !OF_GRAMMAR.test(word.pos)
}

/** Whether a word is one of another kind: 西方, 赞成政府, 新总理. */
function isOtherWord({ tokens, text }: Sentence, at: number): boolean {
  if (/^(?:[东西南北]方|立军)/.test(text.slice(at))) return true
  const word = tokens[tokenAfter(tokens, at)]
  if (word === undefined || /^.[方防军媒籍]$/.test(word.text)) return false
  return word.text.length > 1 ? /^[fsv]/.test(word.pos) : word.pos === 'a'
}
