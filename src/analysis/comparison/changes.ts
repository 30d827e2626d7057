import { flowOrder } from '#src/domain/flowOrder.ts'
import type { FlowNode, ProcessModel } from '#src/domain/process.ts'
import { stepsOf } from '#src/domain/process.ts'
import type { Change, ChangeKind } from '#src/domain/results.ts'
import type { LegalBasis, LegalEffect } from '#src/domain/step.ts'
import { documentChanges } from './documentChanges.ts'
import { madeParallel, resequenced } from './orderChanges.ts'
import type { Pairing } from './pairing.ts'
import { changesOfStep, classOf } from './stepChanges.ts'

/** The kind of norm that a change touches, where only norms of one kind can be meant. */
const EFFECT: Partial<Record<ChangeKind, LegalEffect>> = {
  documentDropped: 'document',
  documentObtained: 'document',
  deadline: 'deadline',
  cost: 'fee',
}

/**
 * What became of every step: as-is steps in flow order with what happened to them, then the added ones in flow order.
 * One step can have several changes. Effects are empty: see attribution.
 */
export function changesBetween(asIs: ProcessModel, toBe: ProcessModel, pairing: Pairing): Change[] {
  const oldSteps = new Map(stepsOf(asIs).map((step) => [step.id, step]))
  const newSteps = new Map(stepsOf(toBe).map((step) => [step.id, step]))
  const became = successorsOf(pairing)
  const ofStep = changesOfStep(asIs, toBe)
  const ofDocuments = documentChanges(asIs, toBe)
  const parallel = madeParallel(asIs, toBe, pairing)
  const moved = resequenced(asIs, toBe, pairing)

  const old = flowOrder(asIs).flatMap((id) => oldSteps.get(id) ?? [])
  const kept = old.flatMap((from): Change[] => {
    const successors = (became.get(from.id) ?? []).flatMap((id) => newSteps.get(id) ?? [])
    if (successors.length === 0) return [change('removed', [from], [], from.name)]
    if (successors.length > 1) return [change('split', [from], successors, from.name)]
    const to = successors[0]!
    const order: ChangeKind[] = parallel.has(to.id) ? ['parallel'] : moved.has(to.id) ? ['resequenced'] : []
    return [
      ...[...ofStep(from, to), ...ofDocuments(from, to)].map(({ kind, name }) => change(kind, [from], [to], name)),
      ...order.map((kind) => change(kind, [from], [to], to.name)),
    ]
  })
  const added = flowOrder(toBe)
    .filter((id) => !pairing.has(id))
    .flatMap((id) => newSteps.get(id) ?? [])
    .map((step) => change('added', [], [step], step.name))
  return [...kept, ...added]
}

function change(kind: ChangeKind, from: readonly FlowNode[], to: readonly FlowNode[], name: string): Change {
  return {
    kind,
    asIs: from.map(({ id }) => id),
    toBe: to.map(({ id }) => id),
    name,
    class: classOf(kind, to[0]),
    effect: {},
    legalBasis: normsFor(kind, from.length > 0 ? from : to),
  }
}

/** The norms of the steps that a change touches: those of its kind, or all when none of that kind is written. */
function normsFor(kind: ChangeKind, steps: readonly FlowNode[]): LegalBasis[] {
  const all = steps.flatMap((step) => step.facts?.legalBases ?? [])
  const meant = all.filter(({ effect }) => effect === EFFECT[kind])
  return EFFECT[kind] === undefined || meant.length === 0 ? all : meant
}

function successorsOf(pairing: Pairing): Map<string, string[]> {
  const successors = new Map<string, string[]>()
  for (const [to, from] of pairing) successors.set(from, [...(successors.get(from) ?? []), to])
  return successors
}
