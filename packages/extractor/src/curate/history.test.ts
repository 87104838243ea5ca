import { describe, expect, test } from 'vitest'
import { log, refOf } from '../../test/curated-sample.ts'
import { activeEdits, mergeLogs, redoTarget, undoTarget } from './history.ts'
import type { Operation } from './operation.ts'

/** `a`, `b` ...: an operation; `-a` takes it back, `+a` takes it up again. */
const logOf = (steps: string): Operation[] =>
  steps
    .split(' ')
    .filter((step) => step !== '')
    .map((step, i): Operation => {
      const id = `${i} ${step}`
      if (step.startsWith('-')) return { id, op: 'undo', of: step.slice(1) }
      if (step.startsWith('+')) return { id, op: 'redo', of: step.slice(1) }
      return { id: step, op: 'hide', entities: [refOf('武汉')] }
    })

describe('undo and redo', () => {
  test.each([
    ['', '', undefined, undefined],
    ['a b', 'a b', 'b', undefined],
    ['a b -b', 'a', 'a', 'b'],
    ['a b -b -a', '', undefined, 'a'],
    ['a b -b -a +a', 'a', 'a', 'b'],
    ['a b -b -a +a +b', 'a b', 'b', undefined],
    ['a b -b c', 'a c', 'c', undefined],
    ['a b -a', 'b', 'b', 'a'],
    ['a b -b c +b', 'a b c', 'c', undefined],
    ['a -a -a +a', 'a', 'a', 'a'],
  ])('of "%s": holds "%s", undo %s, redo %s', (steps, holds, undo, redo) => {
    const operations = logOf(steps)
    expect(
      activeEdits(operations)
        .map(({ id }) => id)
        .join(' '),
    ).toBe(holds)
    expect(undoTarget(operations)?.id).toBe(undo)
    expect(redoTarget(operations)?.id).toBe(redo)
  })
})

test('logs of two people are put together, each operation once', () => {
  const [a, b, c] = log({ op: 'undo', of: 'x' }, { op: 'undo', of: 'y' }, { op: 'undo', of: 'z' })
  expect(mergeLogs([a!, b!], [a!, c!])).toEqual([a, b, c])
})
