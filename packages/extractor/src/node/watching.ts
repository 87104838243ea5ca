// A command that runs again and again, until the process is told to stop.
import { SilkgraphError } from '../errors.ts'
import { untilStopped } from './command-view.ts'
import { type ExitCode, report, type Terminal } from './terminal.ts'
import { type Watch, watchInputs } from './watch.ts'

/**
 * Runs now, and again after each change; changes during a run lead to one more. A run that fails is told of, and the next may
 * mend it.
 * @returns The exit code of the last run.
 */
export async function watching(
  inputs: readonly string[],
  watch: Omit<Watch, 'onChange'>,
  terminal: Terminal,
  run: () => Promise<ExitCode>,
): Promise<ExitCode> {
  if (inputs.includes('-')) {
    report(terminal, 'standard input cannot be watched: name files or folders')
    return 2
  }
  let code: ExitCode = 0
  let running: Promise<void> | undefined
  let isStale = false
  const runOnce = async (): Promise<void> => {
    try {
      code = await run()
    } catch (error) {
      if (!(error instanceof SilkgraphError)) throw error
      report(terminal, error.message)
      code = 1
    }
  }
  const update = async (): Promise<void> => {
    do {
      isStale = false
      await runOnce()
    } while (isStale)
    running = undefined
  }
  const onChange = (): void => {
    if (running === undefined) running = update()
    else isStale = true
  }
  const stopped = untilStopped()
  const watcher = await watchInputs(inputs, { ...watch, onChange })
  onChange()
  await running
  report(terminal, 'watching; Ctrl-C stops')
  await stopped
  await watcher.close()
  await running
  return code
}
