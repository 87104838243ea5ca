// One line a format of graphs that is read back.
export { readGexf } from './gexf.ts'
export { readGraphml } from './graphml.ts'
export { readGraphJson } from './json.ts'
export type { TextSource } from './xml-elements.ts'
