import { expect, test } from 'vitest'
import { fuzzyScore } from './fuzzy.ts'

test.each([
  ['', 'Zoom in', true],
  ['zoom', 'Zoom in', true],
  ['zi', 'Zoom in', true],
  ['dl', 'Clear all filters', false],
  ['table en', 'Table of entities', true],
  ['实体', '实体表', true],
  ['表实', '实体表', false],
  ['ＧＥＸＦ', 'Visible graph as GEXF', true],
])('%s in %s: %s', (query, text, matches) => {
  expect(fuzzyScore(query, text) !== undefined).toBe(matches)
})

test.each([
  ['te', 'Table of entities', 'Show all entities'],
  ['open', 'Open files', 'Zoom out, pen'],
  ['ta', 'Table of entities', 'Clear the selection of data'],
])('%s means %s rather than %s', (query, better, worse) => {
  expect(fuzzyScore(query, better)).toBeGreaterThan(fuzzyScore(query, worse) ?? -99)
})
