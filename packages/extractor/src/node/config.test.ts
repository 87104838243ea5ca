// Options from a configuration file, as the program takes them.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Command, InvalidArgumentError, Option } from 'commander'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { applyConfig } from './apply-config.ts'
import { collect } from './cli-rules.ts'
import { configOption, readConfig } from './config-file.ts'

let cwd: string
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'silkgraph-'))
  mkdirSync(join(cwd, 'sub'))
})
afterEach(() => rmSync(cwd, { recursive: true }))

/** What the action of a small program of the same kinds of options gets. */
async function run(args: readonly string[]): Promise<{ readonly inputs?: unknown } & Record<string, unknown>> {
  let got: Record<string, unknown> = {}
  const program = new Command('demo').exitOverride().configureOutput({ writeErr: () => undefined })
  program.hook('preAction', async (_, command) => {
    const config = await readConfig(command.opts<{ config?: string }>().config, cwd)
    if (config !== null) applyConfig(program, command, config, cwd)
  })
  const positive = (value: string): number => {
    if (!(Number(value) > 0)) throw new InvalidArgumentError('a number above 0 is needed.')
    return Number(value)
  }
  program
    .command('read')
    .argument('[inputs...]')
    .option('-o, --out <dir>')
    .option('--rules <path>', '', collect, [])
    .option('--max-size <MB>', '', positive, 32)
    .option('--columns <list>')
    .option('--open', '', false)
    .addOption(configOption())
    .action((inputs: string[], options: Record<string, unknown>) => {
      got = { inputs, ...options }
    })
  program
    .command('show')
    .argument('[path]')
    .option('--out <file>')
    .addOption(new Option('--as <kind>').choices(['svg', 'png']))
    .action((path: string, options: Record<string, unknown>) => {
      got = { path, ...options }
    })
  await program.parseAsync([...args], { from: 'user' })
  return got
}

const write = (name: string, text: string): void => writeFileSync(join(cwd, name), text)

test('the file of the current folder is found; arguments, lists, numbers, flags and mappings come from it', async () => {
  write(
    'silkgraph.config.yaml',
    'inputs: [articles, "-"]\nrules: mine.yaml\nmaxSize: 5\ncolumns: { id: 编号, text: 正文 }\nread: { out: o, open: true }\n',
  )
  expect(await run(['read'])).toMatchObject({
    inputs: ['articles', '-'],
    rules: ['mine.yaml'],
    maxSize: 5,
    columns: 'id=编号,text=正文',
    out: 'o',
    open: true,
  })
})

test('what is typed wins, lists too', async () => {
  write('silkgraph.config.json', '{"inputs": ["a"], "rules": ["x"], "read": {"out": "o"}}')
  const got = await run(['read', 'b', '--rules', 'y', '--out', 'p'])
  expect(got).toMatchObject({ inputs: ['b'], rules: ['y'], out: 'p' })
})

test('paths are relative to the file', async () => {
  write('sub/my.yaml', 'inputs: [a, ../b]\nread: { out: . }\n')
  expect(await run(['read', '--config', 'sub/my.yaml'])).toMatchObject({ inputs: ['sub/a', 'b'], out: 'sub' })
})

test('TypeScript is run where it is named, and never found by itself', async () => {
  write('silkgraph.config.ts', 'const out: string = "typed"\nexport default { read: { out } }\n')
  expect(await run(['read', 'a'])).not.toHaveProperty('out')
  expect(await run(['read', 'a', '--config', 'silkgraph.config.ts'])).toMatchObject({ out: 'typed' })
})

test('a section counts for its command alone', async () => {
  write('silkgraph.config.yaml', 'read: { out: o }\nshow: { as: png, path: g }\n')
  expect(await run(['show'])).toEqual({ path: 'g', as: 'png' })
})

test.each([
  ['colour: 1\nruels: [x]\n', 'c.yaml:1: unknown option "colour": take one of'],
  ['rules: [x]\nmaxsize: 3\n', 'c.yaml:2: unknown option "maxsize": did you mean "maxSize"?'],
  ['read:\n  outt: x\n', 'c.yaml:2: unknown option "read.outt": did you mean "out"?'],
  ['read:\n  maxSize: -1\n', 'c.yaml:2: read.maxSize: a number above 0 is needed.'],
  ['read:\n  open: maybe\n', 'c.yaml:2: read.open: true or false is needed'],
  ['read:\n  maxSize: [1, 2]\n', 'c.yaml:2: read.maxSize: one value is needed'],
  ['inputs: [[a]]\n', 'c.yaml:1: inputs: a text, a number or a list of texts is needed'],
  ['out: x\n', 'c.yaml:1: out: it differs between read and show: write read: { out: … }'],
  ['- a\n', 'c.yaml:1: a mapping of options is needed'],
  ['read: { out: x\n', 'c.yaml:'],
])('%j is refused with line and cure', async (text, message) => {
  write('c.yaml', text)
  await expect(run(['read', 'x', '--config', 'c.yaml'])).rejects.toThrow(message)
})

test.each([
  ['gone.yaml', undefined, 'gone.yaml: there is no such file: check the path'],
  ['bad.mjs', 'throw new Error("no")', 'bad.mjs: it does not run: no'],
  ['list.mjs', 'export default 3', 'list.mjs: it must export an object of options'],
])('%s is refused', async (name, text, message) => {
  if (text !== undefined) write(name, text)
  await expect(run(['read', 'x', '--config', name])).rejects.toThrow(message)
})
