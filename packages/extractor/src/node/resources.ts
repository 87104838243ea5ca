// Where the files beside the code are. In the repository they are in data/ and packages/viewer/dist; a packed extractor
// carries copies in its own assets/ folder (assets/model, assets/viewer), which is looked at first.
import { existsSync, readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { InputError } from '../errors.ts'

/** The first of some places, relative to this file (src/node or dist/node alike), that exists. */
const findFirst = (places: readonly string[]): string | null =>
  places.map((place) => fileURLToPath(new URL(place, import.meta.url))).find((path) => existsSync(path)) ?? null

const MODEL_PLACES = ['../../assets/model/zh-tagger.bin', '../../../../data/model/zh-tagger.bin']
const VIEWER_PLACES = ['../../assets/viewer/index.html', '../../../viewer/dist/index.html']

const RULES_PLACES = ['../../assets/rules', '../../../../data/rules']

const CMAP_PLACES = ['../../assets/cmaps/', '../../node_modules/pdfjs-dist/cmaps/']

let model: Uint8Array | null | undefined

/** Bytes of the Chinese tagger's model, or null where none is shipped. Read once a process. */
export function loadModel(): Uint8Array | null {
  if (model === undefined) {
    const path = findFirst(MODEL_PLACES)
    model = path === null ? null : readFileSync(path)
  }
  return model
}

/** Folder of the built viewer, or null where it is not built. */
export function findViewer(): string | null {
  const index = findFirst(VIEWER_PLACES)
  return index === null ? null : dirname(index)
}

/** Folder of our rule files, or null where only what is built of them is shipped. */
export const findRules = (): string | null => findFirst(RULES_PLACES)

/**
 * One of the tables (`UniGB-UCS2-H`) by which PDFs without embedded fonts encode Chinese.
 * @throws {InputError} If it is not there.
 */
export async function readCMap(name: string): Promise<Uint8Array> {
  const folder = findFirst(CMAP_PLACES)
  if (folder === null || !/^[\w-]+$/u.test(name))
    throw new InputError(
      `the PDF needs the table ${name}, which is not installed: print it to a PDF with embedded fonts`,
    )
  return await readFile(`${folder}${name}.bcmap`)
}
