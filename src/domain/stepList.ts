import type { StepFacts } from './step.ts'

/** Where a case goes on after a listed step, other than to the next one. */
export interface ListedBranch {
  /** When it goes there, as written on the flow. */
  readonly condition: string
  /** Share of cases, 0 to 1. */
  readonly probability?: number
  /** Index of the step in the list; `end` ends the case, `refused` ends it with a refusal. */
  readonly to: number | 'end' | 'refused'
}

/** A step as a row of a table says it. */
export interface ListedStep {
  readonly name: string
  /** Empty when the row does not say it. */
  readonly performer: string
  readonly facts: StepFacts
  readonly branches: readonly ListedBranch[]
}

/** What a table of steps says: done one after the other, unless a branch leads elsewhere. */
export interface StepList {
  readonly title: string
  readonly steps: readonly ListedStep[]
}

/** Stands in the lower cells of one that is merged over several rows: as above. A sign that every font has. */
export const DITTO = '\u201d'

/** A sheet of a workbook, or the whole of a text, as rows of cells. */
export interface TableSheet {
  /** Empty where the file has but one table and no name for it. */
  readonly name: string
  readonly rows: readonly (readonly string[])[]
}

/** The words of the diagram that no row gives. */
export interface DiagramNames {
  readonly start: string
  readonly end: string
  readonly refused: string
  /** For steps of which the table does not say who does them. */
  readonly nobody: string
}
