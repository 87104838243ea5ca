// data/lexicon/*.tsv -> src/data/*.ts. Every table has a header line; `#` lines above it are comments.
import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { EntityType, GazetteerEntry, GroupEntry, HeadNoun, Ontology } from '@silkgraph/extractor'
import type { DataModule } from '../build-data.ts'
import { emitConstant, emitModule } from './emit.ts'

type Row = Readonly<Record<string, string>>

/** By column, what its cells may hold. */
type Allowed = Readonly<Record<string, readonly string[]>>

/**
 * Reads a table.
 * @throws {Error} Naming file and line where a row has too many cells, lacks its first or holds what is not allowed.
 */
export function readTable(path: string, allowed: Allowed = {}): readonly Row[] {
  const lines = readFileSync(path, 'utf8').split('\n')
  let header: string[] | null = null
  const rows: Row[] = []
  lines.forEach((line, i) => {
    if (line.startsWith('#') || line.trim() === '') return
    const cells = line.split('\t')
    if (!header) {
      header = cells
      return
    }
    if (cells.length > header.length || cells[0] === '')
      throw new Error(`${basename(path)}:${i + 1}: expected the columns ${header.join(', ')}`)
    const row: Row = Object.fromEntries(header.map((column, k) => [column, cells[k] ?? '']))
    for (const [column, values] of Object.entries(allowed))
      if (!values.includes(row[column] ?? ''))
        throw new Error(
          `${basename(path)}:${i + 1}: ${column} "${row[column] ?? ''}": take one of ${values.join(', ')}`,
        )
    rows.push(row)
  })
  return rows
}

const list = (cell: string | undefined): string[] => (cell ? cell.split('|').filter((item) => item !== '') : [])

function entry(type: EntityType, row: Row, kind?: string, within?: string, parent?: string): GazetteerEntry {
  const [en, ...otherNames] = list(row['en'])
  const aliases = list(row['aliases'])
  const short = list(row['short'])
  return {
    type,
    name: row['name']!,
    aliases: [...aliases, ...(en ? [en] : []), ...otherNames],
    ...(en ? { en } : {}),
    ...(row['wikidata'] ? { wikidata: row['wikidata'] } : {}),
    ...(kind ? { kind } : {}),
    ...(within ? { within } : {}),
    ...(parent ? { parent } : {}),
    ...(short.length > 0 ? { short } : {}),
  }
}

const STATE_OFFICE = /总统|国家主席|国王|首相|总理|元首|大公|埃米尔|苏丹|天皇|国务委员会主席/

function gazetteer(folder: string, types: readonly string[]): readonly GazetteerEntry[] {
  const places = readTable(join(folder, 'places.tsv')).map((row) =>
    weakened(entry('place', row, row['kind'], row['within'])),
  )
  const bodies = readTable(join(folder, 'organizations.tsv')).map((row) =>
    entry('organization', row, row['kind'], row['within'], row['parent']),
  )
  const states = new Set(places.filter((e) => e.kind === 'country').map((e) => e.name))
  const persons = readTable(join(folder, 'persons.tsv')).map((row) => {
    const body = row['body'] ?? ''
    const leads = STATE_OFFICE.test(row['title'] ?? '') && states.has(body)
    const person = entry('person', row, leads ? 'leader' : undefined, body)
    // 习近平主席 is a name and a title, found each for itself.
    return { ...person, aliases: person.aliases.filter((alias) => !alias.startsWith(person.name)) }
  })
  const things = readTable(join(folder, 'things.tsv'), { type: types }).map((row) =>
    entry(row['type'] as EntityType, row),
  )
  return mergeSame([...places, ...bodies, ...persons, ...things])
}

/** A county or town of two characters may be a common word (和平, 城关): then the tagger must say that it is a name. */
function weakened(place: GazetteerEntry): GazetteerEntry {
  const small = place.kind === 'district' || place.kind === 'county' || place.kind === 'town'
  const plain = small && place.name.length <= 2
  return plain || place.name.length === 1 ? { ...place, weak: true } : place
}

