// What the user names on the command line -> documents to extract. A file that cannot be read never stops the others.
import { createHash } from 'node:crypto'
import { createReadStream, readdirSync, realpathSync, type Stats, statSync } from 'node:fs'
import { basename, extname, join, relative, resolve, sep } from 'node:path'
import { InputError } from '../errors.ts'
import type { TextInput } from '../extract.ts'
import { decodeText } from '../read/decode.ts'
import { byCodeUnit, expandGlob, isGlob } from './glob.ts'

export interface ReadOptions {
  /** Folder that relative inputs and `source` are relative to; the process's by default. */
  readonly cwd?: string
  /** Bytes that the input `-` stands for. */
  readonly stdin?: AsyncIterable<Uint8Array>
  /** Largest file that is read, in bytes. */
  readonly maxBytes?: number
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

export const DEFAULT_MAX_BYTES: number = 32 * 1024 * 1024

/** What is taken from a folder; a file that is named itself, or by a glob, is tried whatever its name. */
const TEXT_EXTENSIONS: ReadonlySet<string> = new Set(['.txt', '.text', '.md', '.markdown'])

const STDIN = '-'

/**
 * Reads files, folders (recursively), globs and `-` (standard input).
 * @returns The documents in an order that depends on their paths alone, and every input that failed, with its reason.
 */
export async function readInputs(inputs: readonly string[], options: ReadOptions = {}): Promise<Inputs> {
  const cwd = options.cwd ?? process.cwd()
  const maxBytes = options.maxBytes ?? DEFAULT_MAX_BYTES
  const failures: FailedInput[] = []
  const sources = new Set<string>()
  for (const input of inputs)
    try {
      for (const file of expandInput(input, cwd)) sources.add(file)
    } catch (error) {
      failures.push({ source: input, error: asInputError(error) })
    }

  const documents: TextInput[] = []
  for (const source of [...sources].sort(byCodeUnit))
    try {
      const bytes = await readBytes(source, cwd, maxBytes, options.stdin)
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      documents.push({ id: idOf(source), source, text: decodeText(bytes).text, sha256 })
    } catch (error) {
      failures.push({ source, error: asInputError(error) })
    }
  return { documents: uniqueIds(documents), failures }
}

/** @returns Paths relative to `cwd`, with `/` on every system, or `-`. */
function expandInput(input: string, cwd: string): string[] {
  if (input === STDIN) return [STDIN]
  const stat = statSync(resolve(cwd, input), { throwIfNoEntry: false })
  if (stat === undefined) {
    const files = isGlob(input) ? expandGlob(input.replaceAll(sep, '/'), cwd) : null
    if (files === null) throw new InputError('there is no such file or folder: check the path')
    if (files.length === 0) throw new InputError('no file matches this pattern: check it, and quote it for the shell')
    return files.map((file) => portable(file, cwd))
  }
  if (!stat.isDirectory()) return [portable(input, cwd)]
  const files = filesIn(resolve(cwd, input), new Set())
  if (files.length === 0)
    throw new InputError(`the folder holds no text file: name files of other kinds (not ${list()}) themselves`)
  return files.map((file) => portable(file, cwd))
}

const list = (): string => [...TEXT_EXTENSIONS].join(', ')

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
      return stat?.isFile() && TEXT_EXTENSIONS.has(extname(name).toLowerCase()) ? [path] : []
    })
}

async function readBytes(
  source: string,
  cwd: string,
  maxBytes: number,
  stdin: AsyncIterable<Uint8Array> = process.stdin,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let length = 0
  // A stream, so that a pipe (<(...), /dev/stdin) is read as a file is, and a file that is too large only in part.
  for await (const chunk of source === STDIN ? stdin : createReadStream(resolve(cwd, source))) {
    length += (chunk as Uint8Array).length
    if (length > maxBytes) {
      const megabytes = Math.round(maxBytes / 2 ** 20)
      throw new InputError(`the file is larger than ${megabytes} MB: split it, or raise the limit (--max-size)`)
    }
    chunks.push(chunk as Uint8Array)
  }
  return Buffer.concat(chunks)
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

/** File name without extension; composed, since macOS hands out decomposed names. */
function idOf(source: string): string {
  if (source === STDIN) return 'stdin'
  return basename(source, extname(source)).normalize('NFC')
}

/** The first of several equal ids stays; the others count on from `-2`, past ids that files have by nature. */
function uniqueIds(documents: readonly TextInput[]): TextInput[] {
  const natural = new Set(documents.map(({ id }) => id))
  const used = new Set<string>()
  const freeId = (id: string): string => {
    if (!used.has(id)) return id
    let number = 2
    while (natural.has(`${id}-${number}`) || used.has(`${id}-${number}`)) number += 1
    return `${id}-${number}`
  }
  return documents.map((doc) => {
    const id = freeId(doc.id)
    used.add(id)
    return id === doc.id ? doc : { ...doc, id }
  })
}
