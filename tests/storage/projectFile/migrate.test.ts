import { readFileSync, readdirSync } from 'node:fs'
import { expect, it } from 'vitest'
import { createGate } from '#src/storage/gate.ts'
import { MIGRATIONS, migrate } from '#src/storage/projectFile/migrate.ts'
import { FORMAT_VERSION } from '#src/storage/projectFile/projectSchema.ts'
import { readBpmn } from '#tests/support/readBpmn.ts'

const here = new URL('.', import.meta.url)
const migrationFiles = readdirSync(new URL('../../../src/storage/projectFile/migrations/', here)).sort()
const saved = new URL('../saved/', here)

it('has one migration for each version, numbered without a gap', () => {
  const numbers = migrationFiles.map((name) => Number(/^(\d{3})-[a-zA-Z]+\.ts$/.exec(name)?.[1]))
  expect(numbers).toEqual(Array.from({ length: FORMAT_VERSION }, (_, index) => index + 1))
})

it('runs the migrations in the order of their numbers', () => {
  const modules = import.meta.glob<{ readonly up: unknown }>('../../../src/storage/projectFile/migrations/*.ts', { eager: true })
  expect(Object.keys(modules)).toHaveLength(migrationFiles.length)
  const inOrder = Object.keys(modules).sort()
  expect(MIGRATIONS).toEqual(inOrder.map((path) => modules[path]?.up))
})

it('has a saved file of every version', () => {
  const expected = Array.from({ length: FORMAT_VERSION + 1 }, (_, version) => `version-${version}.darcha`)
  expect(readdirSync(saved).sort()).toEqual(expected)
})

it.each(Array.from({ length: FORMAT_VERSION + 1 }, (_, version) => version))('opens what version %i saved', async (version) => {
  const bytes = new Uint8Array(readFileSync(new URL(`version-${version}.darcha`, saved)))
  const opened = await createGate(readBpmn, () => 'fresh').open('saved.darcha', bytes)
  expect(opened).toMatchObject({
    ok: true,
    problems: [],
    project: {
      title: 'Registration of rights',
      service: { agency: 'Cadastre Agency', volume: 120_000 },
      variants: [
        { id: 'asis', name: 'As-is', role: 'as-is' },
        { id: 'tobe', name: 'To-be', role: 'to-be', parent: 'asis' },
      ],
    },
  })
})

it('leaves a file of today as it is', () => {
  const file = { formatVersion: FORMAT_VERSION, title: 'T', later: 1 }
  expect(migrate(file)).toEqual(file)
})

it('tells as-is and to-be by their order where an unnumbered file does not say, and believes it where it does', () => {
  expect(
    migrate({ title: 'T', variants: [{ id: 'a' }, { id: 'b' }, { id: 'c', role: 'as-is', name: 'C', parent: 'b' }] }),
  ).toEqual({
    formatVersion: FORMAT_VERSION,
    title: 'T',
    variants: [
      { id: 'a', name: 'a', role: 'as-is' },
      { id: 'b', name: 'b', role: 'to-be', parent: 'a' },
      { id: 'c', name: 'C', role: 'as-is', parent: 'b' },
    ],
  })
})

it('leaves to the check what is no list of variants', () => {
  expect(migrate({ variants: 'none' })).toEqual({ formatVersion: FORMAT_VERSION, variants: [] })
  expect(migrate({ variants: [7] })).toEqual({ formatVersion: FORMAT_VERSION, variants: [7] })
})

it.each([-1, 1.5, '1', null])('refuses the version %j', (formatVersion) => {
  const read = () => migrate({ formatVersion, title: 'T' })
  if (formatVersion === null) expect(read()).toMatchObject({ formatVersion: FORMAT_VERSION })
  else expect(read).toThrow('projectFileInvalid')
})
