// Brings a checkout to the point where its programs run: installs and builds, each only when its inputs changed.
// Plain Node without a dependency, since nothing is installed yet when this runs.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)))
const PNPM = 'pnpm@12.21.0'
const MIN_NODE = [20, 19]

/** A failure that was explained already, or needs no stack: printed as one line. */
export class SetupError extends Error {}

/** One line of progress on standard error: standard output belongs to data. */
export const say = (line) => process.stderr.write(`silkgraph: ${line}\n`)

/** Runs a script's main function; its failure becomes one line and exit status 1. */
export async function runMain(main) {
  try {
    checkNode()
    await main()
  } catch (error) {
    if (!(error instanceof SetupError)) throw error
    say(error.message)
    process.exitCode = 1
  }
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major < MIN_NODE[0] || (major === MIN_NODE[0] && minor < MIN_NODE[1]))
    throw new SetupError(
      `Node ${process.versions.node} is too old: install Node ${MIN_NODE.join('.')} or newer from https://nodejs.org`,
    )
}

/** Files at or below each path, sorted; a missing path counts as no file. */
export function filesBelow(paths, skip = () => false) {
  const files = []
  const visit = (path) => {
    const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)
    if (name === 'node_modules' || name === 'dist' || skip(path)) return
    const stat = statSync(join(ROOT, path), { throwIfNoEntry: false })
    if (stat?.isDirectory()) for (const child of readdirSync(join(ROOT, path)).sort()) visit(`${path}/${child}`)
    else if (stat?.isFile()) files.push(path)
  }
  for (const path of paths) visit(path)
  return files
}

/** SHA-256 over names and bytes of files given relative to the root. */
export function hashFiles(files) {
  const hash = createHash('sha256')
  for (const file of files) {
    const bytes = readFileSync(join(ROOT, file))
    hash.update(`${file}\0${bytes.length}\0`).update(bytes)
  }
  return hash.digest('hex')
}

/** A stamp says of which inputs a result was made; it lives beside the result, so that both vanish together. */
export const readStamp = (path) => {
  try {
    return readFileSync(join(ROOT, path), 'utf8')
  } catch {
    return null
  }
}

export const writeStamp = (path, value) => {
  mkdirSync(dirname(join(ROOT, path)), { recursive: true })
  writeFileSync(join(ROOT, path), value)
}

/** Some tools paint in CI although nobody sees the colours; a log is easier to read without. */
const PLAIN = process.stderr.isTTY ? {} : { NO_COLOR: '1', FORCE_COLOR: undefined }

/**
 * Runs a program in the root, its standard input closed so that it cannot wait for an answer.
 * @param quiet - Keeps the output back and shows it only when the program fails; otherwise it goes to standard error.
 * @returns The exit status.
 */
export function run(command, args, { quiet = false, env = {}, stdout = 2, shell = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      shell,
      env: { ...process.env, ...PLAIN, ...env },
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', stdout, 2],
    })
    const kept = []
    child.stdout?.on('data', (chunk) => kept.push(chunk))
    child.stderr?.on('data', (chunk) => kept.push(chunk))
    child.on('error', (error) => reject(new SetupError(`${command} cannot be started: ${error.message}`)))
    child.on('close', (code) => {
      if (code !== 0 && kept.length > 0) process.stderr.write(Buffer.concat(kept))
      resolve(code ?? 1)
    })
  })
}

/** Runs a Node program of the installed packages (its path inside the root's node_modules). */
export const runTool = (tool, args, options) =>
  run(process.execPath, [join(ROOT, 'node_modules', tool), ...args], options)

export const TOOLS = {
  tsc: 'typescript/bin/tsc',
  vite: 'vite/bin/vite.js',
  vitest: 'vitest/vitest.mjs',
  biome: '@biomejs/biome/bin/biome',
}

/** Waits for the one other process that installs or builds in this checkout, if there is one. */
async function locked(work) {
  const lock = join(ROOT, '.silkgraph', 'lock')
  mkdirSync(dirname(lock), { recursive: true })
  for (let waits = 0; ; waits += 1) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' })
      break
    } catch (error) {
      if (error.code !== 'EEXIST') throw new SetupError(`${lock} cannot be written: ${error.message}`)
    }
    if (isStale(lock)) {
      rmSync(lock, { force: true })
      continue
    }
    if (waits === 0) say('waiting for another install or build in this checkout')
    await sleep(200)
  }
  const unlock = () => rmSync(lock, { force: true })
  process.once('exit', unlock)
  try {
    return await work()
  } finally {
    process.off('exit', unlock)
    unlock()
  }
}

