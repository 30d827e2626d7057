import type { Proposal } from '#src/domain/pairing.ts'
import { stepsInFlowOrder } from '#src/domain/flowOrder.ts'
import type { FlowNode, ProcessModel } from '#src/domain/process.ts'
import { foldName } from '../counting/names.ts'
import type { StepPairing } from './pairing.ts'
import { samePerformer } from './performers.ts'
import { containment } from './similarity.ts'

/** From here on the words of one name stand in another. */
const CONTAINED = 0.7

/**
 * Merges and splits that the user may confirm. Several steps that are no more look merged into one step of the to-be when
 * they follow each other, beside the step it came from or among themselves, and each is contained in it: its documents are
 * all handled there, or it has the same performer and the words of its name stand there. A split looks the same the other way round.
 */
export function proposalsOf(asIs: ProcessModel, toBe: ProcessModel, pairing: StepPairing, derived = false): Proposal[] {
  const old = stepsInFlowOrder(asIs)
  const fresh = stepsInFlowOrder(toBe)
  const came = new Set([...pairing.origin.values(), ...pairing.mergedInto.keys()])
  const isGone = (step: FlowNode) => !came.has(step.id)
  const isNew = (step: FlowNode) => !pairing.origin.has(step.id)
  const isSame = samePerformer(asIs, toBe, derived)
  const successor = new Map([...pairing.origin].map(([to, from]) => [from, to]))
  const merged = runsInto(fresh, old, isGone, (step) => pairing.origin.get(step.id), isSame)
  const split = runsInto(
    old,
    fresh,
    isNew,
    (step) => successor.get(step.id),
    (one, other) => isSame(other, one),
  )
  return [
    ...merged.map(({ whole, parts }): Proposal => ({ kind: 'merged', asIs: parts, toBe: [whole] })),
    ...split.map(({ whole, parts }): Proposal => ({ kind: 'split', asIs: [whole], toBe: parts })),
  ]
}

/**
 * Runs of neighbouring `parts` that one of the `wholes` seems to contain: all of them open, but for the whole's own partner,
 * and at least two with it. A part belongs to one run.
 */
function runsInto(
  wholes: readonly FlowNode[],
  parts: readonly FlowNode[],
  isOpen: (part: FlowNode) => boolean,
  partnerOf: (whole: FlowNode) => string | undefined,
  isSame: (whole: FlowNode, part: FlowNode) => boolean,
): { readonly whole: string; readonly parts: string[] }[] {
  const taken = new Set<FlowNode>()
  return wholes.flatMap((whole) => {
    const partner = partnerOf(whole)
    const fits = (part: FlowNode) =>
      part.id === partner || (isOpen(part) && !taken.has(part) && isContained(part, whole, isSame(whole, part)))
    const run = longestRun(parts, fits, partner)
    if (run.length < 2 || !run.some(isOpen)) return []
    for (const part of run) taken.add(part)
    return [{ whole: whole.id, parts: run.map(({ id }) => id) }]
  })
}

/** The longest run of neighbours that fit; the one with the partner when there is a partner. */
function longestRun(parts: readonly FlowNode[], fits: (part: FlowNode) => boolean, partner: string | undefined): FlowNode[] {
  let best: FlowNode[] = []
  let run: FlowNode[] = []
  const close = () => {
    const counts = partner === undefined || run.some(({ id }) => id === partner)
    if (counts && run.length > best.length) best = run
    run = []
  }
  for (const part of parts) {
    if (fits(part)) run.push(part)
    else close()
  }
  close()
  return best
}

function isContained(part: FlowNode, whole: FlowNode, samePerformer: boolean): boolean {
  const named = (step: FlowNode) => new Set((step.facts?.documents ?? []).map(({ name }) => foldName(name)))
  const documents = [...named(part)]
  const handled = named(whole)
  if (documents.length > 0 && documents.every((name) => handled.has(name))) return true
  return samePerformer && containment(part.name, whole.name) >= CONTAINED
}
