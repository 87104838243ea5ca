// Single days: 16日, 今天, 昨晚, 当日, 2025-06-16; and years written with figures alone.
import { addDays, addMonths, isValid } from './calendar.ts'
import { type DateContext, matchAt, point, type Reading, toInteger } from './reading.ts'

const DAY =
  /(\d{1,2}|[一二三]?十[一二三四五六七八九]?|二十)日(?!均|元|圆|本|报|前|内|游|期|程|志|记|夜|行|线|生|益|常|照)/y
/** 20日将… in a story of the 18th is yet to come. */
const YET_TO_COME = /^[^,，。；]{0,8}将/
/** So is that of 将于北京时间|20日. */
const ABOUT_TO = /将[于在]?(?:北京时间|当地时间)?$/

/** A day without month: the leading date's month, else the dateline's, or the month before where that lies ahead. */
export function readDay(
  text: string,
  at: number,
  { dateline, antecedent, joined, leading }: DateContext,
): Reading | null {
  const match = matchAt(DAY, text, at)
  if (match === null || (!joined && /[\d.第每月至-]/.test(text[at - 1] ?? ''))) return null
  const day = toInteger(match[1] ?? '')
  const end = at + match[0].length
  if (!(day >= 1 && day <= 31)) return null
  if (leading?.month !== undefined) return { end, period: point({ ...leading, day }), day: true }
  if (antecedent?.day !== undefined && antecedent.month !== undefined && day >= antecedent.day)
    return { end, period: point({ ...antecedent, day }), day: true }
  if (dateline === null) return { end, period: null, day: true }
  const month = { year: dateline.year, month: dateline.month }
  const coming = YET_TO_COME.test(text.slice(end, end + 10)) || ABOUT_TO.test(text.slice(Math.max(0, at - 8), at))
  const ahead = day > dateline.day && !coming
  for (let back = ahead ? 1 : 0; back <= 2; back++) {
    const chosen = { ...addMonths(month, -back), day }
    if (isValid(chosen)) return { end, period: point(chosen), day: true }
  }
  return { end, period: null, day: true }
}

/** Days from the dateline. */
const DAY_WORDS: Readonly<Record<string, number>> = {
  大前: -3,
  前: -2,
  昨: -1,
  今: 0,
  明: 1,
  后: 2,
  後: 2,
  大后: 3,
  大後: 3,
}
const DAY_WORD =
  /(大[前后後]|[今昨明前后後当])(?:[天日](?!然|赋|性|空|际|文|气|头条|之后》)|[晚晨早夜](?!会|期|饭|餐|报|宴|场|明))/y

/** 今天, 昨晚, 大后天; 当日 is the day named last, or the dateline. */
export function readDayWord(text: string, at: number, { dateline, antecedent }: DateContext): Reading | null {
  const match = matchAt(DAY_WORD, text, at)
  if (match === null) return null
  const [whole, word = ''] = match
  if (/[前后後当]/.test(word) && /[日天先以之年月周午期应相担不]/.test(text[at - 1] ?? '')) return null
  if (/^[前后後]/.test(word) && !whole.endsWith('天')) return null
  const end = at + whole.length - (/[晚晨早夜]$/.test(whole) ? 1 : 0)
  if (word === '当') {
    const day = antecedent?.day !== undefined ? antecedent : dateline
    return { end, period: day === null ? null : point(day), day: true }
  }
  return { end, period: dateline === null ? null : point(addDays(dateline, DAY_WORDS[word] ?? 0)), day: true }
}

const NUMERIC =
  /([12]\d{3})([-/.])(\d{1,2})\2(\d{1,2})(?![\d.])|([12]\d{3}) (\d\d) (\d\d)(?! ?\d)|([12]\d{3})[-/](0[1-9]|1[0-2])(?![\d/-])/y
const YEARS = /([12]\d{3}) ?(?:至|到|-|－|–|~|～|—{1,2}) ?([12]\d{3})( ?年)?(?!\d)/y
const SPELT_YEARS =
  /([一二][〇○零一二三四五六七八九]{3}) ?(?:至|到|-|－|–|—{1,2}) ?([一二][〇○零一二三四五六七八九]{3})年/y

/** 2025-06-16, 2025/6/16, 2025.6.16, and years with one 年 for two: 2016-2018年. */
export function readNumeric(text: string, at: number, { joined }: DateContext): Reading | null {
  if ((joined ? /[\d.A-Za-z]/ : /[\d.A-Za-z/-]/).test(text[at - 1] ?? '')) return null
  const years = matchAt(YEARS, text, at)
  // 1000-2000人 counts people: without 年 the text must lead in with 从2016到2018.
  const certain = years?.[3] !== undefined || /[从自(（]/.test(text[at - 1] ?? '')
  if (years !== null && certain && Number(years[1]) < Number(years[2]))
    return {
      end: at + years[0].length,
      period: { from: { year: Number(years[1]) }, to: { year: Number(years[2]) } },
      range: true,
    }
  const spelt = matchAt(SPELT_YEARS, text, at)
  if (spelt !== null) {
    const [whole, from = '', to = ''] = spelt
    return {
      end: at + whole.length,
      period: { from: { year: toInteger(from) }, to: { year: toInteger(to) } },
      range: true,
    }
  }
  const match = matchAt(NUMERIC, text, at)
  if (match === null) return null
  const [whole, year, , month, day, spacedYear, spacedMonth, spacedDay, shortYear, shortMonth] = match
  const full = shortYear === undefined
  const date = full
    ? { year: Number(year ?? spacedYear), month: Number(month ?? spacedMonth), day: Number(day ?? spacedDay) }
    : { year: Number(shortYear), month: Number(shortMonth) }
  return isValid(date) ? { end: at + whole.length, period: point(date), day: full } : null
}
