// Adds China's prefectures, counties and districts to data/lexicon/places.tsv, from @vant/area-data (MIT) with English
// by pinyin-pro (MIT). A line already in the table is kept as it is edited; a division the table lacks is added, so
// running it twice changes nothing. Usage, from the repository's root, after a build: node scripts/dist/lexicon/build-divisions.js
import { readFileSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { areaList } from '@vant/area-data'
import { divisionName } from './division-names.ts'
import { WORDS_FIRST } from './division-words.ts'
import { formatTable, listOf, parseTable, type Row, type Table } from './table.ts'

const PLACES = 'data/lexicon/places.tsv'

/** Listed by the package, no longer (or never) divisions: merged, renamed, or development zones. */
const NOT_DIVISIONS: ReadonlySet<string> = new Set([
  '320112',
  '320611',
  '321150',
  '350402',
  '370634',
  '460417',
  '620201',
])

/** Cities that are no prefecture's seat and stand at both levels of the package's list under one name. */
const MUNICIPALITIES = /^(11|12|31|50)/

interface Division {
  readonly full: string
  readonly code: string
  /** Usual name of the containing division. */
  readonly within: string
}

/** @returns `table` with a row for every division it lacks. */
export function withDivisions(table: Table): Table {
  const known = new Map(
    table.rows.flatMap((row) =>
      [row.name, ...listOf(row.aliases)].map((name) => [`${name} ${row.within}`, row.name ?? ''] as const),
    ),
  )
  const isKnown = ({ full, within }: Division): boolean => known.has(`${full} ${within}`)
  const provinceOf = new Map(
    Object.entries(areaList.province_list).map(([code, full]) => [code.slice(0, 2), known.get(`${full} 中国`) ?? full]),
  )
  const names = new Set(table.rows.map((row) => row.name ?? ''))
  const prefectures: Division[] = Object.entries(areaList.city_list)
    .filter(([code, full]) => code < '70' && !MUNICIPALITIES.test(code) && /(市|自治州|地区|盟)$/.test(full))
    .map(([code, full]) => ({ full, code, within: provinceOf.get(code.slice(0, 2)) ?? '' }))
  const prefectureRows = prefectures.map((division) => prefectureRow(division, (stem) => !names.has(stem)))
  const prefectureOf = new Map(
    prefectures.map(({ full, code, within }, i) => [
      code.slice(0, 4),
      known.get(`${full} ${within}`) ?? prefectureRows[i]?.name ?? '',
    ]),
  )
  const counties: Division[] = Object.entries(areaList.county_list)
    .filter(([code, full]) => code < '70' && !NOT_DIVISIONS.has(code) && isCountyCode(code) && /[市区县旗]$/.test(full))
    .map(([code, full]) => ({
      full,
      code,
      within: prefectureOf.get(code.slice(0, 4)) ?? provinceOf.get(code.slice(0, 2)) ?? '',
    }))
  const taken = new Set([...table.rows, ...prefectureRows].flatMap((row) => [row.name ?? '', ...listOf(row.aliases)]))
  const stems = new Map<string, number>()
  for (const { full } of counties) {
    const { stem } = divisionName(full)
    stems.set(stem, (stems.get(stem) ?? 0) + 1)
  }
  const isOwn = (stem: string): boolean =>
    stem.length > 1 && stems.get(stem) === 1 && !taken.has(stem) && !WORDS_FIRST.has(stem)
  const added = [
    ...prefectureRows.filter((_, i) => prefectures[i] && !isKnown(prefectures[i])),
    ...counties.filter((division) => !isKnown(division)).map((division) => countyRow(division, isOwn)),
  ]
  return { ...table, rows: [...table.rows, ...added] }
}

/** Codes 01-20 are districts, 21-70 counties, 81-89 cities of a province; the rest are the statisticians' own zones. */
function isCountyCode(code: string): boolean {
  const serial = Number(code.slice(4))
  return serial <= 70 || (serial > 80 && serial < 90)
}

/** @param isFree - Whether a short form names no other place: 湘西 is also a region, so 湘西州 does not take it. */
function prefectureRow({ full, within }: Division, isFree: (stem: string) => boolean): Row {
  const { stem, ending, en } = divisionName(full)
  const rest = { within, short: '', wikidata: '' }
  if (ending === '市') return { name: stem, aliases: full, en, kind: 'city', ...rest }
  const short = isFree(stem) ? stem : ''
  if (ending !== '自治州') return { name: full, aliases: short, en, kind: 'prefecture', ...rest }
  const aliases = [full, short].filter((alias) => alias !== '').join('|')
  return { name: `${stem}州`, aliases, en: `${en.split(' ')[0]} Prefecture|${en}`, kind: 'prefecture', ...rest }
}

function countyRow({ full, within }: Division, isOwn: (stem: string) => boolean): Row {
  const { stem, ending, en } = divisionName(full)
  const kind = ending === '市' ? 'city' : /区$/.test(ending) ? 'district' : 'county'
  const short = isOwn(stem) ? stem : ''
  // An autonomous county is usually named without its nationalities: 长阳县 for 长阳土家族自治县.
  const middle = ending === '自治县' && stem.length > 1 ? `${stem}县` : ''
  const aliases = [middle, short].filter((alias) => alias !== '').join('|')
  return { name: full, aliases, en, kind, within, short: '', wikidata: '' }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const before = parseTable(readFileSync(PLACES, 'utf8'), PLACES)
  const after = withDivisions(before)
  writeFileSync(PLACES, formatTable(after))
  process.stdout.write(`${PLACES}: ${after.rows.length - before.rows.length} rows added, ${after.rows.length} in all\n`)
}
