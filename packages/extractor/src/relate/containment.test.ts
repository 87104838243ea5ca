import { expect, test } from 'vitest'
import type { BuildOptions } from '../../test/build-document.ts'
import { buildDocument } from '../../test/build-document.ts'
import { told } from '../../test/relate-document.ts'
import type { Document } from '../model/index.ts'
import { readNames } from './containment.ts'
import type { ModalityLexicon } from './modality.ts'

const known: NonNullable<BuildOptions['known']> = {
  'place:中国': { kind: 'country' },
  'place:吉尔吉斯斯坦': { kind: 'country' },
  'place:太原': { kind: 'city', within: '山西' },
  'place:山西': { kind: 'province', within: '中国' },
  'place:黄河': { kind: 'river' },
  'place:法国': { kind: 'country' },
  'place:迎泽区': { kind: 'district', within: '太原' },
  'organization:国务院办公厅': { kind: 'government', within: '中国', parent: '国务院' },
  'organization:中国银行': { kind: 'bank', within: '中国' },
}

test.each([
  ['[山西|place][太原|place]', ['太原 located_in 山西']],
  ['在[山西|place]，到[太原|place]', ['太原 located_in 山西']],
  ['在[中国|place]，到[山西|place]', []],
  ['[塔孜洪乡|place][台吐尔村|place]', ['台吐尔村 located_in 塔孜洪乡']],
  ['[中国|place][太原|place]', ['太原 located_in 中国']],
])('places side by side: %s', (marked, expected) => {
  expect(told([marked], [], { known })).toEqual(expected)
})

const MODALITY: ModalityLexicon = new Map([['愿', 'none']])

/** Adds the mention of a name that stands inside another. */
function withInner(doc: Document, id: string, from: number, text: string): Document {
  const type = id.slice(0, id.indexOf(':')) as Document['entities'][number]['type']
  const name = id.slice(id.indexOf(':') + 1)
  const mention = { doc: doc.id, start: from, end: from + text.length, text }
  const aliases = [...new Set([name, text])]
  const entity = { id, type, name, names: { zh: name }, aliases, ...known[id], mentions: [mention] }
  return { ...doc, entities: [...doc.entities, entity] }
}

type InnerName = readonly [id: string, from: number, text: string]

test.each<[string, readonly InnerName[], readonly string[]]>([
  ['[太原火车站|facility]', [['place:太原', 0, '太原']], ['facility:太原火车站 located_in place:太原']],
  ['[黄河大桥|facility]', [['place:黄河', 0, '黄河']], []],
  ['[太原银行|organization]', [['place:太原', 0, '太原']], []],
  ['[法国航空公司|organization]', [['place:法国', 0, '法国']], ['organization:法国航空公司 located_in place:法国']],
  ['[中国航空公司|organization]', [['place:中国', 0, '中国']], []],
  ['[中国银行|organization]', [['place:中国', 0, '中国']], ['organization:中国银行 located_in place:中国']],
  ['[山西省委|organization]', [['place:山西', 0, '山西省']], ['organization:山西省委 located_in place:山西']],
  [
    '[太原市迎泽区图书馆|organization]',
    [
      ['place:太原', 0, '太原市'],
      ['place:迎泽区', 3, '迎泽区'],
    ],
    ['place:迎泽区 located_in place:太原', 'organization:太原市迎泽区图书馆 located_in place:迎泽区'],
  ],
  [
    '[国务院办公厅|organization]',
    [['organization:国务院', 0, '国务院']],
    ['organization:国务院办公厅 subsidiary_of organization:国务院'],
  ],
  [
    '[商务部驻太原特派员办事处|organization]',
    [['place:太原', 4, '太原']],
    ['organization:商务部驻太原特派员办事处 located_in place:太原'],
  ],
  [
    '[中吉铁路|facility]',
    [
      ['place:中国', 0, '中'],
      ['place:吉尔吉斯斯坦', 1, '吉'],
    ],
    [],
  ],
  [
    '{建设/v}[中吉命运共同体|initiative]',
    [
      ['place:中国', 2, '中'],
      ['place:吉尔吉斯斯坦', 3, '吉'],
    ],
    [
      'place:中国 participates_in initiative:中吉命运共同体',
      'place:吉尔吉斯斯坦 participates_in initiative:中吉命运共同体',
    ],
  ],
  [
    '{愿/v}[中吉命运共同体|initiative]',
    [
      ['place:中国', 1, '中'],
      ['place:吉尔吉斯斯坦', 2, '吉'],
    ],
    [],
  ],
  ['[太原机场|place]', [['place:太原', 0, '太原']], ['place:太原机场 located_in place:太原']],
  ['[商务部原党组|organization]', [['organization:商务部', 0, '商务部']], []],
  [
    '[中吉铁路启动仪式|event]',
    [['facility:中吉铁路', 0, '中吉铁路']],
    ['event:中吉铁路启动仪式 launched facility:中吉铁路'],
  ],
  ['[分校揭牌仪式|event]', [['organization:分校', 0, '分校']], ['event:分校揭牌仪式 established organization:分校']],
])('names inside names: %s', (marked, inner, expected) => {
  const doc = inner.reduce((d, args) => withInner(d, ...args), buildDocument([marked], { known }))
  expect(readNames(doc, MODALITY).map((d) => `${d.subject} ${d.relation} ${d.object}`)).toEqual(expected)
})
