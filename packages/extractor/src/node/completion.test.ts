// What shells are offered. bash runs its script for real where there is one; zsh and fish check the syntax of theirs.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createProgram } from './cli.ts'
import { completionScript, SHELLS } from './completion.ts'
import { manual } from './manual.ts'
import { processTerminal } from './terminal.ts'

const program = createProgram(processTerminal(), () => undefined)
const has = (shell: string): boolean => spawnSync(shell, ['--version']).status === 0
let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'silkgraph-'))
  for (const shell of SHELLS) writeFileSync(join(folder, shell), completionScript(program, shell))
})
afterAll(() => rmSync(folder, { recursive: true }))

describe.skipIf(!has('bash'))('bash', () => {
  const offered = (...words: string[]): string[] => {
    const script = `source "$1"; compopt() { echo FILES; }; COMP_WORDS=(silkgraph "\${@:2}"); COMP_CWORD=$((\${#COMP_WORDS[@]}-1)); _silkgraph; printf '%s\\n' "\${COMPREPLY[@]}"`
    const { stdout, stderr } = spawnSync('bash', ['-c', script, 'bash', join(folder, 'bash'), ...words], {
      encoding: 'utf8',
    })
    expect(stderr).toBe('')
    return stdout.split('\n').filter((line) => line !== '')
  }
  test.each<[string[], string[]]>([
    [['ex'], ['FILES', 'extract', 'export']],
    [['export', 'graph', '--format', 'ge'], ['gexf']],
    [['extract', '--cur'], ['--curation']],
    [['extract', '--out', ''], ['FILES']],
    [
      ['rules', 'ch'],
      ['FILES', 'check'],
    ],
    [['rules', 'why-not', '--da'], ['--date']],
    [
      ['completion', 'z'],
      ['FILES', 'zsh'],
    ],
  ])('%j', (words, expected) => expect(offered(...words)).toEqual(expected))

  test('what is typed is never run', () => {
    offered('extract', '$(touch pwned)', '`touch pwned`', '--o')
    expect(spawnSync('ls', ['pwned']).status).not.toBe(0)
  })
})

test.each(SHELLS.filter(has))('%s takes the script', (shell) =>
  expect(spawnSync(shell, ['-n', join(folder, shell)], { encoding: 'utf8' })).toMatchObject({ status: 0, stderr: '' }),
)

test.each(SHELLS)('%s knows every command and option', (shell) => {
  const script = completionScript(program, shell)
  for (const command of program.commands)
    for (const name of [command.name(), ...command.options.map(({ long }) => long?.slice(2) ?? '')])
      expect(script).toContain(name)
})

test('the manual tells of every command, argument and option', () => {
  const text = manual(program)
  for (const command of program.commands) {
    expect(text).toContain(`## silkgraph ${command.name()}\n`)
    for (const { flags } of command.options) expect(text).toContain(`\n- \`${flags}\`: `)
    for (const argument of command.registeredArguments) expect(text).toContain(`\n- \`${argument.name()}\``)
  }
})
