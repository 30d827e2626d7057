import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyse } from '#src/analysis/analyse.ts'
import type { EventKind, NodeKind, ProcessModel } from '#src/domain/process.ts'
import { NO_FACTS, type StepFacts } from '#src/domain/step.ts'
import { build } from '#tests/support/models.ts'
import { arriving, constant, run } from './simulation/support.ts'

const EVENTS: readonly EventKind[] = ['message', 'timer', 'signal', 'link', 'error', 'escalation', 'terminate', 'compensate']
const KINDS: readonly NodeKind[] = [
  'task',
  'task',
  'task',
  'subProcess',
  'callActivity',
  'exclusiveGateway',
  'parallelGateway',
  'inclusiveGateway',
  'eventBasedGateway',
  'complexGateway',
  'startEvent',
  'endEvent',
  'intermediateCatchEvent',
  'intermediateThrowEvent',
  'boundaryEvent',
]

const numbers = fc.constantFrom(0, 0.5, 1, 1, 3, 1e7, 1e308, -2, Number.NaN, Number.POSITIVE_INFINITY)
const shares = fc.constantFrom(undefined, undefined, 0, 0.2, 0.5, 1, 2, -1, Number.NaN)

const node = fc.record({
  kind: fc.constantFrom(...KINDS),
  event: fc.constantFrom(...EVENTS),
  hasEvent: fc.boolean(),
  within: fc.nat(9),
  isInside: fc.integer({ min: 0, max: 3 }).map((n) => n === 0),
  pool: fc.integer({ min: 0, max: 4 }).map((n) => (n === 0 ? 1 : 0)),
  work: numbers,
  wait: numbers,
  repeat: fc.option(numbers, { nil: undefined }),
  probability: shares,
  interrupting: fc.boolean(),
  isReceive: fc.boolean(),
})
const link = fc.record({ from: fc.nat(9), to: fc.nat(9), p: shares })

const drawing = fc.record({
  nodes: fc.array(node, { minLength: 1, maxLength: 10 }),
  flows: fc.array(link, { maxLength: 14 }),
  messages: fc.array(link, { maxLength: 3 }),
})

/** Whatever somebody may draw, sensible or not: flows from ends and across borders, boundary events on gateways, any number. */
function modelOf({ nodes, flows, messages }: typeof drawing extends fc.Arbitrary<infer T> ? T : never): ProcessModel {
  const id = (i: number) => `N${i % nodes.length}`
  return build((b) => {
    b.service({ volume: 100 })
    for (const pool of [0, 1])
      b.pool(`Pool${pool}`, { kind: 'back-office', headcount: 1, calendar: 'always' }, () => {
        for (const [i, one] of nodes.entries()) {
          if (one.pool !== pool) continue
          const { work, wait, repeat, probability, interrupting } = one
          const facts: StepFacts = { ...NO_FACTS, work: { likely: work, unit: 'hour' }, wait: { likely: wait, unit: 'hour' } }
          const timer = one.event === 'timer' ? { timer: { type: 'duration', text: 'PT1H' } as const } : {}
          const around = nodes[one.within]
          const isInside = one.isInside && one.within < i && around?.kind === 'subProcess' && around.pool === pool
          b.node(id(i), one.kind, {
            events: one.hasEvent ? [{ kind: one.event, ref: 'X', ...timer }] : [],
            ...(probability === undefined ? {} : { probability }),
            ...(one.kind === 'boundaryEvent' ? { attachedTo: id(one.within), interrupting } : {}),
            ...(isInside ? { parent: id(one.within) } : {}),
            ...(one.kind === 'callActivity' ? { calledElement: 'Pool1_process' } : {}),
            ...(one.isReceive && one.kind === 'task' ? { taskKind: 'receive' } : {}),
            facts: { ...facts, ...(repeat === undefined ? {} : { repeat }) },
          })
        }
      })
    for (const { from, to, p } of flows) b.flow(id(from), id(to), p === undefined ? {} : { p })
    for (const { from, to } of messages) b.messageFlow(id(from), id(to))
  })
}

/** Every number in a result, with the way to it. */
function* numbersIn(value: unknown, way = ''): Generator<readonly [string, number]> {
  if (typeof value === 'number') yield [way, value]
  else if (typeof value === 'object' && value !== null)
    for (const [key, inner] of Object.entries(value)) if (key !== 'findings') yield* numbersIn(inner, `${way}/${key}`)
}

const oddIn = (result: unknown) => [...numbersIn(result)].filter(([, value]) => !Number.isFinite(value))

describe('models that make no sense', () => {
  it('are measured to an end, with figures or without, never with NaN or endless time', { timeout: 240_000 }, () => {
    fc.assert(
      fc.property(drawing, (drawn) => {
        const result = analyse(modelOf(drawn), { budget: 60, samples: 60 })
        expect(oddIn(result)).toEqual([])
        expect(result.findings.filter(({ rule }) => rule === 'equations-disagree')).toEqual([])
      }),
      { numRuns: 120, seed: 5 },
    )
  })

  it('may hold an event that throws in a sub-process without an activity, which is a step itself', () => {
    const model = build((b) => {
      b.start('s')
      b.sub('O', () => b.end('thrown', { events: [{ kind: 'escalation', ref: 'X' }] }))
      b.end('e')
      b.chain('s', 'O', 'e')
    })
    expect(analyse(model).indicators.steps.mean).toBe(1)
    expect(run(model, arriving(constant(1)), { cases: 2 }).completed).toBe(2)
  })

  it('are simulated to an end, never with NaN or endless time', { timeout: 240_000 }, () => {
    fc.assert(
      fc.property(drawing, (drawn) => {
        expect(oddIn(run(modelOf(drawn), arriving(constant(1)), { cases: 12 }))).toEqual([])
      }),
      { numRuns: 12, seed: 6 },
    )
  })
})
