#!/usr/bin/env node
// The command line program: what it accepts. What it does is in one file a command.
import { realpathSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Argument, Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import { SilkgraphError } from '../errors.ts'
import type { TagFormat } from '../lang/zh/tagger/index.ts'
import { applyConfig } from './apply-config.ts'
import { addExport } from './cli-export.ts'
import { addExtract, dictionaryOption } from './cli-extract.ts'
import { addRules } from './cli-rules.ts'
import { TAG_FORMATS, tagCommand } from './command-tag.ts'
import { viewCommand } from './command-view.ts'
import { completionScript, SHELLS, type Shell } from './completion.ts'
import { configOption, readConfig } from './config-file.ts'
import { DEFAULT_PORT } from './serve.ts'
import { type ExitCode, print, processTerminal, report, type Terminal } from './terminal.ts'

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

/** What the program accepts, with what it does. */
export function createProgram(terminal: Terminal, finish: (code: ExitCode) => void): Command {
  const program = new Command('silkgraph')
    .description('Turns documents into a knowledge graph with evidence. Offline and deterministic.')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.stdout.write(text),
      writeErr: (text) => terminal.stderr.write(text),
    })
    .hook('preAction', async (_, command) => {
      const config = await readConfig(command.opts<{ config?: string }>().config, terminal.cwd)
      if (config !== null) applyConfig(program, command, config, terminal.cwd)
    })
    .showHelpAfterError('(--help shows the usage)')
    .addHelpText('after', '\nExit codes: 0 done, 1 some inputs failed (the rest is written), 2 wrong usage.')

  addExtract(program, terminal, finish)
  program
    .command('tag')
    .description('the language layer alone, one input line a unit')
    .argument('<input>', 'a file, or "-" for standard input')
    .addOption(
      new Option('--format <format>', 'CHAR<TAB>LABEL lines, or WORD/POS').choices(TAG_FORMATS).makeOptionMandatory(),
    )
    .addOption(dictionaryOption())
    .addOption(configOption())
    .action(async (input: string, options: { format: TagFormat; dictionary: string[] }) =>
      finish(await tagCommand(input, options, terminal)),
    )

  program
    .command('view')
    .description('serves the viewer on 127.0.0.1 with a graph, and prints its URL')
    .addArgument(new Argument('[path]', 'output folder, or graph file (.json, .graphml)').default('out'))
    .option('-p, --port <number>', 'first port to try', portNumber, DEFAULT_PORT)
    .addOption(configOption())
    .action(async (path: string, { port }: { port: number }) => finish(await viewCommand(path, { port }, terminal)))

  addExport(program, terminal, finish)
  addRules(program, terminal, finish)
  program
    .command('completion')
    .description('prints a script that completes commands, options and files in a shell')
    .addArgument(new Argument('<shell>', 'of which shell').choices(SHELLS))
    .action(async (shell: Shell) => {
      await print(terminal, [completionScript(program, shell)])
    })
  return program
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
