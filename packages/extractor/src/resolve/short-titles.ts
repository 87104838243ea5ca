// 《方案》 after 《…实施方案》: a title that only says what kind of document it is stands for the last one so called.
import type { Document, NameMention } from '../model/index.ts'
import type { Cluster } from './cluster.ts'

/** Kinds of documents that stand between book-title marks for the whole title. */
export const SHORT_TITLE: RegExp =
  /^(?:若干|行动|实施|工作|总体|指导|专项)?(?:方案|意见|通知|决定|规划|纲要|条例|办法|报告|公报|计划|指南|规定|措施|声明|宣言|决议|公约|协定|协议|目录|标准|规则|条约|章程|细则|要点|解释|建议|倡议|公告|白皮书|蓝皮书|草案)$/

/** Gives every short title to the last full title of its article that ends so, where there is one. */
export function resolveShortTitles(doc: Document, clusters: Cluster[]): void {
  const shorts = new Set(
    clusters.filter(
      (c) => !c.known && !c.entry && SHORT_TITLE.test(c.name) && c.mentions.every((m) => m.foundBy === 'book-title'),
    ),
  )
  if (shorts.size === 0) return
  const grown = new Set<Cluster>()
  const titles = clusters
    .filter((c) => c.type === 'document' && !shorts.has(c))
    .flatMap((cluster) => cluster.mentions.map((mention) => ({ cluster, mention })))
    .sort((a, b) => a.mention.start - b.mention.start)
  for (const short of shorts) {
    for (const mention of [...short.mentions]) {
      const full = titles.findLast((t) => t.mention.start < mention.start && isFullTitle(doc, t, mention))
      if (!full) continue
      short.mentions.splice(short.mentions.indexOf(mention), 1)
      full.cluster.mentions.push(mention)
      full.cluster.reasons.push(`${mention.text}: the last title that ends so`)
      grown.add(full.cluster)
    }
  }
  for (const { mentions } of grown) mentions.sort((a, b) => a.start - b.start)
  for (let i = clusters.length - 1; i >= 0; i--) if (clusters[i]!.mentions.length === 0) clusters.splice(i, 1)
}

function isFullTitle(
  doc: Document,
  { cluster, mention }: { cluster: Cluster; mention: NameMention },
  short: NameMention,
): boolean {
  const article = ({ sentence }: NameMention): number => doc.sentences[sentence]!.article
  return article(mention) === article(short) && cluster.name.replace(/（[^（）]*）$/, '').endsWith(short.name)
}
