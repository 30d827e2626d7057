import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { packProject } from '#src/storage/projectFile/pack.ts'
import { projectFileSchema } from '#src/storage/projectFile/projectSchema.ts'
import { unzip } from '#src/storage/projectFile/unzip.ts'
import { jsonSchemaOf } from '#tests/support/jsonSchemaOf.ts'
import { sampleProject } from '#tests/support/sampleProject.ts'

const published = JSON.parse(
  readFileSync(new URL('../../../models/schema/project.schema.json', import.meta.url), 'utf8'),
) as Record<string, unknown>

it('is published for other tools as it is checked here', () => {
  const { $schema, $id, title, ...schema } = published
  expect([$schema, $id, title]).toEqual([
    'https://json-schema.org/draft/2020-12/schema',
    'urn:darcha:project:1',
    'project.json of a .darcha file',
  ])
  expect(schema).toEqual(jsonSchemaOf(projectFileSchema))
})

it('names every property that is written', () => {
  const file = JSON.parse(new TextDecoder().decode(unzip(packProject(sampleProject())).get('project.json'))) as {
    readonly variants: readonly object[]
  }
  expect(Object.keys(file).sort()).toEqual(Object.keys(projectFileSchema.entries).sort())
  const variant = projectFileSchema.entries.variants.pipe[0].item.entries
  for (const one of file.variants) for (const key of Object.keys(one)) expect(Object.keys(variant)).toContain(key)
})
