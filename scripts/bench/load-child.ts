// Run with --expose-gc by load.ts, in a process of its own: loads one part, and prints time and memory as JSON.

export interface LoadFigures {
  readonly milliseconds: number
  /** Growth in bytes: heap in use and array buffers. */
  readonly heap: number
  readonly rss: number
}

const built = (path: string): string => new URL(`../../../packages/extractor/dist/${path}`, import.meta.url).href
const collect = (globalThis as { gc?: () => void }).gc ?? (() => undefined)

const LOADERS: Readonly<Record<string, () => Promise<unknown>>> = {
  layer: async () => {
    const { loadModel } = (await import(
      built('node/resources.js')
    )) as typeof import('../../packages/extractor/src/node/resources.ts')
    const { createChinese } = (await import(
      built('lang/zh/index.js')
    )) as typeof import('../../packages/extractor/src/lang/zh/index.ts')
    return createChinese(loadModel())
  },
  extractor: async () => {
    const { createExtractor, loadModel } = await import('@silkgraph/extractor/node')
    return createExtractor({ model: loadModel() })
  },
}

const part = LOADERS[process.argv[2] ?? '']
if (part === undefined) throw new Error(`usage: load-child ${Object.keys(LOADERS).join('|')}`)
collect()
const before = process.memoryUsage()
const begun = performance.now()
const loaded = await part()
const milliseconds = performance.now() - begun
collect()
const after = process.memoryUsage()
const heap = (usage: NodeJS.MemoryUsage): number => usage.heapUsed + usage.arrayBuffers
const figures: LoadFigures = { milliseconds, heap: heap(after) - heap(before), rss: after.rss - before.rss }
// Held until here, so that it is in memory when that is measured.
if (loaded !== undefined) console.log(JSON.stringify(figures))
