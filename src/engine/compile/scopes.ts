import type { Finding } from '#src/domain/findings.ts'
import type { ProcessModel } from '#src/domain/process.ts'
import { isActivity, stepsOf } from '#src/domain/process.ts'
import { finding } from '../findings.ts'

export interface ScopeLayout {
  readonly isStep: Uint8Array
  /** Scope each node lies in directly; -1 for what lies inside a step and is not run. */
  readonly scopeOf: Int32Array
  /** Scope that runs inside the node; -1 for none. */
  readonly content: Int32Array
  /** Sub-process and process index of each scope; processes come first, in file order. */
  readonly scopes: readonly { readonly node: number; readonly process: number }[]
}

/**
 * What runs inside what: one scope for each process and for each sub-process with an activity inside. A call activity of a
 * process of the file has that process's scope as content.
 */
export function scopesOf(model: ProcessModel, index: ReadonlyMap<string, number>, findings: Finding[]): ScopeLayout {
  const { nodes } = model
  const processIndex = new Map(model.processes.map(({ id }, i) => [id, i]))
  const isStep = new Uint8Array(nodes.length)
  for (const step of stepsOf(model)) isStep[index.get(step.id)!] = 1
  const scopes: { node: number; process: number }[] = model.processes.map((_, process) => ({ node: -1, process }))
  const content = new Int32Array(nodes.length).fill(-1)
  for (const [n, node] of nodes.entries()) {
    if (!isActivity(node) || node.isForCompensation) continue
    const called = node.calledElement === undefined ? undefined : processIndex.get(node.calledElement)
    if (isStep[n] === 1) {
      if (called !== undefined && model.nodes.some((inner) => inner.process === node.calledElement && isActivity(inner)))
        findings.push(finding('recursive-call', node))
    } else if (node.kind === 'subProcess') {
      content[n] = scopes.length
      scopes.push({ node: n, process: processIndex.get(node.process) ?? -1 })
    } else {
      content[n] = called!
    }
  }
  const scopeOf = new Int32Array(nodes.length).fill(-1)
  for (const [n, node] of nodes.entries()) {
    const parent = node.parent === undefined ? undefined : index.get(node.parent)
    scopeOf[n] = parent === undefined ? (processIndex.get(node.process) ?? -1) : content[parent]!
  }
  return { isStep, scopeOf, content, scopes }
}
