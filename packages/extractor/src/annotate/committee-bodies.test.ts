import { expect, test } from 'vitest'
import { proposalsOf } from '../../test/tagged-document.ts'
import { committeeBodies } from './committee-bodies.ts'

test.each<[string, readonly string[]]>([
  ['市委/n 金融/n 办/v 副/b 主任/n', ['市委金融办|organization']],
  ['江岸/ns 区委/n 编办/n 、/w 县政府/n 办公室/n', ['江岸区委编办|organization', '县政府办公室|organization']],
  ['省委/n 政法委员会/n 召开/v 会议/n', ['省委政法委员会|organization']],
  ['市委/n 组织/v 部署/v 工作/n', []],
  ['市委/n 宣传/vn 部门/n 参加/v', []],
  ['宣传部/n 部长/n', []],
])('%s holds %j', (line, names) => {
  expect(proposalsOf(committeeBodies, line)).toEqual(names)
})
