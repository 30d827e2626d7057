import type { Finding, Severity } from '#src/domain/findings.ts'
import { worst } from '#src/domain/findings.ts'
import { flowOrder } from '#src/domain/flowOrder.ts'
import type { FlowNode, ProcessModel } from '#src/domain/process.ts'
import type { ChangeClass } from '#src/domain/comparison.ts'
import type { StepFacts } from '#src/domain/step.ts'
import type { Time, TimeUnit } from '#src/domain/units.ts'
import { meanOf } from '#src/domain/units.ts'
import type { Icon } from './icons.ts'

export const CHANGE_SIGNS = ['removed', 'added', 'changed'] as const
export type ChangeSign = (typeof CHANGE_SIGNS)[number]

/** How a step differs from the other variant. */
export interface ChangeMark {
  readonly sign: ChangeSign
  readonly class?: ChangeClass
}

/** What a reader may want to see or not. */
export const MARK_KINDS = ['number', 'time', 'visit', 'documents', 'clause', 'pains', 'finding'] as const
export type MarkKind = (typeof MARK_KINDS)[number]

/** A time as it stands in a pill. */
export interface MarkTime {
  readonly value: number
  readonly unit: TimeUnit
}

/** What a step carries on the drawing beside its name (look, section 5). */
export interface StepMark {
  readonly id: string
  /** Its place in flow order, counted from 1; events and gateways have none. */
  readonly number?: number
  readonly change?: ChangeMark
  readonly finding?: Severity
  readonly pains: number
  /** The wait, else the work; absent when both are 0 or unknown. */
  readonly time?: MarkTime
  readonly visit: boolean
  readonly documents: number
  readonly clause: boolean
  /** What the heat map says of it, with its unit: "5 d". */
  readonly heat?: { readonly icon?: Icon; readonly text: string }
}

/** A mark without what is not to be seen. */
export function shownOf(mark: StepMark, hidden: ReadonlySet<MarkKind>): StepMark {
  if (hidden.size === 0) return mark
  const { number, time, finding, ...rest } = mark
  return {
    ...rest,
    visit: mark.visit && !hidden.has('visit'),
    documents: hidden.has('documents') ? 0 : mark.documents,
    clause: mark.clause && !hidden.has('clause'),
    pains: hidden.has('pains') ? 0 : mark.pains,
    ...(number !== undefined && !hidden.has('number') && { number }),
    ...(time !== undefined && !hidden.has('time') && { time }),
    ...(finding !== undefined && !hidden.has('finding') && { finding }),
  }
}

/** The marks of a whole drawing, in flow order, then of other elements that have findings or waits. */
export function marksOf(
  model: ProcessModel,
  findings: readonly Finding[],
  changes: ReadonlyMap<string, ChangeMark> = new Map(),
): StepMark[] {
  const numbers = new Map(flowOrder(model).map((id, i) => [id, i + 1]))
  const byElement = groupedBy(findings)
  const marks = model.nodes.map((node) =>
    markOf(node, numbers.get(node.id), worst(byElement.get(node.id) ?? []), changes.get(node.id)),
  )
  const last = model.nodes.length + 1
  return marks.filter(isWorthShowing).sort((a, b) => (a.number ?? last) - (b.number ?? last))
}

function markOf(
  node: FlowNode,
  number: number | undefined,
  finding: Severity | undefined,
  change: ChangeMark | undefined,
): StepMark {
  const { facts } = node
  const time = timeOf(facts)
  return {
    id: node.id,
    pains: facts?.painPoints.length ?? 0,
    visit: facts?.channel === 'in-person' && facts.place !== 'applicant',
    documents: facts?.documents.filter((document) => document.role !== 'internal').length ?? 0,
    clause: (facts?.legalBases.length ?? 0) > 0,
    ...(number !== undefined && { number }),
    ...(finding !== undefined && { finding }),
    ...(change !== undefined && { change }),
    ...(time !== undefined && { time }),
  }
}

function groupedBy(findings: readonly Finding[]): Map<string, Finding[]> {
  const groups = new Map<string, Finding[]>()
  for (const finding of findings) groups.set(finding.element, [...(groups.get(finding.element) ?? []), finding])
  return groups
}

const isWorthShowing = (mark: StepMark): boolean =>
  mark.number !== undefined || mark.finding !== undefined || mark.time !== undefined || mark.change !== undefined

const timeOf = (facts: StepFacts | undefined): MarkTime | undefined => shown(facts?.wait) ?? shown(facts?.work)

const shown = (time: Time | undefined): MarkTime | undefined => {
  const value = time === undefined ? 0 : meanOf(time)
  return time === undefined || value === 0 ? undefined : { value, unit: time.unit }
}
