import { describe, expect, it } from 'vitest'
import { run } from '#src/cli/run.ts'

const CASES = '20000'

const bpmn = (tasks: readonly string[], extension = '') => `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpr="urn:darcha:bpr:1" id="d" targetNamespace="t">
  <bpmn:process id="P" name="Office">
    <bpmn:extensionElements>${extension}</bpmn:extensionElements>
    <bpmn:startEvent id="S" />
    ${tasks.map((id) => `<bpmn:userTask id="${id}" name="Step ${id}"><bpmn:extensionElements><bpr:step><bpr:work likely="30" unit="minute"/><bpr:cost kind="fee" amount="7"/></bpr:step></bpmn:extensionElements></bpmn:userTask>`).join('\n    ')}
    <bpmn:endEvent id="E" />
    ${['S', ...tasks].map((id, i) => `<bpmn:sequenceFlow id="f${i}" sourceRef="${id}" targetRef="${tasks[i] ?? 'E'}" />`).join('\n    ')}
  </bpmn:process>
</bpmn:definitions>`

const params = (...values: number[]) => values.map((value) => ({ value }))
const always = [{ from: 'MONDAY', to: 'SUNDAY', beginTime: '00:00:00', endTime: '23:59:59' }]

/** A Prosimos scenario in seconds: exponential arrivals, and one pool for each task. */
const prosimos = (everySeconds: number, tasks: Readonly<Record<string, { amount: number; work: object }>>) =>
  JSON.stringify({
    start_time: '2024-01-01T00:00:00',
    resource_profiles: Object.entries(tasks).map(([id, { amount }]) => ({
      id: `profile-${id}`,
      name: `Desk ${id}`,
      resource_list: [{ id: `desk-${id}`, name: `Desk ${id}`, cost_per_hour: 12, amount, calendar: 'cal', assignedTasks: [id] }],
    })),
    arrival_time_distribution: { distribution_name: 'expon', distribution_params: params(everySeconds, 0, 1e9) },
    arrival_time_calendar: always,
    gateway_branching_probabilities: [],
    task_resource_distribution: Object.entries(tasks).map(([id, { work }]) => ({
      task_id: id,
      resources: [{ resource_id: `desk-${id}`, ...work }],
    })),
    resource_calendars: [{ id: 'cal', name: 'Always', time_periods: always }],
  })

const expon = (seconds: number) => ({ distribution_name: 'expon', distribution_params: params(seconds, 0, 1e9) })
const fix = (seconds: number) => ({ distribution_name: 'fix', distribution_params: params(seconds, 0, 1e9) })

const SERVICE =
  '<bpr:service name="Office" volume="2000" currency="UZS"/><bpr:performer kind="front-office" headcount="2" calendar="office" hourlyCost="20"/>'
const FILES: Readonly<Record<string, string>> = {
  'one.bpmn': bpmn(['T']),
  'row.bpmn': bpmn(['A', 'B']),
  'office.bpmn': bpmn(['T'], SERVICE),
  'overloaded.bpmn': bpmn(['T'], SERVICE.replace('volume="2000"', 'volume="20000"')),
  'broken.bpmn': '<oops',
  'mm1.json': prosimos(450, { T: { amount: 1, work: expon(360) } }),
  'mm3.json': prosimos(150, { T: { amount: 3, work: expon(360) } }),
  'md1.json': prosimos(450, { T: { amount: 1, work: fix(360) } }),
  'tandem.json': prosimos(900, { A: { amount: 1, work: expon(600) }, B: { amount: 1, work: expon(450) } }),
  'other.json': prosimos(450, { T: { amount: 1, work: expon(360) } }).replace('"task_id":"T"', '"task_id":"elsewhere"'),
  'broken.json': '{ "resource_profiles": [',
}

async function darcha(...argv: string[]) {
  let out = ''
  let err = ''
  const written: Record<string, string> = {}
  const exit = await run(argv, {
    out: (text) => {
      out += text
    },
    err: (text) => {
      err += text
    },
    read: async (file) => {
      const text = FILES[file]
      if (text === undefined) throw new Error('no such file')
      return new TextEncoder().encode(text)
    },
    create(file) {
      written[file] = ''
      return {
        write: (text) => {
          written[file] += text
        },
        close() {},
      }
    },
  })
  return { exit, out, err, written, json: () => JSON.parse(out) }
}

const simulate = (file: string, scenario: string, ...more: string[]) =>
  darcha('simulate', file, '--json', '--scenario', scenario, '--cases', CASES, ...more)

