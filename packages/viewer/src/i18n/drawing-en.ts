// Texts of layout, pins, sizes and colours.
const plural = (n: number, one: string, many: string): string => `${n.toLocaleString('en')} ${n === 1 ? one : many}`

export const DRAWING_EN = {
  command: {
    lock: 'Lock: nothing moves',
    pin: 'Pin or unpin the selected or ticked entities',
    unpinAll: 'Unpin everything',
    undoMove: 'Undo the last move',
    redoMove: 'Redo the move undone last',
    colorBy: 'Colour by type or community',
    sizeBy: 'Next meaning of sizes',
  },
  lock: 'Lock positions',
  unlock: 'Unlock positions',
  locked: 'Positions are locked.',
  unlocked: 'Positions are free.',
  isLocked: 'Positions are locked: unlock them to refine the layout.',
  pin: 'Pin here',
  unpin: 'Unpin',
  unpinAll: (count: number): string => `Unpin ${count.toLocaleString('en')}`,
  pinned: (count: number): string => `${plural(count, 'entity', 'entities')} pinned.`,
  unpinned: (count: number): string => `${plural(count, 'entity', 'entities')} unpinned.`,
  appearance: 'Appearance',
  colorBy: 'Colour',
  color: { type: 'type', community: 'community' },
  sizeBy: 'Size',
  size: {
    support: 'support',
    degree: 'neighbours',
    weightedDegree: 'triples',
    pagerank: 'PageRank',
    betweenness: 'betweenness',
  },
  findCommunities: 'Find communities',
  finding: 'Working it out…',
  noCommunity: 'in none',
}
