// A graph like those that the extractor writes, of any size and always the same: entities in clusters, a few of them hubs.

export interface BenchSize {
  readonly nodes: number
  readonly edges: number
}

const TYPES = ['person', 'organization', 'place', 'event', 'position', 'product', 'document', 'project'] as const
const RELATIONS = [
  'met_with',
  'visited',
  'holds_position',
  'located_in',
  'cooperates_with',
  'member_of',
  'signed',
] as const
const SYMMETRIC: ReadonlySet<string> = new Set(['met_with', 'cooperates_with'])
const SYLLABLES = Array.from('中国东西南北江河山海天地人和平安新华文明经济科技发展建设')
const SPREAD = 4000

/** @returns The text of a graph.json with positions; each triple has a date or none, and one to three sentences as evidence. */
export function benchGraph({ nodes, edges }: BenchSize): string {
  const random = mulberry32(nodes)
  const below = (limit: number): number => Math.floor(random() * limit)
  const clusters = Array.from({ length: Math.ceil(Math.sqrt(nodes) / 2) }, () => [random() * SPREAD, random() * SPREAD])
  const names = Array.from({ length: nodes }, (_, i) => {
    const length = 2 + below(4)
    return `${Array.from({ length }, () => SYLLABLES[below(SYLLABLES.length)]).join('')}${i}`
  })
  const near = (centre: number): number => centre + (random() + random() + random() - 1.5) * (SPREAD / 8)
  const nodeRows = names.map((label, i) => {
    const [x = 0, y = 0] = clusters[i % clusters.length] ?? []
    const attributes = {
      label,
      type: TYPES[below(TYPES.length)],
      x: near(x),
      y: near(y),
      names: { zh: label },
      aliases: [label],
      mentions: 1 + below(9),
    }
    return { key: `n${i}`, attributes }
  })
  /** Ends of the edges so far: drawing from them makes hubs, as in a corpus. */
  const ends: number[] = [0, 1]
  const edgeRows = Array.from({ length: edges }, (_, i) => {
    // Every entity has an edge before any has many.
    const source = i < nodes ? i : below(nodes)
    let target = ends[below(ends.length)] as number
    if (target === source) target = (source + 1) % nodes
    ends.push(source, target)
    const relation = RELATIONS[below(RELATIONS.length)] as string
    const sources = Array.from({ length: 1 + below(3) }, () => {
      const article = below(Math.ceil(edges / 10))
      const text = `${names[source]}与${names[target]}在会议期间举行会谈，双方就共同关心的问题交换意见。`
      return { doc: `d${article}`, article: `a${article}`, start: 0, end: text.length, text, rule: 'bench' }
    })
    const day = new Date(Date.UTC(2022, 0, 1 + below(1200))).toISOString().slice(0, 10)
    const attributes = {
      relation,
      label: relation,
      confidence: 0.5 + random() / 2,
      sources,
      ...(random() < 0.7 && { date: day }),
    }
    return { key: `t${i}`, source: `n${source}`, target: `n${target}`, undirected: SYMMETRIC.has(relation), attributes }
  })
  return JSON.stringify({ attributes: {}, nodes: nodeRows, edges: edgeRows })
}

/** Tommy Ettinger's mulberry32: 32 bits of state, even enough for a picture. */
function mulberry32(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}
