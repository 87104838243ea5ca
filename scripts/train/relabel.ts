// Brings the names of pd1998 to the guidelines of msra_ner, as its training part shows them.
//
// pd1998 tags short forms (中, 欧盟, 市委) as `j` and has no name inside a word (来京, 马克思主义); msra_ner has names there.
// pd1998 takes 法国政府 and 中亚地区 for one name; msra_ner for a place and a common noun.
import type { NameSpan, NameType, Sentence } from './corpora.ts'

export interface Guidelines {
  /** For a string, how msra_ner labels it: names inside it (`START-END-TYPE`, space-separated) and how often so. */
  readonly patterns: ReadonlyMap<string, ReadonlyMap<string, number>>
  /** For a string that is a name, how often of each type. */
  readonly names: ReadonlyMap<string, ReadonlyMap<NameType, number>>
  /** For a head noun, how often it follows a place name without being part of a name, and how often it ends a name. */
  readonly heads: ReadonlyMap<string, { apart: number; joined: number }>
}

const LONGEST = 8
/** A string must occur so often in msra_ner, and be labelled alike in this share of cases. */
const LEAST_COUNT = 4
const LEAST_SHARE = 0.7
const LEAST_HEADS = 10

/** Reads off `msra` how it treats the words and names of `pd`. */
export function learnGuidelines(msra: readonly Sentence[], pd: readonly Sentence[]): Guidelines {
  const surfaces = new Set<string>()
  const heads = new Map<string, { apart: number; joined: number }>()
  for (const { text, words, names } of pd) {
    for (const word of words) if (word.length > 1 && word.length <= LONGEST) surfaces.add(word)
    for (const { start, end } of names)
      if (end - start > 1 && end - start <= LONGEST) surfaces.add(text.slice(start, end))
  }
  for (const sentence of pd)
    for (const name of sentence.names) heads.set(headOf(sentence, name), { apart: 0, joined: 0 })
  const patterns = new Map<string, Map<string, number>>()
  const names = new Map<string, Map<NameType, number>>()
  for (const sentence of msra) {
    countPatterns(sentence, surfaces, patterns)
    for (const { start, end, type } of sentence.names) {
      bump(names, sentence.text.slice(start, end), type)
      for (let length = 2; length <= 4; length++) {
        const inside = end - start > length ? heads.get(sentence.text.slice(end - length, end)) : undefined
        const after = type === 'place' ? heads.get(sentence.text.slice(end, end + length)) : undefined
        if (inside !== undefined) inside.joined++
        if (after !== undefined && !isNamed(sentence, end, end + length)) after.apart++
      }
    }
  }
  return { patterns, names, heads }
}

export function relabel(sentences: readonly Sentence[], guidelines: Guidelines): Sentence[] {
  return sentences.map((sentence) => {
    const names = sentence.names.flatMap((name) => relabelName(sentence, name, guidelines))
    let start = 0
    sentence.words.forEach((word, w) => {
      const end = start + word.length
      if (!isNamed(sentence, start, end)) {
        const type = word.length === 1 && sentence.tags[w] === 'j' ? mainType(guidelines.names.get(word)) : undefined
        if (type !== undefined) names.push({ start, end, type })
        if (word.length > 1) names.push(...(usualPattern(word, start, guidelines) ?? []))
      }
      start = end
    })
    return { ...sentence, names: names.sort((a, b) => a.start - b.start) }
  })
}

function relabelName(sentence: Sentence, name: NameSpan, guidelines: Guidelines): readonly NameSpan[] {
  if (name.type === 'person') return [name]
  const pattern = usualPattern(sentence.text.slice(name.start, name.end), name.start, guidelines)
  if (pattern !== undefined) return pattern
  const head = headOf(sentence, name)
  const { apart, joined } = guidelines.heads.get(head) ?? { apart: 0, joined: 0 }
  const end = name.end - head.length
  const isPlace = mainType(guidelines.names.get(sentence.text.slice(name.start, end))) === 'place'
  const splits = apart + joined >= LEAST_HEADS && apart >= LEAST_SHARE * (apart + joined)
  return isPlace && splits ? [{ start: name.start, end, type: 'place' }] : [name]
}

function usualPattern(surface: string, offset: number, { patterns }: Guidelines): NameSpan[] | undefined {
  const counts = patterns.get(surface)
  if (counts === undefined) return undefined
  const total = [...counts.values()].reduce((a, b) => a + b, 0)
  const [top = '', count = 0] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? []
  if (total < LEAST_COUNT || count < LEAST_SHARE * total) return undefined
  return top === ''
    ? []
    : top.split(' ').map((span) => {
        const [start, end, type] = span.split('-')
        return { start: offset + Number(start), end: offset + Number(end), type: type as NameType }
      })
}

function countPatterns(
  sentence: Sentence,
  surfaces: ReadonlySet<string>,
  patterns: Map<string, Map<string, number>>,
): void {
  const { text, names } = sentence
  let first = 0
  for (let start = 0; start < text.length; start++) {
    while (first < names.length && names[first]!.end <= start) first++
    for (let length = 2; length <= LONGEST && start + length <= text.length; length++) {
      const surface = text.slice(start, start + length)
      if (!surfaces.has(surface)) continue
      const end = start + length
      const inside: string[] = []
      let crosses = false
      for (let k = first; k < names.length && names[k]!.start < end; k++) {
        const name = names[k]!
        if (name.start < start || name.end > end) crosses = true
        else inside.push(`${name.start - start}-${name.end - start}-${name.type}`)
      }
      if (!crosses) bump(patterns, surface, inside.join(' '))
    }
  }
}

// The last word of a name.
function headOf(sentence: Sentence, name: NameSpan): string {
  let end = 0
  for (const word of sentence.words) {
    end += word.length
    if (end >= name.end) return word.length < name.end - name.start ? word : ''
  }
  return ''
}

const isNamed = ({ names }: Sentence, start: number, end: number): boolean =>
  names.some((name) => name.start < end && name.end > start)

function bump<K>(table: Map<string, Map<K, number>>, key: string, value: K): void {
  const counts = table.get(key) ?? new Map<K, number>()
  counts.set(value, (counts.get(value) ?? 0) + 1)
  table.set(key, counts)
}

function mainType(types: ReadonlyMap<NameType, number> | undefined): NameType | undefined {
  const [best] = [...(types ?? [])].sort((a, b) => b[1] - a[1])
  return best !== undefined && best[1] >= 2 ? best[0] : undefined
}
