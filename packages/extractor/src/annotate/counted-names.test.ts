import { expect, test } from 'vitest'
import { proposalsOf } from '../../test/tagged-document.ts'
import { countedNames } from './counted-names.ts'

test.each<[string, readonly string[]]>([
  ['今年已新增江岸科技、沙湖股份2家上市公司', ['江岸科技|organization', '沙湖股份|organization']],
  ['诞生了“芯片新秀江岸”“软件沙湖”等4个全国第一股', ['芯片新秀江岸|organization', '软件沙湖|organization']],
  [
    '引进江岸科技、沙湖股份和南湖生物3家企业',
    ['江岸科技|organization', '沙湖股份|organization', '南湖生物|organization'],
  ],
  ['今年新增2家上市公司', []],
  ['江岸科技、沙湖股份利润增长', []],
  ['形成“研发”“生产”等4个环节', []],
])('%s holds %j', (line, names) => {
  expect(proposalsOf(countedNames, line)).toEqual(names)
})
