// Rule files and ontologies that the user names -> what `extract` takes as `rules`, `modality` and `ontology`.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, extname, join, relative, resolve, sep } from 'node:path'
import { ONTOLOGY } from '../data/ontology.ts'
import { InputError } from '../errors.ts'
import type { ExtractOptions } from '../extract.ts'
import type { LanguageId } from '../model/index.ts'
import {
  PackError,
  type PackSource,
  type Problem,
  readModalityPack,
  readOntology,
  readRulePack,
} from '../packs/index.ts'
import { decodeText } from '../read/decode.ts'
import { byCodeUnit } from './glob.ts'

export interface PackPaths {
  /** Files, and folders with files that end in .yaml or .yml. */
  readonly rules?: readonly string[] | undefined
  readonly ontology?: string | undefined
}

export type Packs = Required<Pick<ExtractOptions, 'rules' | 'modality' | 'ontology'>>

/** A table of modality is known by its name. */
const MODALITY = 'modality.yaml'
const LANGUAGES: readonly LanguageId[] = ['zh', 'en']

/**
 * Reads a user's rules and ontology. A file in a folder named zh or en is for that language, unless it says so itself.
 * @throws {PackError} Naming file, line and cure of all that is wrong in all files.
 * @throws {InputError} If a file cannot be read.
 */
export function readPacks({ rules = [], ontology }: PackPaths, cwd: string = process.cwd()): Packs {
  const extended = ontology === undefined ? ONTOLOGY : readOntology(readSource(ontology, cwd), ONTOLOGY)
  const problems: Problem[] = []
  const packs: Packs['rules'][number][] = []
  const modality: (readonly [string, 'planned' | 'target' | 'none'])[] = []
  for (const path of new Set(rules.flatMap((rule) => expand(rule, cwd)))) {
    const source = readSource(path, cwd)
    try {
      if (basename(path) === MODALITY) modality.push(...readModalityPack(source))
      else packs.push(readRulePack(source, extended))
    } catch (error) {
      if (!(error instanceof PackError)) throw error
      problems.push(...error.problems)
    }
  }
  if (problems.length > 0) throw new PackError(problems)
  return { rules: packs, modality, ontology: extended }
}

function expand(path: string, cwd: string): readonly string[] {
  const stat = statSync(resolve(cwd, path), { throwIfNoEntry: false })
  if (!stat) throw new InputError(`${path}: there is no such file or folder: check the path`)
  if (!stat.isDirectory()) return [path]
  const files = readdirSync(resolve(cwd, path), { recursive: true, encoding: 'utf8' })
    .filter((file) => /^\.ya?ml$/i.test(extname(file)))
    .map((file) => join(path, file))
    .sort(byCodeUnit)
  if (files.length === 0)
    throw new InputError(`${path}: the folder holds no .yaml file: name the rule files themselves`)
  return files
}

function readSource(path: string, cwd: string): PackSource {
  const full = resolve(cwd, path)
  const file = relative(cwd, full).replaceAll(sep, '/')
  const lang = LANGUAGES.find((id) => id === basename(dirname(full)))
  try {
    return { file, text: decodeText(readFileSync(full)).text, ...(lang === undefined ? {} : { lang }) }
  } catch (error) {
    throw new InputError(`${file}: it cannot be read: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    })
  }
}
