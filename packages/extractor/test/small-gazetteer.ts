// A handful of names for unit tests; the real tables are data/lexicon's.
import type { GazetteerEntry } from '../src/model/index.ts'

const state = (name: string, short: string, aliases: readonly string[] = []): GazetteerEntry => ({
  type: 'place',
  name,
  aliases,
  kind: 'country',
  short: [short],
})

export const SMALL_GAZETTEER: readonly GazetteerEntry[] = [
  state('中国', '中', ['中华人民共和国', 'China']),
  state('哈萨克斯坦', '哈', ['哈萨克斯坦共和国']),
  state('吉尔吉斯斯坦', '吉'),
  state('乌兹别克斯坦', '乌'),
  state('土库曼斯坦', '土'),
  state('土耳其', '土'),
  state('伊朗', '伊', ['Iran']),
  { type: 'place', name: '湖北', aliases: ['湖北省'], kind: 'province', within: '中国', short: ['鄂'] },
  { type: 'place', name: '武汉', aliases: ['武汉市'], kind: 'city', within: '湖北', short: ['汉'] },
  { type: 'place', name: '太原', aliases: ['太原市'], kind: 'city' },
  { type: 'place', name: '北京', aliases: ['北京市'], kind: 'municipality', within: '中国', short: ['京'] },
  { type: 'place', name: '新建区', aliases: ['新建'], kind: 'district' },
  { type: 'place', name: '和平镇', aliases: ['和平'], kind: 'town', weak: true },
  { type: 'person', name: '习近平', aliases: [], kind: 'leader', within: '中国' },
  { type: 'person', name: '托卡耶夫', aliases: ['卡瑟姆若马尔特·托卡耶夫'], kind: 'leader', within: '哈萨克斯坦' },
  { type: 'person', name: '扎帕罗夫', aliases: [], kind: 'leader', within: '吉尔吉斯斯坦' },
  { type: 'organization', name: '国务院', aliases: ['中华人民共和国国务院'], within: '中国' },
  { type: 'organization', name: '国务院办公厅', aliases: ['国务院办公'], within: '中国', parent: '国务院' },
  { type: 'organization', name: '上海合作组织', aliases: ['上合组织'] },
  { type: 'initiative', name: '一带一路', aliases: ['“一带一路”倡议'] },
]

const shorts = new Set(SMALL_GAZETTEER.flatMap((entry) => entry.short ?? []))

/** Places by their one-character names, the most usual reading first. */
export const SMALL_SHORTS: ReadonlyMap<string, readonly GazetteerEntry[]> = new Map(
  [...shorts].map((short) => [short, SMALL_GAZETTEER.filter((entry) => entry.short?.includes(short))]),
)
