// How far to the left of its head noun a name reaches: over nouns, names and ordinals, until a verb, a preposition or a mark.
import type { HeadNoun } from '../model/index.ts'
import type { HeadNameLexicon } from './head-index.ts'
import type { Piece } from './head-pieces.ts'

/** Parts of speech of a word that may head a name. */
export const HEADED: RegExp = /^(?:n|vn|j|k|l|i|s|x)/
const NOMINAL = /^(?:n|j|a|b|vn|l|i|k|h|x|eng|f|s|nx|Ng)/
export const ORDINAL: RegExp = /^(?:第[一二三四五六七八九十百\d]+|首|\d{4}年?|[一二三四五六七八九十]+届)$/

/** Index of the piece with which the name begins whose head is piece `i`. */
export function growLeft(pieces: readonly Piece[], i: number, head: HeadNoun, lexicon: HeadNameLexicon): number {
  let first = i
  for (let k = i - 1; k >= 0; k--) {
    const piece = pieces[k]!
    if (piece.end !== pieces[k + 1]!.start) break
    // 乘|组, 交会|对接: words of the head itself, or of one inside the name, whatever their parts of speech.
    if (piece.start >= pieces[i]!.end - head.head.length || (first === k + 1 && isSplitHead(pieces, k, lexicon))) {
      first = k
      continue
    }
    if (/^v/.test(piece.pos) && ACTS_ALONE.test(piece.text)) break
    // 田径项目|历届残奥会: a determiner begins a noun phrase of its own.
    if (!piece.name && INNER_DETERMINER.test(piece.text)) break
    // 以色列北部|重要空军基地: which one, a region does not say.
    if (REGION.test(piece.text) && pieces[k - 1]?.name?.type === 'place') break
    // 两国元首|旧金山会晤
    if (head.head === '会晤' && /^(?:元首|领导人|总统)$/.test(piece.text)) break
    if (piece.quoted) first = k
    else if (piece.name) {
      if (piece.name.type === 'person' && !/^(?:n|vn)/.test(pieces[k + 1]!.pos)) break
      // 在韩|志愿军烈士: the short name of a place after its preposition is no part of what follows.
      if (piece.text.length === 1 && /^[在来赴驻离抵访对]$/.test(pieces[k - 1]?.text ?? '')) break
      first = k
    } else if (NOMINAL.test(piece.pos) || isJoint(piece, pieces[k - 1])) first = k
    else if (ORDINAL.test(piece.text) || (/^[届次期轮]$/.test(piece.text) && k > 0)) first = k
    else if (/^[一二三四五六七八九十]+$/.test(piece.text) && /^[届次期轮]$/.test(pieces[k + 1]!.text)) first = k
    else if (
      isInner(pieces, k, i, head, lexicon) ||
      isAct(pieces, k, i, head) ||
      isPosted(pieces, k) ||
      isRoute(pieces, k, head) ||
      isAnd(pieces, k, i, head, lexicon)
    )
      first = k
    else if (objectStart(pieces, k, i, head, lexicon) !== null) return objectStart(pieces, k, i, head, lexicon)!
    else if (isMeasure(pieces, k)) first = k
    else if (/^(?:纪念|庆祝)$/.test(piece.text)) return k
    else if (isCommemoration(pieces, k, i)) first = k
    else break
  }
  return stripLeading(pieces, first, i, lexicon.generic)
}

/** 乘|组 in 航天员乘组出舱活动: two words of one character each that together are a head. */
function isSplitHead(pieces: readonly Piece[], k: number, lexicon: HeadNameLexicon): boolean {
  const [piece, next] = [pieces[k]!, pieces[k + 1]!]
  return (
    piece.text.length === 1 &&
    next.text.length === 1 &&
    !piece.name &&
    lexicon.headOf(piece.text + next.text)?.head.length === 2
  )
}

/** Verbs that before a head noun say what it is for: 直达快运, 开发基地. */
const ATTRIBUTIVE =
  /^(?:直达|运输|联运|开发|保护|合作|服务|管理|创新|示范|建设|研发|制造|生产|加工|交易|交流|展示|培训|投资)$/

