import { existsSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Project } from '#src/domain/project.ts'
import { createGate } from '#src/storage/gate.ts'
import { createMethods } from '#src/worker/methods.ts'
import { readBpmn } from '#tests/support/readBpmn.ts'
import type { Example } from '../../examples/example.ts'
import { buildExample } from '../../examples/example.ts'
import { STORIES } from '../../examples/stories.ts'

const fileOf = (name: string) => new URL(`../../examples/${name}`, import.meta.url)

it('are two, each with a page that tells its story', () => {
  expect(STORIES.map(({ reference }) => reference)).toEqual(['property-registration', 'kindergarten-admission'])
  const index = readFileSync(fileOf('README.md'), 'utf8')
  for (const { reference } of STORIES) {
    expect(existsSync(fileOf(`${reference}.md`))).toBe(true)
    expect(index).toContain(`(${reference}.md)`)
  }
})

describe.each(STORIES)('the example $reference', { timeout: 60_000 }, (story) => {
  let built: Example
  let project: Project

  beforeAll(async () => {
    built = await buildExample(story)
    const bytes = new Uint8Array(readFileSync(fileOf(`${story.reference}.darcha`)))
    const opened = await createGate(readBpmn, () => 'fresh').open(`${story.reference}.darcha`, bytes)
    if (!opened.ok) throw new Error(opened.problem.code)
    expect(opened.problems).toEqual([])
    expect(opened.findings.filter(({ severity }) => severity === 'error')).toEqual([])
    ;({ project } = opened)
  }, 60_000)

  it('is what its models and its story give, byte for byte (else: npx tsx examples/build.ts)', () => {
    const saved = readFileSync(fileOf(`${story.reference}.darcha`))
    expect(Buffer.compare(saved, Buffer.from(built.bytes))).toBe(0)
    expect(readFileSync(fileOf(`${story.reference}.md`), 'utf8')).toBe(built.readme)
  })

  it('opens through the gate as it was built, with texts, assumptions and the mark of illustrative data', () => {
    expect(project).toEqual(built.project)
    expect(project.illustrative).toBe(true)
    expect(Object.keys(project.texts).sort()).toEqual(['problem', 'proposal', 'summary'])
    for (const text of [...Object.values(project.texts), project.assumptions]) expect(text.length).toBeGreaterThan(100)
  })

  it('compares: every change belongs to a named measure, and the redesign saves visits, days and documents', async () => {
    // given
    const [asIs, toBe] = project.variants
    const { service } = project

    // when
    const comparison = await createMethods().compare({
      asIs: { xml: asIs?.xml ?? '', service },
      toBe: { xml: toBe?.xml ?? '', service },
      options: { derived: toBe?.parent === asIs?.id, measures: toBe?.measures ?? [] },
    })

    // then
    expect(comparison.measures.map(({ id }) => id).sort()).toEqual(story.measures.map(({ id }) => id).sort())
    expect(comparison.measures.every(({ name }) => (name ?? '') !== '')).toBe(true)
    expect(comparison.measures.flatMap(({ changes }) => changes)).toHaveLength(comparison.changes.length)
    const difference = (id: string) => comparison.indicators.find((row) => row.id === id)?.difference
    for (const id of ['visits', 'elapsedDays', 'documents', 'steps', 'burden']) expect(difference(id), id).toBeLessThan(0)
    for (const id of ['visits', 'elapsedDays'] as const) {
      const parts = comparison.measures.reduce((sum, { effect }) => sum + (effect[id] ?? 0), 0)
      expect(parts).toBeCloseTo(difference(id) ?? Number.NaN, 6)
    }
  })

  it('has evidence at every step of both variants', async () => {
    for (const { xml } of project.variants) {
      const { model } = await readBpmn(new TextEncoder().encode(xml))
      const steps = model?.nodes.filter(({ facts }) => facts?.work !== undefined || facts?.channel !== undefined) ?? []
      expect(steps.length).toBeGreaterThan(5)
      expect(steps.filter(({ facts }) => (facts?.evidence ?? []).length === 0).map(({ name }) => name)).toEqual([])
    }
  })
})

it('cannot be built with a measure for which nothing changes, or a change that no measure takes', async () => {
  const [story] = STORIES
  if (!story) throw new Error('no story')
  const [first, ...others] = story.measures
  const without = { ...story, measures: others }
  await expect(buildExample(without)).rejects.toThrow(/no measure for removed "/)
  const empty = { ...story, measures: [...story.measures, { ...first, id: 'more', name: 'Nothing', steps: ['Task_Nowhere'] }] }
  await expect(buildExample(empty as typeof story)).rejects.toThrow(/nothing changes for the measure "Nothing"/)
}, 60_000)
