// Companies and bodies that a text lists and then counts: 新增甲科技、乙股份2家上市公司; “甲芯片”“乙软件”等4家企业.
import type { NameFinder, ProposedName } from './names-layer.ts'

const VERB = '(?:新增|诞生|涌现|培育|孵化|引进|引入|吸引|集聚|聚集|汇聚|拥有|包括|推动|支持)(?:出了|出|了)?'
const COUNT = '(?:等)?(?:\\d+|[一二两三四五六七八九十百]+)余?多?[家个]'
/** What they are counted as. */
const KIND = '[^，。；、“”]{0,10}?(?:公司|企业|独角兽|第一股|银行|券商|高校|医院|科研院所)'
const PLAIN = '[^，。；：、“”（）《》\\d\\s的在与为了]{3,10}'
const QUOTED = '“[^“”]{2,16}”'
const LISTS: readonly RegExp[] = [
  new RegExp(`${VERB}((?:${PLAIN}、)+${PLAIN}(?:和${PLAIN})?)${COUNT}${KIND}`, 'gu'),
  new RegExp(`(${QUOTED}(?:[、和]?${QUOTED})+)${COUNT}${KIND}`, 'gu'),
]
const ITEM = /“[^“”]+”|[^、和“”]+/gu

/** Proposes each item of such a list as an organization. */
export const countedNames: NameFinder = ({ text }) =>
  LISTS.flatMap((list) => [...text.matchAll(list)]).flatMap((match): ProposedName[] => {
    const at = match.index + match[0].indexOf(match[1]!)
    return [...match[1]!.matchAll(ITEM)].map(({ 0: item, index }) => {
      const marked = item.startsWith('“')
      return {
        start: at + index,
        end: at + index + item.length,
        type: 'organization',
        foundBy: 'counted-name',
        name: marked ? item.slice(1, -1) : item,
      }
    })
  })
