import type { SimulationPlan } from './plan.ts'

/** What the pace asks of a node again and again, in columns by node. */
export class StepFacts {
  readonly size: number
  /** 1 where it waits before its work. */
  readonly waits: Uint8Array
  /** How many may do it, the number of the first as a candidate, and the desk at which that one sits (-1: nobody). */
  readonly able: Int32Array
  readonly first: Int32Array
  readonly desk: Int32Array
  /** 1 where nobody else may do it, and there are only so many there. */
  readonly only: Uint8Array
  /** Where a case counts how often it has drawn something here; -1 where nothing is drawn. */
  readonly slot: Int32Array
  readonly urgency: Int32Array

  constructor({ waits, candidates, desks, firstCandidate, deskOf, urgency }: SimulationPlan, slots: Int32Array) {
    this.size = waits.length
    this.waits = Uint8Array.from(waits, (passing) => Number(passing !== undefined))
    this.able = Int32Array.from(candidates, ({ length }) => length)
    this.first = firstCandidate
    this.desk = Int32Array.from(candidates, ({ length }, node) => (length === 0 ? -1 : deskOf[firstCandidate[node]!]!))
    this.only = Uint8Array.from(candidates, ({ length }, node) =>
      Number(length === 1 && desks[this.desk[node]!]!.headcount !== Number.POSITIVE_INFINITY),
    )
    this.slot = slots
    this.urgency = urgency
  }
}
