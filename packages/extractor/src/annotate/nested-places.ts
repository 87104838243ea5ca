// The tagger reads 湖北省武汉市 or 吉尔吉斯斯坦贾拉拉巴德 as one place, and 经吐尔尕特山口 as a place with its preposition.
// Here each becomes the places it names, so that one can lie in the other.
import type { Document, GazetteerEntry, Mention, NameMention } from '../model/index.ts'
import type { Pipe } from '../pipeline.ts'
import { mentionAt } from './mention-at.ts'

/** Kinds of places whose name, at the head of a longer one, is a place of its own. */
const OUTER = new Set(['country', 'territory', 'province', 'state'])
/** What may follow a state's name and is no place: 东部城市, 境内. */
const GENERIC =
  /^(?:[东西南北中]?[东西南北中]部?(?:地区|城市)?|边境(?:地区|城市)?|境内|全境|各地|国内|沿海|方面|当地|首都|人民)$/
const PREPOSITION = /^[经由从向往沿]/
/** A division named before another: 疏勒县|塔孜洪乡, where the rest has a name of its own. */
const DIVISION =
  /^(.{2,6}?(?:自治[区州县旗]|[省市县区旗州镇乡]|街道))((?!.{1,4}族[乡镇村]|.*(?:开发|高新|园|试验|示范)区$|经济|高新|工业|产业|科技|综合|自由|新).{2,8}[市县区旗镇乡村]|.{2,8}(?:街道|社区))$/
const SMALL = /^(?!.{1,4}族[乡镇村]|经济|高新|工业|产业|科技|综合|自由|新).{2,8}(?:[县镇乡村]|街道)$/

/**
 * Splits place names at the states and divisions they begin with.
 * @param only - `divisions` where states were split before: names that a head noun made since.
 */
export const nestedPlaces = (entries: readonly GazetteerEntry[], only?: 'divisions'): Pipe => {
  const states = new Set<string>()
  const known = new Set<string>()
  const halls = new Set<string>()
  for (const entry of entries)
    for (const surface of [entry.name, ...entry.aliases]) {
      known.add(surface)
      if (entry.type === 'facility' && surface.length >= 3) halls.add(surface)
      if (!only && entry.type === 'place' && OUTER.has(entry.kind ?? '') && surface.length >= 2) states.add(surface)
    }
  return {
    name: 'nested-places',
    requires: ['names'],
    assigns: ['names'],
    run: (doc) => ({ ...doc, mentions: doc.mentions.flatMap((m) => split(doc, m, { states, known, halls })) }),
  }
}

interface Surfaces {
  readonly states: ReadonlySet<string>
  readonly known: ReadonlySet<string>
  /** Facilities known by name. */
  readonly halls: ReadonlySet<string>
}

function split(doc: Document, mention: Mention, surfaces: Surfaces): Mention[] {
  const { states, known, halls } = surfaces
  // A name does not run over the bracket of a kicker: 【…征程】龙龙高铁.
  const bracket = mention.kind === 'name' && mention.foundBy !== 'dictionary' ? mention.text.lastIndexOf('】') : -1
  if (mention.kind === 'name' && bracket >= 0)
    return bracket + 2 < mention.text.length
      ? split(doc, part(doc, mention, bracket + 1, mention.text.length), surfaces)
      : []
  if (mention.kind !== 'name' || known.has(mention.text) || mention.foundBy === 'dictionary') return [mention]
  const { text } = mention
  // 经 is a surname too, but not of names so long.
  if (mention.type === 'person' && /^经.{4,}$/.test(text)) return [part(doc, mention, 1, text.length)]
  // 六国 counts states and names none.
  if (/^[两一二三四五六七八九十]+[国省市]$/.test(text)) return []
  if (mention.type !== 'place') return [mention]
  // 北京人民大会堂: a facility known by name after the place where it is.
  for (let n = 2; n <= text.length - 3; n++)
    if (known.has(text.slice(0, n)) && halls.has(text.slice(n)))
      return [part(doc, mention, 0, n), { ...part(doc, mention, n, text.length), type: 'facility' }]
  if (PREPOSITION.test(text) && text.length >= 4) return split(doc, part(doc, mention, 1, text.length), surfaces)
  for (let n = Math.min(text.length - 1, 12); n >= 2; n--) {
    if (!states.has(text.slice(0, n))) continue
    const rest = text.slice(n)
    const outer = part(doc, mention, 0, n)
    return rest.length < 2 || GENERIC.test(rest)
      ? [outer]
      : [outer, ...split(doc, part(doc, mention, n, text.length), surfaces)]
  }
  const at = divisionEnd(text, known)
  if (at === 0) return [mention]
  return [part(doc, mention, 0, at), ...split(doc, part(doc, mention, at, text.length), surfaces)]
}

/** Where the division ends that a place name begins with, known (邵东|魏家桥镇) or called one; 0 where none does. */
function divisionEnd(text: string, known: ReadonlySet<string>): number {
  for (let n = Math.min(text.length - 3, 8); n >= 2; n--)
    if (known.has(text.slice(0, n)) && SMALL.test(text.slice(n))) return n
  return DIVISION.exec(text)?.[1]?.length ?? 0
}

function part(doc: Document, mention: NameMention, from: number, to: number): NameMention {
  const sentence = doc.sentences[mention.sentence]!
  const placed = mentionAt(sentence, mention.sentence, mention.from + from, mention.from + to)
  return { ...mention, ...placed, name: placed.text }
}
