// Load time and memory, each in a fresh process or worker.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { LoadFigures } from './load-child.ts'
import { ROOT_FOLDER, type Row } from './row.ts'
import { openWorkerPage, type WorkerScope } from './worker-page.ts'

const CHILD = fileURLToPath(new URL('./load-child.js', import.meta.url))
const RUNS = 3

export function* loadRows(): Generator<Row> {
  for (const [part, name] of [
    ['layer', 'the Chinese layer'],
    ['extractor', 'the whole extractor'],
  ] as const) {
    const runs = Array.from({ length: RUNS }, (): LoadFigures => {
      const child = spawnSync(process.execPath, ['--expose-gc', CHILD, part], { encoding: 'utf8' })
      if (child.status !== 0) throw new Error(child.stderr)
      return JSON.parse(child.stdout) as LoadFigures
    })
    const best = (of: (figures: LoadFigures) => number): number => Math.min(...runs.map(of))
    const megabytes = (bytes: number): string => (bytes / 2 ** 20).toFixed(0)
    yield {
      what: `load in Node: ${name}`,
      value: best((f) => f.milliseconds).toFixed(0),
      note: 'ms, its modules included',
    }
    yield {
      what: `memory: ${name}`,
      value: megabytes(best((f) => f.heap)),
      note: `MB of heap and array buffers; ${megabytes(best((f) => f.rss))} MB of resident set, both after less before`,
    }
  }
}

/** From the call in the page to the model loaded: start of the worker, its script, the model's bytes. */
export async function workerRow(): Promise<Row> {
  const what = 'load in a worker of Chromium'
  if (!existsSync(process.env.SILKGRAPH_CHROMIUM ?? '/usr/bin/chromium'))
    return { what, value: '-', note: 'left out: no Chromium is found; name one in SILKGRAPH_CHROMIUM' }
  const { page, close } = await openWorkerPage(`${ROOT_FOLDER}data/model/zh-tagger.bin`)
  try {
    const times: number[] = []
    for (let i = 0; i < RUNS; i++)
      times.push(
        await page.evaluate(async () => {
          const { silkgraph } = globalThis as unknown as { readonly silkgraph: WorkerScope }
          const begun = performance.now()
          const client = silkgraph.createExtractorClient({ model: '/model.bin' })
          await client.ready
          const milliseconds = performance.now() - begun
          client.close()
          return milliseconds
        }),
      )
    return {
      what,
      value: Math.min(...times).toFixed(0),
      note: `ms, worker and whole extractor; the first time ${times[0]?.toFixed(0)}`,
    }
  } finally {
    await close()
  }
}
