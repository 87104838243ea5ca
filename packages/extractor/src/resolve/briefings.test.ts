import { expect, test } from 'vitest'
import { buildDocument } from '../../test/build-document.ts'
import { addBriefings } from './briefings.ts'
import type { Cluster } from './name-clusters.ts'

const made = (...lines: string[]) => {
  const clusters: Cluster[] = []
  addBriefings(buildDocument(lines, { unresolved: true }), clusters)
  return clusters.map((c) => `${c.type}:${c.name}`)
}
const BRIEFING = '[新闻发布会|group-briefing]'

test.each([
  ['a body', [`[商务部|organization]今天（6月17日）举行${BRIEFING}。`], ['event:商务部新闻发布会']],
  ['a conference', [`[首届峰会|event]召开${BRIEFING}。`], ['event:首届峰会新闻发布会']],
  ['the nearest', [`[国务院|organization]、[商务部|organization]举行${BRIEFING}。`], ['event:商务部新闻发布会']],
  ['not who only attends', [`[商务部|organization]出席${BRIEFING}。`], []],
  ['not across a clause', [`[商务部|organization]表示，今天举行${BRIEFING}。`], []],
  ['not of another sentence', ['[商务部|organization]说。', `今天举行${BRIEFING}。`], []],
  ['not a person', [`[甲|person]举行${BRIEFING}。`], []],
  ['a place', ['[新西兰|place]各界举行的[欢迎宴会|group-briefing]。'], ['event:新西兰欢迎宴会']],
])('a briefing is that of %s that holds it', (_, lines, expected) => {
  expect(made(...lines)).toEqual(expected)
})
