import * as fc from 'fast-check'
import { unzipSync } from 'fflate'
import { expect, it } from 'vitest'
import type { Project } from '#src/domain/project.ts'
import { packProject } from '#src/storage/projectFile/pack.ts'
import { unpackProject } from '#src/storage/projectFile/unpack.ts'
import { readBpmn } from '#tests/support/readBpmn.ts'
import { sampleProject, sampleXml } from '#tests/support/sampleProject.ts'

const unpack = async (bytes: Uint8Array) => (await unpackProject(bytes, readBpmn, () => 'fresh')).project

it('comes back as it went', async () => {
  const project = sampleProject({
    attachments: [{ name: 'Низом № 1060.pdf', bytes: new Uint8Array([0, 1, 2, 255]) }],
    unknown: { workshop: { minutes: 90 } },
  })
  expect(await unpack(packProject(project))).toEqual(project)
})

it('comes back as it went, whatever was written into it', async () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 40 })
  const name = text.filter((one) => one !== '__proto__')
  const projects = fc.record({
    title: text,
    assumptions: text,
    texts: fc.dictionary(name, text, { noNullPrototype: true }),
    illustrative: fc.boolean(),
  })
  await fc.assert(
    fc.asyncProperty(projects, fc.uint8Array({ maxLength: 200 }), async (change, bytes) => {
      const project = sampleProject({ ...change, attachments: [{ name: 'a/b.bin', bytes }] })
      expect(await unpack(packProject(project))).toEqual(project)
    }),
    { numRuns: 60 },
  )
})

it('leaves out a text by the name of what objects are made of, and takes nothing from it', async () => {
  const texts = JSON.parse('{"__proto__":"polluted","kept":"text"}') as Record<string, string>
  const back = await unpack(packProject(sampleProject({ texts })))
  expect(Object.entries(back.texts)).toEqual([['kept', 'text']])
  expect(Object.getPrototypeOf(back.texts)).toBe(Object.prototype)
})

it('gives the same bytes for the same project, in whatever order its properties were made', () => {
  const project = sampleProject({
    attachments: [
      { name: 'b', bytes: new Uint8Array(3) },
      { name: 'a', bytes: new Uint8Array(2) },
    ],
  })
  const turned = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(turned)
    if (value instanceof Uint8Array || typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value)
        .toReversed()
        .map(([key, one]) => [key, turned(one)]),
    )
  }
  const mirrored = turned(project) as Project
  expect(Object.keys(mirrored)).not.toEqual(Object.keys(project))
  expect(packProject(mirrored)).toEqual(packProject(project))
  expect(packProject({ ...project, attachments: project.attachments.toReversed() })).toEqual(packProject(project))
})

it('keeps variants in their order, not in that of their names', async () => {
  const variants = ['c', 'a', 'b'].map((id) => ({ id, name: id, role: 'as-is' as const, xml: sampleXml(id) }))
  expect((await unpack(packProject(sampleProject({ variants })))).variants.map(({ id }) => id)).toEqual(['c', 'a', 'b'])
})

it('lays out the archive as the format says', () => {
  const project = sampleProject({ attachments: [{ name: 'act.pdf', bytes: new Uint8Array(1) }] })
  expect(Object.keys(unzipSync(packProject(project)))).toEqual([
    'project.json',
    'variants/asis.bpmn',
    'variants/tobe.bpmn',
    'attachments/act.pdf',
  ])
})

it('leaves out a fact that is no number instead of writing a file that nobody can open', async () => {
  const project = sampleProject()
  const bytes = packProject({ ...project, service: { ...project.service, volume: Number.NaN } })
  const { volume: _, ...others } = project.service
  expect((await unpack(bytes)).service).toEqual(others)
})

it('keeps what a later version wrote beside the things that are known', async () => {
  const project = sampleProject()
  const known = {
    ...project,
    variants: project.variants.map((v) => ({ ...v, unknown: { colour: 'red' } })),
    unknown: { later: [1] },
  }
  expect(await unpack(packProject(known))).toEqual(known)
})
