// `npm test`: installs and builds what is missing, then runs everything. Its last line is the sum.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { buildStale } from './build.mjs'
import { findElectron, noWindow } from './electron.mjs'
import { commandFile, ensureInstalled, node, root, run } from './tools.mjs'

await ensureInstalled()
const results = join(root, 'test', 'results')
rmSync(results, { recursive: true, force: true })
mkdirSync(results, { recursive: true })
const sum = { passed: 0, failed: 0, skipped: 0 }

/** Runs one of Vitest's configurations and adds its figures. A run without figures is a failure of its own. */
const suite = async (name, config, wrapper = []) => {
  console.log(`\n${name}`)
  const report = join(results, `${name}.json`)
  const [program, ...args] = [
    ...wrapper,
    node(),
    commandFile('vitest'),
    'run',
    '--config',
    config,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]
  const code = await run(program, args)
  if (!existsSync(report)) {
    console.error(`${name} ended with code ${code} and no report`)
    sum.failed += 1
    return
  }
  const found = JSON.parse(readFileSync(report, 'utf8'))
  const files = found.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((result) => result.status === 'failed'),
  )
  const failed = found.numFailedTests + files.length
  sum.passed += found.numPassedTests
  sum.skipped += found.numPendingTests + found.numTodoTests
  // A file that could not be loaded, or an error outside any test, fails the run without a failed test.
  sum.failed += code !== 0 && failed === 0 ? 1 : failed
}

/** Electron needs a display; where there is none, xvfb can stand in for it. */
const display = () =>
  noWindow() && spawnSync('xvfb-run', ['--help'], { stdio: 'ignore' }).status === 0 ? ['xvfb-run', '-a'] : []

const end = () => {
  const skipped = sum.skipped > 0 ? `, ${sum.skipped} skipped` : ''
  console.log(`\n${sum.passed} passed, ${sum.failed} failed${skipped}`)
  process.exit(sum.failed === 0 ? 0 : 1)
}

if (!(await buildStale())) {
  sum.failed += 1
  end()
}
await suite('unit', 'vitest.config.ts')
await suite('faults', 'vitest.faults.config.ts')
const electron = await findElectron()
const wrapper = display()
const why = electron
  ? noWindow() && wrapper.length === 0
    ? 'no display and no xvfb-run'
    : null
  : 'no Electron here'
if (why) console.log(`\nThe end-to-end tests in Electron are skipped: ${why}.`)
await suite('e2e', 'vitest.e2e.config.ts', wrapper)
end()
