import { describe, expect, it } from 'vitest'
import type { ServiceFacts } from '#src/domain/service.ts'
import { NO_SERVICE, mergeService } from '#src/domain/service.ts'
import { readModel } from '#src/bpmn/readModel.ts'
import { withService } from '#src/bpmn/withService.ts'
import { definitions, extension, processFile } from './documents.ts'

const PROJECT: ServiceFacts = {
  name: 'Permit',
  volume: 100,
  asOf: '2020-01-01',
  deadlineFrom: 'X',
  referenceUnits: [{ code: 'BRV', from: '2015-09-01', amount: 130240 }],
  acts: [{ id: 'a1', title: 'Act' }],
}

const serviceOf = async (xml: string) => (await readModel(xml)).model.service

describe("the project's facts in a variant's file", () => {
  it("replace the file's own", async () => {
    const xml = processFile(`${extension('<bpr:service name="Old" agency="Gone"/>')}<bpmn:task id="A"/>`)
    expect(await serviceOf(await withService(xml, PROJECT))).toEqual(PROJECT)
  })

  it('are put into a file that has none', async () => {
    expect(await serviceOf(await withService(processFile('<bpmn:task id="A"/>'), PROJECT))).toEqual(PROJECT)
  })

  it("leave the variant's date and deadline steps", async () => {
    const own = '<bpr:service name="Old" asOf="2016-01-01" deadlineFrom="A" deadlineTo="B"/>'
    const xml = processFile(`${extension(own)}<bpmn:task id="A"/><bpmn:task id="B"/>`)
    expect(await serviceOf(await withService(xml, PROJECT))).toEqual({
      ...PROJECT,
      asOf: '2016-01-01',
      deadlineFrom: 'A',
      deadlineTo: 'B',
    })
  })

  it('change nothing in a file without a process', async () => {
    const xml = definitions('')
    expect(await withService(xml, PROJECT)).toBe(xml)
  })
})

describe('merging facts', () => {
  it("takes the project's when the variant says nothing of its own", () => {
    expect(mergeService(PROJECT, NO_SERVICE)).toEqual(PROJECT)
  })

  it('takes nothing else from the variant', () => {
    expect(mergeService(NO_SERVICE, { ...PROJECT, deadlineTo: 'Y' })).toEqual({
      ...NO_SERVICE,
      asOf: '2020-01-01',
      deadlineFrom: 'X',
      deadlineTo: 'Y',
    })
  })
})
