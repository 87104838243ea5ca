// ForceAtlas2 to rest in Chromium: the viewer's worker beside the stock one, on one graph, from one start, to one criterion.
import { existsSync } from 'node:fs'
import { layoutQuality } from './layout-quality.ts'
import { openPage } from './page.ts'
import { ROOT_FOLDER, type Row } from './row.ts'

/** As packages/viewer/test/layout-bench.ts offers it; that is no part of this project of the compiler. */
interface AtRest {
  readonly milliseconds: number
  readonly iterations: number
  readonly positions: readonly number[]
}
interface LayoutScope {
  ours(order: number, edges: readonly number[]): Promise<AtRest>
  stock(order: number, edges: readonly number[], theta: number): Promise<AtRest>
}

const ORDER = 10_000
const SIZE = 30_000
const GROUPS = 40
const STOCK_THETA = 0.5
const OUR_THETA = 1.2

export async function* layoutRows(): AsyncGenerator<Row> {
  const what = `layout to rest, ${ORDER / 1000}k nodes, ${SIZE / 1000}k edges`
  if (!existsSync(process.env.SILKGRAPH_CHROMIUM ?? '/usr/bin/chromium')) {
    yield { what, value: '-', note: 'left out: no Chromium is found; name one in SILKGRAPH_CHROMIUM' }
    return
  }
  const edges = groupedGraph(ORDER, SIZE, GROUPS)
  const entry = `import ${JSON.stringify(`${ROOT_FOLDER}packages/viewer/test/layout-bench.ts`)}`
  const { page, close } = await openPage(entry, 'silkgraphLayout')
  try {
    const measure = async (theta: number | null): Promise<{ seconds: number; note: string }> => {
      const { milliseconds, iterations, positions } = await page.evaluate(
        ([order, ends, given]) => {
          const { silkgraphLayout: scope } = globalThis as unknown as { readonly silkgraphLayout: LayoutScope }
          return given === null ? scope.ours(order, ends) : scope.stock(order, ends, given)
        },
        [ORDER, edges, theta] as const,
      )
      const { stress, neighbourhood } = layoutQuality(positions, edges)
      const quality = `stress ${stress.toFixed(3)}, neighbourhoods kept ${(100 * neighbourhood).toFixed(1)} %`
      return { seconds: milliseconds / 1000, note: `${iterations} iterations; ${quality}` }
    }
    const ours = await measure(null)
    yield { what: `${what}: ours`, value: ours.seconds.toFixed(2), note: `s; ${ours.note}` }
    for (const theta of [OUR_THETA, STOCK_THETA]) {
      const stock = await measure(theta)
      yield {
        what: `${what}: stock, theta ${theta}`,
        value: stock.seconds.toFixed(2),
        note: `s: ${(stock.seconds / ours.seconds).toFixed(1)} times ours; ${stock.note}`,
      }
    }
  } finally {
    await close()
  }
}

/** A graph whose nodes prefer their own group and whoever has many edges; the same every time. @returns Ends of each edge. */
function groupedGraph(order: number, size: number, groups: number): number[] {
  let seed = 1
  // Numerical Recipes' linear congruential generator; its high bits are good enough here.
  const random = (below: number): number => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((seed / 2 ** 32) * below)
  }
  const ends: number[] = []
  const ofGroup = Array.from({ length: groups }, (): number[] => [])
  const known = new Set<number>()
  for (let node = 1; node < order; node += 1)
    for (let i = 0; i < Math.min(node, size / order); i += 1) {
      const own = ofGroup[node % groups]!
      const pool = random(100) < 85 && own.length > 0 ? own : ends
      const other = pool.length > 0 && random(10) > 0 ? pool[random(pool.length)]! : random(node)
      if (other === node || known.has(node * order + other)) continue
      known.add(node * order + other)
      ends.push(node, other)
      own.push(node)
      ofGroup[other % groups]!.push(other)
    }
  return ends
}
