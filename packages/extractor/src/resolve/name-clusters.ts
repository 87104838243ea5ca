// Inside one document: which name mentions name one thing. Precision first; every merge beyond equal names needs a
// unique candidate.

import { isFamilyName } from '../lang/en/family-names.ts'
import type { Dictionary } from '../match/dictionary.ts'
import type { Document, EntityType, NameMention } from '../model/index.ts'
import { type CanonicalNames, foldName } from './canonical.ts'
import { absorb, type Cluster } from './cluster.ts'
import { dictionaryClusters, isOfDictionary, joinDictionary } from './dictionary-clusters.ts'

export type { Cluster } from './cluster.ts'

/** One-character names of places: 中, 哈. */
export function isShortName(mention: NameMention): boolean {
  return mention.type === 'place' && mention.to - mention.from === 1 && !isOfDictionary(mention)
}

/** Groups the document's name mentions; one-character names of places are left to `resolveShortNames`. */
export function clusterNames(
  doc: Document,
  canonical: CanonicalNames,
  dictionary: Dictionary | null = null,
): Cluster[] {
  const all = doc.mentions.filter((m): m is NameMention => m.kind === 'name' && !isShortName(m))
  const known = dictionary ? dictionaryClusters(all.filter(isOfDictionary), dictionary, canonical) : []
  const names = dictionary ? all.filter((m) => !isOfDictionary(m)) : all
  const quoted = new Set(names.filter((m) => m.foundBy === 'quoted-name').map((m) => foldName(m.name)))
  for (const sentence of doc.sentences)
    for (const match of sentence.text.matchAll(/“([^“”]{2,20})”/g)) quoted.add(foldName(match[1]!))
  const clusters = new Map<string, Cluster>()
  for (const mention of names) {
    const { key, name, entry } = canonical.of(mention, quoted)
    const id = `${entry ? entry.type : mention.type}\t${key}`
    const cluster = clusters.get(id)
    if (cluster) cluster.mentions.push(mention)
    else clusters.set(id, { type: mention.type, name, entry, mentions: [mention], reasons: [] })
  }
  const merged = mergeTypes([...clusters.values()])
  mergePersons(merged, doc)
  mergeBracketed(merged, doc)
  mergeSuffixes(merged)
  for (const { mentions, reasons } of merged) if (reasons.length > 0) mentions.sort((a, b) => a.start - b.start)
  return joinDictionary([...known, ...merged.filter((c) => c.mentions.length > 0)])
}

/** One name read as two types in one document is one thing, of the type read more often. */
function mergeTypes(clusters: readonly Cluster[]): Cluster[] {
  const byName = new Map<string, Cluster>()
  for (const cluster of clusters) {
    const key = foldName(cluster.name)
    const other = byName.get(key)
    if (!other) byName.set(key, cluster)
    else if (areNamesakes(cluster, other)) byName.set(`${cluster.type}\t${key}`, cluster)
    else if (rank(cluster) > rank(other)) {
      absorb(cluster, other, 'same name, other type')
      byName.set(key, cluster)
    } else absorb(other, cluster, 'same name, other type')
  }
  return [...byName.values()]
}

/** 马龙 the player and 马龙 the district: a person and something else, both known by that name. */
function areNamesakes(a: Cluster, b: Cluster): boolean {
  return a.entry !== null && b.entry !== null && (a.type === 'person') !== (b.type === 'person')
}

function rank(cluster: Cluster): number {
  return cluster.mentions.length + (cluster.entry ? 1000 : 0)
}

/** 别尔德穆哈梅多夫 is 谢尔达尔·别尔德穆哈梅多夫 unless their titles differ; 习主席 is the only 习 in the document. */
function mergePersons(clusters: readonly Cluster[], doc: Document): void {
  const persons = clusters.filter((c) => c.type === 'person')
  const titlesOf = titlesBeside(doc)
  const fullNames = personsByPart(persons)
  for (const short of persons) {
    if (short.mentions.length === 0 || short.name.includes('·')) continue
    const surname = short.name.length === 1
    const candidates = (fullNames.get(short.name) ?? []).filter(
      (c) =>
        c !== short &&
        c.mentions.length > 0 &&
        (surname ? c.name.length <= 4 && c.name.startsWith(short.name) : endsWithFamily(c, short)),
    )
    if (candidates.length !== 1) continue
    const full = candidates[0]!
    if (surname || compatible(titlesOf(short), titlesOf(full)))
      absorb(full, short, surname ? 'only person of that surname' : 'family name of the only full name')
  }
}

