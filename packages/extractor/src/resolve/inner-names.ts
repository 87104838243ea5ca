// Names that stand inside longer names and are things of their own: 太原 in 太原火车站, 国务院 in 国务院联防联控机制.

import type { HeadIndex } from '../annotate/head-index.ts'
import { mentionAt } from '../annotate/mention-at.ts'
import { stripMarks } from '../annotate/names-layer.ts'
import { stopsOf } from '../annotate/route-names.ts'
import type { Document, EntityType, GazetteerEntry, NameMention } from '../model/index.ts'
import { type CanonicalNames, foldName } from './canonical.ts'
import { addInnerThings } from './inner-things.ts'
import { KnownClusters } from './known-clusters.ts'
import type { Cluster } from './name-clusters.ts'
import type { ShortNames } from './short-names.ts'

const OUTER: ReadonlySet<EntityType> = new Set(['organization', 'facility', 'event', 'initiative'])
/** Places that are built, and stand in the place that their name begins with. */
const BUILT = /.{2}(?:[站馆院厦塔桥港宫园寺庙]|机场|广场|口岸|码头|大街|景区)$/
const INNER: ReadonlySet<EntityType> = new Set(['place', 'organization'])
const LONGEST = 16
/** Names that a name may begin with, one after another. */
const DEPTH = 3

function isBuilt(cluster: Cluster): boolean {
  return cluster.type === 'place' && !cluster.entry && BUILT.test(cluster.name)
}

/** 河北雄安新区: a known place, written after the one that holds it. */
function isWithin(cluster: Cluster): boolean {
  return cluster.type === 'place' && Boolean(cluster.entry?.within)
}

/** Gives the places and bodies that begin (or, after 驻, stand in) longer names a cluster and a mention there. */
export function addInnerNames(
  doc: Document,
  clusters: Cluster[],
  canonical: CanonicalNames,
  shorts: ShortNames,
  headOf: HeadIndex,
): void {
  const known = new KnownClusters(clusters)
  for (const outer of [...clusters]) {
    known.sort(outer)
    for (const mention of [...outer.mentions]) addInnerThings(doc, outer, mention, known, canonical, headOf)
    if (!OUTER.has(outer.type) && !isBuilt(outer) && !isWithin(outer)) continue
    for (const mention of [...outer.mentions]) {
      addShortRun(doc, mention, known, shorts)
      addStem(doc, mention, known, canonical, headOf)
      if (outer.type === 'initiative') continue
      for (const at of startsOf(mention, canonical, knownAs(outer))) addInner(doc, outer, mention, at, known, canonical)
    }
  }
  for (const cluster of clusters) known.sort(cluster)
}

/** 中吉乌铁路, 中哈命运共同体: the one-character names at the head, when all are places that the document names. */
function addShortRun(doc: Document, mention: NameMention, known: KnownClusters, shorts: ShortNames): void {
  const found: Cluster[] = []
  for (const char of mention.text) {
    const cluster = (shorts.get(char) ?? []).flatMap((e) => known.of(e) ?? [])[0]
    if (!cluster || found.includes(cluster)) break
    found.push(cluster)
  }
  if (found.length < 2) return
  const sentence = doc.sentences[mention.sentence]!
  found.forEach((cluster, i) => {
    const placed = mentionAt(sentence, mention.sentence, mention.from + i, mention.from + i + 1)
    known.insert(cluster, { ...placed, kind: 'name', type: 'place', name: placed.text, foundBy: 'inside-name' })
  })
}

/** What a ceremony or a stage of works is of: 中吉乌铁路项目 in …启动仪式, 复兴气田 in …一期工程. */
const STEM =
  /^(.{3,}?)(?:(?:竣工|建成|正式|奠基|落成)?(?:启动|开通|开工|通车|投产|竣工|竣工投产|奠基|落成|揭牌|成立|挂牌)仪式|[一二三四五]期工程|开幕式|闭幕式)$/

