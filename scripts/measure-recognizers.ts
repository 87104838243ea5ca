// Scores dates and amounts on a folder of Recognizers-Text specifications (Number, NumberWithUnit, DateTime): the share of
// cases in which every span and value is right. Usage: node scripts/dist/measure-recognizers.js FOLDER [--misses]
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

type Dates = typeof import('../packages/extractor/src/lang/zh/dates/index.ts')
type Calendar = typeof import('../packages/extractor/src/lang/zh/dates/calendar.ts')
type CalendarData = typeof import('../packages/extractor/src/data/zh-calendar.ts')
type Quantities = typeof import('../packages/extractor/src/lang/zh/quantities/index.ts')

const built = (path: string): string => new URL(`../../packages/extractor/dist/${path}`, import.meta.url).href
const { findDates } = (await import(built('lang/zh/dates/index.js'))) as Dates
const { firstDay, lastDay, parsePoint, pointToEdtf } = (await import(built('lang/zh/dates/calendar.js'))) as Calendar
const { ERAS } = (await import(built('data/zh-calendar.js'))) as CalendarData
const { findNumbers, findQuantities } = (await import(built('lang/zh/quantities/index.js'))) as Quantities

export interface Expected {
  readonly Text: string
  readonly Start: number
  readonly Length?: number
  readonly End?: number
  readonly Type?: string
  readonly TypeName?: string
  readonly Value?: {
    readonly Timex?: string
    readonly PastResolution?: Resolved
    readonly FutureResolution?: Resolved
    readonly values?: readonly Resolved[]
  }
  readonly Resolution?: {
    readonly value?: string | null
    readonly unit?: string
    readonly isoCurrency?: string
    readonly values?: readonly Resolved[]
  }
}
type Resolved = Readonly<Record<string, string>>
export interface Case {
  readonly Input: string
  readonly Context?: { readonly ReferenceDateTime?: string }
  readonly Results: readonly Expected[]
}
interface Found {
  readonly start: number
  readonly end: number
  /** False where the value is wrong for this expected result. */
  readonly fits: (expected: Expected) => boolean
}
/** A case's verdict; null where the literal forms cannot express what it expects. */
type Score = (item: Case, file: string) => boolean | null

/** Their unit names to ours. */
const UNITS: Readonly<Record<string, string>> = {
  'Chinese yuan': 'CNY',
  Mu: '亩',
  Centimeter: 'cm',
  Meter: 'm',
  Kilometer: 'km',
  Jin: '斤',
  Liang: '两',
  Kilogram: 'kg',
  Kilobyte: 'kBy',
  Kilobit: 'kbit',
  Megahertz: 'MHz',
  Kilowatt: 'kW',
  Degree: '°',
  F: '°F',
  C: '°C',
  Bitcoin: 'XBT',
  Dollar: 'USD',
  Year: '岁',
  Month: '个月',
  Day: '天',
  Bit: 'bit',
}
/** As reading text is: full-width figures, letters and signs in ASCII; a full-width comma only inside a figure. */
const fold = (text: string): string =>
  text
    .replace(
      /[\uFF05\uFF0B\uFF0D-\uFF1A\uFF20-\uFF3A\uFF41-\uFF5A]|(?<=[\uFF10-\uFF19])\uFF0C(?=[\uFF10-\uFF19])/g,
      (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0),
    )
    .replaceAll('\u3000', ' ')
const close = (a: number | undefined, b: number): boolean =>
  a !== undefined && Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b))
const endOf = (expected: Expected): number =>
  expected.Length !== undefined ? expected.Start + expected.Length : (expected.End ?? expected.Start) + 1
const kindOf = (expected: Expected): string => (expected.TypeName ?? expected.Type ?? '').replace('datetimeV2.', '')

/** Every expected result met by span and value, and nothing found beside them. */
function agree(expected: readonly Expected[], found: readonly Found[]): boolean {
  if (expected.length !== found.length) return false
  return expected.every((item, index) => {
    const match = found[index]
    return match !== undefined && match.start === item.Start && match.end === endOf(item) && match.fits(item)
  })
}

const numbers: Score = ({ Input, Results }) =>
  agree(
    Results,
    findNumbers(fold(Input)).map(({ start, end, value }) => ({
      start,
      end,
      fits: (item) => close(value, Number(item.Resolution?.value)),
    })),
  )

const ordinals: Score = ({ Input, Results }) => {
  const found = findNumbers(fold(Input)).filter(({ ordinal }) => ordinal)
  return agree(
    Results,
    found.map(({ start, end, value }) => ({
      start,
      end,
      fits: (item) => close(value, Number(item.Resolution?.value)),
    })),
  )
}

