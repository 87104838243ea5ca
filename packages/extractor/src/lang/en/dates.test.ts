import { describe, expect, test } from 'vitest'
import { findDates } from './dates.ts'

const read = (text: string, dateline: string | null = '2025-06-18') =>
  findDates(text, dateline).map((match) => {
    expect(text.slice(match.start, match.end)).toBe(match.text)
    return [match.text, match.date]
  })

describe('findDates', () => {
  // The dateline is a Wednesday.
  test.each([
    ['June 16, 2025', '2025-06-16'],
    ['Monday, June 16, 2025', '2025-06-16'],
    ['16 June 2025', '2025-06-16'],
    ['the 16th of June', '2025-06-16'],
    ['June 16', '2025-06-16'],
    ['Dec. 30', '2024-12-30'],
    ['Jan. 2', '2025-01-02'],
    ['June 16-18, 2025', '2025-06-16/2025-06-18'],
    ['June 30 to July 2, 2024', '2024-06-30/2024-07-02'],
    ['2025-06-16', '2025-06-16'],
    ['June 2025', '2025-06'],
    ['last June', '2024-06'],
    ['last May', '2025-05'],
    ['Monday', '2025-06-16'],
    ['Wednesday', '2025-06-18'],
    ['last Wednesday', '2025-06-11'],
    ['next Friday', '2025-06-20'],
    ['Monday evening', '2025-06-16'],
    ['yesterday', '2025-06-17'],
    ['tomorrow morning', '2025-06-19'],
    ['last year', '2024'],
    ['this month', '2025-06'],
    ['last week', '2025-06-09/2025-06-15'],
    ['three years ago', '2022'],
    ['two weeks ago', '2025-06-04'],
    ['the first half of 2025', '2025-01/2025-06'],
    ['the third quarter of last year', '2024-07/2024-09'],
    ['the first five months of this year', '2025-01/2025-05'],
    ['the end of 2025', '2025-12'],
    ['since 2021', '2021/..'],
    ['Since May 2021', '2021-05/..'],
    ['until 2030', '../2030'],
    ['from 2021 to 2025', '2021/2025'],
    ['2021-2025', '2021/2025'],
    ['the 1990s', '199X'],
    ['the 21st century', '20XX'],
    ['recently', null],
    ['in recent years', null],
  ])('%s is %s', (raw, date) => expect(read(`It rose ${raw} there.`)).toEqual([[raw, date]]))

  test.each([
    ['in 2024', '2024', '2024'],
    ['by October', 'October', '2025-10'],
    ['in mid-March', 'mid-March', '2025-03'],
  ])('%s is %s without its preposition', (raw, text, date) => expect(read(`It rose ${raw}.`)).toEqual([[text, date]]))

  test.each([
    'It may rise in part.',
    'He will march on the second floor.',
    'Some 2,000 tons of steel',
    'They sold 2000 tons and 1990 people came.',
    'It leads by the first half.',
    'Article 16 of the plan',
    'February 30',
  ])('finds none in: %s', (text) => expect(read(text).filter(([, date]) => /-|^\d{4}$/.test(date ?? ''))).toEqual([]))

  test('takes the year nearest the dateline', () =>
    expect(read('On December 30', '2025-01-05')).toEqual([['December 30', '2024-12-30']]))

  test('fixes nothing relative without a dateline', () =>
    expect(read('On Monday, June 16, and last year, but June 2025', null).map(([, date]) => date)).toEqual([
      null,
      null,
      '2025-06',
    ]))

  test('finds several in order', () =>
    expect(read('On June 16, 2025, three years after 2022, he came back yesterday.').map(([, date]) => date)).toEqual([
      '2025-06-16',
      '2022',
      '2025-06-17',
    ]))
})
