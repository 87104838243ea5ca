import { expect, test } from 'vitest'
import { told } from '../../test/relate-document.ts'

const HELD = '[商务部|organization]{举行/v}[商务部新闻发布会|event]。'
const attended = (...marked: string[]) =>
  told([HELD, ...marked], ['hosted']).filter((line) => line.includes('attended'))

test.each([
  ['a person', ['[甲|person]表示，合作顺利。'], ['甲 attended 商务部新闻发布会']],
  ['a body', ['[教育部|organization]负责人介绍，合作顺利。'], ['教育部 attended 商务部新闻发布会']],
  ['who answers', ['[甲|person]回答了记者提问。'], ['甲 attended 商务部新闻发布会']],
  ['not the host', ['[商务部|organization]发言人介绍，合作顺利。'], []],
  ['not who is cited', ['据[教育部|organization]介绍，合作顺利。'], []],
  ['not a place', ['[武汉|place]表示，合作顺利。'], []],
  ['not in another article', ['# 题', '[甲|person]表示，合作顺利。'], []],
])('who speaks after a briefing attends it: %s', (_, marked, expected) => {
  expect(attended(...marked)).toEqual(expected)
})
