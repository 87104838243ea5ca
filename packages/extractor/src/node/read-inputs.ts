// What the user names on the command line -> documents to extract. A file that cannot be read never stops the others.
import { createReadStream, readdirSync, realpathSync, type Stats, statSync } from 'node:fs'
import { join, relative, resolve, sep } from 'node:path'
import { InputError } from '../errors.ts'
import type { TextInput } from '../extract.ts'
import { DEFAULT_MAX_BYTES } from '../read/documents/bytes.ts'
import { EXTENSIONS, hasKnownExtension } from '../read/documents/formats.ts'
import { idOfName, UniqueIds } from '../read/documents/ids.ts'
import { readStream } from '../read/documents/read-document.ts'
import type { Columns } from '../read/documents/reader.ts'
import { byCodeUnit, expandGlob, isGlob } from './glob.ts'
import { readCMap } from './resources.ts'

export interface ReadOptions {
  /** Folder that relative inputs and `source` are relative to; the process's by default. */
  readonly cwd?: string
  /** Bytes that the input `-` stands for. */
  readonly stdin?: AsyncIterable<Uint8Array>
  /** Largest file, record of a corpus, or unpacked archive that is read, in bytes. */
  readonly maxBytes?: number
  /** What the columns of CSV and JSONL corpora are called. */
  readonly columns?: Columns
  /** Absolute paths of files that folders and globs do not give, such as those that are written. */
  readonly skipped?: ReadonlySet<string>
}

export interface FailedInput {
  /** The input as the user would name it. */
  readonly source: string
  readonly error: InputError
}

export interface Inputs {
  /** Sorted by `source`, ids unique. */
  readonly documents: readonly TextInput[]
  readonly failures: readonly FailedInput[]
}

const STDIN = '-'
const NONE: ReadonlySet<string> = new Set()

/**
 * Reads files, folders (recursively), globs and `-` (standard input).
 * @returns The documents in an order that depends on their paths alone, and every input that failed, with its reason.
 */
export async function readInputs(inputs: readonly string[], options: ReadOptions = {}): Promise<Inputs> {
  const failures: FailedInput[] = []
  const documents: TextInput[] = []
  for await (const document of openInputs(inputs, options, (failure) => failures.push(failure)).documents)
    documents.push(document)
  return { documents, failures }
}

export interface OpenInputs {
  /** How many files there are. */
  readonly files: number
  /** In an order that depends on their paths alone; each is read when it is asked for. */
  readonly documents: AsyncGenerator<TextInput>
}

/**
 * As `readInputs`, document by document, so that a corpus need not fit into memory.
 * @param onFailure - Told of every input, row or part that cannot be read; the others are.
 */
export function openInputs(
  inputs: readonly string[],
  options: ReadOptions,
  onFailure: (failure: FailedInput) => void,
): OpenInputs {
  const cwd = options.cwd ?? process.cwd()
  const sources = new Set<string>()
  for (const input of inputs)
    try {
      for (const file of expandInput(input, cwd, options.skipped ?? NONE)) sources.add(file)
    } catch (error) {
      onFailure({ source: input, error: asInputError(error) })
    }
  const sorted = [...sources].sort(byCodeUnit)
  return { files: sorted.length, documents: readFiles(sorted, { ...options, cwd }, onFailure) }
}

async function* readFiles(
  sources: readonly string[],
  { cwd, stdin = process.stdin, maxBytes = DEFAULT_MAX_BYTES, columns = {} }: ReadOptions & { readonly cwd: string },
  onFailure: (failure: FailedInput) => void,
): AsyncGenerator<TextInput> {
  const ids = new UniqueIds(sources.map(idOf))
  for (const source of sources)
    try {
      // A stream, so that a pipe (<(...), /dev/stdin) is read as a file is, and a file that is too large only in part.
      const bytes = source === STDIN ? stdin : createReadStream(resolve(cwd, source), { highWaterMark: 1 << 18 })
      const onPart = (place: string, error: InputError): void => onFailure({ source: `${source}${place}`, error })
      for await (const document of readStream(bytes, {
        name: source,
        maxBytes,
        columns,
        cMap: readCMap,
        onFailure: onPart,
      }))
        yield { ...document, id: ids.take(document.id === STDIN ? 'stdin' : document.id) }
    } catch (error) {
      onFailure({ source, error: asInputError(error) })
    }
}

/** @returns Paths relative to `cwd`, with `/` on every system, or `-`. */
function expandInput(input: string, cwd: string, skipped: ReadonlySet<string>): string[] {
  if (input === STDIN) return [STDIN]
  const wanted = (files: readonly string[]): string[] =>
    files.filter((file) => !skipped.has(resolve(cwd, file))).map((file) => portable(file, cwd))
  const stat = statSync(resolve(cwd, input), { throwIfNoEntry: false })
  if (stat === undefined) {
    const files = isGlob(input) ? expandGlob(input.replaceAll(sep, '/'), cwd) : null
    if (files === null) throw new InputError('there is no such file or folder: check the path')
    if (files.length === 0) throw new InputError('no file matches this pattern: check it, and quote it for the shell')
    return wanted(files)
  }
  if (!stat.isDirectory()) return [portable(input, cwd)]
  const files = filesIn(resolve(cwd, input), new Set())
  if (files.length === 0)
    throw new InputError(`the folder holds no file to read: name files of other kinds (not ${list()}) themselves`)
  return wanted(files)
}

const list = (): string => EXTENSIONS.join(', ')

const portable = (path: string, cwd: string): string => relative(cwd, resolve(cwd, path)).replaceAll(sep, '/')

/** @param seen - Real paths of folders on the way, against links that lead back. */
function filesIn(folder: string, seen: Set<string>): string[] {
  const real = realpathSync(folder)
  if (seen.has(real)) return []
  seen.add(real)
  return readdirSync(folder)
    .filter((name) => !name.startsWith('.') && name !== 'node_modules')
    .flatMap((name) => {
      const path = join(folder, name)
      // A link may lead nowhere.
      const stat: Stats | undefined = statSync(path, { throwIfNoEntry: false })
      if (stat?.isDirectory()) return filesIn(path, seen)
      return stat?.isFile() && hasKnownExtension(name) ? [path] : []
    })
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'reading is not permitted: change its permissions',
  EPERM: 'reading is not permitted: change its permissions',
  ENOTDIR: 'there is no such file or folder: check the path',
  ENOENT: 'it vanished while the inputs were read: try again',
  EISDIR: 'it is a folder: name the files in it',
  EMFILE: 'too many files are open: raise the limit (ulimit -n)',
  ELOOP: 'its symbolic links lead back to themselves: repair them',
  ENAMETOOLONG: 'the name is too long for a file: check the path',
}

function asInputError(error: unknown): InputError {
  if (error instanceof InputError) return error
  const { code, message } = error as NodeJS.ErrnoException
  const reason = code === undefined ? undefined : REASONS[code]
  if (code === undefined) throw error
  return new InputError(reason ?? `it cannot be read: ${message}`, { cause: error })
}

const idOf = (source: string): string => (source === STDIN ? 'stdin' : idOfName(source))
