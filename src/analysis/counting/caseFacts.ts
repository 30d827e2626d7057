import type { Performer } from '#src/domain/performer.ts'
import type { FlowNode, ProcessModel } from '#src/domain/process.ts'
import { stepsOf } from '#src/domain/process.ts'
import type { ServiceFacts } from '#src/domain/service.ts'
import type { WorkingWeek } from '#src/domain/units.ts'
import { weekOf } from '#src/domain/service.ts'
import { channelOf, involvesApplicant, isAgency, organisationOf, visitPlaceOf } from './contact.ts'
import { documentTables, type DocumentTables } from './documents.ts'
import { byText } from './names.ts'
import { currencyOf, payerOf, priceOf } from './pricing.ts'

const NOBODY: ReadonlySet<string> = new Set()

/** Marks a node without organisation or place. */
export const NONE = -1

/**
 * Everything the indicators ask of a node, looked up once per model: tables by index into `ProcessModel.nodes`, so that
 * counting a case touches numbers only. Flags are 0 or 1; money is in `currency`, per execution.
 */
export interface CaseFacts {
  readonly model: ProcessModel
  readonly service: ServiceFacts
  readonly week: WorkingWeek
  readonly currency: string | undefined
  readonly steps: readonly FlowNode[]
  readonly size: number
  readonly performer: readonly (Performer | undefined)[]
  /** 1 for every node. */
  readonly everything: Uint8Array
  readonly isStep: Uint8Array
  readonly involves: Uint8Array
  readonly online: Uint8Array
  readonly automatic: Uint8Array
  /** The applicant's steps, and others' in person or by phone, which take the time of both sides. */
  readonly takesApplicantsTime: Uint8Array
  /** Performed by an agency: anyone but the applicant and private performers. */
  readonly agencys: Uint8Array
  /** A wait of kind `queue` is spent at the counter; one of kind `applicant` stops the clock of the law. */
  readonly queues: Uint8Array
  readonly waitsForApplicant: Uint8Array
  /** Place of an in-person step, numbered in the order of the names; `NONE` when it is no visit. */
  readonly visitPlace: Int32Array
  /** Organisation of a step, numbered; `NONE` when unnamed. */
  readonly organisation: Int32Array
  readonly organisationCount: number
  readonly fees: Float64Array
  readonly applicantPays: Float64Array
  readonly agencyPays: Float64Array
  /** Rank of the node's id among all ids: breaks ties the same way everywhere. */
  readonly rank: Int32Array
  readonly refusedEnd: Uint8Array
  readonly documents: DocumentTables
}

/**
 * Looks up the tables of a model. Costs without a price are left out: `checks/prices.ts` says so. Steps in `empty` are not
 * counted as steps: nothing of them is.
 */
export function caseFactsOf(model: ProcessModel, empty: ReadonlySet<string> = NOBODY): CaseFacts {
  const { nodes, service } = model
  const size = nodes.length
  const performers = new Map(model.performers.map((performer) => [performer.id, performer]))
  const performer = nodes.map((node) => performers.get(node.performer))
  const steps = stepsOf(model).filter((step) => !empty.has(step.id))
  const stepIds = new Set(steps.map((step) => step.id))
  const currency = currencyOf(service, nodes)
  const step = (node: FlowNode) => stepIds.has(node.id)
  const flags = (holds: (node: FlowNode, performer: Performer | undefined) => boolean) =>
    Uint8Array.from(nodes, (node, i) => (holds(node, performer[i]) ? 1 : 0))
  const organisations = numbering(nodes.map((node, i) => (step(node) ? organisationOf(node, performer[i]) : undefined)))
  const places = numbering(nodes.map((node, i) => (step(node) ? visitPlaceOf(node, performer[i]) : undefined)))
  const money = (counts: (node: FlowNode, index: number, cost: number) => boolean) =>
    Float64Array.from(nodes, (node, i) => {
      let sum = 0
      for (const [c, cost] of (node.facts?.costs ?? []).entries()) {
        const price = priceOf(cost, service, currency)
        if ('amount' in price && counts(node, i, c)) sum += price.amount
      }
      return sum
    })
  const paidBy = (node: FlowNode, i: number, c: number) => {
    const cost = node.facts?.costs[c]
    return cost === undefined ? undefined : payerOf(cost, performer[i])
  }
  const isStep = flags(step)
  const involves = flags((node, by) => step(node) && involvesApplicant(node, by))
  return {
    model,
    service,
    week: weekOf(service),
    currency,
    steps,
    size,
    performer,
    everything: new Uint8Array(size).fill(1),
    isStep,
    involves,
    online: flags((node) => step(node) && channelOf(node) === 'online'),
    automatic: flags((node) => step(node) && channelOf(node) === 'automatic'),
    takesApplicantsTime: flags(
      (node, by) => step(node) && (by?.kind === 'applicant' || channelOf(node) === 'in-person' || channelOf(node) === 'phone'),
    ),
    agencys: flags((node, by) => step(node) && isAgency(by)),
    queues: flags((node) => node.facts?.wait?.kind === 'queue'),
    waitsForApplicant: flags((node) => node.facts?.wait?.kind === 'applicant'),
    visitPlace: places.numbers,
    organisation: organisations.numbers,
    organisationCount: organisations.count,
    fees: money((node, i, c) => {
      const kind = node.facts?.costs[c]?.kind
      return (kind === 'fee' || kind === 'duty') && paidBy(node, i, c) === 'applicant'
    }),
    applicantPays: money((node, i, c) => paidBy(node, i, c) === 'applicant'),
    agencyPays: money((node, i, c) => paidBy(node, i, c) === 'agency'),
    rank: numbering(nodes.map((node) => node.id)).numbers,
    refusedEnd: flags((node) => node.kind === 'endEvent' && (node.outcome === 'refused' || node.outcome === 'abandoned')),
    documents: documentTables(nodes, isStep, involves),
  }
}

function numbering(names: readonly (string | undefined)[]): { numbers: Int32Array; count: number } {
  const distinct = [...new Set(names.filter((name) => name !== undefined))].sort(byText)
  const number = new Map(distinct.map((name, i) => [name, i]))
  return {
    numbers: Int32Array.from(names, (name) => (name === undefined ? NONE : (number.get(name) ?? NONE))),
    count: distinct.length,
  }
}
