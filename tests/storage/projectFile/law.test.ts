import { describe, expect, it } from 'vitest'
import { NO_SERVICE } from '#src/domain/service.ts'
import { createGate } from '#src/storage/gate.ts'
import { packProject } from '#src/storage/projectFile/pack.ts'
import { readBpmn } from '#tests/support/readBpmn.ts'
import { sampleProject, sampleXml } from '#tests/support/sampleProject.ts'
import { zipWith } from '#tests/support/zipWith.ts'

const gate = createGate(readBpmn, () => 'fresh')

it('goes with the project file and comes back as it went, with what only the project knows of acts', async () => {
  // Given
  const [asIs, toBe] = sampleProject().variants
  const project = sampleProject({
    service: {
      ...NO_SERVICE,
      acts: [{ id: 'a', number: '7', kind: 'decree', titles: { ru: 'Указ', uz: 'Farmon' }, clauses: ['4', 'прил. 1'] }],
    },
    law: { 'a 4': { currentWording: 'Действующая\nредакция', source: 'lex.uz' } },
    variants: [
      asIs!,
      {
        ...toBe!,
        law: {
          'a 4': { proposedWording: 'oʻzgartirilsin', inForce: '2027-01-01', fate: 'amended', responsible: 'x', risk: 'y' },
          'new t1': { justification: 'why', act: 'a', clause: '5' },
        },
      },
    ],
  })

  // When
  const opened = await gate.open('a.darcha', packProject(project))

  // Then
  expect(opened).toMatchObject({ ok: true, problems: [] })
  expect(opened.ok && opened.project).toEqual(project)
})

it('is not there in a file of before there was any, and nothing is said of it', async () => {
  const { law: _, ...older } = sampleProject()
  const opened = await gate.open('a.darcha', packProject(older))
  expect(opened).toMatchObject({ ok: true, problems: [] })
  expect(opened.ok && 'law' in opened.project).toBe(false)
})

describe('a file that makes no sense of it is refused with the place', () => {
  const file = (change: object) => ({
    formatVersion: 1,
    title: 'T',
    variants: [{ id: 'a', name: 'A', role: 'as-is' }],
    ...change,
  })
  it.each([
    ['a fate that there is not', { law: { 'a 1': { fate: 'forgotten' } } }, 'law.a 1.fate'],
    ['a day that is no date', { law: { 'a 1': { inForce: 'soon' } } }, 'law.a 1.inForce'],
    ['a wording that is no text', { law: { 'a 1': { currentWording: 7 } } }, 'law.a 1.currentWording'],
    ['a kind of act that there is not', { service: { acts: [{ id: 'a', kind: 'rumour' }] } }, 'service.acts.0.kind'],
    ['a title that is no text', { service: { acts: [{ id: 'a', titles: { ru: 1 } }] } }, 'service.acts.0.titles.ru'],
    ['clauses that are no list', { service: { acts: [{ id: 'a', clauses: '4' }] } }, 'service.acts.0.clauses'],
  ])('for %s', async (_, change, place) => {
    const bytes = zipWith({ 'project.json': JSON.stringify(file(change)), 'variants/a.bpmn': sampleXml('a') })
    expect(await gate.open('a.darcha', bytes)).toMatchObject({
      ok: false,
      problem: { code: 'projectFileInvalid', params: { place } },
    })
  })
})
