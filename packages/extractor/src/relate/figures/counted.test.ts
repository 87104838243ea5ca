import { expect, test } from 'vitest'
import { buildDocument } from '../../../test/build-document.ts'
import { readUnits } from '../units.ts'
import { countedAfter, type Governor, predicateOf } from './counted.ts'
import { isQuantity, textOf, wordsOf } from './words.ts'

function read(marked: string, governor: Governor = null) {
  const doc = buildDocument([marked])
  const sentence = doc.sentences[0]!
  const words = wordsOf(sentence, readUnits(doc)[0]!.clauses[0]!)
  const at = words.findIndex(isQuantity)
  const counted = countedAfter(words, at, governor, -1)
  return [textOf(counted.phrase), predicateOf(words, counted.end)?.text ?? null, counted.place]
}

test.each<[string, Governor, readonly unknown[]]>([
  ['[120个|amount=120 个]{国家/n}{和/c}{地区/n}{的/u}{外商/n}{来/v}{投资/v}', null, ['国家和地区', null, false]],
  ['[20家|amount=20 家]{企业/n}{和/c}[3所|amount=3 所]{大学/n}', null, ['企业', null, false]],
  ['[80架次|amount=80 架次]{航班/n}{取消/v}', null, ['航班', '取消', false]],
  ['[15名|amount=15 名]{妇女/n}{和/c}[6名|amount=6 名]{儿童/n}{死亡/v}', null, ['妇女', '死亡', false]],
  ['[129公里|amount=129 km]{环湖/v}{廊道/n}', 'verb', ['环湖廊道', null, false]],
  ['[300名|amount=300 名]{代表/n}{参加/v}{会议/n}', null, ['代表', null, false]],
  ['[3名|amount=3 名]{获得/v}{冠军/n}{的/u}{选手/n}', null, ['获得冠军的选手', null, false]],
  ['[15米|amount=15 m]{范围/n}{内/f}', null, ['范围', null, true]],
  [
    '[3家|amount=3 家]{乳制品/n}、{水产品/n}{企业/n}{和/c}[9所|amount=9 所]{大学/n}',
    null,
    ['乳制品、水产品企业', null, false],
  ],
])('%s (taken by %s)', (marked, governor, expected) => expect(read(marked, governor)).toEqual(expected))
