// `--curation FILE`, given once or more: all files together are one log.
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { type CurationFile, mergeLogs, readCuration } from '../curate/index.ts'
import { DataError } from '../errors.ts'

/**
 * Reads logs of curation; an operation that several files hold counts once.
 * @param cwd - Folder that relative paths are relative to.
 * @throws {DataError} If a file cannot be read, or a line breaks the form.
 */
export function readCurations(files: readonly string[], cwd: string = process.cwd()): CurationFile {
  const read = files.map((file) => readCuration(readText(file, cwd), { file }))
  return {
    operations: mergeLogs(...read.map(({ operations }) => operations)),
    // The first file that holds an operation is named.
    places: new Map(read.toReversed().flatMap(({ places }) => [...places])),
  }
}

function readText(file: string, cwd: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(resolve(cwd, file)))
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    throw new DataError(`${file}: the log of curation cannot be read: ${message}: check path and encoding (UTF-8)`, {
      cause: error,
    })
  }
}
