// `silkgraph extract INPUT... --out DIR [--dictionary FILE] [--curation FILE]`
import { resolve } from 'node:path'
import cliProgress from 'cli-progress'
import { activeEdits, applyCuration, type CurationFile, failureText } from '../curate/index.ts'
import { ONTOLOGY } from '../data/ontology.ts'
import { extractStream, type TextInput } from '../extract.ts'
import type { Extraction, Ontology } from '../model/index.ts'
import type { Columns } from '../read/documents/reader.ts'
import { makeFolder } from './atomic-files.ts'
import { extractionSummary } from './counts.ts'
import { readCurations } from './read-curation.ts'
import { readDictionaries } from './read-dictionaries.ts'
import { type FailedInput, type OpenInputs, openInputs } from './read-inputs.ts'
import { type PackPaths, readPacks } from './read-packs.ts'
import { loadModel } from './resources.ts'
import { type ExitCode, report, reportFailures, type Terminal } from './terminal.ts'
import { writeExtraction } from './write-output.ts'

export interface ExtractCommandOptions {
  readonly out: string
  /** Bytes. */
  readonly maxSize: number
  /** What the columns of corpora are called. */
  readonly columns?: Columns
  /** Files of the user's dictionary. */
  readonly dictionary: readonly string[]
  readonly packs?: PackPaths
  /** Whether to give triples of the open lane too. */
  readonly open?: boolean
  /** Logs of curation. */
  readonly curation?: readonly string[]
}

/** Warnings, and failures, printed one by one; what is more is counted. */
const MAX_WARNINGS = 20
const MAX_FAILURES = 50

/**
 * Where every input failed nothing is written, and the files of an earlier run stay. A document of which a part could not be
 * read as language is written and named, and counts as failed.
 */
export async function extractCommand(
  inputs: readonly string[],
  { out, maxSize, columns = {}, dictionary: files, packs, open = false, curation = [] }: ExtractCommandOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const start = performance.now()
  const knowledge = readPacks(packs ?? {}, terminal.cwd)
  const log = readCurations(curation, terminal.cwd)
  const dictionary = readDictionaries(files, terminal.cwd, knowledge.ontology)
  let failed = 0
  const onFailure = (failure: FailedInput): void => {
    failed += 1
    if (failed <= MAX_FAILURES) reportFailures(terminal, [failure])
  }
  const folder = resolve(terminal.cwd, out)
  const { cwd, stdin } = terminal
  const opened = openInputs(inputs, { cwd, stdin, maxBytes: maxSize, columns }, onFailure)
  // The folder is made before the work, which would be lost, but after the first document, without which there is none.
  const documents = opening(opened.documents, () => makeFolder(folder))
  const extracted = await withProgress(terminal, opened, (onProgress) =>
    extractStream(documents, { ...knowledge, model: loadModel(), onProgress, dictionary, open }),
  )
  if (failed > MAX_FAILURES) report(terminal, `${failed - MAX_FAILURES} more inputs could not be read`)
  if (extracted.documents.length === 0) {
    report(terminal, `no input could be read: nothing is written to ${out}`)
    return 1
  }
  reportWarnings(extracted, terminal)
  const { extraction, lost } = curated(extracted, log, knowledge.ontology ?? ONTOLOGY, terminal)
  await writeExtraction(folder, extraction, knowledge.ontology)
  report(terminal, `${extractionSummary(extraction, performance.now() - start)} -> ${out}`)
  return failed > 0 || extraction.warnings.length > 0 || lost ? 1 : 0
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

/** Does something when the first document has come. */
async function* opening(documents: AsyncIterable<TextInput>, onFirst: () => Promise<void>): AsyncGenerator<TextInput> {
  let opened = false
  for await (const document of documents) {
    if (!opened) await onFirst()
    opened = true
    yield document
  }
}

/** Draws a bar on a terminal; a log file or pipe gets none. Of how many a corpus holds nothing is known before its end. */
async function withProgress<T>(
  terminal: Terminal,
  { files }: OpenInputs,
  work: (onProgress: (done: number) => void) => Promise<T>,
): Promise<T> {
  if (terminal.stderr.isTTY !== true) return await work(() => undefined)
  const format = '{bar} {value} documents of {files} files, {duration_formatted}'
  const bar = new cliProgress.SingleBar(
    { format, stream: terminal.stderr, clearOnComplete: true },
    cliProgress.Presets.shades_classic,
  )
  bar.start(files, 0, { files })
  try {
    return await work((done) => {
      bar.setTotal(Math.max(files, done))
      bar.update(done)
    })
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
