/**
 * Runs every check of the project and counts. `npm test` is this; nothing else is needed before a commit. Every check runs
 * even when an earlier one failed, so that one run shows all there is to mend. Checks that only read the files run two at
 * a time, those that fill the machine by themselves alone.
 */
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { ensureChromium } from './chromium.mjs'

const reports = 'test-results'

const read = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined)
const countVitest = () => {
  const report = read(`${reports}/unit.json`)
  return (
    report && {
      passed: report.numPassedTests,
      failed:
        report.numFailedTests + report.testResults.filter((r) => r.status === 'failed' && r.assertionResults.length === 0).length,
    }
  )
}
const countPlaywright = () => {
  const report = read(`${reports}/e2e.json`)
  return report && { passed: report.stats.expected, failed: report.stats.unexpected + report.stats.flaky + report.errors.length }
}

const READING = [
  { name: 'types', script: 'check:types' },
  { name: 'format', script: 'check:format' },
  { name: 'lint', script: 'check:lint' },
  { name: 'import rules', script: 'check:layers' },
  { name: 'unused code', script: 'check:unused' },
]
const ALONE = [
  { name: 'unit, property and browser tests', script: 'test:unit', count: countVitest },
  { name: 'build', script: 'build' },
  { name: 'end-to-end tests', script: 'test:e2e', count: countPlaywright },
]

ensureChromium()
rmSync(reports, { recursive: true, force: true })
mkdirSync(reports)

let passed = 0
let failed = 0
const lines = []
/** Runs a script of package.json; `stdio` is where it writes. Gives its exit status, and what it wrote where that is kept. */
const run = (script, stdio) =>
  new Promise((resolve) => {
    const child = spawn('npm', ['run', '--silent', script], { stdio, shell: process.platform === 'win32' })
    const written = []
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part) => written.push(part))
    child.on('error', () => resolve({ status: 1, written: Buffer.concat(written) }))
    child.on('close', (status) => resolve({ status, written: Buffer.concat(written) }))
  })

async function check({ name, script, count }, stdio) {
  const title = `\n== ${name} (npm run ${script})`
  if (stdio === 'inherit') console.log(title)
  const started = process.hrtime.bigint()
  const { status, written } = await run(script, stdio)
  const seconds = Number(process.hrtime.bigint() - started) / 1e9
  if (stdio !== 'inherit') console.log(`${title}\n${written}`)
  const counted = count?.() ?? { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1 }
  // A runner that fails without a failed test (a crash, no tests found) is a failure all the same.
  const failures = status !== 0 && counted.failed === 0 ? 1 : counted.failed
  const nothingRan = status === 0 && counted.passed === 0 ? 1 : 0
  passed += counted.passed
  failed += failures + nothingRan
  lines.push(
    `${failures + nothingRan === 0 ? 'ok  ' : 'FAIL'} ${name}: ${counted.passed} passed, ${failures + nothingRan} failed, ${seconds.toFixed(1)} s`,
  )
}

const waiting = [...READING]
const next = async () => {
  for (let one = waiting.shift(); one; one = waiting.shift()) await check(one, ['ignore', 'pipe', 'pipe'])
}
await Promise.all([next(), next()])
for (const one of ALONE) await check(one, 'inherit')

console.log(`\n${lines.join('\n')}\n`)
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)
