import { expect, it } from 'vitest'
import { createMethods } from '#src/worker/methods.ts'
import { sampleXml } from '#tests/support/sampleProject.ts'

const BPR = 'xmlns:bpr="urn:darcha:bpr:1"'

/** A model of one step that takes so many minutes, with the facts of its own file. */
const timed = (minutes: string, name = 'a step') =>
  sampleXml(name)
    .replace('<bpmn:process id="p"', `<bpmn:process ${BPR} id="p"`)
    .replace(
      `<bpmn:startEvent id="s" />`,
      `<bpmn:extensionElements><bpr:service volume="10" asOf="2015-01-01" /></bpmn:extensionElements><bpmn:startEvent id="s" />`,
    )
    .replace(
      `<bpmn:task id="a" name="${name}" />`,
      `<bpmn:task id="a" name="${name}"><bpmn:extensionElements><bpr:step><bpr:work likely="${minutes}" unit="minute" /></bpr:step></bpmn:extensionElements></bpmn:task>`,
    )

const facts = { referenceUnits: [], acts: [], volume: 500, asOf: '2026-01-01' }

it('measures a file with its own facts', async () => {
  const analysis = await createMethods().analyse({ xml: timed('30') })
  expect(analysis.indicators.workHours.mean).toBe(0.5)
  expect(analysis.service).toMatchObject({ volume: 10 })
})

it("measures with the project's facts, but for what is the variant's own", async () => {
  const { service } = await createMethods().analyse({ xml: timed('30'), service: facts })
  expect(service).toMatchObject({ volume: 500, asOf: '2015-01-01' })
})

it('says what reading found, errors first', async () => {
  const { findings } = await createMethods().analyse({ xml: timed('minus one') })
  expect(findings[0]).toMatchObject({ severity: 'error', element: 'a' })
  const order = ['error', 'warning', 'info']
  const ranks = findings.map(({ severity }) => order.indexOf(severity))
  expect(ranks).toEqual([...ranks].sort())
})

it('compares two files', async () => {
  const { asIs, toBe, indicators } = await createMethods().compare({
    asIs: { xml: timed('30') },
    toBe: { xml: timed('12') },
    options: { derived: true },
  })
  expect([asIs.indicators.workHours.mean, toBe.indicators.workHours.mean]).toEqual([0.5, 0.2])
  expect(indicators.find(({ id }) => id === 'workHours')).toMatchObject({ asIs: 0.5, toBe: 0.2 })
})

it('measures what it measured before only once', async () => {
  const methods = createMethods()
  const first = await methods.analyse({ xml: timed('30'), service: facts })
  expect(await methods.analyse({ xml: timed('30'), service: { ...facts } })).toBe(first)
  expect(await methods.analyse({ xml: timed('30'), service: { ...facts, volume: 1 } })).not.toBe(first)
})

it('fails with words for a text that is no BPMN', async () => {
  const methods = createMethods()
  await expect(methods.analyse({ xml: '<html/>' })).rejects.toMatchObject({ problem: { code: 'notBpmn' } })
  await expect(methods.analyse({ xml: '<html/>' })).rejects.toMatchObject({ problem: { code: 'notBpmn' } })
})

it("writes the project's facts into a file that leaves the app", async () => {
  const methods = createMethods()
  const xml = await methods.withService({ xml: timed('30'), service: facts })
  expect((await methods.analyse({ xml })).service).toMatchObject({ volume: 500, asOf: '2015-01-01' })
})

it("walks one case of a file with the project's facts", async () => {
  const walk = await createMethods().walk({ xml: timed('30'), service: { ...facts, currency: 'UZS' }, which: 'likely' })
  expect(walk).toMatchObject({ ending: 'complete', hours: 0.5, share: 1, currency: 'UZS' })
  expect(walk.events.at(-1)).toMatchObject({ kind: 'end', counters: { steps: 1, workHours: 0.5 } })
})

it('simulates a file with the cases asked for, telling how far it has got', async () => {
  const told: number[] = []
  const watch = { stopped: false, progress: (share: number) => told.push(share) }
  const { cases, completed, workTime, findings } = await createMethods().simulate({ xml: timed('30'), cases: 200 }, watch)
  expect({ cases, completed }).toEqual({ cases: 200, completed: 200 })
  expect(workTime.mean).toBeCloseTo(0.5, 12)
  expect(told.at(-1)).toBe(1)
  expect(findings.map(({ rule }) => rule)).toContain('headcount-missing')
})

it("simulates with a scenario and with the project's facts", async () => {
  const watch = { stopped: false, progress() {} }
  const request = { xml: timed('30'), service: { ...facts, volume: 0 }, cases: 5 }
  expect((await createMethods().simulate(request, watch)).cases).toBe(0)
  const scenario = JSON.stringify({
    arrival_time_distribution: { distribution_name: 'fix', distribution_params: [{ value: 60 }, { value: 0 }, { value: 90 }] },
  })
  expect((await createMethods().simulate({ ...request, scenario }, watch)).completed).toBe(5)
})

it('leaves a simulation that nobody wants any more', async () => {
  const watch = { stopped: true, progress() {} }
  const started = createMethods().simulate({ xml: timed('30'), cases: 5_000_000 }, watch)
  await expect(started).rejects.toThrow()
})

it('compares as corrected: merges and measures of the to-be count', async () => {
  const request = { asIs: { xml: timed('30') }, toBe: { xml: timed('12') } }
  const { compare } = createMethods()
  const { changes } = await compare({ ...request, options: { derived: true } })
  expect(changes.map(({ kind }) => kind)).toEqual(['time'])
  const measures = [{ id: 'mine', name: 'Quicker', changes: changes.map(({ key }) => key) }]
  const shaped = await compare({ ...request, options: { derived: true, measures, corrections: { a: null } } })
  expect(shaped.changes.map(({ kind }) => kind)).toEqual(['removed', 'added'])
  const named = await compare({ ...request, options: { derived: true, measures } })
  expect(named.measures).toMatchObject([{ id: 'mine', name: 'Quicker', changes: [0] }])
})

it('tells how sure a difference is', async () => {
  const { bands, evidence } = await createMethods().certainty({
    asIs: { xml: timed('30') },
    toBe: { xml: timed('12') },
    options: { derived: true },
  })
  expect(bands.find(({ indicator }) => indicator === 'steps')).toEqual({ indicator: 'steps', low: 0, mean: 0, high: 0 })
  expect(evidence.none).toBeGreaterThan(0)
})

it('tells what each element adds to a figure', async () => {
  const { workHours } = await createMethods().contributions({ xml: timed('30') })
  expect(workHours).toEqual([{ id: 'a', amount: 0.5 }])
})
