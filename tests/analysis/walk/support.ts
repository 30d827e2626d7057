import fc from 'fast-check'
import type { ProcessModel } from '#src/domain/process.ts'
import { stepsOf } from '#src/domain/process.ts'
import type { Channel, Cost, DocumentUse, StepFacts, WaitKind } from '#src/domain/step.ts'
import { NO_FACTS } from '#src/domain/step.ts'
import type { Walk, WalkEvent } from '#src/domain/walk.ts'
import { walkOf } from '#src/analysis/walk/walk.ts'
import { compile } from '#src/engine/compile/compile.ts'
import { exploreCases } from '#src/engine/walk/exploreCases.ts'
import { drawBlock, blocks } from '#tests/support/blocks.ts'
import { build } from '#tests/support/models.ts'

interface Furniture {
  readonly channel: Channel | undefined
  readonly place: string | undefined
  readonly waitKind: WaitKind | undefined
  readonly costs: readonly Cost[]
  readonly documents: readonly DocumentUse[]
}

const furniture: fc.Arbitrary<Furniture> = fc.record({
  channel: fc.constantFrom<(Channel | undefined)[]>('in-person', 'in-person', 'online', 'internal', 'notice', undefined),
  place: fc.constantFrom('Hall', 'Bank', 'applicant', undefined),
  waitKind: fc.constantFrom<(WaitKind | undefined)[]>('queue', 'transfer', undefined),
  costs: fc.array(
    fc.record({
      kind: fc.constantFrom('fee' as const, 'travel' as const, 'material' as const),
      amount: fc.integer({ min: 1, max: 9 }),
    }),
    {
      maxLength: 2,
    },
  ),
  documents: fc.array(
    fc.record({
      name: fc.constantFrom('Passport', ' passport', 'Form', 'Receipt'),
      role: fc.constantFrom('submitted' as const, 'submitted' as const, 'presented' as const, 'issued' as const),
    }),
    { maxLength: 3 },
  ),
})

/** Random sound models whose steps say who deals with whom, what it costs and which documents change hands. */
export const furnishedModels: fc.Arbitrary<ProcessModel> = fc
  .tuple(blocks(true), fc.array(furniture, { minLength: 4, maxLength: 12 }))
  .map(([block, pieces]) => {
    const model = build((b) => {
      b.service({ visitCost: 3, visitHours: 2, hourlyValue: 5, currency: 'UZS' })
      drawBlock(b, block)
    })
    const steps = new Map(stepsOf(model).map(({ id }, i) => [id, pieces[i % pieces.length]!]))
    const nodes = model.nodes.map((node) => {
      const piece = steps.get(node.id)
      return piece ? { ...node, facts: factsOf(node.facts ?? NO_FACTS, piece) } : node
    })
    return { ...model, nodes }
  })

function factsOf(facts: StepFacts, { channel, place, waitKind, costs, documents }: Furniture): StepFacts {
  return {
    ...facts,
    costs,
    documents,
    ...(channel && { channel }),
    ...(place && { place }),
    ...(facts.wait && waitKind && { wait: { ...facts.wait, kind: waitKind } }),
  }
}

/** The walk of the case that the enumeration meets first, where it does not matter which. */
export function anyWalk(model: ProcessModel): Walk {
  let first: number[] = []
  exploreCases(compile(model), { budget: 1, coverage: 1 }, (_trace, _probability, options) => {
    first = options()
  })
  return walkOf(model, 'chosen', first)
}

/** A walk as short words: kind and place of each event. */
export function words(walk: Walk): string[] {
  return walk.events.map((event) => `${event.kind} ${placeOf(walk, event)}`)
}

function placeOf({ executions, decisions }: Walk, event: WalkEvent): string {
  switch (event.kind) {
    case 'flow':
    case 'message':
      return `${event.from}>${event.to}`
    case 'token':
    case 'end':
      return event.element
    case 'decision':
      return decisions[event.decision]!.element
    default:
      return executions[event.execution]!.element
  }
}
