// `--dictionary FILE`, given once or more: all files together are one dictionary.
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { ONTOLOGY } from '../data/ontology.ts'
import { DataError, InputError } from '../errors.ts'
import type { DictionaryEntry, Ontology } from '../model/index.ts'
import { decodeText } from '../read/decode.ts'
import { readDictionary } from '../read/dictionary.ts'

/**
 * Reads dictionaries, TSV or (.yaml, .yml) YAML.
 * @param cwd - Folder that relative paths are relative to.
 * @param ontology - Says which types there are.
 * @throws {DataError} If a file cannot be read, or breaks the form. Where files disagree, compiling them says so.
 */
export function readDictionaries(
  files: readonly string[],
  cwd: string = process.cwd(),
  ontology: Ontology = ONTOLOGY,
): readonly DictionaryEntry[] {
  return files.flatMap((file) => readDictionary(readText(file, cwd), { file, ontology }))
}

function readText(file: string, cwd: string): string {
  try {
    return decodeText(readFileSync(resolve(cwd, file))).text
  } catch (error) {
    if (error instanceof InputError) throw new DataError(`${file}: ${error.message}`, { cause: error })
    const { code, message } = error as NodeJS.ErrnoException
    if (code === undefined) throw error
    throw new DataError(`${file}: the dictionary cannot be read: ${message}: check the path`, { cause: error })
  }
}