/** 培育 in 耐心资本培育行动: a verb right before the head and after a noun, no act of its own. */
function isInner(pieces: readonly Piece[], k: number, i: number, head: HeadNoun, lexicon: HeadNameLexicon): boolean {
  const [piece, before] = [pieces[k]!, pieces[k - 1]]
  if (!/^(?:v|ad|vd)/.test(piece.pos) || piece.text.length < 2) return false
  // 竣工投产仪式, 揭牌仪式: a ceremony is named by the acts it marks.
  const ceremony = pieces[i]!.text === '仪式' && !/^(?:出席|参加|举行|举办|召开)$/.test(piece.text) && i - k <= 2
  // 男子起诉警方: what somebody does to a body is no part of its name.
  const body = head.type === 'organization' || head.type === 'place'
  const free = ATTRIBUTIVE.test(piece.text) || ACT.test(piece.text) || (!body && !lexicon.stopVerbs.has(piece.text))
  if (!ceremony && !(k === i - 1 && free)) return false
  return (
    before !== undefined &&
    before.end === piece.start &&
    (NOMINAL.test(before.pos) || (ceremony && /^v/.test(before.pos))) &&
    before.name?.type !== 'person'
  )
}

/** 哈萨克斯坦驻西安总领事馆, 跨里海国际运输走廊. */
function isPosted(pieces: readonly Piece[], k: number): boolean {
  if (pieces[k]!.text === '跨') return pieces[k + 1]?.name?.type === 'place'
  return pieces[k]!.text === '驻' && pieces[k - 1]?.name?.type === 'place' && pieces[k + 1]?.name?.type === 'place'
}

/** 西安|至|十堰高铁: a line is named by the places between which it runs. */
function isRoute(pieces: readonly Piece[], k: number, head: HeadNoun): boolean {
  const [before, station] = [pieces[k - 1], pieces[k - 2]]
  if (pieces[k]!.text !== '至' || head.type !== 'facility' || before?.end !== pieces[k]!.start) return false
  // 重庆|东|至|黔江段
  return [before, /^[东西南北]$/.test(before.text) ? station : undefined].some((piece) => piece?.name?.type === 'place')
}

export const MINISTRY: RegExp = /(?:部|局|厅|署|委员会)$/

/** 文化和旅游部, 商务与投资峰会: bodies of government and events join two fields. */
function isAnd(pieces: readonly Piece[], k: number, i: number, head: HeadNoun, lexicon: HeadNameLexicon): boolean {
  const before = pieces[k - 1]
  const ministry = /^[和与]$/.test(pieces[k]!.text) && MINISTRY.test(pieces[i]!.text)
  const event = pieces[k]!.text === '与' && head.type === 'event' && head.strong
  return (
    (ministry || event) &&
    i - k <= 2 &&
    before !== undefined &&
    before.end === pieces[k]!.start &&
    before.name === null &&
    (NOMINAL.test(before.pos) || ACT.test(before.text)) &&
    (ministry || lexicon.headOf(before.text) === null)
  )
}

/** Acts that are nouns as often as verbs: 中国发展高层论坛, 报业创新发展大会. */
const ACT =
  /^(?:发展|合作|创新|投资|治理|服务|建设|开发|保护|管理|交流|监督|教育|研究|传播|运输|旅游|贸易|改革|开放|生产|消费|出口|进口|应用|安全|设计)$/

/** Such an act inside the name of a body or an event, where a noun stands before it. */
function isAct(pieces: readonly Piece[], k: number, i: number, head: HeadNoun): boolean {
  const [piece, before] = [pieces[k]!, pieces[k - 1]]
  return (
    (head.type === 'event' || head.type === 'organization') &&
    k < i &&
    /^v/.test(piece.pos) &&
    ACT.test(piece.text) &&
    before !== undefined &&
    before.end === piece.start &&
    (before.quoted || (before.name ? before.name.type !== 'person' : NOMINAL.test(before.pos) || ACT.test(before.text)))
  )
}

/** Where 互|免 in 签署互免签证协定 begins: what opens the object of the verb before it. Null if `k` is no such word. */
function objectStart(
  pieces: readonly Piece[],
  k: number,
  i: number,
  head: HeadNoun,
  lexicon: HeadNameLexicon,
): number | null {
  if (i - k > (head.type === 'document' ? 4 : 2)) return null
  let open = k
  while (open > k - 2 && /^[vd]/.test(pieces[open]!.pos) && !lexicon.stopVerbs.has(pieces[open]!.text)) {
    const before = pieces[open - 1]
    if (before === undefined || before.end !== pieces[open]!.start) return null
    if (lexicon.introducers.has(before.text)) return pieces[k]!.end - pieces[open]!.start === 2 ? open : null
    open--
  }
  return null
}

