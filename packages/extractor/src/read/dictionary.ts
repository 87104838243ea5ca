// A user's dictionary as a file: TSV or YAML -> entries.
import { ONTOLOGY } from '../data/ontology.ts'
import { DataError } from '../errors.ts'
import { dictionaryTypes, indexDictionary, surfaceKey } from '../match/dictionary-names.ts'
import type { DictionaryEntry, DictionaryType, Ontology } from '../model/index.ts'
import type { DictionaryRow } from './dictionary-columns.ts'
import { readDictionaryTable } from './dictionary-table.ts'
import { readDictionaryYaml } from './dictionary-yaml.ts'

export type DictionaryFormat = 'tsv' | 'yaml'

export interface DictionaryOptions {
  /** Name of the file, for messages. */
  readonly file?: string
  /** By the file's extension unless given: .yaml and .yml are YAML, all else a table. */
  readonly format?: DictionaryFormat
  /** Says which types there are; the one that ships unless given. */
  readonly ontology?: Ontology
}

/**
 * Reads a dictionary: a table with a header (surface, type, canonical, aliases, en, wikidata; aliases separated by `|`), or a
 * YAML list of entries with these keys, of which `surface` and `aliases` may be lists.
 * @throws {DataError} If the text breaks the form, an entry is wrong, or two disagree; it names file and line, and the cure.
 * @example readDictionary('surface\ttype\n天工\tproduct\n', { file: 'names.tsv' })
 */
export function readDictionary(text: string, options: DictionaryOptions = {}): readonly DictionaryEntry[] {
  const file = options.file ?? 'dictionary'
  const format = options.format ?? (/\.ya?ml$/i.test(file) ? 'yaml' : 'tsv')
  const source = text.replace(/^\ufeff/, '')
  const ontology = options.ontology ?? ONTOLOGY
  const rows = format === 'yaml' ? readDictionaryYaml(source, file) : readDictionaryTable(source, file)
  const entries = rows.map((row) => toEntry(row, file, ontology))
  refuseRepeats(entries)
  indexDictionary(entries, ontology)
  return entries
}

function toEntry(
  { line, surface, type, canonical, aliases, en, wikidata }: DictionaryRow,
  file: string,
  ontology: Ontology,
): DictionaryEntry {
  const at = `${file}:${line}`
  if (type === undefined)
    throw new DataError(`${at}: the type is missing: use one of ${dictionaryTypes(ontology).join(', ')}`)
  return {
    surfaces: surface,
    // Which types there are is checked with all else that an entry says.
    type: type as DictionaryType,
    ...(canonical === undefined ? {} : { canonical }),
    aliases,
    ...(en === undefined ? {} : { en }),
    ...(wikidata === undefined ? {} : { wikidata }),
    at,
  }
}

/** One surface on two lines of a file is a slip, even where both say the same. */
function refuseRepeats(entries: readonly DictionaryEntry[]): void {
  const first = new Map<string, DictionaryEntry>()
  for (const entry of entries)
    for (const surface of new Set(entry.surfaces.map(surfaceKey))) {
      const other = first.get(surface)
      const same = other && other.type === entry.type && nameOf(other) === nameOf(entry)
      if (other && other !== entry && same)
        throw new DataError(`${entry.at}: duplicate of "${surface}" in ${other.at}: delete one of the two`)
      first.set(surface, other ?? entry)
    }
}

const nameOf = ({ type, canonical, surfaces }: DictionaryEntry): string | undefined =>
  type === 'none' ? '' : (canonical ?? surfaces[0])
