// What a command may touch of the process, so that tests can run commands without one.
import type { Readable, Writable } from 'node:stream'
import type { SilkgraphError } from '../errors.ts'

export interface Terminal {
  readonly cwd: string
  readonly stdin: Readable
  /** Data only. */
  readonly stdout: Writable
  /** Progress, warnings and errors. */
  readonly stderr: Writable & { readonly isTTY?: boolean }
}

/** 0 done, 1 some inputs failed, 2 wrong usage. */
export type ExitCode = 0 | 1 | 2

export const processTerminal = (): Terminal => ({
  cwd: process.cwd(),
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
})

/** Prints one line on standard error. */
export function report(terminal: Terminal, message: string): void {
  terminal.stderr.write(`silkgraph: ${message}\n`)
}

export const reportFailures = (
  terminal: Terminal,
  failures: readonly { readonly source: string; readonly error: SilkgraphError }[],
): void => {
  for (const { source, error } of failures) report(terminal, `${source}: ${error.message}`)
}

/** Writes data to standard output, waiting where the reader is slow. */
export async function print(terminal: Terminal, parts: Iterable<string>): Promise<void> {
  for (const part of parts)
    if (!terminal.stdout.write(part)) await new Promise((resolve) => terminal.stdout.once('drain', resolve))
}
