// Shell completion, made from what the program accepts. Scripts are whole in themselves: nothing that is typed is run.
import type { Argument, Command, Option } from 'commander'

export const SHELLS = ['bash', 'zsh', 'fish'] as const
export type Shell = (typeof SHELLS)[number]

/** One command, or the program itself (`path` empty). */
interface Level {
  readonly path: string
  readonly commands: readonly Command[]
  readonly options: readonly Option[]
  readonly args: readonly Argument[]
}

/** A script to be read by the shell: `source <(silkgraph completion bash)`. */
export function completionScript(program: Command, shell: Shell): string {
  const levels = levelsOf(program, '')
  return { bash, zsh, fish }[shell](program.name(), levels)
}

function levelsOf(command: Command, path: string): Level[] {
  const help = command.createHelp()
  const commands = help.visibleCommands(command).filter((child) => child.name() !== 'help')
  const own: Level = { path, commands, options: help.visibleOptions(command), args: command.registeredArguments }
  return [own, ...commands.flatMap((child) => levelsOf(child, path === '' ? child.name() : `${path} ${child.name()}`))]
}

/** What follows an option or stands as an argument: words to choose from, files, or nothing that could be offered. */
const offers = (item: Option | Argument, shown: string): 'files' | readonly string[] =>
  item.argChoices ?? (/(?:dir|file|path|input)/u.test(shown) ? 'files' : [])

const flagsOf = ({ short, long }: Option): string[] => [short, long].filter((flag) => flag !== undefined)
const takesValue = (option: Option): boolean => option.required || option.optional
const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`
const named = (level: Level): string => (level.path === '' ? '' : ` ${level.path}`)

function bash(name: string, levels: readonly Level[]): string {
  const wordsOf = ({ commands, options }: Level): string =>
    [...commands.map((command) => command.name()), ...options.flatMap(flagsOf)].join(' ')
  const values = levels.flatMap((level) =>
    level.options.filter(takesValue).map((option) => {
      const offer = offers(option, option.flags)
      const reply =
        offer === 'files' ? 'compopt -o default' : `COMPREPLY=($(compgen -W ${quoted(offer.join(' '))} -- "$cur"))`
      const pattern = flagsOf(option)
        .map((flag) => quoted(`${named(level)}|${flag}`))
        .join('|')
      return `    ${pattern}) ${reply}; return ;;`
    }),
  )
  const words = levels.map((level) => {
    const choices = level.args.flatMap(({ argChoices }) => argChoices ?? [])
    const offered = [wordsOf(level), ...choices].join(' ').trim()
    return `    ${quoted(named(level))}) words=${quoted(offered)} ;;`
  })
  const steps = levels.filter(({ path }) => path !== '').map(({ path }) => quoted(` ${path}`))
  return `# bash completion of ${name}
_${name}() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD-1]} at='' words='' i
  for ((i = 1; i < COMP_CWORD; i++)); do
    case "$at \${COMP_WORDS[i]}" in ${steps.join('|')}) at="$at \${COMP_WORDS[i]}" ;; esac
  done
  COMPREPLY=()
  case "$at|$prev" in
${values.join('\n')}
  esac
  case "$at" in
${words.join('\n')}
  esac
  COMPREPLY=($(compgen -W "$words" -- "$cur"))
  [[ $cur == -* ]] || compopt -o default
}
complete -F _${name} ${name}
`
}

function zsh(name: string, levels: readonly Level[]): string {
  const functionOf = ({ path }: Level): string => `_${name}${path === '' ? '' : `_${path.replaceAll(/[ -]/gu, '_')}`}`
  const escaped = (text: string): string => text.replaceAll(/[[\]:\\]/gu, '\\$&')
  const action = (item: Option | Argument, shown: string): string => {
    const offer = offers(item, shown)
    return offer === 'files' ? '_files' : offer.length > 0 ? `(${offer.join(' ')})` : ' '
  }
  const bodies = levels.map((level) => {
    const options = level.options.flatMap((option) =>
      flagsOf(option).map((flag) =>
        quoted(
          `*${flag}[${escaped(option.description)}]${takesValue(option) ? `:${escaped(option.attributeName())}:${action(option, option.flags)}` : ''}`,
        ),
      ),
    )
    const args = level.args.map((argument) =>
      quoted(`${argument.variadic ? '*' : ''}:${escaped(argument.name())}:${action(argument, argument.name())}`),
    )
    if (level.commands.length === 0)
      return `${functionOf(level)}() {\n  _arguments ${[...options, ...args].join(' \\\n    ')}\n}`
    const commands = level.commands.map((command) => quoted(`${command.name()}:${escaped(command.description())}`))
    const cases = level.commands.map((command) => {
      const child = levels.find(({ path }) => path === `${level.path} ${command.name()}`.trim())
      return `    ${command.name()}) ${child ? functionOf(child) : ':'} ;;`
    })
    return `${functionOf(level)}() {
  local -a commands
  commands=(${commands.join(' ')})
  if ((CURRENT == 2)); then _describe command commands; return; fi
  local word=$words[2]
  shift words; ((CURRENT--))
  case $word in
${cases.join('\n')}
  esac
}`
  })
  return `#compdef ${name}\n${bodies.reverse().join('\n')}\ncompdef _${name} ${name}\n`
}

function fish(name: string, levels: readonly Level[]): string {
  const lines = levels.flatMap((level) => {
    const parts = level.path.split(' ').filter((part) => part !== '')
    const deeper = level.commands.map((command) => command.name())
    const seen = parts.map((part) => `__fish_seen_subcommand_from ${part}`)
    const fresh = deeper.length > 0 ? [`not __fish_seen_subcommand_from ${deeper.join(' ')}`] : []
    const when = quoted([...seen, ...fresh].join('; and ') || 'true')
    const head = `complete -c ${name} -n ${when}`
    const commands = level.commands.map(
      (command) => `${head} -f -a ${quoted(command.name())} -d ${quoted(command.description())}`,
    )
    const options = level.options.map((option) => {
      const flags = [option.short && `-s ${option.short.slice(1)}`, option.long && `-l ${option.long.slice(2)}`]
      const offer = offers(option, option.flags)
      const value = !takesValue(option)
        ? []
        : offer === 'files'
          ? ['-r', '-F']
          : ['-x', offer.length > 0 && `-a ${quoted(offer.join(' '))}`]
      return [head, ...flags, ...value, `-d ${quoted(option.description)}`].filter(Boolean).join(' ')
    })
    const choices = level.args.flatMap(({ argChoices }) => argChoices ?? [])
    const args = choices.length > 0 ? [`${head} -f -a ${quoted(choices.join(' '))}`] : []
    return [...commands, ...options, ...args]
  })
  return `# fish completion of ${name}\n${lines.join('\n')}\n`
}
