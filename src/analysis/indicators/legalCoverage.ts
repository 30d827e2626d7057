import type { FlowNode } from '#src/domain/process.ts'
import type { StaticIndicator } from './indicator.ts'

/** Steps with at least one legal basis, of all steps in the model, run or not. Null for a model without steps. */
export const legalCoverage: StaticIndicator = {
  kind: 'static',
  unit: 'share',
  source: 'eRegulations',
  addsUp: false,
  value: ({ steps }) => (steps.length === 0 ? null : steps.filter(hasBasis).length / steps.length),
  parts: ({ model, isStep, steps }) => model.nodes.map((node, i) => (isStep[i] === 1 && hasBasis(node) ? 1 / steps.length : 0)),
}

const hasBasis = (node: FlowNode): boolean => (node.facts?.legalBases.length ?? 0) > 0
