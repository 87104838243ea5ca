// `silkgraph view [DIR|FILE]`
import { resolve } from 'node:path'
import { serve } from './serve.ts'
import { type ExitCode, print, report, type Terminal } from './terminal.ts'

/** Serves until the process is told to stop; the URL is the one line on standard output. */
export async function viewCommand(
  path: string,
  { port }: { readonly port: number },
  terminal: Terminal,
): Promise<ExitCode> {
  const server = await serve(resolve(terminal.cwd, path), { port })
  const stopped = untilStopped()
  await print(terminal, [`${server.url}\n`])
  report(terminal, `serving ${path}; Ctrl-C stops`)
  await stopped
  await server.close()
  return 0
}

/** Resolves at Ctrl-C or a polite kill. */
export const untilStopped = (): Promise<void> =>
  new Promise((done) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => done())
  })
