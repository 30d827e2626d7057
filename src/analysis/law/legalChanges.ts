import type { Change, Comparison } from '#src/domain/comparison.ts'
import { stepsInFlowOrder } from '#src/domain/flowOrder.ts'
import type { ClauseChange, ClauseFate, LegalChanges } from '#src/domain/law.ts'
import { clauseKey, newNormKey, UNUSED } from '#src/domain/law.ts'
import type { FlowNode, ProcessModel } from '#src/domain/process.ts'
import type { LegalBasis } from '#src/domain/step.ts'
import { sumOfEffects } from '../comparison/effects.ts'

/**
 * What the redesign does to the law (method, section 3): every clause that a step of either variant rests on, in the
 * order in which a reader meets it. A clause that no step of the to-be needs any more has lost its need; one that stands
 * in both and behind a change is to be amended, one that no change touches is kept; one that only the to-be rests on,
 * and a step that is new and rests on nothing, need a new norm. The effect of a clause is that of all changes that touch
 * it: a change behind which two clauses stand counts for both, so effects of clauses do not add up.
 */
export function legalChanges(asIs: ProcessModel, toBe: ProcessModel, { changes }: Pick<Comparison, 'changes'>): LegalChanges {
  const before = stepsInFlowOrder(asIs)
  const after = stepsInFlowOrder(toBe)
  const uses = new Map<string, Use>()
  collect(uses, before, 'asIsSteps')
  collect(uses, after, 'toBeSteps')
  for (const [index, change] of changes.entries())
    for (const basis of [...change.legalBasis, ...change.legalBasisAfter])
      if (basis.act) {
        const use = uses.get(clauseKey(basis.act, basis.clause))
        if (use && !use.changes.includes(index)) use.changes.push(index)
      }
  const known = [...uses].map(([key, use]) => clauseOf(key, use, changes))
  return { clauses: [...known, ...newNorms(after, changes)], ...withoutLaw(before) }
}

interface Use {
  readonly bases: LegalBasis[]
  readonly asIsSteps: string[]
  readonly toBeSteps: string[]
  readonly changes: number[]
}

function collect(uses: Map<string, Use>, steps: readonly FlowNode[], side: 'asIsSteps' | 'toBeSteps'): void {
  for (const step of steps)
    for (const basis of step.facts?.legalBases ?? []) {
      if (!basis.act) continue
      const key = clauseKey(basis.act, basis.clause)
      const use = uses.get(key) ?? { bases: [], asIsSteps: [], toBeSteps: [], changes: [] }
      uses.set(key, use)
      use.bases.push(basis)
      if (!use[side].includes(step.id)) use[side].push(step.id)
    }
}

function clauseOf(
  key: string,
  { bases, asIsSteps, toBeSteps, changes: touching }: Use,
  changes: readonly Change[],
): ClauseChange {
  const [first] = bases
  const effects = [...new Set(bases.flatMap(({ effect }) => effect ?? []))]
  const bindings = new Set(bases.flatMap(({ binding }) => binding ?? []))
  const binding = bindings.has('law') ? 'law' : bindings.has('practice') ? 'practice' : undefined
  return {
    key,
    ...(first?.act === undefined ? {} : { act: first.act }),
    ...(first?.clause === undefined ? {} : { clause: first.clause }),
    fate: fateOf(asIsSteps.length, toBeSteps.length, touching.length),
    effects,
    ...(binding && { binding }),
    quotes: [...new Set(bases.flatMap(({ text }) => (text?.trim() ? [text.trim()] : [])))],
    asIsSteps,
    toBeSteps,
    changes: touching,
    effect: sumOfEffects(touching.map((index) => changes[index]!)),
  }
}

function fateOf(asIsSteps: number, toBeSteps: number, changes: number): ClauseFate {
  if (asIsSteps === 0) return 'new'
  if (toBeSteps === 0) return 'repealed'
  return changes > 0 ? 'amended' : 'kept'
}

/** Steps of the to-be that are new and rest on no act. */
function newNorms(after: readonly FlowNode[], changes: readonly Change[]): ClauseChange[] {
  return after.flatMap((step) => {
    const touching = [...changes.keys()].filter(
      (index) => changes[index]?.kind === 'added' && changes[index].toBe.includes(step.id),
    )
    if (touching.length === 0 || step.facts?.legalBases.some(({ act }) => act)) return []
    return [
      {
        ...UNUSED,
        key: newNormKey(step.id),
        fate: 'new' as const,
        toBeSteps: [step.id],
        changes: touching,
        effect: sumOfEffects(touching.map((index) => changes[index]!)),
      },
    ]
  })
}

/** Steps that rest on practice alone, and steps that rest on nothing. */
function withoutLaw(steps: readonly FlowNode[]): Pick<LegalChanges, 'practiceOnly' | 'withoutBasis'> {
  const bases = (step: FlowNode) => step.facts?.legalBases ?? []
  return {
    practiceOnly: steps
      .filter((step) => bases(step).length > 0 && bases(step).every(({ act, binding }) => !act || binding === 'practice'))
      .map(({ id }) => id),
    withoutBasis: steps.filter((step) => bases(step).length === 0).map(({ id }) => id),
  }
}
