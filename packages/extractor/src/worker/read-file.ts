// Files of any format, read in the worker: the readers' libraries never weigh on the page.
import { InputError } from '../errors.ts'
import { readDocument } from '../read/documents/read-document.ts'
import type { FileInput, FileTexts } from './protocol.ts'

/** @throws {InputError} If nothing of the file can be read. */
export async function readFile({ name, bytes, maxBytes, cMaps }: FileInput): Promise<FileTexts> {
  const failures: string[] = []
  const documents = await readDocument(bytes, {
    name,
    maxBytes,
    cMap: cMaps === null ? null : (table) => fetchTable(`${cMaps}${table}.bcmap`),
    onFailure: (place, error) => failures.push(`${place}: ${error.message}`),
  })
  return { documents, failures }
}

async function fetchTable(url: string): Promise<Uint8Array> {
  const response = await fetch(url).catch((cause: unknown) => {
    throw new InputError(`${url}: the table cannot be fetched: is the page's server still running?`, { cause })
  })
  if (!response.ok) throw new InputError(`${url}: the table cannot be fetched (HTTP ${response.status})`)
  return new Uint8Array(await response.arrayBuffer())
}