/** One who held several offices stands in several rows; that of leading a state counts most. */
function mergeSame(entries: readonly GazetteerEntry[]): readonly GazetteerEntry[] {
  const merged = new Map<string, GazetteerEntry>()
  for (const e of entries) {
    const key = `${e.type}\t${e.name}`
    const known = merged.get(key)
    const [first, second] = known && e.kind === 'leader' && known.kind !== 'leader' ? [e, known] : [known ?? e, e]
    merged.set(key, { ...second, ...first, aliases: [...new Set([...first.aliases, ...second.aliases])] })
  }
  return [...merged.values()]
}

/** 中塞: one-character names of states in a row are read one by one, since 塞 has to be told from the text. */
function shortRuns(folder: string): (group: GroupEntry) => boolean {
  const states = readTable(join(folder, 'places.tsv')).filter((row) => row['kind'] === 'country')
  const shorts = new Set(states.flatMap((row) => list(row['short'])))
  return (group) => group.kind === 'fixed' && [...group.text].every((char) => shorts.has(char))
}

/** What resolution knows to look for. */
const GROUP_KINDS =
  'armies countries fixed governments heads host kind organizations own parties peoples places relation side that whole'.split(
    ' ',
  )

const BOUND: Allowed = { bound: ['about', 'min', 'max', 'over'], position: ['before', 'between', 'after'] }
/** What a word around a figure tells of it; the table's head says how. */
const FIGURE_ROLES =
  'link lead change compare degree reached relative light pivot amount discipline gender extent within scope whole lasting vague bare nominal'.split(
    ' ',
  )
const FESTIVAL: Allowed = { calendar: ['solar', 'lunar', 'weekday', 'term'], use: ['day', 'holiday'] }

