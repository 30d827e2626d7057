import { flowOrder } from '#src/domain/flowOrder.ts'
import type { FlowNode, ProcessModel } from '#src/domain/process.ts'
import { stepsOf } from '#src/domain/process.ts'
import { foldName } from '../counting/names.ts'
import { similarity } from './similarity.ts'

/** Names below this are too different for the same id to mean the same step in files drawn apart. */
const SAME_ID_SIMILARITY = 0.5

/** Names below this never pair two steps. */
const LEAST_SIMILARITY = 0.6

export interface PairingOptions {
  /** Corrections by the user: to-be element id -> as-is element id, or null for "new". */
  readonly corrections?: Readonly<Record<string, string | null>> | undefined
  /** The to-be names the as-is as its parent: equal ids are then equal steps, whatever their names. */
  readonly derived?: boolean | undefined
}

/** Which to-be step came from which as-is step: to-be id -> as-is id. Corrections can give one as-is step several. */
export type Pairing = ReadonlyMap<string, string>

/** Pairs the steps of two models (method, section 3): by correction, id, name, then similar name within one performer. */
export function pairSteps(
  asIs: ProcessModel,
  toBe: ProcessModel,
  { corrections = {}, derived = false }: PairingOptions = {},
): Pairing {
  const paired = new Map<string, string>()
  const old = inFlowOrder(asIs)
  const fresh = inFlowOrder(toBe)
  const taken = new Set<string>()
  const pair = (step: FlowNode, from: FlowNode) => {
    paired.set(step.id, from.id)
    taken.add(from.id)
  }
  for (const step of fresh) {
    const from = old.find((one) => one.id === corrections[step.id])
    if (from) pair(step, from)
  }
  const isOpen = (step: FlowNode) => !paired.has(step.id) && corrections[step.id] !== null
  const pairWhere = (fits: (step: FlowNode, from: FlowNode) => boolean) => {
    for (const step of fresh.filter(isOpen)) {
      const from = old.find((one) => !taken.has(one.id) && one.kind === step.kind && fits(step, one))
      if (from) pair(step, from)
    }
  }
  pairWhere((step, from) => step.id === from.id && (derived || similarity(step.name, from.name) >= SAME_ID_SIMILARITY))
  pairWhere((step, from) => foldName(step.name) !== '' && foldName(step.name) === foldName(from.name))

  const performs = samePerformer(asIs, toBe)
  const candidates = fresh.filter(isOpen).flatMap((step) =>
    old
      .filter((from) => !taken.has(from.id) && step.name.trim() !== '' && performs(step, from))
      .map((from) => ({ step, from, alike: similarity(step.name, from.name) }))
      .filter(({ alike }) => alike >= LEAST_SIMILARITY),
  )
  const place = new Map(old.map((step, i) => [step.id, i]))
  candidates.sort((a, b) => b.alike - a.alike || place.get(a.from.id)! - place.get(b.from.id)!)
  for (const { step, from } of candidates) if (!paired.has(step.id) && !taken.has(from.id)) pair(step, from)
  return paired
}

function inFlowOrder(model: ProcessModel): FlowNode[] {
  const steps = new Map(stepsOf(model).map((step) => [step.id, step]))
  return flowOrder(model).flatMap((id) => steps.get(id) ?? [])
}

/** Whether two steps of the two models have the same performer: the same id, or the same name. */
export function samePerformer(asIs: ProcessModel, toBe: ProcessModel): (step: FlowNode, from: FlowNode) => boolean {
  const nameOf = ({ performers }: ProcessModel, step: FlowNode) =>
    foldName(performers.find(({ id }) => id === step.performer)?.name ?? '')
  return (step, from) => {
    if (step.performer === from.performer) return true
    const name = nameOf(toBe, step)
    return name !== '' && name === nameOf(asIs, from)
  }
}
