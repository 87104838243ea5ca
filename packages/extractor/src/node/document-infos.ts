// documents.jsonl without the texts, for formats that name the sources.
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { InputError } from '../errors.ts'
import type { SourceDocument } from '../model/index.ts'
import type { DocumentInfo } from '../write/index.ts'

/**
 * Reads line by line, since the texts of a corpus need not fit in memory.
 * @param path - The output folder, or a file in it.
 * @returns By id; empty where there is no documents.jsonl.
 * @throws {InputError} If a line is no document.
 */
export async function readDocumentInfos(path: string): Promise<ReadonlyMap<string, DocumentInfo>> {
  const isFolder = (await stat(path)).isDirectory()
  const file = join(isFolder ? path : dirname(path), 'documents.jsonl')
  const documents = new Map<string, DocumentInfo>()
  if ((await stat(file).catch(() => null)) === null) return documents
  let number = 0
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY })) {
    number++
    if (line === '') continue
    const { text: _text, ...info } = parse(line, `${file}:${number}`)
    documents.set(info.id, info)
  }
  return documents
}

function parse(line: string, place: string): SourceDocument {
  try {
    const record: unknown = JSON.parse(line)
    if (typeof record === 'object' && record !== null && 'id' in record && typeof record.id === 'string')
      return record as SourceDocument
  } catch {
    // Said below, with its place.
  }
  throw new InputError(`${place}: this line is no document: extract again`)
}
