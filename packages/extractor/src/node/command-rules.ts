// `silkgraph rules check [FILE...]`, `rules why-not RULE TEXT`, `rules explain [RULE] TEXT`
import { realpathSync } from 'node:fs'
import { relative, resolve, sep } from 'node:path'
import { checkExample, createObserver, explain, type Observer, whyNot } from '../check/index.ts'
import { RULE_EXAMPLES, RULES } from '../data/rules.ts'
import { InputError } from '../errors.ts'
import { PackError, problemLine, type RulePack } from '../packs/index.ts'
import { readDictionaries } from './read-dictionaries.ts'
import { type PackPaths, type Packs, readPacks } from './read-packs.ts'
import { findRules, loadModel } from './resources.ts'
import { type ExitCode, print, report, type Terminal } from './terminal.ts'

export interface RuleOptions extends PackPaths {
  /** Files of the user's dictionary. */
  readonly dictionary?: readonly string[]
  /** ISO day against which dates in the text resolve. */
  readonly date?: string
}

/** Checks rule files, ours where none is named, and runs their examples beside ours. */
export async function rulesCheckCommand(
  files: readonly string[],
  options: Omit<RuleOptions, 'rules' | 'date'>,
  terminal: Terminal,
): Promise<ExitCode> {
  const ours = findRules()
  const paths = files.length > 0 || ours === null ? files : [relative(terminal.cwd, ours) || '.']
  try {
    const read = readPacks({ rules: paths, ontology: options.ontology }, terminal.cwd)
    const packs = asOurs(read, ours, terminal.cwd)
    const observer = observe(packs, options, terminal)
    const examples = packs.rules.length > 0 ? packs.rules.flatMap((pack) => pack.examples) : RULE_EXAMPLES
    const problems = examples.flatMap((example) => checkExample(example, observer) ?? [])
    if (problems.length > 0) throw new PackError(problems)
    const rules = packs.rules.length > 0 ? packs.rules.flatMap((pack) => pack.rules) : RULES
    report(terminal, `${counted(rules.length, 'rule')} with ${counted(examples.length, 'example')}: all hold`)
    return 0
  } catch (error) {
    if (!(error instanceof PackError)) throw error
    for (const problem of error.problems) report(terminal, problemLine(problem))
    report(terminal, counted(error.problems.length, 'problem'))
    return 1
  }
}

export async function whyNotCommand(
  name: string,
  text: string,
  options: RuleOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const observer = observe(readPacks(options, terminal.cwd), options, terminal)
  const rule = ruleOf(observer, name)
  const observation = observer.read(text, options.date)
  const reasons = whyNot(rule, observation)
  const lines =
    reasons.length > 0
      ? reasons.map((reason) => `${name}: ${reason}`)
      : [`${name} did fire:`, ...explain(observation, name).flat()]
  await print(terminal, [`${lines.join('\n')}\n`])
  return 0
}

/** @param name - Only triples of this rule; where it gave none, why not. */
export async function explainCommand(
  name: string | undefined,
  text: string,
  options: RuleOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const observer = observe(readPacks(options, terminal.cwd), options, terminal)
  const told = explain(observer.read(text, options.date), name)
  if (told.length === 0 && name !== undefined) return whyNotCommand(name, text, options, terminal)
  await print(terminal, told.length > 0 ? told.map((lines) => `${lines.join('\n')}\n`) : ['no triple\n'])
  return 0
}

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`

function observe(packs: Packs, { dictionary = [] }: Pick<RuleOptions, 'dictionary'>, terminal: Terminal): Observer {
  return createObserver({ ...packs, dictionary: readDictionaries(dictionary, terminal.cwd), model: loadModel() })
}

function ruleOf({ rules }: Observer, name: string): Observer['rules'][number] {
  const rule = rules.find((other) => other.name === name)
  if (rule) return rule
  const near = rules.map((other) => other.name).filter((other) => other.includes(name) || name.includes(other))
  throw new InputError(
    `there is no rule "${name}" with triggers: ${near.length > 0 ? `did you mean ${near.join(', ')}?` : 'see data/rules for their names'}`,
  )
}

/** Files of our own folder are newer than what is built in: their rules stand in place of the built ones. */
function asOurs(packs: Packs, ours: string | null, cwd: string): Packs {
  const built = new Set(RULES.map((rule) => rule.name))
  const inOurs = (pack: RulePack) =>
    ours !== null && realpathSync(resolve(cwd, pack.file)).startsWith(realpathSync(ours) + sep)
  const whole = packs.rules.filter(inOurs)
  if (whole.length === 0) return packs
  const named = new Set(whole.flatMap((pack) => pack.rules.map((rule) => rule.name)))
  const replaced = (pack: RulePack): RulePack =>
    pack === whole[0] ? { ...pack, disable: [...pack.disable, ...[...named].filter((name) => built.has(name))] } : pack
  return { ...packs, rules: packs.rules.map(replaced) }
}
