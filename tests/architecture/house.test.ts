import { readdirSync, readFileSync } from 'node:fs'
import { basename, join, relative, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { cruise, type IConfiguration, type ICruiseResult } from 'dependency-cruiser'
import { describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '../..')

const filesOf = (directory: string) =>
  readdirSync(join(root, directory), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))

describe('the house', () => {
  it('is read whole by the rule tool, and holds to the import rules', { timeout: 60_000 }, async () => {
    // given
    const settings = pathToFileURL(join(root, '.dependency-cruiser.mjs')).href
    const { default: config } = (await import(settings)) as { default: IConfiguration }
    const sources = filesOf('src').filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'))
    // when
    const { output } = await cruise(['src'], {
      ...config.options,
      ruleSet: { forbidden: config.forbidden ?? [] },
      validate: true,
      baseDir: root,
    })
    const { modules, summary } = output as ICruiseResult
    // then
    const read = new Set(modules.map(({ source }) => source))
    expect(sources.filter((file) => !read.has(file))).toEqual([])
    expect(summary.totalDependenciesCruised).toBeGreaterThan(sources.length)
    expect(summary.violations.map(({ from, to, rule }) => `${rule.name}: ${from} -> ${to}`)).toEqual([])
  })

  it('has only the rooms of docs/architecture.md', () => {
    const rooms = readdirSync(join(root, 'src'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name)
    const described = readFileSync(join(root, 'docs/architecture.md'), 'utf8')
    expect(rooms.filter((room) => !described.includes(`\n  ${room}/`))).toEqual([])
  })

  it('has no test file that no runner picks up', () => {
    const files = filesOf('tests').filter((file) => /\.(ts|tsx|mjs)$/.test(file) && !file.endsWith('.d.mts'))
    const texts = files.map((file) => readFileSync(join(root, file), 'utf8')).join('\n')
    const isHelper = (file: string) => texts.includes(`/${basename(file)}'`) || file === 'tests/support/run.mjs'
    const picked = /\.test\.tsx?$|^tests\/e2e\/.*\.spec\.ts$/
    expect(files.filter((file) => !picked.test(file) && !isHelper(file))).toEqual([])
  })

  it('keeps at its root only what the tools need', () => {
    const allowed = new Set(
      [
        '.ci .git .gitignore .dependency-cruiser.mjs .oxlintrc.json .prettierignore .prettierrc.json',
        'CHANGELOG.md LICENSE README.md THIRD_PARTY.md docs bench examples index.html knip.json models node_modules dist test-results',
        'package-lock.json package.json playwright.config.ts public src tests tsconfig.json tsconfig.pure.json vite.config.ts',
      ].flatMap((line) => line.split(' ')),
    )
    expect(readdirSync(root).filter((name) => !allowed.has(name))).toEqual([])
  })
})
