// Files that are there whole or not at all: written under a temporary name in the same folder, then renamed.
import { randomBytes } from 'node:crypto'
import { type FileHandle, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { SilkgraphError } from '../errors.ts'

export interface OutputFile {
  readonly name: string
  readonly content: string | Iterable<string>
}

/** A folder or file that cannot be written. */
export class OutputError extends SilkgraphError {
  constructor(message: string, options?: ErrorOptions) {
    super('output', message, options)
  }
}

const CHUNK = 1 << 16

/**
 * Writes several files of one folder, which is made where it is missing. All are complete on disk before the first gets its
 * name, so a run that fails or is killed on the way leaves the files of the run before.
 * @throws {OutputError} If the folder or a file cannot be written.
 */
export async function writeFiles(folder: string, files: Iterable<OutputFile>): Promise<void> {
  const pending: { readonly temporary: string; readonly final: string }[] = []
  try {
    await makeFolder(folder)
    await removeLeftovers(folder)
    for (const { name, content } of files) {
      const temporary = join(folder, `.${name}.${process.pid}-${randomBytes(4).toString('hex')}.tmp`)
      pending.push({ temporary, final: join(folder, name) })
      await writeWhole(temporary, content)
    }
    for (const { temporary, final } of pending) await rename(temporary, final)
  } catch (error) {
    await Promise.all(pending.map(({ temporary }) => rm(temporary, { force: true }).catch(() => undefined)))
    throw asOutputError(folder, error)
  }
}

/**
 * Makes a folder and those above it, where they are missing.
 * @throws {OutputError} If it cannot be made.
 */
export async function makeFolder(folder: string): Promise<void> {
  try {
    await makeMissing(folder)
  } catch (error) {
    throw asOutputError(folder, error)
  }
}

/** Not mkdir's own `recursive`, which never returns below /proc on Node 20. */
async function makeMissing(folder: string): Promise<void> {
  const found = await stat(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error
    return null
  })
  if (found?.isDirectory()) return
  if (found === null && dirname(folder) !== folder) await makeMissing(dirname(folder))
  await mkdir(folder).catch(async (error: NodeJS.ErrnoException) => {
    // Another run may have made it meanwhile.
    if (error.code !== 'EEXIST' || !(await stat(folder)).isDirectory()) throw error
  })
}

async function writeWhole(path: string, content: string | Iterable<string>): Promise<void> {
  const file = await open(path, 'wx')
  try {
    await writeChunks(file, content)
    // Else a power failure can keep the new name and lose the bytes.
    await file.sync()
  } finally {
    await file.close()
  }
}

async function writeChunks(file: FileHandle, content: string | Iterable<string>): Promise<void> {
  if (typeof content === 'string') {
    await file.writeFile(content)
    return
  }
  for (const chunk of inChunks(content)) await file.writeFile(chunk)
}

/** Joins small strings, since a system call a line would be slow. */
export function* inChunks(parts: Iterable<string>): Generator<string> {
  let chunk = ''
  for (const part of parts) {
    chunk += part
    if (chunk.length < CHUNK) continue
    yield chunk
    chunk = ''
  }
  if (chunk !== '') yield chunk
}

/** Removes temporary files whose process was killed; those of a run that goes on beside this one stay. */
async function removeLeftovers(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const pid = /^\..+\.(\d+)-[0-9a-f]{8}\.tmp$/u.exec(name)?.[1]
    if (pid !== undefined && !isRunning(Number(pid))) await rm(join(folder, name), { force: true })
  }
}

function isRunning(pid: number): boolean {
  if (pid === process.pid) return true
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH'
  }
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'writing is not permitted: choose another folder, or change its permissions',
  EPERM: 'writing is not permitted: choose another folder, or change its permissions',
  EROFS: 'the file system is read-only: choose another folder',
  ENOSPC: 'the disk is full: make room, or choose another folder',
  EEXIST: 'there is a file of this name: choose another folder',
  ENOENT: 'it cannot be made there: choose another folder',
  ENOTDIR: 'a part of the path is a file: choose another folder',
  EISDIR: 'a file to be written is a folder there: choose another folder',
}

function asOutputError(folder: string, error: unknown): unknown {
  const { code, message } = error as NodeJS.ErrnoException
  if (error instanceof SilkgraphError || code === undefined) return error
  return new OutputError(`${folder}: ${REASONS[code] ?? `it cannot be written: ${message}`}`, { cause: error })
}
