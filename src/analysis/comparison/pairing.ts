import { stepsInFlowOrder } from '#src/domain/flowOrder.ts'
import type { Pair } from '#src/domain/pairing.ts'
import type { FlowNode, ProcessModel } from '#src/domain/process.ts'
import { foldName } from '../counting/names.ts'
import { samePerformer } from './performers.ts'
import { similarity } from './similarity.ts'

/** Names below this are too different for the same id to mean the same step in files drawn apart. */
const SAME_ID_SIMILARITY = 0.5

/** Names below this never pair two steps. */
const LEAST_SIMILARITY = 0.6

export interface PairingOptions {
  /** Corrections by the user: to-be element id -> as-is element id, or null for "new". Several can name one as-is step: a split. */
  readonly corrections?: Readonly<Record<string, string | null>> | undefined
  /** The to-be names the as-is as its parent: equal ids are then equal steps, whatever their names. */
  readonly derived?: boolean | undefined
  /** Declared merges: as-is element id -> the to-be element it is now part of. */
  readonly merged?: Readonly<Record<string, string>> | undefined
}

/** Which step became which. Every to-be step has one origin at most; an as-is step can have several successors, or be merged. */
export interface StepPairing {
  /** In the flow order of the to-be; those of declared merges behind the origin of their step. */
  readonly pairs: readonly Pair[]
  /** To-be id -> the as-is step it came from. */
  readonly origin: ReadonlyMap<string, string>
  /** As-is id -> the to-be step it became a part of, for the parts that are not its origin. */
  readonly mergedInto: ReadonlyMap<string, string>
}

/** Pairs the steps of two models (method, section 3): by correction, id, name, then similar name within one performer. */
export function pairSteps(asIs: ProcessModel, toBe: ProcessModel, options: PairingOptions = {}): StepPairing {
  const { corrections = {}, derived = false } = options
  const old = stepsInFlowOrder(asIs)
  const fresh = stepsInFlowOrder(toBe)
  const found = new Map<string, Pair>()
  const taken = new Set<string>()
  const pair = (step: FlowNode, from: FlowNode, by: Pair['by']) => {
    found.set(step.id, { asIs: from.id, toBe: step.id, by, likeness: similarity(step.name, from.name) })
    taken.add(from.id)
  }
  for (const step of fresh) {
    const from = old.find((one) => one.id === corrections[step.id])
    if (from) pair(step, from, 'user')
  }
  const parts = declaredMerges(old, fresh, options, found)
  for (const id of parts.keys()) taken.add(id)
  const isOpen = (step: FlowNode) => !found.has(step.id) && corrections[step.id] !== null
  const pairWhere = (by: Pair['by'], fits: (step: FlowNode, from: FlowNode) => boolean) => {
    for (const step of fresh.filter(isOpen)) {
      const from = old.find((one) => !taken.has(one.id) && one.kind === step.kind && fits(step, one))
      if (from) pair(step, from, by)
    }
  }
  pairWhere('id', (step, from) => step.id === from.id && (derived || similarity(step.name, from.name) >= SAME_ID_SIMILARITY))
  pairWhere('name', (step, from) => foldName(step.name) !== '' && foldName(step.name) === foldName(from.name))
  for (const step of fresh.filter(({ id }) => !found.has(id)))
    for (const part of bestPart(step, old, parts)) pair(step, part, 'user')
  const performs = samePerformer(asIs, toBe, derived)
  pairSimilar(
    performs,
    fresh.filter(isOpen),
    old.filter(({ id }) => !taken.has(id)),
    pair,
  )
  // No name is a name that tells nothing: what is left of such steps is paired in flow order.
  pairWhere('name', (step, from) => foldName(step.name) === '' && foldName(from.name) === '' && performs(step, from))

  const origin = new Map([...found].map(([id, { asIs: from }]) => [id, from]))
  const mergedInto = new Map([...parts].filter(([id, into]) => origin.get(into) !== id))
  const partPair = ([id, into]: [string, string]): Pair => ({
    asIs: id,
    toBe: into,
    by: 'user',
    likeness: similarity(old.find((one) => one.id === id)?.name ?? '', fresh.find((one) => one.id === into)?.name ?? ''),
  })
  const pairs = fresh.flatMap((step) => [
    ...(found.has(step.id) ? [found.get(step.id)!] : []),
    ...[...mergedInto].filter(([, into]) => into === step.id).map(partPair),
  ])
  return { pairs, origin, mergedInto }
}

/** The part from which a step without an origin comes: that of its id, else of its name, else the first. None without parts. */
function bestPart(step: FlowNode, old: readonly FlowNode[], parts: ReadonlyMap<string, string>): FlowNode[] {
  const own = old.filter(({ id }) => parts.get(id) === step.id)
  const best = own.find(({ id }) => id === step.id) ?? own.find(({ name }) => foldName(name) === foldName(step.name)) ?? own[0]
  return best ? [best] : []
}

/** Declared merges between steps that are there, in the flow order of the as-is; a step that the user paired otherwise is none. */
function declaredMerges(
  old: readonly FlowNode[],
  fresh: readonly FlowNode[],
  { merged = {} }: PairingOptions,
  found: ReadonlyMap<string, Pair>,
): Map<string, string> {
  const elsewhere = new Set([...found.values()].map(({ asIs }) => asIs))
  const declared = old.flatMap(({ id }): [string, string][] => {
    const into = merged[id]
    if (into === undefined || !fresh.some((step) => step.id === into)) return []
    return elsewhere.has(id) && found.get(into)?.asIs !== id ? [] : [[id, into]]
  })
  return new Map(declared)
}

/** The most similar names first, within the same performer; ties in the flow order of the as-is, then of the to-be. */
function pairSimilar(
  performs: (step: FlowNode, from: FlowNode) => boolean,
  fresh: readonly FlowNode[],
  old: readonly FlowNode[],
  pair: (step: FlowNode, from: FlowNode, by: Pair['by']) => void,
): void {
  const candidates = fresh.flatMap((step) =>
    old.flatMap((from, place) => {
      if (step.name.trim() === '' || !performs(step, from)) return []
      const alike = similarity(step.name, from.name)
      return alike >= LEAST_SIMILARITY ? [{ step, from, alike, place }] : []
    }),
  )
  candidates.sort((a, b) => b.alike - a.alike || a.place - b.place)
  const done = new Set<FlowNode>()
  for (const { step, from } of candidates) {
    if (done.has(step) || done.has(from)) continue
    pair(step, from, 'similar')
    done.add(step).add(from)
  }
}
