import { effectiveShares, equalShares, normalised } from '../branchShares.ts'
import type { Finding } from '../findings.ts'
import type { ProcessModel } from '../process.ts'
import type { Edit, Repair } from './repair.ts'

type Shared = { readonly id: string; readonly probability?: number }

const written = (kind: 'probability' | 'event', all: readonly Shared[], shares: readonly number[]): Edit[] =>
  all.map(({ id }, i) => ({ kind, id, probability: shares[i] ?? 0 }))

const branchesOf = (model: ProcessModel, gateway: string) => model.flows.filter(({ source }) => source === gateway)
const sharesOf = (all: readonly Shared[]) => all.map(({ probability }) => ({ share: probability }))

/** Branches without a share: the rest, as it is counted anyway, or the same share for all of them. */
export function missingShares({ element }: Finding, model: ProcessModel): Repair[] {
  const branches = branchesOf(model, element)
  const equal: Repair = { kind: 'equal-shares', edits: written('probability', branches, equalShares(branches.length)) }
  if (branches.every(({ probability }) => probability === undefined)) return [equal]
  return [{ kind: 'share-rest', edits: written('probability', branches, normalised(effectiveShares(sharesOf(branches)))) }, equal]
}

/** Shares that are not 1 together: of a decision, of the beginnings of a process, or of what may break off a step. */
export function wrongSum({ element }: Finding, model: ProcessModel): Repair[] {
  const branches = branchesOf(model, element)
  const node = model.nodes.find(({ id }) => id === element)
  if (node?.kind.endsWith('Gateway')) {
    return [{ kind: 'to-whole', edits: written('probability', branches, normalised(effectiveShares(sharesOf(branches)))) }]
  }
  const events = model.nodes.filter(({ attachedTo, interrupting }) => attachedTo === element && interrupting !== false)
  const known = events.filter(({ probability }) => probability !== undefined)
  return known.length === 0
    ? []
    : [{ kind: 'to-whole', edits: written('event', known, normalised(known.map(({ probability = 0 }) => probability))) }]
}

/**
 * A way of several without a chance: it is taken when no other is, where no way is said to be that yet; or the half that is
 * assumed, written down.
 */
export const missingChances = (finding: Finding, model: ProcessModel): Repair[] => [
  ...asDefault(finding, model),
  ...assumedHalf(finding, model),
]

function asDefault({ element, params }: Finding, model: ProcessModel): Repair[] {
  const node = model.nodes.find(({ id }) => id === element)
  const flow = branchesOf(model, element).find(({ id }) => id === params?.['flow'])
  // At an activity only conditional ways are drawn, and such a one cannot be the default.
  if (!flow || !node?.kind.endsWith('Gateway') || node.defaultFlow !== undefined) return []
  const target = model.nodes.find(({ id }) => id === flow.target)
  const value = flow.name || target?.name
  return [{ kind: 'default-way', ...(value && { value }), edits: [{ kind: 'default', id: element, flow: flow.id }] }]
}

function assumedHalf({ element }: Finding, model: ProcessModel): Repair[] {
  const missing = branchesOf(model, element).filter(
    ({ id, probability }) => probability === undefined && model.nodes.find((node) => node.id === element)?.defaultFlow !== id,
  )
  return missing.length === 0
    ? []
    : [
        {
          kind: 'half',
          edits: written(
            'probability',
            missing,
            missing.map(() => 0.5),
          ),
        },
      ]
}

/** An event of which it is not said how often it happens: never, as is counted anyway. */
export const missingEventShare = ({ element }: Finding): Repair[] => [
  { kind: 'never', edits: [{ kind: 'event', id: element, probability: 0 }] },
]
