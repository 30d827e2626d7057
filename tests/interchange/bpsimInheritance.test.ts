import { describe, expect, it } from 'vitest'
import { readBpsim } from '#src/interchange/bpsim.ts'

const group = (name: string, inner: string): string => `<b:${name}>${inner}</b:${name}>`
const element = (id: string, inner: string): string => `<b:ElementParameters elementRef="${id}">${inner}</b:ElementParameters>`
const time = (...parameters: readonly (readonly [string, number])[]): string =>
  group('TimeParameters', parameters.map(([name, value]) => group(name, `<b:NumericParameter value="${value}"/>`)).join(''))
const unit = (name: string): string => `<b:ScenarioParameters baseTimeUnit="${name}"/>`
const exponential = (mean: number): string => `<b:NegativeExponentialDistribution mean="${mean}"/>`
const arrivals = (mean: number): string =>
  element('Start', group('ControlParameters', group('InterTriggerTimer', exponential(mean))))

const scenario = (attributes: string, inner: string): string => `<b:Scenario ${attributes}>${inner}</b:Scenario>`

/** What is read of the scenario `child` of a file of BPSim 2.0 that stands alone. */
async function child(...scenarios: readonly string[]) {
  const text = `<b:BPSimData xmlns:b="http://www.bpsim.org/schemas/2.0">${scenarios.join('')}</b:BPSimData>`
  const reading = await readBpsim(text, 'child')
  if (reading === undefined) throw new Error('no data')
  return reading
}

describe('a scenario that inherits', () => {
  it('keeps the time unit of the one it inherits from', async () => {
    const { scenario: read } = await child(
      scenario('id="base"', unit('hour') + arrivals(2) + element('T', time(['ProcessingTime', 1]))),
      scenario('id="child" inherits="base"', element('T', time(['ProcessingTime', 3]))),
    )
    expect(read.arrivals[0]?.interval).toEqual({ name: 'exponential', mean: 2 })
    expect(read.steps['T']?.work).toEqual({ name: 'constant', value: 3 })
  })

  it('with a unit of its own leaves inherited numbers in theirs', async () => {
    const { scenario: read } = await child(
      scenario('id="base"', unit('hour') + arrivals(2)),
      scenario('id="child" inherits="base"', unit('s') + element('T', time(['ProcessingTime', 1800]))),
    )
    expect(read.arrivals[0]?.interval).toEqual({ name: 'exponential', mean: 2 })
    expect(read.steps['T']?.work).toEqual({ name: 'constant', value: 0.5 })
  })

  it('replaces a parameter, and keeps the others of the same element', async () => {
    const select = group(
      'ResourceParameters',
      group('Selection', `<b:ExpressionParameter value="bpsim:getResource('clerk',1)"/>`),
    )
    const { scenario: read } = await child(
      scenario(
        'id="base"',
        unit('hour') +
          element('T', time(['SetUpTime', 0.25], ['ProcessingTime', 1], ['WaitTime', 5]) + select) +
          element('clerk', group('ResourceParameters', group('Quantity', '<b:NumericParameter value="2"/>'))),
      ),
      scenario('id="child" inherits="base"', element('T', time(['ProcessingTime', 3]))),
    )
    expect(read.steps['T']).toEqual({
      performedBy: [
        {
          resource: 'clerk',
          work: {
            name: 'sum',
            parts: [
              { name: 'constant', value: 0.25 },
              { name: 'constant', value: 3 },
            ],
          },
        },
      ],
      wait: { hours: { name: 'constant', value: 5 }, clock: 'calendar' },
    })
    expect(read.resources).toEqual([{ id: 'clerk', name: 'clerk', headcount: 2 }])
  })

  it('has costs for the time unit in which they were written', async () => {
    const clerk = element(
      'clerk',
      group('ResourceParameters', group('Quantity', '<b:NumericParameter value="1"/>')) +
        group('CostParameters', group('UnitCost', '<b:FloatingParameter value="2"/>')),
    )
    const { scenario: read } = await child(
      scenario('id="base"', unit('min') + clerk),
      scenario('id="child" inherits="base"', unit('hour')),
    )
    expect(read.resources[0]?.hourlyCost).toBeCloseTo(120, 9)
  })

  it('from a line of three takes the nearest', async () => {
    const { scenario: read } = await child(
      scenario('id="first"', unit('hour') + arrivals(1) + element('T', time(['ProcessingTime', 1]))),
      scenario('id="second" inherits="first"', arrivals(2)),
      scenario('id="child" inherits="second"', element('U', time(['ProcessingTime', 4]))),
    )
    expect(read.arrivals[0]?.interval).toEqual({ name: 'exponential', mean: 2 })
    expect(Object.keys(read.steps)).toEqual(['T', 'U'])
  })

  it('with a unit that nobody knows gives one finding for it', async () => {
    const { scenario: read, findings } = await child(scenario('id="child"', unit('fortnight') + arrivals(60)))
    expect(findings).toEqual([
      expect.objectContaining({ severity: 'error', rule: 'scenario-bad-number', element: 'ScenarioParameters' }),
    ])
    expect(read.arrivals[0]?.interval).toEqual({ name: 'exponential', mean: 1 })
  })
})
