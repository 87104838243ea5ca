// The page of the manual (docs/cli.md), made from what the program accepts, so that it cannot tell of something else.
import type { Command, Help, Option } from 'commander'

/** Markdown: every command with its arguments and options, and what is true of all. */
export function manual(program: Command): string {
  const help = program.createHelp()
  const commands = help.visibleCommands(program).filter((command) => command.name() !== 'help')
  return `${[
    `# ${program.name()}`,
    program.description(),
    ...commands.flatMap((command) => section(command, help, 2)),
    ...NOTES,
  ].join('\n\n')}\n`
}

function section(command: Command, help: Help, level: number): string[] {
  const children = help.visibleCommands(command).filter((child) => child.name() !== 'help')
  const options = help.visibleOptions(command).filter(({ long }) => long !== '--help')
  const args = command.registeredArguments
  return [
    `${'#'.repeat(level)} ${pathOf(command)}`,
    `${capitalised(command.description())}.`,
    ...(children.length === 0 ? [`\`\`\`text\n${help.commandUsage(command)}\n\`\`\``] : []),
    ...(args.length > 0 ? [list(args.map((argument) => [argument.name(), help.argumentDescription(argument)]))] : []),
    ...(options.length > 0 ? [list(options.map((option) => [option.flags, optionText(option, help)]))] : []),
    ...children.flatMap((child) => section(child, help, level + 1)),
  ]
}

const pathOf = (command: Command): string =>
  command.parent ? `${pathOf(command.parent)} ${command.name()}` : command.name()

const optionText = (option: Option, help: Help): string =>
  `${help.optionDescription(option).replace(/ \(default: (?:\[\]|false|none)\)$/u, '')}${option.mandatory ? ' (needed)' : ''}`

const list = (rows: readonly (readonly [string, string])[]): string =>
  rows.map(([name, text]) => `- \`${name}\`${text === '' ? '' : `: ${text}`}`).join('\n')

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const NOTES: readonly string[] = [
  '## Configuration file',
  `Options that need not be typed each time stand in \`silkgraph.config.yaml\` (or \`.yml\`, \`.json\`) of the current folder, or in a file that
\`--config\` names. TypeScript and JavaScript (\`export default { … }\`) are read where \`--config\` names them, and never otherwise: a
folder of documents from others must not be able to run anything.`,
  `\`\`\`yaml
inputs: [articles/]
dictionary: [names.tsv]
rules: [rules/]
columns: { id: 编号, title: 标题, date: 日期, text: 正文 }
extract:
  out: graph
  maxSize: 800
view:
  path: graph
  port: 8080
\`\`\``,
  `A key is the long name of an option (\`maxSize\` for \`--max-size\`) or of an argument. At the top it counts for every command that has it;
below the name of a command, for that alone. Paths are relative to the file. What is typed wins, also over lists.`,
  '## Watching',
  `\`silkgraph extract articles/ --out graph --watch\` extracts again whenever an input, a rule, a dictionary or a log of curation changes.
Documents that did not change are not read again. Files are replaced whole, so \`silkgraph view graph\` can be reloaded at any time.`,
  '## Summaries for programs',
  `\`--json\` prints one line of JSON on standard output, after each run: counts, files written, inputs that failed with their reasons, parts
that could not be read, seconds. Everything for people goes to standard error. A progress bar is drawn on a terminal alone.`,
  '## Completion',
  `\`\`\`sh
source <(silkgraph completion bash)                                     # in ~/.bashrc
source <(silkgraph completion zsh)                                      # in ~/.zshrc, after compinit
silkgraph completion fish > ~/.config/fish/completions/silkgraph.fish
\`\`\``,
  '## Exit codes',
  '0: done. 1: some inputs failed, each named on standard error; the rest is written. 2: wrong usage.',
]