const percents: Score = ({ Input, Results }) => {
  const found = findQuantities(fold(Input)).filter(({ value }) => ['%', '‰', '百分点'].includes(value.unit ?? ''))
  const scale = (unit: string | null | undefined): number => (unit === '‰' ? 0.1 : 1)
  return agree(
    Results,
    found.map(({ start, end, value }) => ({
      start,
      end,
      fits: (item) =>
        close((value.number ?? Number.NaN) * scale(value.unit), Number.parseFloat(item.Resolution?.value ?? '')),
    })),
  )
}

/** Only ranges open at one end: a literal has one number and a bound. Our spans take in the unit besides. */
const ranges: Score = ({ Input, Results }) => {
  const sides = Results.map(({ Resolution }) => /^([[(])([^,]*),([^\])]*)([\])])$/.exec(Resolution?.value ?? ''))
  if (sides.some((side) => side === null || (side[2] !== '' && side[3] !== ''))) return null
  const found = findQuantities(fold(Input)).filter(({ value }) => value.bound !== undefined && value.bound !== 'about')
  return agree(
    Results,
    found.map(({ start, end, value }, index) => ({
      start,
      // Our amounts go on over their unit: 至少有10次 for 至少有10.
      end:
        value.unit === null
          ? end
          : Math.min(end, Math.max(start, endOf(Results[index] ?? { Text: '', Start: 0, Length: 0 }))),
      fits: (item) => {
        const [, , low, high] = sides[Results.indexOf(item)] ?? []
        const upper = value.bound === 'max'
        return close(value.number, Number(upper ? high : low)) && (upper ? low === '' : high === '')
      },
    })),
  )
}

/** Spans compared without the bound words that our amounts take in (超过250m). */
const units: Score = ({ Input, Results }) => {
  const wanted = Results.filter(({ Resolution }) => Resolution?.value != null)
  const text = fold(Input)
  const found = findQuantities(text)
  return (
    wanted.every((item) => {
      const unit = item.Resolution?.isoCurrency ?? UNITS[item.Resolution?.unit ?? '']
      return found.some(({ start, end, value }) => {
        const inside =
          value.bound === undefined
            ? start === item.Start && end === endOf(item)
            : start <= item.Start && end >= endOf(item)
        return inside && close(value.number, Number(item.Resolution?.value)) && value.unit === unit
      })
    }) &&
    (wanted.length > 0 || found.length === 0)
  )
}

const CALENDAR: Readonly<Record<string, readonly string[]>> = {
  date: ['date', 'daterange'],
  datetime: ['datetime', 'datetimerange'],
}
/** The suite keeps lunar months and days as they are written; EDTF is Gregorian, so only their spans are compared. */
const LUNAR = /农历|正月|初[一二三四五六七八九十]|大年|除夕|春节|元宵|端午|七夕|中秋|重阳/

const isLunar = (text: string): boolean =>
  LUNAR.test(text) || (text.includes('月') && ERAS.some(({ name }) => name !== '民国' && text.startsWith(name)))

const dates =
  (kinds: readonly string[]): Score =>
  ({ Input, Context, Results }, file) => {
    const other = Results.filter((item) => !kinds.includes(kindOf(item)))
    if (Results.length > 0 && other.length === Results.length) return null
    if (Results.length === 0 && !kinds.includes('date')) return null
    const dateline = Context?.ReferenceDateTime?.slice(0, 10) ?? null
    const wanted = Results.filter((item) => kinds.includes(kindOf(item)))
    const meets = ({ start, end }: { start: number; end: number }, items: readonly Expected[]): boolean =>
      items.some((item) => start < endOf(item) && item.Start < end)
    // The holiday files ask for the festival alone: 明天 of 明天元旦 is left out of their answers.
    const found = findDates(fold(Input), { dateline }).filter(
      (match) => !meets(match, other) && (!file.startsWith('Holiday') || meets(match, wanted)),
    )
    return agree(
      wanted,
      found.map(({ start, end, date }) => ({
        start,
        end,
        fits: (item) => isLunar(item.Text) || sameDate(date, item),
      })),
    )
  }

function sameDate(date: string | null, { Value, Resolution }: Expected): boolean {
  const answers = [
    ...(Value?.values ?? []),
    ...(Resolution?.values ?? []),
    ...[Value?.PastResolution, Value?.FutureResolution].filter((one) => one !== undefined),
  ]
  const usable = answers.filter((answer) =>
    Object.entries(answer).some(
      ([key, value]) => key !== 'timex' && /^\d{4}-\d\d/.test(value) && !value.startsWith('0001'),
    ),
  )
  if (usable.length === 0) return true
  if (date === null) return false
  return usable.some((answer) => sameAnswer(date, answer))
}

