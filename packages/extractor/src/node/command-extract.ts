// `silkgraph extract INPUT... --out DIR [--dictionary FILE] [--curation FILE]`
import { resolve } from 'node:path'
import cliProgress from 'cli-progress'
import { activeEdits, applyCuration, type CurationFile, failureText } from '../curate/index.ts'
import { ONTOLOGY } from '../data/ontology.ts'
import type { Extraction, Ontology } from '../model/index.ts'
import { makeFolder } from './atomic-files.ts'
import { extractionSummary } from './counts.ts'
import { extract } from './index.ts'
import { readCurations } from './read-curation.ts'
import { readDictionaries } from './read-dictionaries.ts'
import { readInputs } from './read-inputs.ts'
import { type PackPaths, readPacks } from './read-packs.ts'
import { type ExitCode, report, reportFailures, type Terminal } from './terminal.ts'
import { writeExtraction } from './write-output.ts'

export interface ExtractCommandOptions {
  readonly out: string
  /** Bytes. */
  readonly maxSize: number
  /** Files of the user's dictionary. */
  readonly dictionary: readonly string[]
  readonly packs?: PackPaths
  /** Whether to give triples of the open lane too. */
  readonly open?: boolean
  /** Logs of curation. */
  readonly curation?: readonly string[]
}

/** Warnings printed one by one; what is more is counted. */
const MAX_WARNINGS = 20

/**
 * Where every input failed nothing is written, and the files of an earlier run stay. A document of which a part could not be
 * read as language is written and named, and counts as failed.
 */
export async function extractCommand(
  inputs: readonly string[],
  { out, maxSize, dictionary: files, packs, open = false, curation = [] }: ExtractCommandOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const start = performance.now()
  const knowledge = readPacks(packs ?? {}, terminal.cwd)
  const log = readCurations(curation, terminal.cwd)
  const dictionary = readDictionaries(files, terminal.cwd, knowledge.ontology)
  const { documents, failures } = await readInputs(inputs, {
    cwd: terminal.cwd,
    stdin: terminal.stdin,
    maxBytes: maxSize,
  })
  reportFailures(terminal, failures)
  if (documents.length === 0) {
    report(terminal, `no input could be read: nothing is written to ${out}`)
    return 1
  }
  const folder = resolve(terminal.cwd, out)
  // Before the work, which would be lost.
  await makeFolder(folder)
  const extracted = withProgress(terminal, documents.length, (onProgress) =>
    extract(documents, { ...knowledge, onProgress, dictionary, open }),
  )
  reportWarnings(extracted, terminal)
  const { extraction, lost } = curated(extracted, log, knowledge.ontology ?? ONTOLOGY, terminal)
  await writeExtraction(folder, extraction, knowledge.ontology)
  report(terminal, `${extractionSummary(extraction, performance.now() - start)} -> ${out}`)
  return failures.length > 0 || extraction.warnings.length > 0 || lost ? 1 : 0
}

/** Applies the log, and names what of it cannot be applied; `lost`: some of that is not so all the same. */
function curated(
  extraction: Extraction,
  { operations, places }: CurationFile,
  { relations }: Ontology,
  terminal: Terminal,
): { readonly extraction: Extraction; readonly lost: boolean } {
  if (operations.length === 0) return { extraction, lost: false }
  const result = applyCuration(extraction, operations, { relations })
  for (const failure of result.failed) {
    const { id, op } = failure.operation
    report(
      terminal,
      `${places.get(id) ?? id}: ${op} not applied${failure.moot ? ', nor needed' : ''}: ${failureText(failure)}`,
    )
  }
  report(terminal, `curation: ${result.applied.length} of ${activeEdits(operations).length} operations applied`)
  return { extraction: result.extraction, lost: result.failed.some(({ moot }) => !moot) }
}

/** Draws a bar on a terminal; a log file or pipe gets none. */
function withProgress<T>(
  terminal: Terminal,
  total: number,
  work: (onProgress: (done: number, total: number) => void) => T,
): T {
  if (terminal.stderr.isTTY !== true || total < 2) return work(() => undefined)
  const bar = new cliProgress.SingleBar(
    { format: '{bar} {value}/{total} documents, {eta} s left', stream: terminal.stderr, clearOnComplete: true },
    cliProgress.Presets.shades_classic,
  )
  bar.start(total, 0)
  try {
    return work((done) => bar.update(done))
  } finally {
    bar.stop()
  }
}

function reportWarnings({ documents, warnings }: Extraction, terminal: Terminal): void {
  const sources = new Map(documents.map(({ id, source }) => [id, source]))
  for (const { doc, message, span } of warnings.slice(0, MAX_WARNINGS)) {
    const place = span === undefined ? '' : ` (at ${span.start}-${span.end})`
    report(terminal, `${sources.get(doc) ?? doc}: warning: ${message}${place}`)
  }
  if (warnings.length > MAX_WARNINGS) report(terminal, `${warnings.length - MAX_WARNINGS} more warnings`)
}
