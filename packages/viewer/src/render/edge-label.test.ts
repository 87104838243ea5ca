import { expect, test } from 'vitest'
import { smallGraph } from '../../test/fixtures/small-graph.ts'
import { EN } from '../i18n/en.ts'
import { ZH_CN } from '../i18n/zh-cn.ts'
import { edgeLabel } from './edge-label.ts'

const graph = smallGraph()

test.each([
  ['t3', undefined, '会见 2025-06-16', 'met with 2025-06-16'],
  ['t4', undefined, '访问', 'visited'],
  ['t1', ['t1', 't2', 't3'], '会见 ×3', 'met with ×3'],
  ['t1', ['t4', 't1', 't2'], '会见 ×2、访问', 'met with ×2, visited'],
])('%s standing for %j is %s', (edge, members, zh, en) => {
  const fold = members && { members, sources: 1 }
  const texts = [{ lang: 'zh-CN', messages: ZH_CN } as const, { lang: 'en', messages: EN } as const]
  expect(texts.map((text) => edgeLabel(graph, edge, fold, text))).toEqual([zh, en])
})
