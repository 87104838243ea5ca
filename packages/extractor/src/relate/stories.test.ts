// Which event 会议 and 出席并讲话 mean.
import { expect, test } from 'vitest'
import { told } from '../../test/relate-document.ts'

const HELD = '[首届峰会|event]在[西安|place]{举行/v}。'
const OTHER = '天气晴好。'
const CHAIRED = '[甲|person]主持会议。'
const chaired = (...marked: string[]) =>
  told(marked, ['took-place-at', 'chaired-it']).filter((line) => line.startsWith('甲'))

test.each([
  ['what the lead tells of, however far', [HELD, ...Array<string>(9).fill(OTHER), CHAIRED], '首届峰会'],
  ['what was told just now', [OTHER, OTHER, OTHER, HELD, OTHER, CHAIRED], '首届峰会'],
  ['what was told last', [HELD, '[第二届论坛|event]在[巴黎|place]{举行/v}。', CHAIRED], '第二届论坛'],
])('%s', (_, marked, event) => {
  expect(chaired(...marked)).toEqual([expect.stringContaining(`甲 attended ${event}`)])
})

test.each([
  ['nothing told in passing, long ago', [OTHER, OTHER, OTHER, HELD, ...Array<string>(5).fill(OTHER), CHAIRED]],
  ['nothing of another article', [HELD, '# 题', CHAIRED]],
  ['nothing of another kind', ['[颁奖仪式|event]在[西安|place]{举行/v}。', CHAIRED]],
])('%s', (_, marked) => {
  expect(chaired(...marked)).toEqual([])
})
