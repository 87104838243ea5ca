// In a page that is one file the worker's script is in the page.
import LargeWorker from './large-worker.ts?worker&inline'

export const startLargeWorker = (): Worker => new LargeWorker()