function sameAnswer(date: string, answer: Resolved): boolean {
  const single =
    answer.date ??
    answer.dateTime ??
    (answer.start === undefined && answer.end === undefined ? answer.value : undefined)
  const [from = '', to = from] = decade(date).split('/')
  const first = parsePoint(from)
  const last = parsePoint(to)
  if (single !== undefined) return from === to && from === single.slice(0, 10)
  const start = (answer.startDate ?? answer.startDateTime ?? answer.start)?.slice(0, 10)
  const end = (answer.endDate ?? answer.endDateTime ?? answer.end)?.slice(0, 10)
  const startFits =
    start === undefined
      ? from === '..'
      : first !== null && [pointToEdtf(firstDay(first)), pointToEdtf(next(first))].includes(start)
  // Their ends are exclusive for months and years, inclusive where the text names both days.
  const endFits =
    end === undefined
      ? to === '..'
      : last !== null &&
        [pointToEdtf(firstDay(last)), pointToEdtf(lastDay(last)), pointToEdtf(next(last))].includes(end)
  return startFits && endFits
}

const decade = (date: string): string =>
  /^\d{3}X$/.test(date)
    ? `${date.slice(0, 3)}0/${date.slice(0, 3)}9`
    : /^\d\dXX$/.test(date)
      ? `${date.slice(0, 2)}00/${date.slice(0, 2)}99`
      : date

function next(point: { readonly year: number; readonly month?: number; readonly day?: number }): {
  year: number
  month: number
  day: number
} {
  const { year, month, day } = lastDay(point)
  const following = new Date(Date.UTC(year, month - 1, day + 1))
  return { year: following.getUTCFullYear(), month: following.getUTCMonth() + 1, day: following.getUTCDate() }
}

/** Amounts of time are quantities here. */
const durations: Score = ({ Input, Results }) => {
  const wanted = Results.filter((item) => kindOf(item) === 'duration')
  if (wanted.length === 0) return null
  const found = findQuantities(fold(Input))
  return wanted.every((item) => found.some(({ start, end }) => start === item.Start && end === endOf(item)))
}

const SUITES: readonly (readonly [string, string, RegExp, Score])[] = [
  ['Number', 'number', /^NumberModel\.json$/, numbers],
  ['Number', 'ordinal', /^Ordinal/, ordinals],
  ['Number', 'percent', /^Percent/, percents],
  ['Number', 'range open at one end', /^NumberRange/, ranges],
  ['NumberWithUnit', 'unit', /./, units],
  ['DateTime', 'date, daterange', /./, dates(CALENDAR.date ?? [])],
  ['DateTime', 'datetime (by its day)', /./, dates(CALENDAR.datetime ?? [])],
  ['DateTime', 'duration (as amount)', /./, durations],
]

export interface RecognizerRow {
  readonly group: string
  readonly kind: string
  readonly cases: number
  readonly right: number
  /** Cases that expect what our forms of dates and amounts cannot say. */
  readonly inexpressible: number
}

/** Scores every kind of case in the folder; `onMiss` is told each one that is wrong. */
export function measureRecognizers(
  folder: string,
  onMiss: (file: string, item: Case) => void = () => undefined,
): readonly RecognizerRow[] {
  return SUITES.map(([group, kind, files, score]) => {
    let right = 0
    let cases = 0
    let inexpressible = 0
    for (const file of readdirSync(join(folder, group))
      .filter((entry) => files.test(entry))
      .sort()) {
      const items = JSON.parse(readFileSync(join(folder, group, file), 'utf8').replace(/^\uFEFF/, '')) as Case[]
      for (const item of items) {
        const verdict = score(item, file)
        if (verdict === null) inexpressible++
        else cases++
        if (verdict === true) right++
        else if (verdict === false) onMiss(file, item)
      }
    }
    return { group, kind, cases, right, inexpressible }
  })
}

/** The three groups of the suite, as sums; amounts of time are no dates and stay out. */
export const recognizerSums = (rows: readonly RecognizerRow[]): readonly RecognizerRow[] =>
  ['Number', 'NumberWithUnit', 'DateTime'].map((group) => {
    const own = rows.filter((row) => row.group === group && !row.kind.startsWith('duration'))
    const sum = (of: (row: RecognizerRow) => number): number => own.reduce((total, row) => total + of(row), 0)
    return {
      group,
      kind: 'all',
      cases: sum((row) => row.cases),
      right: sum((row) => row.right),
      inexpressible: sum((row) => row.inexpressible),
    }
  })

if (process.argv[1]?.endsWith('measure-recognizers.js')) {
  const folder = process.argv[2]
  if (folder === undefined) {
    console.error('usage: measure-recognizers FOLDER [--misses]')
    process.exit(2)
  }
  const rows = measureRecognizers(folder, (file, { Input, Results }) => {
    if (!process.argv.includes('--misses')) return
    console.log(`miss  ${file}  ${Input}  wanted ${Results.map(({ Text }) => Text).join(' | ')}`)
  })
  const share = ({ right, cases }: RecognizerRow): string => (cases === 0 ? '-' : ((100 * right) / cases).toFixed(1))
  console.table(rows.map((row) => ({ ...row, '%': share(row) })))
  for (const row of recognizerSums(rows))
    console.log(`${row.group.padEnd(16)} ${row.right} of ${row.cases} = ${share(row)} %`)
}
