import { expect, test } from 'vitest'
import { told } from '../../../test/relate-document.ts'

const metrics = (marked: string) => told([marked]).map((t) => /metric=(.*)/.exec(t)?.[1])

test.each<[string, readonly string[]]>([
  ['[武汉|place]{产量/n}比[去年|date=2023]高[5%|amount=5 %]', ['产量比去年高']],
  ['[武汉|place]{产量/n}最高[5吨|amount=5 t]', ['产量最高']],
  ['[武汉|place]{收入/n}[9亿元|amount=9e8 CNY]，较上月回升[2%|amount=2 %]', ['收入', '收入较上月回升']],
  ['[武汉|place]{建成/v}[7个|amount=7 个]{设施/n}，其中[3个|amount=3 个]{运行/v}', ['建成设施', '建成设施']],
  ['[武汉|place]{耕地/n}占[全国|place=中国]的[三成|amount=30 %]', ['武汉耕地占全国']],
])('%s', (marked, expected) => {
  expect(metrics(marked)).toEqual(expected)
})
