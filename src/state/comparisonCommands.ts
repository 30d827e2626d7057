import type { StoreApi } from 'zustand/vanilla'
import type { StoredMeasure } from '#src/domain/comparison.ts'
import type { Proposal } from '#src/domain/pairing.ts'
import type { Variant } from '#src/domain/project.ts'
import { joined, put, withoutMeasure } from './measures.ts'
import type { ProjectSession } from './projectSession.ts'
import type { ProjectState } from './projectState.ts'
import { variantById } from './projectState.ts'
import type { Undo } from './variantCommands.ts'

/** How a to-be is compared, corrected by the reader. `id` is the to-be. Null when nothing changed: read-only, or no such variant. */
export interface ComparisonCommands {
  /** Corrects which as-is element a to-be element stands for; null says it is new, undefined leaves it to the rule. */
  pair(id: string, toBe: string, asIs: string | null | undefined): Undo | null
  /** Says that as-is elements are one element of the to-be now. */
  declareMerge(id: string, asIs: readonly string[], toBe: string): Undo | null
  /** Says that an as-is element became several. */
  declareSplit(id: string, asIs: string, toBe: readonly string[]): Undo | null
  /** Confirms a merge or split that the comparison proposes. */
  confirm(id: string, proposal: Proposal): Undo | null
  /** Takes back what was said about elements, as-is or to-be; without any, everything: the rule decides again. */
  resetPairing(id: string, elements?: { readonly asIs?: readonly string[]; readonly toBe?: readonly string[] }): Undo | null
  /** Keeps a measure as given: its name, class, heuristic and changes. Changes leave the measures in which they were. */
  keepMeasure(id: string, measure: StoredMeasure): Undo | null
  nameMeasure(id: string, measure: StoredMeasure, name: string): Undo | null
  /** Makes one measure of several; the first gives it its name. */
  mergeMeasures(id: string, measures: readonly StoredMeasure[]): Undo | null
  /** Takes changes out of a measure into one of their own. */
  splitMeasure(id: string, measure: StoredMeasure, changes: readonly string[]): Undo | null
  /** Forgets what the reader made of a measure, or of all: its changes are proposed anew. */
  resetMeasures(id: string, measure?: string): Undo | null
}

type Compared = Pick<Variant, 'pairing' | 'merged' | 'measures'>

export function createComparisonCommands(
  session: ProjectSession,
  state: StoreApi<ProjectState>,
  newId: () => string,
): ComparisonCommands {
  const write = (project: string | undefined, id: string, change: (variant: Variant) => Variant): boolean =>
    session.apply((now) =>
      now.id === project
        ? { ...now, variants: now.variants.map((variant) => (variant.id === id ? change(variant) : variant)) }
        : now,
    )

  /** Changes how a variant is compared. Taking it back puts exactly this as it was, whatever else happened since. */
  function edit(id: string, change: (variant: Compared) => Compared): Undo | null {
    const project = state.getState().project
    const before = variantById(project, id)
    if (!project || !before) return null
    if (!write(project.id, id, (variant) => ({ ...without(variant), ...present(change(variant)) }))) return null
    return () => void write(project.id, id, (variant) => ({ ...without(variant), ...present(before) }))
  }

  const merge = (id: string, asIs: readonly string[], toBe: string) =>
    edit(id, ({ merged, ...rest }) => ({
      ...rest,
      merged: { ...merged, ...Object.fromEntries(asIs.map((from) => [from, toBe])) },
    }))
  const split = (id: string, asIs: string, toBe: readonly string[]) =>
    edit(id, ({ pairing, ...rest }) => ({
      ...rest,
      pairing: { ...pairing, ...Object.fromEntries(toBe.map((one) => [one, asIs])) },
    }))
  const measured = (id: string, change: (measures: readonly StoredMeasure[]) => readonly StoredMeasure[]) =>
    edit(id, ({ measures = [], ...rest }) => ({ ...rest, measures: change(measures) }))

  return {
    pair: (id, toBe, asIs) =>
      edit(id, ({ pairing = {}, ...rest }) => {
        const { [toBe]: _, ...others } = pairing
        return { ...rest, pairing: asIs === undefined ? others : { ...others, [toBe]: asIs } }
      }),
    declareMerge: merge,
    declareSplit: split,
    confirm(id, { kind, asIs, toBe }) {
      const [from] = asIs
      const [to] = toBe
      if (kind === 'merged') return to === undefined ? null : merge(id, asIs, to)
      return from === undefined ? null : split(id, from, toBe)
    },
    resetPairing: (id, elements) =>
      edit(id, ({ pairing = {}, merged = {}, measures }) => {
        const rest = measures && { measures }
        if (!elements) return { ...rest }
        const { asIs = [], toBe = [] } = elements
        const kept = Object.entries(pairing).filter(([to, from]) => !toBe.includes(to) && !(from !== null && asIs.includes(from)))
        const parts = Object.entries(merged).filter(([from, to]) => !asIs.includes(from) && !toBe.includes(to))
        return { ...rest, pairing: Object.fromEntries(kept), merged: Object.fromEntries(parts) }
      }),
    keepMeasure: (id, measure) => measured(id, (measures) => put(measures, measure)),
    nameMeasure: (id, measure, name) => measured(id, (measures) => put(measures, { ...measure, name })),
    mergeMeasures: (id, list) => (list.length === 0 ? null : measured(id, (measures) => put(measures, joined(list)))),
    splitMeasure: (id, measure, changes) =>
      measured(id, (measures) => {
        const out = changes.filter((key) => measure.changes.includes(key))
        const stay = measure.changes.filter((key) => !out.includes(key))
        if (out.length === 0 || stay.length === 0) return measures
        const { name: _, ...same } = measure
        return put(put(measures, { ...measure, changes: stay }), { ...same, id: newId(), changes: out })
      }),
    resetMeasures: (id, measure) => measured(id, (measures) => (measure === undefined ? [] : withoutMeasure(measures, measure))),
  }
}

function without(variant: Variant): Variant {
  const { pairing: _, merged: __, measures: ___, ...rest } = variant
  return rest
}

/** What says something: nothing is stored that says nothing. */
const present = ({ pairing, merged, measures }: Compared): Compared => ({
  ...(pairing && Object.keys(pairing).length > 0 ? { pairing } : {}),
  ...(merged && Object.keys(merged).length > 0 ? { merged } : {}),
  ...(measures && measures.length > 0 ? { measures } : {}),
})