/** 武汉500千伏变电站: a measure between a place and the thing. */
export function isMeasure(pieces: readonly Piece[], k: number): boolean {
  const [piece, before] = [pieces[k]!, pieces[k - 1]]
  if (/^q/.test(piece.pos) && /^[千万]?(?:伏|瓦|吨|米|公里)/.test(piece.text))
    return before !== undefined && /^\d+$/.test(before.text)
  if (piece.text === '±') return /^\d+$/.test(pieces[k + 1]?.text ?? '')
  return /^\d+$/.test(piece.text) && /^[千万]?(?:伏|瓦|吨|米|公里)/.test(pieces[k + 1]?.text ?? '')
}

/** 纪念陈云同志诞辰120周年座谈会: all that a commemoration is of belongs to its name. */
function isCommemoration(pieces: readonly Piece[], k: number, i: number): boolean {
  for (let j = k; j >= 0 && i - j <= 10; j--) {
    if (/^[，。；：、“”]$/.test(pieces[j]!.text)) return false
    if (/^(?:纪念|庆祝)$/.test(pieces[j]!.text)) return true
  }
  return false
}

/** 中国—中亚, 5G+工业: marks that join the parts of one name. */
function isJoint(piece: Piece, before: Piece | undefined): boolean {
  return /^[-—－–·+/]+$/.test(piece.text) && piece.text !== '——' && before !== undefined && before.end === piece.start
}

/** Drops what only introduces a name from its left end: 10余份, 各级, 该. */
function stripLeading(pieces: readonly Piece[], first: number, last: number, generic: ReadonlySet<string>): number {
  let start = first
  while (start < last) {
    const { text, pos, name } = pieces[start]!
    // 新时代 is one word.
    if (text === '新' && pieces[start + 1]?.text === '时代') break
    const states = /^[一-十]$/.test(text) && pieces[start + 1]?.text === '国'
    // 四次座谈会 counts; 二次会议 after a body is a number of its own.
    const times = /^[次轮]$/.test(text) || /^[次轮]$/.test(pieces[start + 1]?.text ?? '')
    const edition =
      /^(?:第|首|\d{4}年?$)/.test(text) ||
      (!times && (/^[届期]$/.test(text) || /^[届期]$/.test(pieces[start + 1]?.text ?? '')))
    const counted = !states && /^[mq]/.test(pos) && !edition
    // 讲好|中国故事, 积极|领导: how something is done.
    const adverb =
      pos === 'ad' || pos === 'd' || (/^[牢好强实稳紧深]$/.test(text) && isVerb(pieces[start - 1], pieces[start]!))
    const joint = /^[-—－–·+/、]+$/.test(text)
    if (isMeasure(pieces, start)) break
    // 境内|美军: where they are is no part of what they are called.
    const region = REGION.test(text)
    if (name === null && (counted || region || joint || adverb || (generic.has(text) && DETERMINER.test(text)))) start++
    else break
  }
  return start
}

/** Verbs that take what follows as their object wherever they stand. */
const ACTS_ALONE =
  /^(?:主持|建议|包括|出台|领导|介绍|审议|听取|公布|宣布|提出|部署|称|指出|表示|联系|达成|加入|退出|承办|协办|起诉|批评)$/

/** Parts of a place that are no names. */
export const REGION: RegExp = /^(?:[东西南北中]{1,2}部|附近|境内|周边|沿线|沿岸|郊区|市区|以[东西南北]|腹地)$/

/** Determiners that end a name wherever they stand. */
const INNER_DETERMINER =
  /^(?:各|各个|各类|各项|该|本届|本次|本轮|此次|此项|历届|历次|这|那|其|其他|某|全年|上述|有关|相关|部分|多个|多项|前|现|时任|适用|关键|月|日|时候|当时|届时)$/

/** 铸 in 铸|牢: a verb right before. */
function isVerb(before: Piece | undefined, piece: Piece): boolean {
  return before !== undefined && before.end === piece.start && /^v/.test(before.pos)
}

/** Generic words that are never the first word of a name. */
const DETERMINER =
  /^(?:各.*|该|本|这.*|那.*|有关|相关|一些|部分|全部|所有|其他|其|多.+|重要|主要|新|新的|等|此次|我|我国|他|她|某.*|上述|当地|一.+)$/
