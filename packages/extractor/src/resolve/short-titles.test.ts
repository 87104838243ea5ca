import { expect, test } from 'vitest'
import { taggedDocument } from '../../test/tagged-document.ts'
import type { NameMention } from '../model/index.ts'
import type { Cluster } from './cluster.ts'
import { resolveShortTitles } from './short-titles.ts'

/** The documents' names with how often each is named. */
function settled(...lines: string[]): string[] {
  const doc = taggedDocument(lines)
  const clusters = new Map<string, Cluster>()
  for (const mention of doc.mentions as NameMention[]) {
    const known = clusters.get(mention.name)
    if (known) known.mentions.push(mention)
    else
      clusters.set(mention.name, {
        type: mention.type,
        name: mention.name,
        entry: null,
        mentions: [mention],
        reasons: [],
      })
  }
  const all = [...clusters.values()]
  resolveShortTitles(doc, all)
  return all.map((c) => `${c.name} ${c.mentions.length}`)
}

test.each<[string, readonly string[], readonly string[]]>([
  [
    'the title before',
    ['印发[《体育工作实施方案》|document|book-title]。', '[《方案》|work|book-title]提出目标。'],
    ['体育工作实施方案 2'],
  ],
  [
    'the last of two',
    [
      '[《甲省方案》|document|book-title]和[《乙省方案》|document|book-title]印发。',
      '[《方案》|work|book-title]提出目标。',
    ],
    ['甲省方案 1', '乙省方案 2'],
  ],
  [
    'none that comes later',
    ['[《方案》|work|book-title]提出目标。', '印发[《体育工作实施方案》|document|book-title]。'],
    ['方案 1', '体育工作实施方案 1'],
  ],
  [
    'none of another kind',
    ['印发[《体育法》|document|book-title]。', '[《方案》|work|book-title]提出目标。'],
    ['体育法 1', '方案 1'],
  ],
])('%s', (_, lines, names) => {
  expect(settled(...lines)).toEqual(names)
})
