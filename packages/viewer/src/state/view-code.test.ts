import { deflateRawSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { decodeView, encodeView, isViewCode, sharedOf } from './view-code.ts'
import {
  add,
  initialState,
  isolateValue,
  read,
  select,
  setLang,
  setTable,
  setView,
  type ViewState,
} from './view-state.ts'

const START = initialState('zh-CN', 'system')
const through = (...updates: ((state: ViewState) => ViewState)[]): ViewState =>
  updates.reduce((state, update) => update(state), START)
const code = (data: unknown): string => `v1.${deflateRawSync(JSON.stringify(data)).toString('base64url')}`

describe('a view', () => {
  test.each([
    ['a selection', through(select({ kind: 'node', id: 'person:习近平' }, ['person:习近平']))],
    ['a filter', through(isolateValue('types', 'person'))],
    ['a table', through(setView('triples'), setTable('triples', { sort: 'date', query: '铁路' }))],
    [
      'an article',
      through(read({ doc: 'd', article: 'd#2', statement: null, evidence: 0, span: { start: 3, end: 9 } })),
    ],
    ['additions', through(add(['a', 'b']))],
  ])('%s comes back from its code', async (_name, state) => {
    const text = await encodeView(state)
    expect(text).toMatch(/^v1\.[\w-]+$/)
    expect(isViewCode(text)).toBe(true)
    expect(await decodeView(text)).toEqual(sharedOf(state))
    expect({ ...START, ...(await decodeView(text)), sheet: state.sheet }).toEqual(state)
  })

  test('as a graph opens has no code; neither have language and ticks', async () => {
    expect(await encodeView(START)).toBe('')
    expect(await encodeView({ ...through(setLang('en')), pickedNodes: ['a'] })).toBe('')
  })
})

test.each([
  ['cut off', code({ added: ['person:习近平', 'place:中国'] }).slice(0, -6)],
  ['of another version', 'v9.q1ZKTEkBAA'],
  ['not base64', 'v1.***'],
  ['not JSON', `v1.${deflateRawSync('{').toString('base64url')}`],
  ['of a wrong type', code({ filter: { types: 'person' } })],
  ['of a wrong value', code({ view: 'map' })],
  ['null', code(null)],
  ['a bomb', code({ added: ['0'.repeat(5_000_000)] })],
])('a code that is %s is none', async (_name, text) => {
  expect(await decodeView(text)).toBeUndefined()
})

test('parts that nobody knows are passed over, __proto__ among them', async () => {
  expect(await decodeView(code({ scope: 'all', camera: 3, lang: 'en', constructor: 1 }))).toEqual({ scope: 'all' })
})

test.each(['side', '', 'version', 'v1'])('#%s is no view', (anchor) => {
  expect(isViewCode(anchor)).toBe(false)
})
