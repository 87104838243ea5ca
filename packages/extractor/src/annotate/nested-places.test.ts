import { expect, test } from 'vitest'
import { SMALL_GAZETTEER } from '../../test/small-gazetteer.ts'
import { listMentions, taggedDocument } from '../../test/tagged-document.ts'
import { nestedPlaces } from './nested-places.ts'

const split = (line: string) => listMentions(nestedPlaces(SMALL_GAZETTEER).run(taggedDocument([line])))

test.each<[string, readonly string[]]>([
  ['[湖北省武汉市|place]举行', ['湖北省|place', '武汉市|place']],
  ['[吉尔吉斯斯坦贾拉拉巴德|place]举行', ['吉尔吉斯斯坦|place', '贾拉拉巴德|place']],
  ['[中国湖北省襄阳|place]举行', ['中国|place', '湖北省|place', '襄阳|place']],
  ['[疏勒县塔孜洪乡台吐尔村|place]调研', ['疏勒县|place', '塔孜洪乡|place', '台吐尔村|place']],
  ['[武汉安山镇|place]调研', ['武汉|place', '安山镇|place']],
  ['[哈萨克斯坦境内|place]', ['哈萨克斯坦|place']],
  ['[哈萨克斯坦东部城市|place]', ['哈萨克斯坦|place']],
  ['[哈萨克斯坦东|place]', ['哈萨克斯坦|place']],
  ['[经吐尔尕特山口|place]出境', ['吐尔尕特山口|place']],
  ['[经哈萨克斯坦阿拉木图|place]出境', ['哈萨克斯坦|place', '阿拉木图|place']],
  ['[经阿布都拉赫曼|person]介绍', ['阿布都拉赫曼|person']],
  ['[【新征程】龙龙高铁|facility]开通', ['龙龙高铁|facility']],
  ['[【新征程】中国武汉|place]', ['中国|place', '武汉|place']],
  ['[【新征程】|event]开通', []],
])('%s becomes %j', (line, mentions) => {
  expect(split(line)).toEqual(mentions)
})

test.each([
  ['a known name that begins with a state', '[中华人民共和国|place]'],
  ['a city at the head', '[武汉东湖|place]'],
  ['a zone of a district', '[和田市经济技术开发区|place]'],
  ['a township of a nationality', '[绥中县满族乡|place]'],
  ['a zone with a name of its own', '[和田地区昆冈经济技术开发区|place]'],
  ['a body', '[中国石油大学|organization]'],
  ['a surname', '[经叔平|person]'],
  ['a short place that begins like a preposition', '[沿河县|place]'],
  ['a state alone', '[哈萨克斯坦|place]'],
  ['a title', '[中国湖北|title]'],
])('%s stays as it is: %s', (_, line) => {
  expect(split(line)).toEqual(listMentions(taggedDocument([line])))
})

test('where only divisions are wanted, states stay', () => {
  const run = (line: string) => listMentions(nestedPlaces(SMALL_GAZETTEER, 'divisions').run(taggedDocument([line])))
  expect(run('[湖北省武汉市|place]举行')).toEqual(['湖北省|place', '武汉市|place'])
  expect(run('[吉尔吉斯斯坦贾拉拉巴德|place]举行')).toEqual(['吉尔吉斯斯坦贾拉拉巴德|place'])
})

test('the parts stand where they stand in the document', () => {
  const doc = nestedPlaces(SMALL_GAZETTEER).run(taggedDocument(['今天，', '在[湖北省武汉市|place]举行']))
  expect(doc.mentions.map((m) => doc.text.slice(m.start, m.end))).toEqual(['湖北省', '武汉市'])
  expect(doc.mentions.map((m) => [m.sentence, m.from, m.to])).toEqual([
    [1, 1, 4],
    [1, 4, 7],
  ])
})
