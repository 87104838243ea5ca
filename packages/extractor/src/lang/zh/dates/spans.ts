// Stretches of time that hang on no calendar year: weeks, decades, five-year plans, 三年内, 10年来, and vague words.
import { addDays, addMonths, type Day, type Point, weekday } from './calendar.ts'
import { type DateContext, matchAt, point, type Reading, toInteger } from './reading.ts'

const VAGUE = /近日|日前|近期|近来|最近|此前|前不久|不久前|近年来?|不久/y
const NOW = /目前|当前|眼下|现在|如今|现阶段|截至发稿/y

export function readVague(text: string, at: number, { dateline }: DateContext): Reading | null {
  const now = matchAt(NOW, text, at)
  if (now !== null)
    return {
      end: at + now[0].length,
      period: dateline === null ? null : point({ year: dateline.year, month: dateline.month }),
    }
  const vague = matchAt(VAGUE, text, at)
  if (vague === null || /[\d日天附邻靠]/.test(text[at - 1] ?? '')) return null
  if (/^(?:近|最近)[\d一二两三四五六七八九十几]/.test(text.slice(at, at + 3))) return null
  return { end: at + vague[0].length, period: null }
}

const WEEK = /(上上|下下|上|本|这|下)?(?:一|个|個)?(?:周|週|星期|礼拜|禮拜)([一二三四五六日天末])?/y
/** 周 alone is a surname too: what may follow a bare 周三. */
const AFTER_BARE_WEEKDAY = /[,，。、；（(上下晚早中凌将在宣表说发举召至到和与\s]|$/y

export function readWeek(text: string, at: number, { dateline }: DateContext): Reading | null {
  const match = matchAt(WEEK, text, at)
  if (match === null) return null
  const [whole, which, day] = match
  const end = at + whole.length
  if (/[每\d一两二三四五六七八九十几多个晚早]/.test(text[at - 1] ?? '')) return null
  if (which === undefined && (day === undefined || day === '末' || /[一个個]/.test(whole.charAt(0)))) return null
  if (which === undefined && whole.startsWith('周') && matchAt(AFTER_BARE_WEEKDAY, text, end) === null) return null
  if (day === undefined && /[年岁期边围转]/.test(text[end] ?? '')) return null
  if (dateline === null) return { end, period: null, day: day !== undefined && day !== '末' }
  const weeks = which === '上上' ? -2 : which === '上' ? -1 : which === '下' ? 1 : which === '下下' ? 2 : 0
  const monday = addDays(dateline, 1 - weekday(dateline) + 7 * weeks)
  if (day === undefined) return { end, period: { from: monday, to: addDays(monday, 6) } }
  if (day === '末') return { end, period: { from: addDays(monday, 5), to: addDays(monday, 6) } }
  const index = day === '日' || day === '天' ? 6 : '一二三四五六'.indexOf(day)
  const date = addDays(monday, index)
  // A bare weekday in a report is the last one gone by.
  return {
    end,
    period: point(which === undefined && index + 1 > weekday(dateline) ? addDays(date, -7) : date),
    day: true,
  }
}

const CENTURY =
  /(?:(上个?|本|\d{1,2}|[一二]?十[一二三四五六七八九]?)世纪)?(?:(\d)0|([一二三四五六七八九])十)年代(?:初期?|末期?|中期|后期|前期)?|(上个?|本|\d{1,2}|[一二]?十[一二三四五六七八九]?)世纪(?!\d|[一二三四五六七八九]十)(?:[初末]期?|中[叶期]|[上下]半叶|后半?期|前半?期)?/y

/** EDTF level 1, unspecified digits: 上世纪80年代 -> 198X, 20世纪 -> 19XX. */
export function readCentury(text: string, at: number, { dateline }: DateContext): Reading | null {
  const match = matchAt(CENTURY, text, at)
  if (match === null || /[\d第个]/.test(text[at - 1] ?? '')) return null
  const [whole, named, arabic, chinese, alone] = match
  const end = at + whole.length
  const decade = arabic ?? (chinese === undefined ? undefined : String('零一二三四五六七八九'.indexOf(chinese)))
  const current = dateline === null ? null : Math.floor(dateline.year / 100)
  const word = named ?? alone
  const hundreds =
    word === undefined
      ? decade === undefined || Number(decade) <= 2
        ? null
        : 19
      : word === '本'
        ? current
        : word.startsWith('上')
          ? current === null
            ? null
            : current - 1
          : toInteger(word) - 1
  if (word === undefined && hundreds === null) return { end, period: null }
  if (hundreds === null || !(hundreds >= 0 && hundreds < 30)) return hundreds === null ? { end, period: null } : null
  return { end, period: null, pattern: `${String(hundreds).padStart(2, '0')}${decade ?? 'X'}X` }
}

const PLAN = /[“"]?(十[一二三四五六七]?|[一二三四五六七八九])五[”"]?(?:规划)?(?:时期|期间|(末)|(?=以来))/y

/** China's five-year plans: 1953-1957, 1958-1962, and from the third on 1966 + 5(n - 3). */
export function readFiveYearPlan(text: string, at: number): Reading | null {
  const match = matchAt(PLAN, text, at)
  if (match === null || /[一二三四五六七八九十]/.test(text[at - 1] ?? '')) return null
  const number = toInteger(match[1] ?? '')
  const first = number < 3 ? 1948 + 5 * number : 1966 + 5 * (number - 3)
  const last = { year: first + 4 }
  return {
    end: at + match[0].length,
    period: match[2] === undefined ? { from: { year: first }, to: last } : point({ ...last, month: 12, day: 31 }),
  }
}

const AMOUNT = '(\\d{1,3}|[一二两三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九]|半) ?'
const UNIT = '(年|个月|周|个?星期|天|日)'
const BACK = new RegExp(`(?:近|最近|过去|此前)(?:的)? ?${AMOUNT}${UNIT}(?:[来间里内]|以来)?(?![多余级度])`, 'y')
const SINCE = new RegExp(`${AMOUNT}(年|个月)以?来`, 'y')
const AHEAD = new RegExp(`(?:未来|今后|接下来)(?:的)?${AMOUNT}${UNIT}(?:[间里内])?(?![多余级度])`, 'y')
const WITHIN = new RegExp(`${AMOUNT}${UNIT}(?:之|以)?内(?!部|外|陆|地)`, 'y')
const AGO = new RegExp(`${AMOUNT}${UNIT}(?:之|以)?前(?!后|夕|往|期|列)`, 'y')

/** Amounts of time counted from the dateline: 三年内 -> YYYY/YYYY+3, 近10年来 -> YYYY-10/YYYY, 5天前. */
export function readCounted(text: string, at: number, { dateline }: DateContext): Reading | null {
  const before = text[at - 1] ?? ''
  if (/[\d.第一二三四五六七八九十百千万几多每]/.test(before)) return null
  const forms: readonly [RegExp, number, number][] = [
    [BACK, -1, 0],
    [SINCE, -1, 0],
    [AHEAD, 0, 1],
    [WITHIN, 0, 1],
    [AGO, -1, -1],
  ]
  for (const [pattern, from, to] of forms) {
    const match = matchAt(pattern, text, at)
    if (match === null || (pattern === AGO && isVague(match[1], match[2]))) continue
    const end = at + match[0].length
    const amount = match[1] === '半' ? 0.5 : toInteger(match[1] ?? '')
    if (dateline === null) return { end, period: null, duration: true }
    const unit = match[2] ?? ''
    // 一天内, 两周内 look back as often as ahead; a plan's 三年内 looks ahead.
    if (pattern === WITHIN && !/[年月]/.test(unit)) return { end, period: null, duration: true }
    return {
      end,
      period: { from: move(dateline, from * amount, unit), to: move(dateline, to * amount, unit) },
      duration: true,
    }
  }
  return null
}

/** 600年前 names no year, and 半年前 no month. */
const isVague = (amount = '', unit = ''): boolean => amount === '半' || (unit === '年' && toInteger(amount) >= 100)

function move(day: Day, amount: number, unit: string): Point {
  if (unit === '年' && Number.isInteger(amount)) return { year: day.year + amount }
  if (unit === '年' || unit === '个月') return addMonths(day, Math.round(unit === '年' ? amount * 12 : amount))
  return addDays(day, Math.round(amount * (unit === '天' || unit === '日' ? 1 : 7)))
}
