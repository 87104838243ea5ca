// In a page that is one file the worker's script is in the page.
import LayoutWorker from './worker.ts?worker&inline'

export const startLayoutWorker = (): Worker => new LayoutWorker()
