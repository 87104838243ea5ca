// Options of a configuration file -> a command that is about to run. What the command line says wins.
import { relative, resolve } from 'node:path'
import { type Argument, type Command, InvalidArgumentError, type Option } from 'commander'
import { InputError } from '../errors.ts'
import { nearest } from '../packs/nearest.ts'
import { isSettings } from '../packs/settings.ts'
import type { ConfigFile } from './config-file.ts'

/**
 * Keys are the long names of options (maxSize) and the names of arguments (inputs); a key at the top counts for every command
 * that has it, one below the name of a command for that alone. A path is relative to the folder of the file.
 * @throws {InputError} If a key is unknown or a value is none of its option: file, line and cure.
 */
export function applyConfig(program: Command, command: Command, config: ConfigFile, cwd: string): void {
  const commands = leaves(program)
  const shared = commands.flatMap(namesOf)
  for (const [key, value] of Object.entries(config.values)) {
    const section = program.commands.find((other) => other.name() === key && isSettings(value))
    if (section === undefined && !shared.includes(key))
      unknown(config, [key], [...shared, ...program.commands.map(nameOf)])
    if (section === undefined) refuseAmbiguous(commands, key, config)
    if (section === undefined || !isSettings(value)) continue
    for (const name of Object.keys(value))
      if (!namesOf(section).includes(name)) unknown(config, [key, name], namesOf(section))
  }
  const own = config.values[command.name()]
  const entries = [
    ...Object.entries(config.values).map(([key, value]) => [[key], value] as const),
    ...Object.entries(isSettings(own) ? own : {}).map(([key, value]) => [[command.name(), key], value] as const),
  ]
  for (const [path, value] of entries) set(command, path, value, config, cwd)
}

function set(command: Command, path: readonly string[], value: unknown, config: ConfigFile, cwd: string): void {
  const key = path[path.length - 1]!
  const toPath = (text: string): string => (text === '-' ? text : relative(cwd, resolve(config.folder, text)) || '.')
  const option = command.options.find((other) => other.attributeName() === key)
  if (option !== undefined) {
    const parsed = parsedValue(option, value, path, config, toPath)
    if (command.getOptionValueSource(key) !== 'cli') command.setOptionValueWithSource(key, parsed, 'config')
    return
  }
  const index = command.registeredArguments.findIndex((argument) => argument.name() === key)
  const argument = command.registeredArguments[index]
  if (argument === undefined) return
  const texts = textsOf(value, path, config).map(toPath)
  if (command.args.length > index) return
  command.processedArgs[index] = argument.variadic ? texts : texts[0]
}

function parsedValue(
  option: Option,
  value: unknown,
  path: readonly string[],
  config: ConfigFile,
  toPath: (text: string) => string,
): unknown {
  if (option.isBoolean()) {
    if (typeof value === 'boolean') return value
    throw wrong(config, path, 'true or false is needed')
  }
  const place = /<(?:dir|file|path)>/u.test(option.flags) ? toPath : (text: string) => text
  const texts = textsOf(value, path, config).map(place)
  if (Array.isArray(option.defaultValue)) return texts
  const [text, more] = texts
  if (text === undefined || more !== undefined) throw wrong(config, path, 'one value is needed')
  try {
    return option.parseArg ? option.parseArg(text, undefined) : text
  } catch (error) {
    if (error instanceof InvalidArgumentError) throw wrong(config, path, error.message)
    throw error
  }
}

/** A value as it would be typed: a mapping as `id=编号,text=正文`. */
function textsOf(value: unknown, path: readonly string[], config: ConfigFile): string[] {
  if (isSettings(value))
    return [
      Object.entries(value)
        .map(([key, text]) => `${key}=${String(text)}`)
        .join(','),
    ]
  const items: unknown[] = Array.isArray(value) ? value : [value]
  if (items.every((item) => typeof item === 'string' || typeof item === 'number')) return items.map(String)
  throw wrong(config, path, 'a text, a number or a list of texts is needed')
}

/** --out is a folder of `extract` and a file of `export`: one value cannot be meant for both. */
function refuseAmbiguous(commands: readonly Command[], key: string, config: ConfigFile): void {
  const having = commands.filter(({ options }) => options.some((option) => option.attributeName() === key))
  const flags = having.flatMap(({ options }) => options.filter((option) => option.attributeName() === key))
  if (new Set(flags.map((option) => option.flags)).size < 2) return
  const names = having.map(nameOf)
  throw wrong(config, [key], `it differs between ${names.join(' and ')}: write ${names[0]}: { ${key}: … }`)
}

const wrong = (config: ConfigFile, path: readonly string[], message: string): InputError =>
  new InputError(`${config.placeOf(path)}: ${path.join('.')}: ${message}`)

function unknown(config: ConfigFile, path: readonly string[], known: readonly string[]): never {
  throw new InputError(
    `${config.placeOf(path)}: unknown option "${path.join('.')}": ${nearest(path[path.length - 1]!, [...new Set(known)])}`,
  )
}

const leaves = (command: Command): readonly Command[] =>
  command.commands.length === 0 ? [command] : command.commands.flatMap(leaves)

const nameOf = (named: Command | Argument): string => named.name()

/** Help and the file itself cannot be set by it. */
const namesOf = (command: Command): string[] => [
  ...command.options.map((option) => option.attributeName()).filter((name) => name !== 'config'),
  ...command.registeredArguments.map(nameOf),
]
