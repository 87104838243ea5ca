// Tells when something that was read has changed. chokidar evens out what systems report differently.
import { dirname, relative, resolve, sep } from 'node:path'
import { type FSWatcher, watch } from 'chokidar'
import { isGlob } from './glob.ts'

/** Milliseconds without a further change, after which a change is told: an editor or a copy writes in several steps. */
const QUIET = 300

export interface Watch {
  readonly cwd: string
  /** Absolute paths of files that are written, and so must not start another run. */
  readonly ignored: ReadonlySet<string>
  readonly onChange: () => void
}

/**
 * Watches files, folders (with what is below them) and globs; `onChange` is told once for changes that come close together.
 * @returns Once everything is watched; `close` ends it.
 */
export async function watchInputs(inputs: readonly string[], { cwd, ignored, onChange }: Watch): Promise<FSWatcher> {
  let timer: NodeJS.Timeout | undefined
  const isHidden = (path: string): boolean =>
    /(?:^|\/)(?:\.[^/.]|node_modules(?:\/|$))/u.test(relative(cwd, path).replaceAll(sep, '/'))
  const watcher = watch(
    inputs.map((input) => resolve(cwd, rootOf(input))),
    {
      ignoreInitial: true,
      awaitWriteFinish: { stabilityThreshold: QUIET, pollInterval: QUIET / 6 },
      ignored: (path) => ignored.has(path) || isHidden(path),
    },
  )
  watcher.on('all', () => {
    clearTimeout(timer)
    timer = setTimeout(onChange, QUIET)
  })
  await new Promise<void>((ready, fail) => watcher.once('ready', ready).once('error', fail))
  return watcher
}

/** The folder below which a glob can match; other paths themselves. */
function rootOf(input: string): string {
  let root = input
  while (isGlob(root)) root = dirname(root)
  return root
}
