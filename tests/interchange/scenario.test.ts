import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { NO_FACTS } from '#src/domain/step.ts'
import type { ProcessModel } from '#src/domain/process.ts'
import { NO_SCENARIO } from '#src/domain/scenario.ts'
import { NO_SERVICE } from '#src/domain/service.ts'
import { readScenario, scenarioIn, unknownElements } from '#src/interchange/scenario.ts'

const PROSIMOS = '{"arrival_time_distribution": {"distribution_name": "fix", "distribution_params": [{"value": 3600}]}}'
const BPSIM =
  '<BPSimData><Scenario id="S"><ElementParameters elementRef="F"><ControlParameters><Probability><FloatingParameter value="0.5"/></Probability></ControlParameters></ElementParameters></Scenario></BPSimData>'
const QBP = '<definitions><processSimulationInfo processInstances="9"/></definitions>'

describe('a scenario file is known by what is in it', () => {
  it('Prosimos', async () => {
    expect((await readScenario(`\uFEFF\n ${PROSIMOS}`)).scenario.arrivals).toEqual([{ interval: { name: 'constant', value: 1 } }])
  })

  it('BPSim', async () => {
    expect((await readScenario(BPSIM)).scenario.flows).toEqual({ F: 0.5 })
  })

  it('qbp', async () => {
    expect((await readScenario(`\uFEFF${QBP}`)).scenario.cases).toBe(9)
  })

  it.each(['', 'hello', '[1, 2]', '{}', '<definitions/>', '<html>'])('anything else, like %j, is one finding', async (text) => {
    expect(await readScenario(text)).toEqual({
      scenario: NO_SCENARIO,
      findings: [expect.objectContaining({ severity: 'error', rule: 'unreadable' })],
    })
  })
})

describe('a scenario made for another model', () => {
  it('names what the model does not have', () => {
    // given
    const model: ProcessModel = {
      id: 'm',
      name: '',
      service: NO_SERVICE,
      pools: [],
      processes: [],
      lanes: [],
      performers: [],
      nodes: [
        { id: 'Task', name: 'Check', kind: 'task', taskKind: 'task', process: 'p', performer: 'p', events: [], facts: NO_FACTS },
      ],
      flows: [{ id: 'Yes', name: '', source: 'Task', target: 'Task', conditional: false, process: 'p' }],
      messageFlows: [],
    }
    const interval = { name: 'constant', value: 1 } as const

    // when
    const findings = unknownElements(
      {
        ...NO_SCENARIO,
        arrivals: [{ startEvent: 'Start', interval }],
        steps: { Task: {}, Gone: {} },
        flows: { Yes: 1, No: 0, Gone: 1 },
        events: { Timer: interval },
      },
      model,
    )

    // then
    expect(findings.map((finding) => finding.element)).toEqual(['Start', 'Gone', 'Timer', 'No'])
    expect(findings[0]).toMatchObject({ severity: 'warning', rule: 'scenario-unknown-element', params: { id: 'Start' } })
  })
})

const CORPUS = '../shared/corpus'

describe('models of the public corpus', () => {
  if (!existsSync(CORPUS)) {
    it('are not beside this clone: nothing to read', () => {
      expect(existsSync(CORPUS)).toBe(false)
    })
    return
  }

  it.each(readdirSync(CORPUS).filter((name) => name.endsWith('.bpmn')))('%s is looked through without a crash', async (name) => {
    // when
    const reading = await scenarioIn(readFileSync(`${CORPUS}/${name}`, 'utf8'))

    // then: only the Simod ones carry a scenario; what cannot be read as XML says where
    for (const finding of reading?.findings ?? []) {
      expect(finding.rule === 'unreadable' ? finding.element : finding.rule).toMatch(/^\d+:\d+$|^scenario-/)
    }
    expect(JSON.stringify(reading?.scenario ?? {})).not.toMatch(/null|NaN/)
  })
})
