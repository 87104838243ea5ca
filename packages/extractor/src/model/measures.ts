// Rows of the tables of units, currencies, bounds and calendars in data/lexicon/zh.

export type UnitKind =
  | 'length'
  | 'area'
  | 'volume'
  | 'mass'
  | 'electric'
  | 'frequency'
  | 'information'
  | 'pressure'
  | 'energy'
  | 'temperature'
  | 'angle'
  | 'speed'
  | 'ratio'
  | 'duration'
  | 'age'
  | 'money'
  | 'grade'
  | 'count'

export interface UnitRow {
  readonly name: string
  /** UCUM or SI symbol, %, or the measure word itself. */
  readonly symbol: string
  readonly kind: UnitKind
  /** Characters that, right behind the name, make it part of another word: 台 but 五|台山. */
  readonly unless: string
}

export interface CurrencyRow {
  readonly name: string
  /** ISO 4217. */
  readonly code: string
  /** Where it stands by its figure; `tenth` and `hundredth` are parts of the unit, behind theirs: 6角3分. */
  readonly position: 'after' | 'before' | 'tenth' | 'hundredth'
  /** As for units. */
  readonly unless: string
}

export interface BoundRow {
  readonly word: string
  readonly bound: 'about' | 'min' | 'max' | 'over'
  /** Before the numeral, between it and its unit, or after the unit. */
  readonly position: 'before' | 'between' | 'after'
  /** Characters that, right before the word, make it part of another: 约 but 节|约. */
  readonly unless: string
}

export interface FestivalRow {
  readonly name: string
  readonly calendar: 'solar' | 'lunar' | 'weekday' | 'term'
  /** MM-DD of its calendar (lunar: or MM-last), MM-WEEK-WEEKDAY, or the solar term. */
  readonly date: string
  /** `holiday`: names a date only before 假期, 黄金周 and the like. */
  readonly use: 'day' | 'holiday'
}

export interface EraRow {
  readonly name: string
  /** Gregorian year in which the first year of the reign began. */
  readonly firstYear: number
}

export interface LunarYearRow {
  readonly year: number
  /** Gregorian MM-DD of the first day of its first month. */
  readonly newYear: string
  /** One digit a month, leap month included: 1 for 30 days, 0 for 29. */
  readonly longMonths: string
  /** Number of the month that the leap month follows; 0 where there is none. */
  readonly leapMonth: number
}

/** What a word around a figure tells of it. */
export type FigureRole =
  | 'link'
  | 'lead'
  | 'change'
  | 'compare'
  | 'degree'
  | 'reached'
  | 'relative'
  | 'light'
  | 'pivot'
  | 'amount'
  | 'discipline'
  | 'gender'
  | 'extent'
  | 'within'
  | 'scope'
  | 'whole'
  | 'lasting'
  | 'vague'
  | 'bare'
  | 'nominal'

/** The words of each role. */
export type FigureWords = Readonly<Record<FigureRole, readonly string[]>>
