// What `silkgraph extract` accepts.
import { type Command, InvalidArgumentError, Option } from 'commander'
import { DEFAULT_MAX_BYTES } from '../read/documents/bytes.ts'
import type { Columns } from '../read/documents/reader.ts'
import { collect } from './cli-rules.ts'
import { parseColumns } from './columns-option.ts'
import { configOption } from './config-file.ts'
import type { PackPaths } from './read-packs.ts'
import type { ExitCode, Terminal } from './terminal.ts'

export function addExtract(program: Command, terminal: Terminal, finish: (code: ExitCode) => void): void {
  const command = program
    .command('extract')
    .description('documents -> documents.jsonl, entities.jsonl, triples.jsonl, graph.json, graph.graphml')
    .argument('[inputs...]', 'files, folders, globs, or "-" for standard input')
    .option('-o, --out <dir>', 'folder for the files; nothing is written where no input can be read')
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
    .option('-w, --watch', 'extract again whenever an input changes, until Ctrl-C', false)
    .option('--json', 'print a summary of the run as JSON on standard output', false)
    .addOption(configOption())
  command.action(async (inputs: string[], { rules, ontology, out, ...options }: ExtractFlags & PackPaths) => {
    // Not left to commander, which looks before the configuration file is read.
    if (inputs.length === 0)
      command.error('error: no input is given: name a file, a folder or "-", or inputs in a config')
    if (out === undefined) return command.error('error: no folder for the files is given: add --out DIR')
    const { extractCommand } = await import('./command-extract.ts')
    finish(
      await extractCommand(
        inputs,
        { ...options, out, maxSize: options.maxSize * 2 ** 20, packs: { rules, ontology } },
        terminal,
      ),
    )
  })
}

export const dictionaryOption = (): Option =>
  new Option('-d, --dictionary <file>', 'your own names (.tsv, .yaml), which always win; may be given several times')
    .argParser((file: string, files: string[]) => [...files, file])
    .default([], 'none')

interface ExtractFlags {
  readonly out?: string
  readonly open: boolean
  /** Megabytes. */
  readonly maxSize: number
  readonly columns?: Columns
  readonly dictionary: readonly string[]
  readonly curation: readonly string[]
  readonly watch: boolean
  readonly json: boolean
}

function megabytes(value: string): number {
  const number = Number(value)
  if (!(number > 0)) throw new InvalidArgumentError('a number of megabytes above 0 is needed.')
  return number
}
