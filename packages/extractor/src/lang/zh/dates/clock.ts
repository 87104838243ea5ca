// The part of the day and the hour behind a day: read over, since EDTF dates here stop at the day.
import { matchAt } from './reading.ts'

const WEEKDAY = /[（(](?:周|星期|礼拜)[一二三四五六日天][）)]|[,，]? ?(?:星期|礼拜)[一二三四五六日天]/y
const DAYPART =
  / ?(?:凌晨|清晨|早晨|早上|早间|上午|中午|午间|正午|下午|午后|傍晚|晚间|晚上|夜间|深夜|午夜|晚|早(?!已|在|就|期|日|些|稻)|夜(?!市|间|景)|晨)/y
const HOUR =
  / ?(?:大约|约)? ?(?:\d{1,2}:\d{2}(?::\d{2})?|(?:\d{1,2}|[一二两三四五六七八九十零]{1,3})[时點点](?!间|期|代|段)(?:[一三]刻|半|(?:\d{1,2}|[一二三四五六七八九十零]{1,3})分?(?:\d{1,2}秒)?)?整?(?:许|左右)?)/y
const TO = / ?(?:至|到|-|－|–|~|～|―|—{1,2}) ?/y

export interface Clock {
  readonly end: number
  /** From one hour to another of the same day. */
  readonly range: boolean
}

/** Where weekday, part of the day and hour behind a day end; `at` where there is none. */
export function skipClock(text: string, at: number): Clock {
  const start = skip(WEEKDAY, text, at)
  const end = skipHour(text, start)
  const to = end > start ? matchAt(TO, text, end) : null
  if (to === null) return { end, range: false }
  const from = end + to[0].length
  const second = skipHour(text, from)
  return second > from && HOUR_ENDS.test(text.slice(from, second))
    ? { end: second, range: true }
    : { end, range: false }
}

const HOUR_ENDS = /[时點点:]/

/** The hour alone, for a range whose second end names a day again. */
function skipHour(text: string, at: number): number {
  return skip(HOUR, text, skip(DAYPART, text, at))
}

const skip = (pattern: RegExp, text: string, at: number): number => at + (matchAt(pattern, text, at)?.[0].length ?? 0)
