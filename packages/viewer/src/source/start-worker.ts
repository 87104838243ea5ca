// One file of its own, since a page that is one file starts its worker in another way: start-worker.standalone.ts.

export const startLargeWorker = (): Worker =>
  new Worker(new URL('./large-worker.ts', import.meta.url), { type: 'module' })
