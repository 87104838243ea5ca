// In a page that is one file the worker's script is in the page.
import AnalysisWorker from './worker.ts?worker&inline'

export const startAnalysisWorker = (): Worker => new AnalysisWorker()
