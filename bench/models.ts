import type { ProcessModel } from '#src/domain/process.ts'
import type { SimulationScenario } from '#src/domain/scenario.ts'
import { NO_SCENARIO } from '#src/domain/scenario.ts'
import { creditApplication as drawCreditApplication } from '#tests/support/creditApplication.ts'
import { build, type FlowOptions, type ModelBuilder } from '#tests/support/models.ts'

/** The credit application of the method, with somebody there by day and by night. */
export const creditApplication: ProcessModel = build((b) => {
  b.performer({ kind: 'back-office', calendar: 'always' })
  drawCreditApplication(b)
})

const STEP = { work: { min: 10, likely: 20, max: 60, unit: 'minute' }, wait: { likely: 1, unit: 'working-day' } } as const

/** A service that is drawn from its start to its end; `add` puts one thing after the other. */
const inARow = (draw: (b: ModelBuilder, add: (id: string, flow?: FlowOptions) => void) => void): ProcessModel =>
  build((b) => {
    b.service({ volume: 1000 })
    b.start('start')
    let before = 'start'
    const add = (id: string, flow?: FlowOptions) => {
      b.flow(before, id, flow)
      before = id
    }
    draw(b, add)
    b.end('end')
    add('end')
  })

/** Steps one after the other, with four of them that a part of the cases skips. */
export const service = (steps: number): ProcessModel =>
  inARow((b, add) => {
    for (let i = 1; i <= steps; i++) {
      const isSkipped = i % Math.floor(steps / 4) === 0
      if (isSkipped) b.xor(`X${i}`)
      if (isSkipped) add(`X${i}`)
      b.task(`T${i}`, STEP)
      add(`T${i}`, isSkipped ? { p: 0.6 } : {})
      if (!isSkipped) continue
      b.xor(`M${i}`)
      b.flow(`X${i}`, `M${i}`, { p: 0.4 })
      add(`M${i}`)
    }
  })

/** Steps one after the other; after every so many of them a tenth of the cases goes back by one. */
export const loops = (steps: number, count: number): ProcessModel =>
  inARow((b, add) => {
    for (let i = 1; i <= steps; i++) {
      const isLoop = i % Math.floor(steps / count) === 0
      if (isLoop) b.xor(`M${i}`)
      if (isLoop) add(`M${i}`)
      b.task(`T${i}`, STEP)
      add(`T${i}`)
      if (!isLoop) continue
      b.xor(`X${i}`)
      add(`X${i}`)
      b.flow(`X${i}`, `M${i}`, { p: 0.1 })
      b.task(`N${i}`)
      add(`N${i}`, { p: 0.9 })
    }
  })

const exponential = (mean: number) => ({ name: 'exponential', mean }) as const

/** One queue before one clerk, or several in a row, each with a load of 0.8. */
export function queues(count: number): { readonly model: ProcessModel; readonly scenario: SimulationScenario } {
  const ids = Array.from({ length: count }, (_, i) => `T${i}`)
  const model = build((b) => {
    b.start('start')
    for (const id of ids) b.task(id)
    b.end('end')
    b.chain('start', ...ids, 'end')
  })
  const scenario: SimulationScenario = {
    ...NO_SCENARIO,
    arrivals: [{ interval: exponential(1 / 8) }],
    resources: ids.map((id) => ({ id: `desk ${id}`, name: id, headcount: 1 })),
    steps: Object.fromEntries(ids.map((id) => [id, { performedBy: [{ resource: `desk ${id}`, work: exponential(0.1) }] }])),
  }
  return { model, scenario }
}

/** The service as it is to be: of every few steps one is gone, one goes online and is quicker, one asks for nothing any more. */
export function redesigned(model: ProcessModel, every: number): ProcessModel {
  const nodes = model.nodes.map((node, i) => {
    if (node.kind !== 'task' || node.facts === undefined) return node
    const facts = { ...node.facts, ...(i % 2 === 0 ? { channel: 'in-person' as const, place: `Place ${i % 5}` } : {}) }
    if (i % every === 1) return { ...node, facts: { ...facts, channel: 'online' as const } }
    if (i % every === 3) return { ...node, facts: { ...facts, wait: { likely: 1, unit: 'hour' as const } } }
    return { ...node, facts }
  })
  const gone = new Set(nodes.filter((node, i) => node.kind === 'task' && i % every === 5).map(({ id }) => id))
  const next = (id: string): string => (gone.has(id) ? next(model.flows.find(({ source }) => source === id)!.target) : id)
  return {
    ...model,
    nodes: nodes.filter(({ id }) => !gone.has(id)),
    flows: model.flows.filter(({ source }) => !gone.has(source)).map((flow) => ({ ...flow, target: next(flow.target) })),
  }
}
