// What `silkgraph export` accepts.
import { type Command, InvalidArgumentError, Option } from 'commander'
import type { GraphFilter } from '../graph/part.ts'
import { exportCommand, FORMATS, formatHelp } from './command-export.ts'
import type { ExitCode, Terminal } from './terminal.ts'

interface ExportFlags extends GraphFilter {
  readonly format: string
  readonly out?: string
  readonly base?: string
}

export function addExport(program: Command, terminal: Terminal, finish: (code: ExitCode) => void): void {
  program
    .command('export')
    .description('an extracted graph, or a part of it, in another format')
    .argument('<dir>', 'output folder of extract, or a graph: graph.json, FILE.graphml, FILE.gexf')
    .addOption(new Option('-f, --format <format>', 'one of those listed below').choices(FORMATS).makeOptionMandatory())
    .option('-o, --out <file>', 'file or folder to write; standard output by default')
    .option('--types <list>', 'only entities of these types: person,organization', words)
    .option('--relations <list>', 'only these relations: met_with,visited', words)
    .option('--from <date>', 'only what is dated and holds on this day (2025, 2025-06, 2025-06-16) or later')
    .option('--to <date>', 'only what is dated and holds on this day or earlier')
    .option('--min-confidence <number>', 'only triples of this confidence (0 to 1) or more', number)
    .option('--center <name>', 'only what is near this entity: its name, an alias, or its id')
    .option('--hops <number>', 'steps from the center (1 by default)', number)
    .option('--base <iri>', 'of RDF and JSON-LD: what our IRIs begin with (urn:silkgraph: by default)', iri)
    .addHelpText('after', () => `\n${formatHelp()}`)
    .action(async (dir: string, { format, out, base, ...filter }: ExportFlags) =>
      finish(await exportCommand(dir, { format, out, base, filter }, terminal)),
    )
}

/** May be repeated. */
const words = (value: string, known: readonly string[] = []): string[] => [
  ...known,
  ...value.split(',').flatMap((word) => (word.trim() === '' ? [] : [word.trim()])),
]

function number(value: string): number {
  if (value.trim() === '' || !Number.isFinite(Number(value))) throw new InvalidArgumentError('a number is needed.')
  return Number(value)
}

function iri(value: string): string {
  if (!/^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]*[/#:]$/iu.test(value))
    throw new InvalidArgumentError('an IRI that ends in /, # or : is needed.')
  return value
}