/** A lock whose process is gone, or that is older than any install takes. */
function isStale(lock) {
  try {
    const pid = Number(readFileSync(lock, 'utf8'))
    if (Date.now() - statSync(lock).mtimeMs > 15 * 60_000) return true
    // Between its creation and its content a lock is empty.
    if (pid > 0) process.kill(pid, 0)
    return false
  } catch (error) {
    return error.code === 'ESRCH'
  }
}

const manifests = () => [
  'package.json',
  'pnpm-lock.yaml',
  'pnpm-workspace.yaml',
  ...filesBelow(['packages'], (path) => path.split('/').length > 3).filter((file) => file.endsWith('/package.json')),
]

async function install(quiet) {
  const stamp = 'node_modules/.silkgraph-install'
  const wanted = hashFiles(manifests())
  if (readStamp(stamp) === wanted) return
  say('installing packages (the first time takes about a minute)')
  const args = ['--yes', PNPM, 'install', '--frozen-lockfile', '--config.confirmModulesPurge=false']
  // npm's own settings, handed down as npm_config_*, are not meant for pnpm.
  const status = await run('npx', args, {
    quiet,
    shell: process.platform === 'win32',
    env: { npm_config_loglevel: '' },
  })
  if (status !== 0) throw new SetupError('the installation failed: see above; it needs the npm registry the first time')
  writeStamp(stamp, wanted)
}

const isTest = (path) => /\.test\.tsx?$/u.test(path)

/** What is built, from which files, how; in order. */
const BUILDS = [
  {
    name: 'extractor',
    inputs: ['tsconfig.base.json', 'tsconfig.json', 'packages/extractor', 'scripts'],
    skip: (path) => isTest(path) || path.endsWith('.mjs') || path === 'packages/extractor/test',
    stamp: 'packages/extractor/dist/.stamp',
    marks: ['packages/extractor/dist/.tsbuildinfo', 'scripts/dist/.tsbuildinfo'],
    // One after the other: in a fresh clone the scripts' imports of the extractor resolve only once its output is there.
    make: async (quiet) =>
      (await runTool(TOOLS.tsc, ['-b', 'packages/extractor'], { quiet })) ||
      (await runTool(TOOLS.tsc, ['-b', 'scripts'], { quiet })),
  },
  {
    name: 'viewer',
    inputs: ['tsconfig.base.json', 'packages/viewer', 'packages/extractor/src', 'data/model'],
    skip: (path) => isTest(path) || path === 'packages/viewer/test',
    stamp: 'packages/viewer/dist/.stamp',
    marks: ['packages/viewer/dist/index.html'],
    make: (quiet) => runTool(TOOLS.vite, ['build', 'packages/viewer', '--logLevel', 'warn'], { quiet }),
  },
]

async function build({ name, inputs, skip, stamp, marks, make }, quiet) {
  // The lock file stands for the versions of the compilers. The marks' times tell whether somebody built by hand since,
  // perhaps from other sources.
  const hash = hashFiles([...filesBelow(inputs, skip), 'pnpm-lock.yaml'])
  const state = () =>
    [hash, ...marks.map((mark) => statSync(join(ROOT, mark), { throwIfNoEntry: false })?.mtimeMs)].join('\n')
  if (readStamp(stamp) === state()) return
  say(`building the ${name}`)
  if ((await make(quiet)) !== 0) throw new SetupError(`the build of the ${name} failed: see above`)
  writeStamp(stamp, state())
}

/**
 * Installs and builds what changed since the last time.
 * @param {{ viewer?: boolean, quiet?: boolean }} options - Whether the viewer is wanted; whether tools print only on failure.
 */
export async function setUp({ viewer = true, quiet = false } = {}) {
  await locked(async () => {
    await install(quiet)
    for (const part of BUILDS) if (part.name !== 'viewer' || viewer) await build(part, quiet)
  })
}