function addStem(
  doc: Document,
  mention: NameMention,
  known: KnownClusters,
  canonical: CanonicalNames,
  headOf: HeadIndex,
): void {
  const stem = STEM.exec(mention.text)?.[1]
  if (!stem) return
  const plain = stem.replace(/项目$/, '')
  const type = headOf(stem)?.type ?? headOf(plain)?.type
  if (!type) return
  const sentence = doc.sentences[mention.sentence]!
  const placed = mentionAt(sentence, mention.sentence, mention.from, mention.from + stem.length)
  const facility = headOf(plain)?.type === 'facility'
  const inner: NameMention = {
    ...placed,
    kind: 'name',
    type: facility ? 'facility' : type,
    name: stripMarks(placed.text),
    foundBy: 'inside-name',
  }
  const { key, name, entry } = canonical.of(inner, new Set())
  const cluster = known.named(key)
  if (cluster) {
    known.insert(cluster, inner)
    return
  }
  const made: Cluster = { type: inner.type, name, entry, mentions: [inner], reasons: [] }
  known.add(key, made)
}

/** Offsets in the mention where an inner name may begin: its head, after 驻, each stop of a route, after an inner name (湖北省|武汉市|洪山区…). */
function startsOf(mention: NameMention, canonical: CanonicalNames, whole: GazetteerEntry | null): number[] {
  const starts = [0, ...stopsOf(mention.text).slice(1)]
  const posted = mention.text.indexOf('驻')
  if (posted > 0) starts.push(posted + 1)
  for (let at = 0, depth = 0; depth < DEPTH; depth++) {
    const found = longestPrefix(mention.text, at, canonical, whole)
    if (!found) break
    at += found.length
    starts.push(at)
  }
  return starts
}

function addInner(
  doc: Document,
  outer: Cluster,
  mention: NameMention,
  at: number,
  known: KnownClusters,
  canonical: CanonicalNames,
): void {
  const whole = knownAs(outer)
  const found = longestPrefix(mention.text, at, canonical, whole)
  if (!found) return
  // 伊朗|外交部 is no body of another state.
  const { within } = found.entry
  const abroad = ({ kind, name }: GazetteerEntry) => kind === 'country' && name !== within
  if (at > 0 && within && canonical.lookup(mention.text.slice(0, at)).some(abroad)) return
  // What a known body's name begins with is not always where it is: 上海合作组织.
  if (whole && whole.within !== found.entry.name && whole.parent !== found.entry.name) return
  // 长沙 in 长沙县 is half of its name.
  if (isWithin(outer) && mention.text.length - at - found.length < 2) return
  const sentence = doc.sentences[mention.sentence]!
  const placed = mentionAt(sentence, mention.sentence, mention.from + at, mention.from + at + found.length)
  const inner: NameMention = {
    ...placed,
    kind: 'name',
    type: found.entry.type,
    name: placed.text,
    foundBy: 'inside-name',
  }
  const key = foldName(found.entry.name)
  const cluster = known.named(key)
  if (cluster === outer) return
  if (cluster) {
    known.insert(cluster, inner)
    return
  }
  const made: Cluster = {
    type: found.entry.type,
    name: found.entry.name,
    entry: found.entry,
    mentions: [inner],
    reasons: [],
  }
  known.add(key, made)
}

/** What the gazetteer knows of it, by whatever name. */
const knownAs = ({ entry, facts }: Cluster): GazetteerEntry | null => entry ?? facts ?? null

function longestPrefix(
  text: string,
  at: number,
  canonical: CanonicalNames,
  whole: GazetteerEntry | null,
): { length: number; entry: GazetteerEntry } | null {
  for (let n = Math.min(LONGEST, text.length - Math.max(at, 1)); n >= 2; n--) {
    // The whole is no part of itself: 国务院新闻办 in 国务院新闻办公室.
    const entry = canonical.lookup(text.slice(at, at + n)).find((e) => INNER.has(e.type) && !e.weak && e !== whole)
    // 中国-中亚: a joint that follows makes it one side of a pair, not the place of the thing.
    if (entry && (!/^[-—－–·]/.test(text.slice(at + n)) || stopsOf(text).length > 2) && !insideWord(text, at + n))
      return { length: n, entry }
  }
  return null
}

/** Whether an offset parts a word of Latin letters: Iran|ian. */
function insideWord(text: string, at: number): boolean {
  return /^[a-z][a-z]$/i.test(text.slice(at - 1, at + 1))
}
