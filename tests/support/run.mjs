/**
 * Runs every check of the project, one after another, and counts. `npm test` is this; nothing else is needed before a
 * commit. Every check runs even when an earlier one failed, so that one run shows all there is to mend.
 */
import { spawnSync } from 'node:child_process'
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

const CHECKS = [
  { name: 'types', script: 'check:types' },
  { name: 'lint', script: 'check:lint' },
  { name: 'import rules', script: 'check:layers' },
  { name: 'unused code', script: 'check:unused' },
  { name: 'format', script: 'check:format' },
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
for (const { name, script, count } of CHECKS) {
  console.log(`\n== ${name} (npm run ${script})`)
  const started = process.hrtime.bigint()
  const { status } = spawnSync('npm', ['run', '--silent', script], { stdio: 'inherit', shell: process.platform === 'win32' })
  const seconds = Number(process.hrtime.bigint() - started) / 1e9
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

console.log(`\n${lines.join('\n')}\n`)
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)
