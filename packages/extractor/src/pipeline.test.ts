import { expect, test } from 'vitest'
import { buildDocument } from '../test/build-document.ts'
import { PipelineError } from './errors.ts'
import { createPipeline, type Layer, type Pipe } from './pipeline.ts'

const pipe = (name: string, requires: Layer[], assigns: Layer[]): Pipe => ({
  name,
  requires,
  assigns,
  run: (doc) => ({ ...doc, warnings: [...doc.warnings, { message: name }] }),
})
const tokens = pipe('tagged', ['sentences'], ['tokens'])
const names = pipe('names', ['tokens'], ['names'])

test('pipes run in order, each on what the one before gave', () => {
  const doc = buildDocument(['[习近平|person]。'])
  const done = createPipeline([tokens, names])(doc)
  expect(done.warnings.map((w) => w.message)).toEqual(['tagged', 'names'])
  expect(doc.warnings).toEqual([])
})

test.each([
  [[names], 'pipe "names" requires tokens: put a pipe that assigns it before'],
  [[names, tokens], 'pipe "names" requires tokens'],
  [[tokens, pipe('relate', ['dates', 'names', 'tokens'], ['triples'])], 'pipe "relate" requires dates, names'],
  [[pipe('selfish', ['groups'], ['groups'])], 'pipe "selfish" requires groups'],
])('an order that cannot work is refused when it is built', (pipes, message) => {
  expect(() => createPipeline(pipes)).toThrow(PipelineError)
  expect(() => createPipeline(pipes)).toThrow(message)
})

test('no pipe at all gives the document back', () => {
  const doc = buildDocument(['文'])
  expect(createPipeline([])(doc)).toBe(doc)
})
