// Small Documents by hand, for the tests of single steps. Each sentence is marked up:
//   [习近平|person] [习主席|person=习近平]   a name, and the entity that it names where that is called otherwise
//   [总统|title] [2024年7月|date=2024-07] [近日|date] [30亿元|amount=3e9 CNY]
//   [双方|group-parties] [双方|group-parties=place:中国+place:法国]   a group, and its members
//   {将/d}   a token with its part of speech
// All else are tokens of one run each: nouns, or punctuation. `# ` opens a title and with it an article, `¶` a paragraph.

import { ONTOLOGY } from '../src/data/ontology.ts'
import type { Document, Entity, EntityType, Mention, Sentence, SentenceRole, Token } from '../src/model/index.ts'

export interface BuildOptions {
  readonly id?: string
  readonly dateline?: string
  /** What is known of an entity beside its name. */
  readonly known?: Readonly<Record<string, Pick<Entity, 'kind' | 'within' | 'parent'>>>
  /** Leaves names and groups as they are before resolution, and the list of entities empty. */
  readonly unresolved?: boolean
}

const MARKED = /\[([^\]|]+)\|([^\]=]+)(?:=([^\]]*))?\]|\{([^/}]+)\/([a-z]+)\}/g

/** Builds a Document of the marked-up sentences, up to and with the layer of groups; or, unless told otherwise, entities. */
export function buildDocument(marked: readonly string[], options: BuildOptions = {}): Document {
  const { id = 'doc', dateline = null } = options
  const sentences: Sentence[] = []
  const mentions: Mention[] = []
  const titles: { title: string; start: number; end: number }[] = []
  let text = ''
  let paragraph = 0
  for (const line of marked) {
    const role: SentenceRole = line.startsWith('# ') ? 'title' : 'body'
    if (line.startsWith('¶') || role === 'title' || sentences.at(-1)?.role === 'title') paragraph++
    const read = readSentence(line.replace(/^(?:# |¶)/, ''), sentences.length, text.length)
    if (role === 'title' || titles.length === 0) titles.push({ title: read.text, start: text.length, end: 0 })
    mentions.push(...read.mentions)
    sentences.push({
      start: text.length,
      end: text.length + read.text.length,
      text: read.text,
      offsets: Array.from({ length: read.text.length + 1 }, (_, i) => text.length + i),
      lang: 'zh',
      role,
      article: titles.length - 1,
      paragraph,
      tokens: read.tokens,
    })
    text += `${read.text}\n`
    titles.at(-1)!.end = text.length
  }
  const doc: Document = {
    id,
    source: `${id}.txt`,
    sha256: '0'.repeat(64),
    lang: 'zh',
    text,
    date: dateline,
    articles: titles.map((article, i) => ({
      ...article,
      id: `${id}#${i + 1}`,
      dateline,
      datelinePlace: null,
      outlet: null,
    })),
    sentences,
    mentions,
    entities: [],
    triples: [],
    warnings: [],
  }
  return options.unresolved ? { ...doc, mentions: mentions.map(withoutEntity) } : withEntities(doc, options.known ?? {})
}

function readSentence(
  marked: string,
  index: number,
  base: number,
): { text: string; tokens: Token[]; mentions: Mention[] } {
  let text = ''
  const tokens: Token[] = []
  const mentions: Mention[] = []
  const push = (part: string, pos: string) => {
    tokens.push({ start: text.length, end: text.length + part.length, text: part, pos })
    text += part
  }
  const plain = (part: string) => {
    for (const run of part.match(/[，。；：！？、“”（）《》]|[^，。；：！？、“”（）《》]+/g) ?? [])
      push(run, /^[，。；：！？、“”（）《》]$/.test(run) ? 'w' : 'n')
  }
  let from = 0
  for (const match of marked.matchAll(MARKED)) {
    plain(marked.slice(from, match.index))
    from = match.index + match[0].length
    const [, surface, tag, value, token, pos] = match
    if (token && pos) push(token, pos)
    if (!surface || !tag) continue
    const at = text.length
    push(surface, POS[tag] ?? 'n')
    const placed = {
      sentence: index,
      from: at,
      to: at + surface.length,
      text: surface,
      start: base + at,
      end: base + at + surface.length,
    }
    mentions.push(toMention(placed, tag, value))
  }
  plain(marked.slice(from))
  return { text, tokens, mentions }
}

const POS: Readonly<Record<string, string>> = { person: 'nr', place: 'ns', organization: 'nt', date: 't', amount: 'm' }

type Placed = Pick<Mention, 'sentence' | 'from' | 'to' | 'text' | 'start' | 'end'>

function toMention(placed: Placed, tag: string, value: string | undefined): Mention {
  if (tag === 'title') return { ...placed, kind: 'title', foundBy: 'titles' }
  if (tag === 'date') return { ...placed, kind: 'date', date: value ?? null, foundBy: 'dates' }
  if (tag === 'amount') {
    const [number, unit] = (value ?? '').split(' ')
    return {
      ...placed,
      kind: 'quantity',
      value: { raw: placed.text, number: Number(number), unit: unit ?? null },
      foundBy: 'quantities',
    }
  }
  if (tag.startsWith('group-')) return { ...placed, kind: 'group', foundBy: tag, entities: value?.split('+') ?? [] }
  if (!(tag in ONTOLOGY.entityTypes)) throw new Error(`no such tag: ${tag}`)
  const type = tag as EntityType
  const name = placed.text.replace(/[“”《》]/g, '')
  return { ...placed, kind: 'name', type, name, foundBy: 'test', entity: `${type}:${value ?? name}` }
}

function withoutEntity(mention: Mention): Mention {
  if (mention.kind === 'name') {
    const { entity: _, ...rest } = mention
    return rest
  }
  if (mention.kind !== 'group') return mention
  const { entities: _, ...rest } = mention
  return rest
}

function withEntities(doc: Document, known: NonNullable<BuildOptions['known']>): Document {
  const entities = new Map<string, Entity>()
  for (const mention of doc.mentions) {
    if (mention.kind !== 'name' || !mention.entity) continue
    const { entity: id, type } = mention
    const name = id.slice(type.length + 1)
    const entity = entities.get(id) ?? {
      id,
      type,
      name,
      names: { zh: name },
      aliases: [name],
      ...known[id],
      mentions: [],
    }
    const { start, end, text } = mention
    entities.set(id, {
      ...entity,
      aliases: [...new Set([...entity.aliases, text])].sort(),
      mentions: [...entity.mentions, { doc: doc.id, start, end, text }],
    })
  }
  return { ...doc, entities: [...entities.values()] }
}
