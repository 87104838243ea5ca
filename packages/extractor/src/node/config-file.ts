// silkgraph.config.yaml (.json, .ts, .js ...): options that need not be typed each time.
import { existsSync, readFileSync } from 'node:fs'
import { dirname, extname, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Option } from 'commander'
import { InputError } from '../errors.ts'
import { isSettings, readSettings } from '../packs/settings.ts'

export interface ConfigFile {
  /** As messages name it. */
  readonly file: string
  /** Absolute; paths in the file are relative to it. */
  readonly folder: string
  readonly values: Readonly<Record<string, unknown>>
  /** file:line of a value, or the file alone where it is a program. */
  readonly placeOf: (path: readonly string[]) => string
}

/** Found in the current folder without being named. Programs are not: reading in a folder of others must run nothing of it. */
const FOUND = ['silkgraph.config.yaml', 'silkgraph.config.yml', 'silkgraph.config.json']
const PROGRAMS: ReadonlySet<string> = new Set(['.ts', '.mts', '.cts', '.js', '.mjs', '.cjs'])

export const configOption = (): Option =>
  new Option(
    '--config <file>',
    'options from a file (.yaml, .json, .ts, .js); silkgraph.config.{yaml,json} of the current folder by default',
  )

/**
 * @param name - The file; that of the current folder, if there is one, where undefined.
 * @returns null where there is none.
 * @throws {InputError} If it cannot be read, or is a program that fails or exports no object.
 * @throws {PackError} If it breaks its format.
 */
export async function readConfig(name: string | undefined, cwd: string): Promise<ConfigFile | null> {
  const file = name ?? FOUND.find((found) => existsSync(resolve(cwd, found)))
  if (file === undefined) return null
  const path = resolve(cwd, file)
  const folder = dirname(path)
  if (!existsSync(path)) throw new InputError(`${file}: there is no such file: check the path`)
  if (PROGRAMS.has(extname(path))) return { file, folder, values: await runProgram(path, file), placeOf: () => file }
  return { file, folder, ...parse(file, readFileSync(path, 'utf8')) }
}

function parse(file: string, text: string): Pick<ConfigFile, 'values' | 'placeOf'> {
  const { values, lineOf } = readSettings({ file, text })
  return { values, placeOf: (path) => `${file}:${lineOf(path)}` }
}

async function runProgram(path: string, file: string): Promise<Readonly<Record<string, unknown>>> {
  let values: unknown
  try {
    // jiti reads TypeScript also where Node (before 22.18) does not; no cache, so that nothing is written anywhere.
    const { createJiti } = await import('jiti')
    values = await createJiti(pathToFileURL(path).href, { fsCache: false, moduleCache: false }).import(path, {
      default: true,
    })
  } catch (cause) {
    throw new InputError(`${file}: it does not run: ${cause instanceof Error ? cause.message : String(cause)}`, {
      cause,
    })
  }
  if (!isSettings(values)) throw new InputError(`${file}: it must export an object of options: export default { … }`)
  return values
}
