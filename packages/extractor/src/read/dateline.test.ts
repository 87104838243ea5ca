import { expect, test } from 'vitest'
import { datelineAt, dateOfLine, dateOfName, resolveDay } from './dateline.ts'

test.each([
  ['新华社北京6月15日电 会议举行', '新华社', '北京', 6, 15],
  ['新华社阿斯塔纳6月16日电', '新华社', '阿斯塔纳', 6, 16],
  ['本报武汉12月1日讯（记者张三）', null, '武汉', 12, 1],
  ['新华社北京一月二十三日电（记者张三）会议举行', '新华社', '北京', 1, 23],
  ['ASTANA, June 16 (Xinhua) -- Talks', 'Xinhua', 'Astana', 6, 16],
  ['NEW YORK, Sept. 3, 2024 (AP) — Talks', 'AP', 'New York', 9, 3],
])('%s is a dateline', (text, outlet, place, month, day) => {
  expect(datelineAt(text)).toMatchObject({ outlet, place, day: { month, day } })
})

test.each([
  ['央视网消息（新闻联播）：会议举行', '央视网', 12],
  ['本报讯（记者张三）会议举行', null, 3],
])('%s is an undated dateline', (text, outlet, length) => {
  expect(datelineAt(text)).toEqual({ outlet, length, place: null, day: null })
})

test.each(['新华社消息说，会议举行', '据新华社报道，会议举行', '6月15日，会议举行', 'Talks began'])(
  '%s is none',
  (text) => {
    expect(datelineAt(text)).toBeNull()
  },
)

test.each([
  ['2023-05-18', '2023-05-18'],
  ['2025年6月17日 星期二', '2025-06-17'],
  ['June 17, 2025', '2025-06-17'],
  ['2025-13-40', null],
  ['2025年6月17日，会议举行。', null],
])('line %s is %s', (line, date) => {
  expect(dateOfLine(line)).toBe(date)
})

test.each([
  ['changjiang-daily-2025-06-17', '2025-06-17'],
  ['20230518-01', '2023-05-18'],
  ['report-123456789', null],
])('name %s is %s', (name, date) => {
  expect(dateOfName(name)).toBe(date)
})

test.each([
  [12, 31, '2025-01-01', '2024-12-31'],
  [6, 16, '2025-06-17', '2025-06-16'],
  [6, 16, null, null],
])('%d-%d on the page of %s is %s', (month, day, page, date) => {
  expect(resolveDay({ year: null, month, day }, page)).toBe(date)
})
