import type { ChangeKind } from '#src/domain/comparison.ts'
import type { ProcessModel } from '#src/domain/process.ts'
import type { StepPairing } from './pairing.ts'
import type { Precedence } from './precedence.ts'
import { precedenceOf } from './precedence.ts'

/** A step that is in both models. */
interface Kept {
  readonly asIs: string
  readonly toBe: string
}

/**
 * What happened to the order of a kept step, by to-be id: made parallel when it now runs side by side with a kept step that
 * it followed or led to; re-sequenced when it is among the fewest steps whose moving explains every pair that changed its
 * order, or follows a step beside which it ran. Loops do not count: what comes first on the way in comes before.
 */
export function orderChanges(asIs: ProcessModel, toBe: ProcessModel, pairing: StepPairing): (toBe: string) => ChangeKind[] {
  const before = precedenceOf(asIs)
  const after = precedenceOf(toBe)
  const kept = [...pairing.origin].map(([to, from]) => ({ asIs: from, toBe: to }))
  const parallel = madeParallel(kept, before, after)
  const moved = resequenced(kept, before, after)
  return (id) => (parallel.has(id) ? ['parallel'] : moved.has(id) ? ['resequenced'] : [])
}

/** Pairs of kept steps of different origin. */
function* pairsOf(kept: readonly Kept[]): Generator<readonly [Kept, Kept]> {
  for (const [i, one] of kept.entries()) for (const other of kept.slice(i + 1)) if (one.asIs !== other.asIs) yield [one, other]
}

function madeParallel(kept: readonly Kept[], before: Precedence, after: Precedence): Set<string> {
  const parallel = new Set<string>()
  for (const [one, other] of pairsOf(kept)) {
    const inRow = before.leads(one.asIs, other.asIs) || before.leads(other.asIs, one.asIs)
    if (inRow && after.besides(one.toBe, other.toBe)) parallel.add(one.toBe).add(other.toBe)
  }
  return parallel
}

function resequenced(kept: readonly Kept[], before: Precedence, after: Precedence): Set<string> {
  const moved = new Set<string>()
  const turned = new Map<Kept, Set<Kept>>()
  const note = (one: Kept, other: Kept) => turned.set(one, (turned.get(one) ?? new Set()).add(other))
  for (const [one, other] of pairsOf(kept)) {
    const isTurned =
      (before.leads(one.asIs, other.asIs) && after.leads(other.toBe, one.toBe)) ||
      (before.leads(other.asIs, one.asIs) && after.leads(one.toBe, other.toBe))
    if (isTurned) {
      note(one, other)
      note(other, one)
    }
    if (!before.besides(one.asIs, other.asIs)) continue
    if (after.leads(one.toBe, other.toBe)) moved.add(other.toBe)
    else if (after.leads(other.toBe, one.toBe)) moved.add(one.toBe)
  }
  for (;;) {
    const most = mostTurned(turned, before)
    if (most === undefined) return moved
    moved.add(most.toBe)
    for (const other of turned.get(most)!) turned.get(other)!.delete(most)
    turned.delete(most)
  }
}

/** The step in most of the turned pairs, of several the earliest in the as-is. */
function mostTurned(turned: ReadonlyMap<Kept, ReadonlySet<Kept>>, { place }: Precedence): Kept | undefined {
  let most: Kept | undefined
  for (const [step, others] of turned) {
    const size = others.size
    const best = most === undefined ? 0 : turned.get(most)!.size
    if (size > best || (size > 0 && size === best && place(step.asIs) < place(most!.asIs))) most = step
  }
  return most
}
