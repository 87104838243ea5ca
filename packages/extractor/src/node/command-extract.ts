// `silkgraph extract INPUT... --out DIR [--dictionary FILE] [--curation FILE] [--watch] [--json]`
import { join, resolve } from 'node:path'
import cliProgress from 'cli-progress'
import { activeEdits, applyCuration, type CurationFile, failureText } from '../curate/index.ts'
import { ONTOLOGY } from '../data/ontology.ts'
import { extractStream, mergeStream, type TextInput } from '../extract.ts'
import type { Extraction, Ontology } from '../model/index.ts'
import type { Columns } from '../read/documents/reader.ts'
import { makeFolder } from './atomic-files.ts'
import { extractionSummary } from './counts.ts'
import { ExtractionMemory } from './extraction-memory.ts'
import { readCurations } from './read-curation.ts'
import { readDictionaries } from './read-dictionaries.ts'
import { type FailedInput, type OpenInputs, openInputs } from './read-inputs.ts'
import { type PackPaths, readPacks } from './read-packs.ts'
import { loadModel } from './resources.ts'
import { summaryJson } from './summary.ts'
import { type ExitCode, print, report, reportFailures, type Terminal } from './terminal.ts'
import { watching } from './watching.ts'
import { CURATION_NAME, OUTPUT_NAMES, writeExtraction } from './write-output.ts'

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
  /** Whether to extract again whenever an input changes, until the process is told to stop. */
  readonly watch?: boolean
  /** Whether to print a summary as JSON on standard output. */
  readonly json?: boolean
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
  options: ExtractCommandOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  if (options.watch !== true) return await extractOnce(inputs, options, terminal)
  const { out, packs = {}, dictionary, curation = [] } = options
  const { rules = [], ontology } = packs
  // What steers the reading starts another run as well.
  const watched = [...inputs, ...rules, ...(ontology === undefined ? [] : [ontology]), ...dictionary, ...curation]
  const memory = new ExtractionMemory()
  return await watching(
    watched,
    { cwd: terminal.cwd, ignored: outputFiles(resolve(terminal.cwd, out)) },
    terminal,
    () => extractOnce(inputs, options, terminal, memory),
  )
}

/** @param memory - Of the runs before, where this is not the only one. */
async function extractOnce(
  inputs: readonly string[],
  {
    out,
    maxSize,
    columns = {},
    dictionary: files,
    packs,
    open = false,
    curation = [],
    json = false,
  }: ExtractCommandOptions,
  terminal: Terminal,
  memory?: ExtractionMemory,
): Promise<ExitCode> {
  const start = performance.now()
  const knowledge = readPacks(packs ?? {}, terminal.cwd)
  const log = readCurations(curation, terminal.cwd)
  const dictionary = readDictionaries(files, terminal.cwd, knowledge.ontology)
  const failures: FailedInput[] = []
  const onFailure = (failure: FailedInput): void => {
    failures.push(failure)
    if (failures.length <= MAX_FAILURES) reportFailures(terminal, [failure])
  }
  const folder = resolve(terminal.cwd, out)
  const { cwd, stdin } = terminal
  const skipped = outputFiles(folder)
  const opened = openInputs(inputs, { cwd, stdin, maxBytes: maxSize, columns, skipped }, onFailure)
  // The folder is made before the work, which would be lost, but after the first document, without which there is none.
  const documents = opening(opened.documents, () => makeFolder(folder))
  const settings = { ...knowledge, dictionary, open }
  const extracted = await withProgress(terminal, opened, (onProgress) =>
    memory === undefined
      ? extractStream(documents, { ...settings, model: loadModel(), onProgress })
      : mergeStream(documents, memory.extractor(settings), { ...settings, onProgress }),
  )
  memory?.forget()
  if (failures.length > MAX_FAILURES)
    report(terminal, `${failures.length - MAX_FAILURES} more inputs could not be read`)
  if (extracted.documents.length === 0) {
    report(terminal, `no input could be read: nothing is written to ${out}`)
    if (json)
      await print(terminal, [summaryJson(extracted, { failures, files: [], milliseconds: performance.now() - start })])
    return 1
  }
  reportWarnings(extracted, terminal)
  const { extraction, lost } = curated(extracted, log, knowledge.ontology ?? ONTOLOGY, terminal)
  await writeExtraction(folder, extraction, knowledge.ontology)
  const milliseconds = performance.now() - start
  report(terminal, `${extractionSummary(extraction, milliseconds)} -> ${out}`)
  const written = OUTPUT_NAMES.map((name) => join(out, name))
  if (json) await print(terminal, [summaryJson(extraction, { failures, files: written, milliseconds })])
  return failures.length > 0 || extraction.warnings.length > 0 || lost ? 1 : 0
}

/** Files that a run writes, and the log that the viewer keeps beside them. */
const outputFiles = (folder: string): ReadonlySet<string> =>
  new Set([...OUTPUT_NAMES, CURATION_NAME].map((name) => join(folder, name)))

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