/** The modules of all tables. @throws {Error} Naming file and line of the row that breaks its table's format. */
export function lexiconModules(folder: string, ontology: Ontology): readonly DataModule[] {
  const entityTypes = Object.keys(ontology.entityTypes)
  const zh = join(folder, 'zh')
  const en = join(folder, 'en')
  const module = (
    file: string,
    table: string,
    types: string,
    name: string,
    type: string,
    value: unknown,
  ): DataModule => ({
    file,
    text: emitModule(`data/lexicon/${table}`, types, name, type, value),
  })
  const heads = readTable(join(zh, 'heads.tsv'), { type: entityTypes, role: ['strong', 'weak'] }).map(
    (row): HeadNoun => ({ head: row['head']!, type: row['type'] as EntityType, strong: row['role'] === 'strong' }),
  )
  const groupsOf = (path: string) =>
    readTable(path, { kind: GROUP_KINDS }).map(
      (row): GroupEntry => ({ text: row['text']!, kind: row['kind']!, members: list(row['members']) }),
    )
  const isShortRun = shortRuns(folder)
  const groups = groupsOf(join(zh, 'groups.tsv')).filter((group) => !isShortRun(group))
  const generic = readTable(join(zh, 'generic-modifiers.tsv')).map((row) => row['modifier']!)
  // 市委书记 is the body 市委 with the title 书记.
  const titles = readTable(join(zh, 'titles.tsv'))
    .map((row) => row['title']!)
    .filter((title) => !/^[市省区县州][委政人监纪]/.test(title))
  const table = (file: string, allowed: Allowed = {}) => readTable(join(zh, file), allowed)
  const units = table('units.tsv').map(({ name, symbol, kind, unless }) => ({ name, symbol, kind, unless }))
  const currencies = table('currencies.tsv').map(({ name, code, position, unless }) => ({
    name,
    code,
    position,
    unless,
  }))
  const bounds = table('bounds.tsv', BOUND).map(({ word, bound, position, unless }) => ({
    word,
    bound,
    position,
    unless,
  }))
  const figureWords = table('figure-words.tsv', { role: FIGURE_ROLES })
  const figureRoles = FIGURE_ROLES.map((role) => [
    role,
    figureWords.filter((row) => row['role'] === role).map((row) => row['word']!),
  ])
  const festivals = table('festivals.tsv', FESTIVAL).map(({ name, calendar, date, use }) => ({
    name,
    calendar,
    date,
    use,
  }))
  const eras = table('eras.tsv').map((row) => ({ name: row['name'], firstYear: Number(row['first_year']) }))
  const lunar = table('lunar-years.tsv').map((row) => ({
    year: Number(row['year']),
    newYear: row['new_year'],
    longMonths: row['long_months'],
    leapMonth: Number(row['leap_month']),
  }))
  const measures = [
    emitModule(
      'data/lexicon/zh/{units,currencies,bounds,numeral-idioms}.tsv',
      "import type { BoundRow, CurrencyRow, UnitRow } from '../model/index.ts'",
      'UNITS',
      'readonly UnitRow[]',
      units,
    ),
    emitConstant('CURRENCIES', 'readonly CurrencyRow[]', currencies),
    emitConstant('BOUNDS', 'readonly BoundRow[]', bounds),
    emitConstant(
      'NUMERAL_IDIOMS',
      'readonly string[]',
      table('numeral-idioms.tsv').map((row) => row['word']),
    ),
  ]
  const calendar = [
    emitModule(
      'data/lexicon/zh/{festivals,eras,lunar-years}.tsv',
      "import type { EraRow, FestivalRow, LunarYearRow } from '../model/index.ts'",
      'FESTIVALS',
      'readonly FestivalRow[]',
      festivals,
    ),
    emitConstant('ERAS', 'readonly EraRow[]', eras),
    emitConstant('LUNAR_YEARS', 'readonly LunarYearRow[]', lunar),
  ]
  const characters = table('traditional.tsv')
  const script = [
    emitModule(
      'data/lexicon/zh/traditional.tsv',
      '',
      'TRADITIONAL',
      'string',
      characters.map((row) => row['traditional']).join(''),
    ),
    emitConstant('SIMPLIFIED', 'string', characters.map((row) => row['simplified']).join('')),
  ]
  const model = (type: string) => `import type { ${type} } from '../model/index.ts'`
  return [
    module(
      'gazetteer.ts',
      '*.tsv',
      model('GazetteerEntry'),
      'GAZETTEER',
      'readonly GazetteerEntry[]',
      gazetteer(folder, entityTypes),
    ),
    { file: 'zh-units.ts', text: measures.join('\n') },
    { file: 'zh-script.ts', text: script.join('\n') },
    { file: 'zh-calendar.ts', text: calendar.join('\n') },
    module('zh-heads.ts', 'zh/heads.tsv', model('HeadNoun'), 'HEADS', 'readonly HeadNoun[]', heads),
    module('zh-groups.ts', 'zh/groups.tsv', model('GroupEntry'), 'GROUPS', 'readonly GroupEntry[]', groups),
    module(
      'zh-generic-modifiers.ts',
      'zh/generic-modifiers.tsv',
      '',
      'GENERIC_MODIFIERS',
      'readonly string[]',
      generic,
    ),
    module(
      'zh-figure-words.ts',
      'zh/figure-words.tsv',
      model('FigureWords'),
      'FIGURE_WORDS',
      'FigureWords',
      Object.fromEntries(figureRoles),
    ),
    module('zh-titles.ts', 'zh/titles.tsv', '', 'TITLES', 'readonly string[]', titles),
    module(
      'en-titles.ts',
      'en/titles.tsv',
      '',
      'TITLES',
      'readonly string[]',
      readTable(join(en, 'titles.tsv')).map((row) => row['title']!),
    ),
    module(
      'en-groups.ts',
      'en/groups.tsv',
      model('GroupEntry'),
      'GROUPS',
      'readonly GroupEntry[]',
      groupsOf(join(en, 'groups.tsv')),
    ),
  ]
}
