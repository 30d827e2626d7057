import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ProcessModel } from '#src/domain/process.ts'
import { NO_SCENARIO, type SimulationScenario } from '#src/domain/scenario.ts'
import { streams } from '#src/engine/random.ts'
import { buildPlan } from '#src/engine/simulation/buildPlan.ts'
import type { LoggedExecution } from '#src/engine/simulation/executionLog.ts'
import { Replication } from '#src/engine/simulation/replication.ts'
import { resultOf } from '#src/engine/simulation/results.ts'
import { Tally } from '#src/engine/simulation/tally.ts'
import { blocks, drawBlock } from '#tests/support/blocks.ts'
import { build, type ModelBuilder } from '#tests/support/models.ts'
import { arriving, constant, exponential } from './support.ts'

const CASES = 60

/** Everything that a simulation leaves behind, with the short ways or without. */
function left(model: ProcessModel, scenario: Partial<SimulationScenario>, isFull: boolean) {
  const plan = buildPlan(model, { ...NO_SCENARIO, ...scenario }, { cases: CASES, clock: () => 0 })
  const tally = new Tally(plan)
  const log: LoggedExecution[] = []
  const replication = new Replication(plan, streams(3).replication(0), tally, (rows) => log.push(...rows), isFull)
  while (!replication.run(10_000));
  replication.end()
  const { happened } = replication
  return { result: resultOf(plan, tally, { seed: 3, replications: 1, wallMs: 0, findings: [] }), log, happened }
}

const sameBothWays = (model: ProcessModel, scenario: Partial<SimulationScenario>): void => {
  const short = left(model, scenario, false)
  expect(short).toEqual(left(model, scenario, true))
  expect(short.result.cases).toBe(CASES)
}

describe('the short ways through plain nodes', () => {
  it('change nothing in a simulation of random models, however the cases meet', { timeout: 60_000 }, () => {
    const interval = fc.constantFrom(constant(0), constant(0.5), constant(1), exponential(0.7))
    fc.assert(
      fc.property(blocks(true), interval, fc.constantFrom(1, 2, undefined), (block, between, headcount) => {
        const model = build((b) => {
          b.performer({ kind: 'back-office', calendar: 'always', ...(headcount === undefined ? {} : { headcount }) })
          drawBlock(b, block)
        })
        sameBothWays(model, arriving(between))
      }),
      { numRuns: 80, seed: 8 },
    )
  })

  it.each<{ title: string; draw: (b: ModelBuilder) => void }>([
    {
      title: 'a timer that cuts off what runs in a sub-process',
      draw: (b) => {
        b.start('s')
        b.sub('O', () => {
          b.task('A', { work: { likely: 2, unit: 'hour' } })
          b.task('B', { work: { likely: 3, unit: 'hour' } })
        })
        b.boundary('late', 'O', { events: [{ kind: 'timer', timer: { type: 'duration', text: 'PT150M' } }], probability: 0.7 })
        b.task('N', { work: { likely: 1, unit: 'hour' } })
        b.end('e')
        b.chain('s', 'O', 'N', 'e')
        b.flow('late', 'e')
      },
    },
    {
      title: 'a terminate end beside work that waits in line',
      draw: (b) => {
        b.start('s')
        b.and('split')
        b.task('A', { work: { likely: 1, unit: 'hour' } })
        b.task('B', { work: { likely: 2, unit: 'hour' } })
        b.terminate('t')
        b.end('e')
        b.flow('s', 'split')
        b.chain('split', 'A', 't')
        b.chain('split', 'B', 'e')
      },
    },
    {
      title: 'messages between two processes',
      draw: (b) => {
        b.pool('P', {}, () => {
          b.start('s')
          b.task('ask', { work: { likely: 1, unit: 'hour' } })
          b.task('told', {}, { taskKind: 'receive' })
          b.end('e')
          b.chain('s', 'ask', 'told', 'e')
        })
        b.pool('Q', {}, () => {
          b.start('q')
          b.task('work', { work: { likely: 2, unit: 'hour' } })
          b.end('qe')
          b.chain('q', 'work', 'qe')
        })
        b.messageFlow('ask', 'q')
        b.messageFlow('work', 'told')
      },
    },
  ])('change nothing with $title', ({ draw }) => {
    const model = build((b) => {
      b.performer({ kind: 'back-office', calendar: 'always', headcount: 2 })
      draw(b)
    })
    for (const between of [constant(0), constant(1), exponential(1)]) sameBothWays(model, arriving(between))
  })
})
