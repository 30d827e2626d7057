import { describe, expect, it } from 'vitest'
import { readModel } from '#src/bpmn/readModel.ts'
import { withOwnFacts } from '#src/modeler/ownFacts.ts'
import { definitions, extension, processFile } from '../bpmn/documents.ts'

const serviceOf = async (xml: string) => (await readModel(xml)).model.service
const TASKS = '<bpmn:task id="A"/><bpmn:task id="B"/>'

describe('what a variant says for itself', () => {
  it('is put into a file that says nothing of the service', async () => {
    const xml = await withOwnFacts(processFile(TASKS), { deadlineFrom: 'A', asOf: '2020-01-01' })
    expect(await serviceOf(xml)).toEqual({ deadlineFrom: 'A', asOf: '2020-01-01', referenceUnits: [], acts: [] })
  })

  it('changes alone: everything else in the file stays', async () => {
    // given
    const rest = '<bpr:referenceUnit code="BRV" from="2015-09-01" amount="130240"/><bpr:act id="a1" title="Act"/>'
    const own = extension(`<bpr:service name="Old" volume="7" later="kept" deadlineFrom="A" deadlineTo="B">${rest}</bpr:service>`)
    const xml = processFile(`${own}${TASKS}`)
    // when
    const changed = await withOwnFacts(xml, { deadlineFrom: 'B' })
    // then
    expect(await serviceOf(changed)).toEqual({ ...(await serviceOf(xml)), deadlineFrom: 'B' })
    expect(changed).toContain('later="kept"')
  })

  it('is taken away by undefined', async () => {
    const xml = processFile(`${extension('<bpr:service name="Old" deadlineFrom="A" deadlineTo="B"/>')}${TASKS}`)
    const service = await serviceOf(await withOwnFacts(xml, { deadlineFrom: undefined }))
    expect(service).not.toHaveProperty('deadlineFrom')
    expect(service).toMatchObject({ name: 'Old', deadlineTo: 'B' })
  })

  it('has no place in a file without a process', async () => {
    const xml = definitions('')
    expect(await withOwnFacts(xml, { deadlineTo: 'B' })).toBe(xml)
  })
})
