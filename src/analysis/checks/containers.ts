import type { Check } from './check.ts'
import { findingAt } from './check.ts'

/** A sub-process with content is its content: of its own annotations only wait, costs and repeat count. */
export const containers: Check = ({ model, isStep }) =>
  model.nodes
    .filter((node, i) => isStep[i] === 0 && (node.kind === 'subProcess' || node.kind === 'callActivity'))
    .filter(({ facts }) => facts && (facts.work !== undefined || facts.channel !== undefined || facts.documents.length > 0))
    .map((node) => findingAt(node, 'warning', 'container-annotation-ignored'))
