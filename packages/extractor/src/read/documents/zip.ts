// ZIP archives of documents: every file in them whose format is known, read as it would be from a folder.
import { InputError } from '../../errors.ts'
import { tooLarge } from './bytes.ts'
import type { Reader } from './reader.ts'
import { ZipArchive } from './zip-archive.ts'

/** An archive in an archive in an archive is read; a deeper one is a trap. */
const DEEPEST = 3

/**
 * @param readerOf - Tells the reader of a file by its bytes and name; throws an InputError where it has none.
 * @param isKnown - Whether a file is one to read, by its name.
 */
export function zipReader(
  readerOf: (bytes: Uint8Array, name: string) => Reader,
  isKnown: (name: string) => boolean,
): Reader {
  return {
    name: 'a ZIP archive',
    extensions: ['.zip'],
    magic: [0x50, 0x4b, 0x03, 0x04],
    async *read(bytes, context) {
      const archive = ZipArchive.open(bytes)
      const names = archive.names.filter((name) => isKnown(name) && !isHidden(name)).sort()
      if (names.length === 0)
        throw new InputError('the archive holds no file to read: unpack it, and look what it holds')
      const depth = (context.depth ?? 0) + 1
      if (depth > DEEPEST)
        throw new InputError(`archives are packed in each other more than ${DEEPEST} deep: unpack them`)
      const budget = context.budget ?? { left: context.maxBytes }
      for (const name of names) {
        // Never a path of this computer: ../ would look like one in `source`, too.
        const place = `/${name.split(/[/\\]/u).filter(isFolder).join('/')}`
        try {
          if (budget.left <= 0) throw tooLarge('the archive, unpacked,', context.maxBytes)
          const inner = await archive.read(name, budget.left)
          budget.left -= inner.length
          const onFailure = (at: string, error: InputError): void => context.onFailure(`${place}${at}`, error)
          const within = { ...context, name: place, depth, budget, onFailure }
          for await (const part of readerOf(inner, name).read(inner, within))
            yield { ...part, bytes: part.bytes ?? inner, place: `${place}${part.place ?? ''}` }
        } catch (error) {
          if (!(error instanceof InputError)) throw error
          context.onFailure(place, error)
        }
      }
    },
  }
}

const isFolder = (part: string): boolean => part !== '' && part !== '.' && part !== '..' && !/^[a-z]:$/iu.test(part)

/** What macOS packs beside the files. */
const isHidden = (name: string): boolean => name.split(/[/\\]/u).some((part) => /^(?:\.(?!\.?$)|__MACOSX$)/u.test(part))
