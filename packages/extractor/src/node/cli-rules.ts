// What `silkgraph rules` accepts.
import type { Command } from 'commander'
import { explainCommand, type RuleOptions, rulesCheckCommand, whyNotCommand } from './command-rules.ts'
import type { ExitCode, Terminal } from './terminal.ts'

/** Gathers the values of an option that may be repeated. */
export const collect = (value: string, known: readonly string[]): readonly string[] => [...known, value]

export function addRules(program: Command, terminal: Terminal, finish: (code: ExitCode) => void): void {
  const rules = program.command('rules').description('checks rule files, and tells why a rule fires or not')
  const knowing = (command: Command) =>
    command
      .option('--ontology <file>', 'relations to add to ours')
      .option('-d, --dictionary <file>', 'your own names; may be given several times', collect, [])
  const asking = (command: Command) =>
    knowing(command)
      .option('--rules <path>', 'rule file or folder beside ours; may be repeated', collect, [])
      .option('--date <day>', 'day (2025-06-16) against which dates in the text resolve')
  knowing(rules.command('check'))
    .description('checks rule files (ours by default) and runs every example they carry')
    .argument('[files...]', 'rule files or folders')
    .action(async (files: string[], options: RuleOptions) => finish(await rulesCheckCommand(files, options, terminal)))
  asking(rules.command('why-not'))
    .description('why a rule reads nothing in a text')
    .argument('<rule>', 'name of the rule')
    .argument('<text>', 'the text, quoted for the shell')
    .action(async (rule: string, text: string, options: RuleOptions) =>
      finish(await whyNotCommand(rule, text, options, terminal)),
    )
  asking(rules.command('explain'))
    .description('how the triples of a text come about')
    .argument('<rule-or-text>', 'name of a rule, if a text follows')
    .argument('[text]', 'the text, quoted for the shell')
    .action(async (first: string, second: string | undefined, options: RuleOptions) =>
      finish(await explainCommand(second === undefined ? undefined : first, second ?? first, options, terminal)),
    )
}
