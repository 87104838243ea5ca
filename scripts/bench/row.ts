// One figure of the benchmark's table.
import { fileURLToPath } from 'node:url'

export interface Row {
  readonly what: string
  readonly value: string
  readonly note: string
}

export const ROOT_FOLDER: string = fileURLToPath(new URL('.', import.meta.resolve('#root')))

/** CPU time in seconds, of all threads of this process: that of other processes does not count. */
export function cpuSeconds(work: () => void): number {
  const begun = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(begun)
  return (user + system) / 1e6
}

export const least = (times: number, measure: () => number): number =>
  Math.min(...Array.from({ length: times }, measure))
