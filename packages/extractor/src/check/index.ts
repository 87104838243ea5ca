export { checkExample } from './examples.ts'
export { explain } from './explain.ts'
export { createObserver, type Observation, type Observer } from './observe.ts'
export { whyNot } from './why-not.ts'
