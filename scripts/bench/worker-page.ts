// A page in Chromium that holds the extractor's worker as a bundler packs it, for the parity test and the benchmark.
import { type BenchPage, openPage } from './page.ts'

/** What `window.silkgraph` offers there. */
export type WorkerScope = typeof import('@silkgraph/extractor/worker')

const ENTRY = "import * as silkgraph from '@silkgraph/extractor/worker'\nwindow.silkgraph = silkgraph\n"

/** @param model - Path of the tagger's model, served as `/model.bin`. */
export const openWorkerPage = (model: string): Promise<BenchPage> =>
  openPage(ENTRY, 'silkgraph', { '/model.bin': model })
