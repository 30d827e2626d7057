import { expect, it } from 'vitest'
import type { StoredMeasure } from '#src/domain/comparison.ts'
import type { Project } from '#src/domain/project.ts'
import { packProject } from '#src/storage/projectFile/pack.ts'
import { unpackProject } from '#src/storage/projectFile/unpack.ts'
import { readBpmn } from '#tests/support/readBpmn.ts'
import { sampleProject } from '#tests/support/sampleProject.ts'

const measures: StoredMeasure[] = [
  {
    id: 'm1',
    name: 'No certificates',
    changes: ['removed|A|', 'documentDropped|B|B|photo'],
    class: 'eliminate',
    heuristic: 'triage',
  },
  { id: 'm2', changes: ['added||C'] },
]

const shaped = (more: object = {}): Project => {
  const project = sampleProject()
  const variants = project.variants.map((variant) =>
    variant.role === 'to-be' ? { ...variant, merged: { A: 'X', B: 'X' }, measures, ...more } : variant,
  )
  return { ...project, variants }
}

const reopened = async (project: Project) => (await unpackProject(packProject(project), readBpmn, () => 'fresh')).project

it('keeps declared merges and measures with their to-be', async () => {
  const project = shaped()
  expect(await reopened(project)).toEqual(project)
})

it('refuses measures that are none, and says where', async () => {
  const wrong = shaped({ measures: [{ id: 'm', changes: 'all' }] })
  await expect(reopened(wrong)).rejects.toMatchObject({
    problem: { code: 'projectFileInvalid', params: { place: 'variants.1.measures.0.changes' } },
  })
})

it('refuses a class of measures that does not exist', async () => {
  const wrong = shaped({ measures: [{ id: 'm', changes: [], class: 'outsource' }] })
  await expect(reopened(wrong)).rejects.toMatchObject({ problem: { code: 'projectFileInvalid' } })
})
