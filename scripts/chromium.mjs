// Finds the Chromium that the browser tests drive, and the Python with networkx that reads our GraphML back.
// On Debian as root, what is missing is installed with apt; elsewhere the user is told what to install.
import { spawnSync } from 'node:child_process'
import { accessSync, constants, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome', 'microsoft-edge']

const PLACES = {
  linux: ['/usr/lib/chromium/chromium', '/opt/google/chrome/chrome', '/snap/bin/chromium'],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
    .map((name) => process.env[name])
    .filter((folder) => folder !== undefined)
    .flatMap((folder) => [
      join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
      join(folder, 'Chromium', 'Application', 'chrome.exe'),
      join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
    ]),
}

const CURES = {
  linux: 'install Chromium or Google Chrome with your package manager',
  darwin: 'install Google Chrome (brew install --cask google-chrome)',
  win32: 'install Google Chrome (winget install Google.Chrome)',
}

const isExecutable = (path) => {
  try {
    accessSync(path, process.platform === 'win32' ? constants.F_OK : constants.X_OK)
    return true
  } catch {
    return false
  }
}

const onPath = (name) =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '')
    .map((folder) => join(folder, process.platform === 'win32' ? `${name}.exe` : name))
    .find(isExecutable)

const succeeds = (command, args) => spawnSync(command, args, { stdio: 'ignore' }).status === 0

/** Path of a Chromium or Chrome, or null. SILKGRAPH_CHROMIUM is taken before all others. */
export function findChromium() {
  const named = process.env.SILKGRAPH_CHROMIUM
  if (named !== undefined && named !== '') return isExecutable(named) ? named : null
  for (const name of NAMES) {
    const path = onPath(name)
    if (path !== undefined) return path
  }
  return (PLACES[process.platform] ?? []).find(isExecutable) ?? null
}

/** A Python whose networkx can be imported, or null; looked for where packages/extractor/test/graphml looks. */
export const findNetworkx = () =>
  ['/usr/bin/python3', 'python3', 'python'].find((python) => succeeds(python, ['-c', 'import networkx'])) ?? null

/** True where apt may be used. Ubuntu is left out: its chromium package only points to a snap. */
const isDebianRoot = () => {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false
  try {
    return /^ID="?debian"?$/mu.test(readFileSync('/etc/os-release', 'utf8'))
  } catch {
    return false
  }
}

const apt = (args) => {
  // apt's chatter goes to standard error, which is no data; standard input is closed so that nothing can ask.
  const done = spawnSync('apt-get', args, {
    stdio: ['ignore', 2, 2],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
  return done.status === 0
}

/**
 * Finds or installs what the tests need beside Node.
 * @param {(line: string) => void} say - Takes one line of progress.
 * @returns {{ chromium: string | null, python: string | null, cure: string }} `cure` says how to get a missing browser.
 */
export function prepareTestTools(say) {
  if (isDebianRoot()) {
    const missing = []
    if (findChromium() === null) missing.push('chromium')
    // Without a Chinese font the screenshots and label widths of the tests are those of empty boxes.
    if (!succeeds('sh', ['-c', 'fc-list :lang=zh | grep -q .'])) missing.push('fonts-noto-cjk', 'fontconfig')
    if (findNetworkx() === null) missing.push('python3-networkx')
    // Other people's programs that packages/extractor/test/graphml has read our exports.
    for (const module of ['igraph', 'rdflib'])
      if (!succeeds('/usr/bin/python3', ['-c', `import ${module}`])) missing.push(`python3-${module}`)
    if (onPath('xmllint') === undefined) missing.push('libxml2-utils')
    if (missing.length > 0) {
      say(`installing ${missing.join(', ')} with apt-get`)
      apt(['update', '-qq'])
      apt(['install', '-y', '-qq', '--no-install-recommends', ...missing])
    }
  }
  const named = process.env.SILKGRAPH_CHROMIUM
  return {
    chromium: findChromium(),
    python: findNetworkx(),
    cure:
      named !== undefined && named !== ''
        ? `SILKGRAPH_CHROMIUM names ${named}, which cannot be run`
        : `${CURES[process.platform] ?? CURES.linux}, or put the path of one into SILKGRAPH_CHROMIUM`,
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { chromium, python, cure } = prepareTestTools((line) => console.error(line))
  console.log(`chromium: ${chromium ?? `none; ${cure}`}`)
  console.log(`networkx: ${python ?? 'none'}`)
  if (chromium === null) process.exitCode = 1
}
