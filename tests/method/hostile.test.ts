import { describe, expect, it } from 'vitest'
import { INDICATOR_IDS } from '#src/domain/indicators.ts'
import { darcha, utf8 } from '#tests/support/commandLine.ts'
import {
  boundary,
  definition,
  el,
  els,
  facts,
  flows,
  lane,
  lanes,
  office,
  PARALLEL,
  pools,
  task,
  times,
} from '#tests/support/fileCases.ts'
import { ext, file } from '#tests/support/xmlCases.ts'

const analyse = async (xml: string) => {
  const { exit, json, lines } = await darcha({ f: utf8(xml) }, 'analyze', 'f', '--json')
  const [result] = json()
  const findings: readonly { rule: string; element: string; message: string; severity: string }[] = result.findings
  const told = findings.map(({ severity, rule, element }) => `${severity} ${rule} ${element}`)
  return { exit, result, findings, told, text: lines.join() }
}

/** start -> A -> end, with what stands in the `bpr:step` of A and beside it. */
const single = (content: string, attributes = '', marker = '') =>
  office(
    els('startEvent', 's') + el('task', 'A', facts(content, attributes) + marker) + els('endEvent', 'e') + flows('s A', 'A e'),
  )

const MODELS = {
  'an empty process': office(''),
  'only events': office(els('startEvent', 's') + els('endEvent', 'e') + flows('s e')),
  'only a sub-process without content': office(el('subProcess', 'S', facts('<bpr:work likely="1" unit="hour"/>'))),
  'nothing but an event sub-process': office(
    el('subProcess', 'S', el('startEvent', 'v', definition('message')) + task('A', 1) + flows('v A'), 'triggeredByEvent="true"'),
  ),
  'a case that is always stuck': office(
    els('startEvent', 's') +
      els('exclusiveGateway', 'x') +
      els('parallelGateway', 'j') +
      task('A', 1) +
      task('B', 1) +
      flows('s x', 'x A 0.5', 'x B 0.5', 'A j', 'B j'),
  ),
  'tasks that go round for ever': office(els('startEvent', 's') + task('A', 1) + task('B', 1) + flows('s A', 'A B', 'B A')),
  'tokens without bound': office(els('startEvent', 's') + task('A', 1) + task('B', 1) + flows('s A', 'A A', 'A B', 'B A')),
  'pools that start each other for ever': pools(
    [
      ['one', 'applicant', els('startEvent', 's') + task('A', 1) + flows('s A')],
      ['two', 'back-office', els('startEvent', 'u') + task('B', 1) + flows('u B')],
    ],
    'A u',
    'B s',
  ),
  'a process that calls itself': file(
    `<bpmn:process id="P">${task('A', 1)}${el('callActivity', 'c', '', 'calledElement="P"')}${flows('A c')}</bpmn:process>`,
  ),
} as const

describe('the answer is whole and of numbers', () => {
  it.each(Object.entries(MODELS))('for %s', async (_, xml) => {
    const { result, findings } = await analyse(xml)
    expect(Object.keys(result.indicators).sort()).toEqual([...INDICATOR_IDS].sort())
    for (const figure of Object.values<Record<string, unknown>>(result.indicators)) {
      expect(Object.keys(figure)).toEqual(expect.arrayContaining(['mean', 'min', 'p50', 'p90', 'unit', 'method', 'ci95']))
      for (const key of ['mean', 'min', 'p50', 'p90'])
        expect(figure[key] === null || Number.isFinite(figure[key]), JSON.stringify(figure)).toBe(true)
      expect(figure['ci95']).toBe(0)
    }
    expect(Object.keys(result.model)).toEqual(expect.arrayContaining(['steps', 'gateways', 'performers', 'pools']))
    expect(result.method).toMatchObject({ kind: 'exact', coverage: 1, seed: 1 })
    const fields = [
      'id',
      'name',
      'performer',
      'organisation',
      'executions',
      'workHours',
      'waitHours',
      'applicantCost',
      'agencyCost',
    ]
    for (const step of result.steps) expect(Object.keys(step)).toEqual(expect.arrayContaining(fields))
    for (const path of result.paths)
      expect(Object.keys(path)).toEqual(expect.arrayContaining(['probability', 'steps', 'elapsedDays', 'visits']))
    for (const { message, rule } of findings) expect(message, rule).toMatch(/\w/)
  })

  it('with null figures, exit 1 and the place, where no case comes to its end', async () => {
    const stuck = await analyse(MODELS['a case that is always stuck'])
    expect(stuck.exit).toBe(1)
    expect(stuck.told).toEqual(expect.arrayContaining(['error stuck j', 'error no-complete-case P']))
    const endless = await analyse(MODELS['tasks that go round for ever'])
    expect(endless.exit).toBe(1)
    expect(endless.told.filter((one) => one.includes('endless'))).toEqual(['error endless-cycle A', 'error endless-case P'])
    for (const { result } of [stuck, endless]) {
      expect(result.indicators.steps.mean).toBeNull()
      expect(result.indicators.elapsedDays).toMatchObject({ mean: null, min: null, p50: null, p90: null })
      expect(result.paths).toEqual([])
    }
  })

  it('for a call to itself, which is a step', async () => {
    const { result, told } = await analyse(MODELS['a process that calls itself'])
    expect(result.indicators.steps.mean).toBe(2)
    expect(told).toContain('warning recursive-call c')
  })
})

