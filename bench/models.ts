import type { ProcessModel } from '#src/domain/process.ts'
import type { SimulationScenario } from '#src/domain/scenario.ts'
import { NO_SCENARIO } from '#src/domain/scenario.ts'
import { build, type ModelBuilder } from '#tests/support/models.ts'

const day = (likely: number) => ({ work: { likely, unit: 'working-day' as const } })

/** The credit application of the method, reference case 2. */
export const creditApplication: ProcessModel = build((b) => {
  b.performer({ kind: 'back-office', calendar: 'always' })
  b.start('start')
  b.xor('again')
  b.task('check', day(1))
  b.xor('complete')
  b.and('split')
  b.task('history', day(1))
  b.task('income', day(3))
  b.and('join')
  b.task('assess', day(3))
  b.xor('decide')
  b.task('offer', day(1))
  b.task('reject', day(2))
  b.end('granted')
  b.end('refused')
  b.chain('start', 'again', 'check', 'complete')
  b.flow('complete', 'again', { p: 0.2 })
  b.flow('complete', 'split', { p: 0.8 })
  b.chain('split', 'history', 'join')
  b.chain('split', 'income', 'join')
  b.chain('join', 'assess', 'decide')
  b.flow('decide', 'offer', { p: 0.6 })
  b.flow('decide', 'reject', { p: 0.4 })
  b.chain('offer', 'granted')
  b.chain('reject', 'refused')
})

/** Steps one after the other, with four of them that a part of the cases skips. */
export const service = (steps: number): ProcessModel =>
  build((b: ModelBuilder) => {
    b.service({ volume: 1000 })
    b.start('start')
    let before = 'start'
    const after = (id: string) => {
      b.flow(before, id)
      before = id
    }
    for (let i = 1; i <= steps; i++) {
      const skipped = i % Math.floor(steps / 4) === 0
      if (skipped) {
        b.xor(`X${i}`)
        after(`X${i}`)
      }
      b.task(`T${i}`, { work: { min: 10, likely: 20, max: 60, unit: 'minute' }, wait: { likely: 1, unit: 'working-day' } })
      if (!skipped) {
        after(`T${i}`)
        continue
      }
      b.xor(`M${i}`)
      b.flow(`X${i}`, `T${i}`, { p: 0.6 })
      b.flow(`X${i}`, `M${i}`, { p: 0.4 })
      b.flow(`T${i}`, `M${i}`)
      before = `M${i}`
    }
    b.end('end')
    after('end')
  })

/** Steps one after the other; after every so many of them a tenth of the cases goes back by one. */
export const loops = (steps: number, count: number): ProcessModel =>
  build((b: ModelBuilder) => {
    b.service({ volume: 1000 })
    b.start('start')
    let before = 'start'
    const after = (id: string) => {
      b.flow(before, id)
      before = id
    }
    for (let i = 1; i <= steps; i++) {
      const isLoop = i % Math.floor(steps / count) === 0
      if (isLoop) b.xor(`M${i}`)
      if (isLoop) after(`M${i}`)
      b.task(`T${i}`, { work: { min: 10, likely: 20, max: 60, unit: 'minute' }, wait: { likely: 1, unit: 'working-day' } })
      after(`T${i}`)
      if (!isLoop) continue
      b.xor(`X${i}`)
      after(`X${i}`)
      b.flow(`X${i}`, `M${i}`, { p: 0.1 })
      b.task(`N${i}`)
      b.flow(`X${i}`, `N${i}`, { p: 0.9 })
      before = `N${i}`
    }
    b.end('end')
    after('end')
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
