#!/usr/bin/env node
// The command line program: what it accepts. What it does is in one file a command.
import { realpathSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Argument, Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import { SilkgraphError } from '../errors.ts'
import type { TagFormat } from '../lang/zh/tagger/index.ts'
import { DEFAULT_MAX_BYTES } from '../read/documents/bytes.ts'
import type { Columns } from '../read/documents/reader.ts'
import { addExport } from './cli-export.ts'
import { addRules, collect } from './cli-rules.ts'
import { parseColumns } from './columns-option.ts'
import { extractCommand } from './command-extract.ts'
import { TAG_FORMATS, tagCommand } from './command-tag.ts'
import { viewCommand } from './command-view.ts'
import type { PackPaths } from './read-packs.ts'
import { DEFAULT_PORT } from './serve.ts'
import { type ExitCode, processTerminal, report, type Terminal } from './terminal.ts'

/**
 * Runs the program.
 * @param args - The user's arguments, without node and script.
 * @returns 0 done, 1 some inputs failed, 2 wrong usage.
 */
export async function main(args: readonly string[], terminal: Terminal = processTerminal()): Promise<ExitCode> {
  let exitCode: ExitCode = 0
  // A reader that has seen enough (head) closes the pipe: that is no failure of ours.
  terminal.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    process.exit(exitCode)
  })
  const program = createProgram(terminal, (code) => {
    exitCode = code
  })
  try {
    await program.parseAsync(args, { from: 'user' })
  } catch (error) {
    // Help and version that were asked for end with 0; commander has printed all other messages.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    if (!(error instanceof SilkgraphError)) throw error
    report(terminal, error.message)
    return 1
  }
  return exitCode
}

function createProgram(terminal: Terminal, finish: (code: ExitCode) => void): Command {
  const program = new Command('silkgraph')
    .description('Turns documents into a knowledge graph with evidence. Offline and deterministic.')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.stdout.write(text),
      writeErr: (text) => terminal.stderr.write(text),
    })
    .showHelpAfterError('(--help shows the usage)')
    .addHelpText('after', '\nExit codes: 0 done, 1 some inputs failed (the rest is written), 2 wrong usage.')

  program
    .command('extract')
    .description('documents -> documents.jsonl, entities.jsonl, triples.jsonl, graph.json, graph.graphml')
    .argument('<inputs...>', 'files, folders, globs, or "-" for standard input')
    .requiredOption('-o, --out <dir>', 'folder for the files; nothing is written where no input can be read')
    .option('--rules <path>', 'rule file or folder to run beside ours; may be repeated', collect, [])
    .option('--ontology <file>', 'relations to add to ours, or new labels for them')
    .option('--open', 'also triples of verbs that no rule has, marked by the relation "open"', false)
    .option('--max-size <MB>', 'largest file, archive or record that is read', megabytes, DEFAULT_MAX_BYTES / 2 ** 20)
    .option(
      '--columns <list>',
      'columns of CSV and JSONL corpora: id=NAME,title=NAME,date=NAME,text=NAME',
      parseColumns,
    )
    .addOption(dictionaryOption())
    .option(
      '-c, --curation <file>',
      'log of curation to apply (curation.jsonl of the viewer); may be repeated',
      collect,
      [],
    )
    .action(async (inputs: string[], { rules, ontology, ...options }: ExtractFlags & PackPaths) =>
      finish(
        await extractCommand(
          inputs,
          { ...options, maxSize: options.maxSize * 2 ** 20, packs: { rules, ontology } },
          terminal,
        ),
      ),
    )

  program
    .command('tag')
    .description('the language layer alone, one input line a unit')
    .argument('<input>', 'a file, or "-" for standard input')
    .addOption(
      new Option('--format <format>', 'CHAR<TAB>LABEL lines, or WORD/POS').choices(TAG_FORMATS).makeOptionMandatory(),
    )
    .addOption(dictionaryOption())
    .action(async (input: string, options: { format: TagFormat; dictionary: string[] }) =>
      finish(await tagCommand(input, options, terminal)),
    )

  program
    .command('view')
    .description('serves the viewer on 127.0.0.1 with a graph, and prints its URL')
    .addArgument(new Argument('[path]', 'output folder, or graph file (.json, .graphml)').default('out'))
    .option('-p, --port <number>', 'first port to try', portNumber, DEFAULT_PORT)
    .action(async (path: string, { port }: { port: number }) => finish(await viewCommand(path, { port }, terminal)))

  addExport(program, terminal, finish)
  addRules(program, terminal, finish)
  return program
}

const dictionaryOption = (): Option =>
  new Option('-d, --dictionary <file>', 'your own names (.tsv, .yaml), which always win; may be given several times')
    .argParser((file: string, files: string[]) => [...files, file])
    .default([], 'none')

interface ExtractFlags {
  readonly out: string
  readonly open: boolean
  /** Megabytes. */
  readonly maxSize: number
  readonly columns?: Columns
  readonly dictionary: readonly string[]
  readonly curation: readonly string[]
}

function megabytes(value: string): number {
  const number = Number(value)
  if (!(number > 0)) throw new InvalidArgumentError('a number of megabytes above 0 is needed.')
  return number
}

function portNumber(value: string): number {
  const number = Number(value)
  if (value === '' || !Number.isInteger(number) || number < 0 || number > 65_535)
    throw new InvalidArgumentError('a whole number from 0 to 65535 is needed.')
  return number
}

/** True where Node was started with this file, also by way of a link in node_modules/.bin. */
const isEntry = (): boolean => {
  const started = process.argv[1]
  return started !== undefined && realpathSync(started) === fileURLToPath(import.meta.url)
}

if (isEntry()) process.exitCode = await main(process.argv.slice(2))