describe('simulate --json with a Prosimos scenario', () => {
  it.each([
    { name: 'M/M/1', file: 'one.bpmn', scenario: 'mm1.json', hours: 0.5 },
    { name: 'M/M/3', file: 'one.bpmn', scenario: 'mm3.json', hours: 0.1 + 0.6472 / (3 * 10 - 24) },
    { name: 'M/D/1', file: 'one.bpmn', scenario: 'md1.json', hours: 0.3 },
    { name: 'two stations in a row', file: 'row.bpmn', scenario: 'tandem.json', hours: 1 / (6 - 4) + 1 / (8 - 4) },
  ])('meets the formula of $name within four standard errors', async ({ file, scenario, hours }) => {
    const { exit, json } = await simulate(file, scenario)
    const { cycleTime } = json()
    expect(exit).toBe(0)
    expect(cycleTime.unit).toBe('hour')
    expect(Math.abs(cycleTime.mean - hours)).toBeLessThan(4 * (cycleTime.ci95 / 2))
  })

  it('prints what the format promises', async () => {
    const { json } = await simulate('one.bpmn', 'mm1.json', '--seed', '7')
    const result = json()
    expect(result).toMatchObject({ cases: 20_000, seed: 7, events: 20_000, withinDeadline: null })
    expect(result.wallMs).toBeGreaterThan(0)
    for (const key of ['cycleTime', 'workTime', 'waitTime', 'cost'])
      expect(Object.keys(result[key])).toEqual(['mean', 'sd', 'p50', 'p90', 'p95', 'ci95', 'unit'])
    expect(result.performers).toEqual([
      expect.objectContaining({ id: 'desk-T', headcount: 1, utilisation: expect.closeTo(0.8, 1) }),
    ])
    expect(result.steps).toEqual([
      expect.objectContaining({ id: 'T', name: 'Step T', executions: 20_000, meanWorkHours: expect.closeTo(0.1, 2) }),
    ])
    expect(result.cost.mean).toBeCloseTo(7 + 12 * result.workTime.mean, 9)
  })

  it('gives the same figures for the same seed', async () => {
    const of = async (seed: string) => ({ ...(await simulate('one.bpmn', 'mm1.json', '--seed', seed)).json(), wallMs: 0 })
    expect(await of('3')).toEqual(await of('3'))
    expect((await of('4')).cycleTime.mean).not.toBe((await of('3')).cycleTime.mean)
  })

  it('says which elements the scenario speaks of that the model does not have', async () => {
    const { json } = await simulate('one.bpmn', 'other.json')
    expect(json().findings).toContainEqual(expect.objectContaining({ rule: 'scenario-unknown-element', element: 'elsewhere' }))
  })

  it('ends with 1 and the place when the scenario cannot be read', async () => {
    const { exit, json } = await simulate('one.bpmn', 'broken.json')
    expect(exit).toBe(1)
    expect(json()).toMatchObject({
      file: 'one.bpmn',
      scenario: 'broken.json',
      findings: [{ severity: 'error', rule: 'unreadable', element: expect.stringMatching(/^1:/) }],
    })
  })
})

describe('simulate without a scenario', () => {
  it("runs on the model's own volume, performers, times and calendars", async () => {
    const { exit, json } = await darcha('simulate', 'office.bpmn', '--json', '--cases', '2000')
    const result = json()
    expect(exit).toBe(0)
    expect(result.workTime).toMatchObject({ mean: 0.5, sd: 0 })
    expect(result.cost.mean).toBeCloseTo(7 + 10, 9)
    expect(result.performers[0]).toMatchObject({ id: 'P', name: 'Office', headcount: 2, load: expect.closeTo(0.24, 2) })
    expect(result.performers[0].utilisation).toBeCloseTo(0.24, 1)
    expect(result.start).toBe('2024-01-08T09:00')
  })

  it('without a yearly volume ends with 1 and says so', async () => {
    const { exit, json } = await darcha('simulate', 'one.bpmn', '--json')
    expect(exit).toBe(1)
    expect(json()).toMatchObject({ cases: 0, cycleTime: { mean: null } })
    expect(json().findings[0]).toMatchObject({ severity: 'error', rule: 'simulation-no-volume' })
  })

  it('warns of an overloaded performer', async () => {
    const { json } = await darcha('simulate', 'overloaded.bpmn', '--json', '--cases', '100')
    const { message } = json().findings.find(({ rule }: { rule: string }) => rule === 'performer-overloaded')
    expect(message).toMatch(/load 2\.\d+/)
  })

  it('tells of a file that cannot be read at all', async () => {
    const { exit, json } = await darcha('simulate', 'broken.bpmn', '--json')
    expect(exit).toBe(1)
    expect(json()).toMatchObject({ file: 'broken.bpmn', findings: [{ rule: 'unreadable' }] })
  })
})

describe('the event log', () => {
  it('as CSV has a row for each execution, case by case', async () => {
    const { written } = await simulate('row.bpmn', 'tandem.json', '--cases', '5', '--log', 'log.csv')
    const rows = (written['log.csv'] ?? '').trim().split('\r\n')
    expect(rows[0]).toBe('case_id,activity_id,activity,resource,enable_time,start_time,end_time')
    expect(rows).toHaveLength(11)
    expect(rows[1]).toMatch(/^1,A,Step A,desk-A,2024-01-01T00:00:00\.000,/)
  })

  it('as XES is one well-formed document with a trace for each case', async () => {
    const { written } = await simulate('row.bpmn', 'tandem.json', '--cases', '4', '--log', 'log.xes')
    const log = written['log.xes'] ?? ''
    expect(log.match(/<trace>/g)).toHaveLength(4)
    expect(log.match(/<\/trace>/g)).toHaveLength(4)
    expect(log.trim().endsWith('</log>')).toBe(true)
  })
})

describe('simulate for people', () => {
  it('shows times, performers and steps in the language asked for', async () => {
    const { out } = await darcha('simulate', 'office.bpmn', '--cases', '100', '--lang', 'ru')
    expect(out).toContain('Срок дела')
    expect(out).toContain('Office')
    expect(out).toContain('Step T')
  })
})
