// `npm test`: everything that must hold before a change is taken, from a checkout in any state. All checks run even where one
// fails, so that one run tells everything. Ends with one line of sums, `N passed, N failed`: tests, and checks as one each.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { prepareTestTools } from './chromium.mjs'
import { filesBelow, ROOT, run, runMain, runTool, SetupError, say, setUp, TOOLS } from './setup.mjs'

const sums = { passed: 0, failed: 0 }
const failures = []

const record = (name, passed, failed) => {
  sums.passed += passed
  sums.failed += failed
  if (failed > 0) failures.push(name)
}

async function timed(name, work) {
  say(`${name} ...`)
  const start = performance.now()
  await work()
  say(`${name}: ${((performance.now() - start) / 1000).toFixed(1)} s`)
}

/** A check passes or fails as a whole. */
const check = (name, work) =>
  timed(name, async () => {
    const status = await work()
    if (status !== 0) say(`${name} failed: see above`)
    record(name, status === 0 ? 1 : 0, status === 0 ? 0 : 1)
  })

/** A Node script of scripts/, built or not. */
const script = (file, ...args) => run(process.execPath, [join(ROOT, 'scripts', file), ...args])

const vitest = (name, env = {}) =>
  timed(`${name} tests`, async () => {
    const results = join(ROOT, '.silkgraph', `${name}-tests.json`)
    rmSync(results, { force: true })
    const status = await runTool(
      TOOLS.vitest,
      ['run', '--project', name, '--reporter=default', '--reporter=json', `--outputFile.json=${results}`],
      { stdout: 1, env },
    )
    const { passed, failed } = countTests(results)
    // A file that cannot be loaded, or an error outside of a test, fails the run without a failed test.
    record(`${name} tests`, passed, status === 0 ? failed : Math.max(failed, 1))
  })

function countTests(path) {
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(path, 'utf8'))
    return { passed: numPassedTests, failed: numFailedTests }
  } catch {
    return { passed: 0, failed: 0 }
  }
}

await runMain(async () => {
  const start = performance.now()
  mkdirSync(join(ROOT, '.silkgraph'), { recursive: true })
  let isBuilt = true
  await check('install and build', async () => {
    try {
      await setUp()
      return 0
    } catch (error) {
      if (!(error instanceof SetupError)) throw error
      say(error.message)
      isBuilt = false
      return 1
    }
  })
  if (!existsSync(join(ROOT, 'node_modules', TOOLS.vitest))) throw new SetupError('nothing can be tested')

  await check('format and lint', () =>
    runTool(TOOLS.biome, ['ci', '.', ...(process.stderr.isTTY ? [] : ['--colors=off'])]),
  )
  await check('types of tests', () => runTool(TOOLS.tsc, ['-p', 'tsconfig.tests.json']))
  if (existsSync(join(ROOT, 'packages/viewer/tsconfig.json')))
    await check('types of the viewer', () => runTool(TOOLS.tsc, ['-p', 'packages/viewer']))
  if (isBuilt) {
    await check('import directions', () => script('dist/check-imports.js'))
    if (existsSync(join(ROOT, 'scripts/dist/build-data.js')))
      await check('generated data', () => script('dist/build-data.js', '--check'))
    if (existsSync(join(ROOT, 'scripts/dist/build-manual.js')))
      await check('generated manual', () => script('dist/build-manual.js', '--check'))
  }

  const { chromium, python, cure } = prepareTestTools(say)
  if (python === null) say('no Python with networkx is found: the test that reads our GraphML with it is skipped')
  await vitest('unit')
  if (filesBelow(['packages/viewer/test/browser']).length > 0) {
    if (chromium === null) {
      say(`the browser tests need a Chromium or Chrome, and none is found: ${cure}`)
      record('browser tests', 0, 1)
    } else if (isBuilt) await vitest('browser', { SILKGRAPH_CHROMIUM: chromium })
    else record('browser tests', 0, 1)
  }

  say(`all in ${((performance.now() - start) / 1000).toFixed(0)} s`)
  if (failures.length > 0) say(`failed: ${failures.join(', ')}`)
  process.stdout.write(`${sums.passed} passed, ${sums.failed} failed\n`)
  process.exitCode = failures.length > 0 ? 1 : 0
})