describe('a value that is wrong', () => {
  it.each([
    ['a negative time', single('<bpr:work likely="-3" unit="hour"/>'), 'bad-number A', '-3'],
    ['an absurd time', single('<bpr:work likely="1e300" unit="month"/>'), 'bad-number A', '1e+300'],
    ['no number at all', single('<bpr:work likely="NaN" unit="hour"/>'), 'bad-number A', 'NaN'],
    ['an infinite cost', single('<bpr:cost kind="fee" amount="Infinity"/>'), 'bad-number A', 'Infinity'],
    ['a comma for a dot', single('<bpr:wait likely="1,5" unit="hour"/>'), 'bad-number A', '1,5'],
    ['a milliard of instances', single(times(1e9), '', PARALLEL), 'bad-number A', '1000000000'],
    ['an unknown unit', single('<bpr:work likely="3" unit="fortnight"/>'), 'unknown-unit A', 'fortnight'],
    ['an unknown channel', single('', 'channel="pigeon"'), 'unknown-value A', 'pigeon'],
    [
      'a probability above 1 on a flow',
      office(
        els('startEvent', 's') + els('exclusiveGateway', 'x') + task('A', 1) + task('B', 1) + flows('s x', 'x A 1.5', 'x B'),
      ),
      'bad-probability x_A',
      '1.5',
    ],
    [
      'a probability below 0 on an event',
      office(els('startEvent', 's') + task('A', 1) + boundary('b', 'A', -0.5, definition('message')) + flows('s A')),
      'bad-probability b',
      '-0.5',
    ],
  ])('%s is an error with element and value, and the rest is measured', async (_, xml, place, value) => {
    const { exit, findings, result } = await analyse(xml)
    const error = findings.find(({ rule, element }) => `${rule} ${element}` === place)
    expect(exit).toBe(1)
    expect(error?.severity).toBe('error')
    expect(error?.message).toContain(value)
    expect(result.indicators.steps.mean).toBe(1)
    expect(Number.isFinite(result.indicators.elapsedDays.mean)).toBe(true)
  })

  it('is told of a step in no lane too, which its pool then performs', async () => {
    const { told, result } = await analyse(
      pools([
        [
          'desk',
          'front-office',
          lanes(lane('L1', 'applicant', 's A')) + els('startEvent', 's') + task('A', 1) + task('B', 1) + flows('s A', 'A B'),
        ],
      ]),
    )
    expect(told).toContain('info performer-missing B')
    expect(result.steps.map(({ id, performer }: { id: string; performer: string }) => `${id} ${performer}`)).toEqual([
      'A L1',
      'B desk',
    ])
  })

  it('stops a simulation that nobody would arrive in', async () => {
    const xml = file(`<bpmn:process id="P">${ext('<bpr:service volume="0"/>')}${task('A', 1)}</bpmn:process>`)
    const { exit, json } = await darcha({ f: utf8(xml) }, 'simulate', 'f', '--json', '--cases', '10')
    expect(exit).toBe(1)
    expect(json()[0].findings.some(({ severity }: { severity: string }) => severity === 'error')).toBe(true)
  })
})

describe('a model made to run for ever', { timeout: 60_000 }, () => {
  it('of ten thousand times ten thousand repeats is given up, and says so', async () => {
    const inner = el('subProcess', 'T', facts(times(1e4)) + task('A', 1))
    const { told, result } = await analyse(office(el('subProcess', 'S', facts(times(1e4)) + inner)))
    expect(told).toContain('error endless-case P')
    expect(result.indicators.steps.mean).toBeNull()
  })

  it('of a loop left once in a million rounds has exact means, and says how few of its cases were seen to the end', async () => {
    const { told, result } = await analyse(
      office(
        els('startEvent', 's') +
          els('exclusiveGateway', 'x') +
          task('A', 1) +
          els('endEvent', 'e') +
          flows('s A', 'A x', 'x A 0.999999', 'x e 0.000001'),
      ),
    )
    expect(result.indicators.steps).toMatchObject({ mean: expect.closeTo(1e6, 0), method: 'exact' })
    expect(result.indicators.elapsedDays.method).toBe('sampled')
    expect(result.indicators.elapsedDays.ci95).toBeGreaterThan(0)
    expect(told).toContain('error endless-case P')
  })

  it('of sixty blocks, one inside the other, is one case', async () => {
    const levels = Array.from({ length: 60 }, (_, i) => i)
    const { result } = await analyse(
      office(
        els('startEvent', 's') +
          levels.map((i) => els('parallelGateway', `g${i}`, `j${i}`) + task(`A${i}`, i)).join('') +
          task('Z', 60) +
          flows(
            's g0',
            ...levels.flatMap((i) => [
              `g${i} A${i}`,
              `A${i} j${i}`,
              i < 59 ? `g${i} g${i + 1}` : 'g59 Z',
              i > 0 ? `j${i} j${i - 1}` : 'Z j59',
            ]),
          ),
      ),
    )
    expect(result.method).toMatchObject({ kind: 'exact', runs: 1 })
    expect(result.indicators.steps.mean).toBe(61)
    expect(result.indicators.elapsedWorkingDays.mean).toBe(60 / 8)
  })
})