/** Persons by every part of their names that may stand for the whole: where it begins, ends, or is parted by · or spaces. */
function personsByPart(persons: readonly Cluster[]): ReadonlyMap<string, readonly Cluster[]> {
  const index = new Map<string, Cluster[]>()
  for (const person of persons) {
    const parts = new Set(person.name.slice(0, 1))
    for (const name of new Set([person.name, ...person.mentions.map((m) => m.name)])) {
      for (const { index: at } of name.matchAll(/[· ]/g)) parts.add(name.slice(at + 1))
      parts.add(name.split(/\s/, 1)[0]!)
    }
    for (const part of parts) {
      const known = index.get(part)
      if (known) known.push(person)
      else index.set(part, [person])
    }
  }
  return index
}

/** 谢尔达尔·别尔德穆哈梅多夫 ends with 别尔德穆哈梅多夫; so does, in Latin letters, any full name that the text gives. */
function endsWithFamily(full: Cluster, short: Cluster): boolean {
  if (full.name.endsWith(`·${short.name}`)) return true
  return !short.entry && full.mentions.some((m) => isFamilyName(short.name, m.name))
}

/** The titles right before or after a cluster's mentions. */
function titlesBeside(doc: Document): (cluster: Cluster) => ReadonlySet<string> {
  const beside = new Map<string, string[]>()
  const add = (place: string, text: string): void => {
    const known = beside.get(place)
    if (known) known.push(text)
    else beside.set(place, [text])
  }
  for (const m of doc.mentions) {
    if (m.kind !== 'title') continue
    add(`${m.sentence} before ${m.to}`, m.text)
    add(`${m.sentence} after ${m.from}`, m.text)
  }
  return ({ mentions }) =>
    new Set(
      mentions.flatMap((m) => [
        ...(beside.get(`${m.sentence} before ${m.from}`) ?? []),
        ...(beside.get(`${m.sentence} after ${m.to}`) ?? []),
      ]),
    )
}

function compatible(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === 0 || b.size === 0 || [...a].some((title) => b.has(title))
}

/** 巴勒斯坦伊斯兰抵抗运动（哈马斯）: what brackets right after a name hold is another name of it. */
function mergeBracketed(clusters: readonly Cluster[], doc: Document): void {
  const owner = new Map<NameMention, Cluster>()
  for (const cluster of clusters) for (const mention of cluster.mentions) owner.set(mention, cluster)
  const names = [...owner.keys()].sort((a, b) => a.sentence - b.sentence || a.from - b.from)
  for (let i = 1; i < names.length; i++) {
    const [long, short] = [names[i - 1]!, names[i]!]
    // 南苏丹（朱巴）: a place in brackets is where the other lies.
    if (long.sentence !== short.sentence || long.type !== short.type || long.type === 'place') continue
    const text = doc.sentences[long.sentence]!.text
    const link = text.slice(long.to, short.from)
    if (!/^[（(](?:简称|以下简称|又称)?[“"]?$/.test(link) || !/^[”"]?[）)]/.test(text.slice(short.to))) continue
    const [into, from] = [owner.get(long)!, owner.get(short)!]
    if (into === from || from.mentions.length === 0 || into.mentions.length === 0) continue
    for (const mention of from.mentions) owner.set(mention, into)
    absorb(into, from, 'in brackets after the name')
  }
}

const SHORTENED: ReadonlySet<EntityType> = new Set([
  'organization',
  'facility',
  'event',
  'initiative',
  'document',
  'work',
  'product',
])

/** 高新变电站 is 武汉500千伏高新变电站 when no other longer name of its type ends so. */
function mergeSuffixes(clusters: readonly Cluster[]): void {
  // Spelled backwards and sorted, the names that end alike stand in a row.
  const spelled = clusters
    .filter((c) => SHORTENED.has(c.type))
    .map((cluster) => ({ cluster, backwards: backwards(foldName(cluster.name)) }))
    .sort((a, b) => (a.backwards < b.backwards ? -1 : a.backwards > b.backwards ? 1 : 0))
  const rowOf = new Map(spelled.map(({ cluster }, row) => [cluster, row]))
  for (const short of clusters) {
    const row = rowOf.get(short)
    if (row === undefined || short.entry || short.mentions.length === 0 || short.name.length < 3) continue
    const longer: Cluster[] = []
    const end = spelled[row]!.backwards
    // Names that are the same, folded, stand in any order: begin with the first of them.
    let at = row
    while (spelled[at - 1]?.backwards === end) at--
    for (; spelled[at]?.backwards.startsWith(end) && longer.length < 2; at++) {
      const { cluster } = spelled[at]!
      if (cluster !== short && cluster.mentions.length > 0 && cluster.type === short.type) longer.push(cluster)
    }
    if (longer.length === 1 && longer[0]!.name.length > short.name.length)
      absorb(longer[0]!, short, 'end of the only longer name')
  }
}

function backwards(text: string): string {
  let reversed = ''
  for (let i = text.length - 1; i >= 0; i--) reversed += text.charAt(i)
  return reversed
}
