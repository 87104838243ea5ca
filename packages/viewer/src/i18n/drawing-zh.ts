import type { DRAWING_EN } from './drawing-en.ts'

const n = (count: number): string => count.toLocaleString('zh-CN')

export const DRAWING_ZH: typeof DRAWING_EN = {
  command: {
    lock: '锁定位置',
    pin: '固定或松开选中或勾选的实体',
    unpinAll: '全部松开',
    undoMove: '撤销上一次移动',
    redoMove: '重做撤销的移动',
    colorBy: '按类型或社群着色',
    sizeBy: '切换大小的含义',
  },
  lock: '锁定位置',
  unlock: '解除锁定',
  locked: '位置已锁定。',
  unlocked: '位置已解除锁定。',
  isLocked: '位置已锁定：解除锁定后才能优化布局。',
  pin: '固定在此',
  unpin: '松开',
  unpinAll: (count) => `松开 ${n(count)} 个`,
  pinned: (count) => `已固定 ${n(count)} 个实体。`,
  unpinned: (count) => `已松开 ${n(count)} 个实体。`,
  appearance: '外观',
  colorBy: '颜色',
  color: { type: '类型', community: '社群' },
  sizeBy: '大小',
  size: {
    support: '证据多少',
    degree: '相邻实体',
    weightedDegree: '三元组',
    pagerank: 'PageRank',
    betweenness: '中介中心性',
  },
  findCommunities: '划分社群',
  finding: '正在计算…',
  noCommunity: '不属于任何社群',
}
