import { expect, it } from 'vitest'
import { hoursOn } from '#src/domain/calendar.ts'
import type { ServiceFacts } from '#src/domain/service.ts'
import { createMethods } from '#src/worker/methods.ts'
import { sampleXml } from '#tests/support/sampleProject.ts'

const BPR = 'xmlns:bpr="urn:darcha:bpr:1"'
const SIX_HOURS = `<bpmn:extensionElements><bpr:step><bpr:work likely="6" unit="hour" /></bpr:step></bpmn:extensionElements>`
const OFFICE = `<bpmn:extensionElements><bpr:performer kind="back-office" headcount="1" calendar="office" /></bpmn:extensionElements>`
const xml = sampleXml('a step')
  .replace('<bpmn:process id="p"', `<bpmn:process ${BPR} id="p"`)
  .replace('<bpmn:startEvent id="s" />', `${OFFICE}<bpmn:startEvent id="s" />`)
  .replace('<bpmn:task id="a" name="a step" />', `<bpmn:task id="a" name="a step">${SIX_HOURS}</bpmn:task>`)

const watch = { stopped: false, progress() {} }
const service: ServiceFacts = { referenceUnits: [], acts: [], country: 'UZ', volume: 10 }
const mornings = { named: [{ id: 'office', hours: hoursOn([0, 1, 2, 3, 4], [540, 720]), restsOnHolidays: true }] }

it("simulates with the project's calendars: other hours give other results", async () => {
  // given
  const methods = createMethods()
  const request = { xml, cases: 20, seed: 1 }

  // when
  const usual = await methods.simulate({ ...request, service }, watch)
  const short = await methods.simulate({ ...request, service: { ...service, calendars: mornings } }, watch)

  // then: six hours in mornings of three take two days at least
  expect(short.cycleTime.mean).toBeGreaterThan((usual.cycleTime.mean ?? Number.NaN) + 12)
  expect(short.cycleTime.mean).toBeGreaterThan(24)
  expect(short.workTime.mean).toBeCloseTo(usual.workTime.mean ?? Number.NaN, 9)
})

it("lets a scenario's calendar of the same id go before the project's", async () => {
  const scenario = JSON.stringify({
    resource_calendars: [
      {
        id: 'office',
        name: 'office',
        time_periods: [{ from: 'MONDAY', to: 'SUNDAY', beginTime: '00:00:00', endTime: '23:59:59' }],
      },
    ],
    arrival_time_distribution: {
      distribution_name: 'fix',
      distribution_params: [{ value: 864000 }, { value: 0 }, { value: 864000 }],
    },
  })
  const request = { xml, cases: 5, seed: 1, service: { ...service, calendars: mornings } }
  const result = await createMethods().simulate({ ...request, scenario }, watch)
  expect(result.cycleTime.mean).toBeLessThan(6.1)
})

it('writes nothing of the calendars into a BPMN file', async () => {
  const written = await createMethods().withService({ xml, service: { ...service, calendars: mornings } })
  expect(written).toContain('volume="10"')
  expect(written).not.toContain('calendars')
})
