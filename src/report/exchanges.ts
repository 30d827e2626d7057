import { involvesApplicant, organisationOf } from '#src/analysis/counting/contact.ts'
import { foldName } from '#src/analysis/counting/names.ts'
import type { ReportComparison } from './input.ts'

/** Data that one body has to give another in the proposed procedure, so that nobody brings it. */
export interface Exchange {
  readonly name: string
  /** Who has it; undefined where the model does not say. */
  readonly holder?: string
  readonly register?: string
  /** Organisations that use it, and the steps where they do. */
  readonly receivers: readonly string[]
  readonly steps: readonly string[]
}

/**
 * What the to-be exchanges: documents that steps without the applicant use and that another body holds, and those that
 * the applicant no longer brings because such a step gets them. In flow order, one for each name.
 */
export function exchangesOf({ toBe, comparison }: ReportComparison): Exchange[] {
  const performers = new Map(toBe.model.performers.map((performer) => [performer.id, performer]))
  const replaced = new Map(
    comparison.documents.filter(({ fate }) => fate === 'exchanged').map((row) => [foldName(row.name), row]),
  )
  const order = new Map(toBe.analysis.steps.map(({ id, number }) => [id, number]))
  const steps = toBe.model.nodes
    .filter(({ id, performer }) => order.has(id) && performers.has(performer))
    .sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0))
  const found = new Map<string, { -readonly [K in keyof Exchange]: Exchange[K] }>()
  for (const step of steps) {
    const performer = performers.get(step.performer)
    if (involvesApplicant(step, performer)) continue
    const receiver = organisationOf(step, performer) ?? performer?.organisation
    for (const { name, role, holder: written, register } of step.facts?.documents ?? []) {
      const key = foldName(name)
      const row = replaced.get(key)
      const holder = written?.trim() || row?.holder
      const isForeign = holder !== undefined && holder !== performer?.organisation
      if (role === 'issued' || key === '' || (!isForeign && !row)) continue
      const one = found.get(key) ?? { name: name.trim(), receivers: [], steps: [] }
      found.set(key, one)
      if (holder !== undefined) one.holder ??= holder
      const kept = register?.trim() || row?.register
      if (kept !== undefined) one.register ??= kept
      if (receiver && !one.receivers.includes(receiver)) one.receivers = [...one.receivers, receiver]
      if (!one.steps.includes(step.id)) one.steps = [...one.steps, step.id]
    }
  }
  return [...found.values()]
}
