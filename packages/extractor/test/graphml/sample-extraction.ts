// A small extraction with everything that is awkward to write: parallel edges, a symmetric relation, a self-loop, values,
// nodes without neighbours, and labels that break careless writers.
import type { Entity, EntityType, Evidence, Extraction, Relation, Triple } from '../../src/model/index.ts'

const TEXT = '习近平同托卡耶夫会谈。'

export const HOSTILE_LABELS: readonly string[] = [
  '“复兴”气田 "A" & <B> \'C\' ]]>',
  'bell\u0007 null\u0000 escape\u001b',
  'lone \ud800 and \udc00, paired 😀',
  'line\nend\r\nand\ttab',
  '\ufffe\uffff\u0085\u2028',
  '=HYPERLINK("http://example.org")',
]

export const RELATIONS: Readonly<Record<string, Relation>> = {
  met_with: relation('met_with', 'met with', '会见', true),
  visited: relation('visited', 'visited', '访问', false),
  has_value: { ...relation('has_value', 'has value', '数值', false), range: [], literal: true },
}

export const SAMPLE: Extraction = {
  documents: [{ id: 'page', source: 'page.txt', sha256: '', lang: 'zh', text: TEXT, articles: [] }],
  entities: [
    entity('person', '习近平', { zh: '习近平', en: 'Xi Jinping' }, 3),
    entity('person', '托卡耶夫', { zh: '托卡耶夫' }, 2),
    entity('place', '哈萨克斯坦', { zh: '哈萨克斯坦', en: 'Kazakhstan' }, 1),
    entity('organization', '上海合作组织', {}, 1),
    ...HOSTILE_LABELS.map((label) => entity('work', label, {}, 1)),
  ],
  triples: [
    triple('t1', 'person:习近平', 'met_with', 'person:托卡耶夫', { date: '2025-06-16', kind: '会谈' }),
    triple('t2', 'person:习近平', 'met_with', 'person:托卡耶夫', { date: '2025-06-17' }),
    triple('t3', 'person:习近平', 'visited', 'place:哈萨克斯坦', { status: 'planned' }),
    triple('t4', 'person:习近平', 'visited', 'place:哈萨克斯坦', {}),
    triple('t5', 'place:哈萨克斯坦', 'visited', 'place:哈萨克斯坦', {}),
    {
      ...triple('t6', 'place:哈萨克斯坦', 'has_value', undefined, { metric: '贸易额', date: '2024' }),
      value: { raw: '948亿美元', number: 94_800_000_000, unit: 'USD' },
    },
  ],
  warnings: [],
}

function relation(name: string, en: string, zh: string, symmetric: boolean): Relation {
  return { name, en, zh, domain: [], range: ['person'], literal: false, symmetric, wikidata: null }
}

function entity(type: EntityType, name: string, names: Entity['names'], mentions: number): Entity {
  return {
    id: `${type}:${name}`,
    type,
    name,
    names,
    aliases: [name],
    mentions: Array.from({ length: mentions }, () => ({ doc: 'page', start: 0, end: name.length, text: name })),
  }
}

function triple(
  id: string,
  subject: string,
  name: string,
  object: string | undefined,
  qualifiers: Triple['qualifiers'],
): Triple {
  const evidence: Evidence = { doc: 'page', article: 'page#1', start: 0, end: TEXT.length, text: TEXT, rule: 'sample' }
  const head = { id, subject, relation: name, qualifiers, confidence: 0.9, evidence: [evidence] as const }
  return object === undefined ? head : { ...head, object }
}
