export type { EdgeAttributes, Fact, KnowledgeGraph, NodeAttributes } from './attributes.ts'
export { TYPE_COLOURS } from './colours.ts'
export { type Layout, layout, type Point } from './layout.ts'
export { type GraphOptions, toGraph } from './to-graph.ts'
