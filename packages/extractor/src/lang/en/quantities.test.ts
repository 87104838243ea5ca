import { describe, expect, test } from 'vitest'
import { readNumeral } from './numerals.ts'
import { findQuantities } from './quantities.ts'

describe('readNumeral', () => {
  test.each([
    ['1,500', 1500],
    ['94.8 billion', 94_800_000_000],
    ['0.1', 0.1],
    ['5m', 5_000_000],
    ['fifteen', 15],
    ['twenty-five', 25],
    ['two hundred and six', 206],
    ['a dozen', 12],
    ['three million two hundred thousand', 3_200_000],
    ['a hundred', 100],
    ['apples', null],
  ])('%s is %s', (text, value) => expect(readNumeral(text)).toBe(value))
})

describe('findQuantities', () => {
  test.each<[string, number, string | undefined, string?]>([
    ['US$94.8 billion', 94_800_000_000, 'USD'],
    ['$5m', 5_000_000, 'USD'],
    ['€20 million', 20_000_000, 'EUR'],
    ['RMB 5 billion', 5_000_000_000, 'CNY'],
    ['30 billion yuan', 30_000_000_000, 'CNY'],
    ['1.2 billion U.S. dollars', 1_200_000_000, 'USD'],
    ['3 percent', 3, '%'],
    ['12.5%', 12.5, '%'],
    ['two percentage points', 2, 'percentage point'],
    ['500 kV', 500, 'kV'],
    ['500kV', 500, 'kV'],
    ['523 kilometers', 523, 'km'],
    ['7.5 square kilometers', 7.5, 'km2'],
    ['1,500 students', 1500, 'students'],
    ['two new members', 2, 'members'],
    ['25 heavy-duty trucks', 25, 'trucks'],
    ['ten million people', 10_000_000, 'people'],
    ['more than 1,500 students', 1500, 'students', 'over'],
    ['nearly 3 percent', 3, '%', 'about'],
    ['at least $2 billion', 2_000_000_000, 'USD', 'min'],
    ['up to 40 projects', 40, 'projects', 'max'],
    ['100 firms or more', 100, 'firms', 'min'],
    ['45.6', 45.6, undefined],
  ])('%s', (raw, number, unit, bound) => {
    const text = `It reached ${raw}, he said.`
    const [match, ...rest] = findQuantities(text)
    expect(rest).toEqual([])
    expect(match).toMatchObject({ start: 11, end: 11 + raw.length, text: raw })
    expect(match?.value).toEqual({
      raw,
      number,
      ...(unit === undefined ? {} : { unit }),
      ...(bound === undefined ? {} : { bound }),
    })
  })

  test.each([
    'The G20 and COVID-19',
    'one of them',
    'No. 7 in Article 12',
    'Boeing 737',
    'It was 2024.',
    'the C919 jet',
    '',
  ])('finds none in: %s', (text) => expect(findQuantities(text)).toEqual([]))
})
